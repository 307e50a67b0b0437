"""A watchlist of the config -> the rule that matching needs; reports every mistake in it."""

from collections.abc import Sequence
from dataclasses import replace
from unicodedata import category

from watcher.config.item import Item
from watcher.config.mistakes import Mark, Mistakes, brief
from watcher.config.nodes import Scalar
from watcher.config.references import SourceNames
from watcher.config.schema import Watchlist
from watcher.config.within import place_within
from watcher.errors import QueryError
from watcher.match import engine
from watcher.match.concepts.load import Concepts
from watcher.match.engine import Matcher, WatchlistRule, check_keyword, wrong_in
from watcher.match.meta import names_source, names_tag
from watcher.match.query.keyword import looks_like_query
from watcher.match.query.parse import parse
from watcher.match.query.tree import In, Meta, Node
from watcher.match.query.walk import nodes, wanted

Pair = tuple[Item[Watchlist], WatchlistRule]


def pairs_of(
    items: list[Item[Watchlist]], names: SourceNames, concepts: Concepts, mistakes: Mistakes
) -> list[Pair]:
    """Return each watchlist with its rule; a query with a mistake is left out."""
    pairs = [(item, _rule(item, names, _query(item, concepts, mistakes))) for item in items]
    for item, rule in pairs:
        if rule.query is None and item.model.query:
            _bad_terms(item, "exclude", mistakes)  # may be left with nothing to look for
    return pairs


def compiled(
    pairs: Sequence[Pair], concepts: Concepts, mistakes: Mistakes, earlier: Matcher | None
) -> tuple[list[Pair], Matcher]:
    """Return one matcher for all; impossible terms are reported and left out of the rules.

    They are looked for only if compiling fails on one, which halves the work of most loads.
    """
    try:
        return list(pairs), engine.compile([rule for _, rule in pairs], concepts, earlier)
    except QueryError:
        sound = [(item, _sound(item, rule, mistakes)) for item, rule in pairs]
        return sound, engine.compile([rule for _, rule in sound], concepts, earlier)


def warn_terms(item: Item[Watchlist], mistakes: Mistakes) -> None:
    """Warn of terms that are short, excluded again, or written as if they were queries."""
    _warn_excluded(item, mistakes)
    for key in ("keywords", "exclude"):
        for place, term in item.texts(key):
            if looks_like_query(term) and (told := looks_like_query(item.shown(place, term))):
                mistakes.warn(item.file, item.mark(*place), f"{key}: {told}")
            # Two characters are a word in Chinese and other scripts without case.
            elif key == "keywords" and len(term) < 3 and not any(category(c) == "Lo" for c in term):
                written = brief(item.shown(place, term))
                message = f"keyword {written} is short and may match often"
                mistakes.warn(item.file, item.mark(*place), message, "a longer phrase is safer")


def _warn_excluded(item: Item[Watchlist], mistakes: Mistakes) -> None:
    excluded = {term.casefold() for _, term in item.texts("exclude")}
    for place, term in item.texts("keywords") if excluded else ():
        if term.casefold() in excluded:
            message = (
                f"keyword {brief(item.shown(place, term))} is in exclude: too, so it never matches"
            )
            mistakes.warn(item.file, item.mark(*place), message, "remove one of them")


def warn_places(pair: Pair, names: SourceNames, mistakes: Mistakes) -> None:
    """Warn of a `source:` or `tag:` in a query that no configured source has.

    This is no mistake, because ingested entries have sources that are not configured.
    """
    item, rule = pair
    for node in nodes(rule.query) if rule.query is not None else ():
        if not isinstance(node, Meta) or node.field not in ("source", "tag"):
            continue
        is_tag = node.field == "tag"
        known = names_tag(node.value, names.tags) if is_tag else _is_source(node.value, names)
        if not known:
            value = brief(item.shown(("query",), node.value))
            message = f"query: no source {'has the tag' if is_tag else 'is named'} {value}"
            hint = mistakes.meant(node.value, names.fit(tags=is_tag), "see `watcher source list`")
            mistakes.warn(item.file, _mark(item, node.at), message, hint)


def warn_fields(pair: Pair, mistakes: Mistakes) -> None:
    """Warn of a field in a query that the watchlist's `fields:` leave out."""
    item, rule = pair
    for node in wanted(rule.query) if rule.query is not None else ():
        if isinstance(node, In) and node.field not in rule.fields:
            message = f"query: {node.field}: finds nothing, for fields: leaves it out"
            mistakes.warn(item.file, _mark(item, node.at), message, f"add {node.field} to fields:")


def _is_source(value: str, names: SourceNames) -> bool:
    return any(names_source(value, name) for name in names.names)


def resolved(model: Watchlist, names: SourceNames) -> frozenset[str] | None:
    """Return the names of the sources that a watchlist watches; None for all."""
    return None if model.sources is None else names.every(tuple(model.sources))


def _rule(item: Item[Watchlist], names: SourceNames, query: Node | None) -> WatchlistRule:
    model = item.model
    return WatchlistRule(
        name=model.name,
        keywords=tuple(model.keywords),
        exclude=tuple(model.exclude),
        fields=tuple(model.fields),
        sources=resolved(model, names),
        query=query,
        marks=model.marks,
        compounds=model.compounds,
        concepts=model.languages == "all",
        enabled=model.enabled,
    )


def _query(item: Item[Watchlist], concepts: Concepts, mistakes: Mistakes) -> Node | None:
    """Return the tree of a watchlist's query, None where it has a mistake."""
    if not item.model.query:
        return None
    try:
        parsed = parse(item.model.query)
        errors = list(wrong_in(parsed.tree, concepts))
    except QueryError as error:
        errors = [error]
    for one in errors:
        mistakes.add(item.file, _mark(item, one.position), f"query: {one}", one.hint)
    if errors:
        return None
    for notice in parsed.notices:
        mistakes.warn(item.file, _mark(item, notice.at), f"query: {notice.message}", notice.hint)
    return parsed.tree


def _sound(item: Item[Watchlist], rule: WatchlistRule, mistakes: Mistakes) -> WatchlistRule:
    bad = {key: _bad_terms(item, key, mistakes) for key in ("keywords", "exclude")}
    return replace(
        rule,
        keywords=tuple(term for term in rule.keywords if term not in bad["keywords"]),
        exclude=tuple(term for term in rule.exclude if term not in bad["exclude"]),
    )


def _bad_terms(item: Item[Watchlist], key: str, mistakes: Mistakes) -> set[str]:
    bad = set()
    for place, term in item.texts(key):
        try:
            check_keyword(term)
        except QueryError as error:
            bad.add(term)
            written = item.shown(place, term)
            why = str(error) if written == term else f"{brief(written)} cannot be used"
            message = f"{key}: {brief(why, 100)}"
            mistakes.add(item.file, item.mark(*place), message, error.hint)
    return bad


def _mark(item: Item[Watchlist], position: int) -> Mark:
    """Return the place of a character of the query, or of the query if it holds a `${NAME}`."""
    node = item.node.pairs.get("query")
    mark = item.mark("query")
    if not isinstance(node, Scalar) or "${" in node.raw:
        return mark
    if node.source:
        return place_within(node.source, node.raw, mark, position)
    return Mark(mark.line, mark.column + position + (not node.plain))
