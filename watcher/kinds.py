"""The kind of a source: what it allows beside it, and as what its document is to be read."""

from collections.abc import Iterable
from datetime import datetime, tzinfo

from watcher.config.mistakes import Mistakes
from watcher.config.schema import Source
from watcher.config.validate import Item
from watcher.model import ParseAs, SourceState

PAGES = frozenset(("page", "article"))  # what robots.txt is asked for
_PAGES_ONLY = ("links", "pages")


def check_kinds(items: Iterable[Item[Source]], mistakes: Mistakes) -> None:
    """Tell keys that the kind of their source has no use for, and a `links` that is no selector."""
    for item in items:
        if "kind" not in item.wrong:
            _misplaced(item, mistakes)
        if item.model.links is not None and "links" not in item.wrong:
            _selector(item, item.model.links, mistakes)


def _misplaced(item: Item[Source], mistakes: Mistakes) -> None:
    kind = item.model.kind
    for key in _PAGES_ONLY:
        if key in item.node.pairs and key not in item.misspelt and kind != "page":
            told, hint = f"{key} is for pages, and this is kind: {kind}", "add kind: page"
            mistakes.add(item.file, item.node.keys[key], told, hint)
    if item.model.full_text and kind == "article":
        told = "full_text is for sources that list entries, and an article is read whole anyway"
        mistakes.add(item.file, item.node.keys["full_text"], told, "remove it")


def _selector(item: Item[Source], links: str, mistakes: Mistakes) -> None:
    from watcher.parse.listing import selector_mistake  # slow to load, and seldom needed

    if why := selector_mistake(links):
        told = f"links: not a CSS selector: {why}"
        mistakes.add(item.file, item.mark("links"), told, 'write it like "article h3 a"')


def parse_as(
    kind: str, source: SourceState, now: datetime, zone: tzinfo, links: str | None
) -> ParseAs:
    """Return as what to read the document of a source that is configured as `kind`.

    An HTML page at the address of a kind auto is a page only where nothing else was ever there:
    later it is an error page in place of the feed, whatever it lists.
    """
    if source.detour:
        return ParseAs(source.detour.kind, now, zone)
    if kind != "auto":
        return ParseAs(kind, now, zone, links)
    never_answered = source.baseline_at is None and source.last_status is None
    return ParseAs("auto", now, zone, page=never_answered or source.kind == "page")
