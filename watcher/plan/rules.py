"""A watchlist of the config -> the rule that matching needs; reports every mistake in it."""

from collections.abc import Sequence
from dataclasses import replace

from watcher.config.item import Item
from watcher.config.mistakes import Mark, Mistakes, brief
from watcher.config.nodes import Scalar
from watcher.config.references import SourceNames
from watcher.config.schema.items import Watchlist
from watcher.config.syntax.within import place_within
from watcher.errors import QueryError
from watcher.match import engine
from watcher.match.concepts.load import Concepts
from watcher.match.engine import Matcher, WatchlistRule, check_keyword, wrong_in
from watcher.match.query.parse import parse
from watcher.match.query.tree import Node

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
        mistakes.add(item.file, mark_within(item, one.position), f"query: {one}", one.hint)
    if errors:
        return None
    for notice in parsed.notices:
        mistakes.warn(
            item.file, mark_within(item, notice.at), f"query: {notice.message}", notice.hint
        )
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


def mark_within(item: Item[Watchlist], position: int) -> Mark:
    """Return the place of a character of the query, or of the query if it holds a `${NAME}`."""
    node = item.node.pairs.get("query")
    mark = item.mark("query")
    if not isinstance(node, Scalar) or "${" in node.raw:
        return mark
    if node.source:
        return place_within(node.source, node.raw, mark, position)
    return Mark(mark.line, mark.column + position + (not node.plain))
