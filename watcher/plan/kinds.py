"""The kind of a source: which other keys it allows."""

from collections.abc import Iterable

from watcher.config.item import Item
from watcher.config.mistakes import Mistakes
from watcher.config.schema.items import Source

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
            message, hint = f"{key} is for pages, and this is kind: {kind}", "add kind: page"
            mistakes.add(item.file, item.node.keys[key], message, hint)
    if item.model.full_text and kind == "article":
        message = "full_text is for sources that list entries, and an article is read whole anyway"
        mistakes.add(item.file, item.node.keys["full_text"], message, "remove it")


def _selector(item: Item[Source], links: str, mistakes: Mistakes) -> None:
    from watcher.parse.listing import selector_mistake  # slow to load, and seldom needed

    if why := selector_mistake(links):
        message = f"links: not a CSS selector: {why}"
        mistakes.add(item.file, item.mark("links"), message, 'write it like "article h3 a"')
