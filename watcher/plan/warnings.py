"""What in a config is no mistake but perhaps not meant."""

from typing import Any
from unicodedata import category

from watcher.config.item import Item
from watcher.config.load import Config
from watcher.config.mistakes import Mistakes, brief
from watcher.config.references import SourceNames
from watcher.config.schema.items import Watchlist
from watcher.match.evaluating.meta import names_source, names_tag
from watcher.match.query.keyword import looks_like_query
from watcher.match.query.tree import In, Meta
from watcher.match.query.walk import nodes, wanted
from watcher.plan.channels import warn_untold
from watcher.plan.rules import Pair, mark_within


def warn(config: Config, pairs: list[Pair], names: SourceNames, mistakes: Mistakes) -> None:
    """Warn of all that may not be meant: terms, fields, places, alerts to nobody, pauses."""
    for pair in pairs:
        _warn_places(pair, names, mistakes)
        _warn_fields(pair, mistakes)
    for item in config.watchlists:
        _warn_terms(item, mistakes)
    warn_untold(config, mistakes)
    items: list[Item[Any]] = [*config.sources, *config.watchlists, *config.channels.values()]
    for one in items:
        if not one.model.enabled:
            mistakes.warn(one.file, one.mark("enabled"), "disabled")


def _warn_terms(item: Item[Watchlist], mistakes: Mistakes) -> None:
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


def _warn_places(pair: Pair, names: SourceNames, mistakes: Mistakes) -> None:
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
            mistakes.warn(item.file, mark_within(item, node.at), message, hint)


def _warn_fields(pair: Pair, mistakes: Mistakes) -> None:
    """Warn of a field in a query that the watchlist's `fields:` leave out."""
    item, rule = pair
    for node in wanted(rule.query) if rule.query is not None else ():
        if isinstance(node, In) and node.field not in rule.fields:
            message = f"query: {node.field}: finds nothing, for fields: leaves it out"
            mistakes.warn(
                item.file, mark_within(item, node.at), message, f"add {node.field} to fields:"
            )


def _is_source(value: str, names: SourceNames) -> bool:
    return any(names_source(value, name) for name in names.names)
