"""The children of an <item> or <entry> by their meaning, whatever their vocabulary."""

from watcher.parse.trees.element import Element
from watcher.parse.trees.names import KEYS

Found = dict[str, Element]
_PLURAL = {
    "atom:link": "links", "category": "tags", "atom:category": "tags",
    "enclosure": "media",
}  # fmt: skip
_SPECIAL = frozenset((*_PLURAL, "media:group", "media:content"))
_DEPTH = 2  # a group of media holds media, which hold words; deeper is no sense


class Gathered:
    """The children of an entry that mean something: single ones by key, and the plural ones."""

    __slots__ = ("links", "media", "one", "tags")

    def __init__(self) -> None:
        self.one: Found = {}
        self.links: list[Element] = []
        self.tags: list[Element] = []
        self.media: list[Element] = []


def gather(item: Element, depth: int = 0) -> Gathered:
    """Return the first child of each meaning that is not empty, and all of those that repeat."""
    had = Gathered()
    one = had.one
    for child in item:
        key = KEYS.get(child.tag)
        if key is None:
            continue
        if key not in _SPECIAL:
            if key not in one or _is_empty(one[key]):
                one[key] = child
        elif key[:6] == "media:":
            if key == "media:content":
                had.media.append(child)
            if len(child) and depth < _DEPTH:
                _gather_media(had, gather(child, depth + 1))
        else:
            getattr(had, _PLURAL[key]).append(child)
    return had


def _gather_media(had: Gathered, inner: Gathered) -> None:
    """Add what is said within: YouTube's only description of a video, a picture's title."""
    had.media += inner.media
    for name, element in inner.one.items():
        if name.startswith("media:"):
            had.one.setdefault(name, element)


def _is_empty(element: Element) -> bool:
    return not len(element) and not (element.text or "").strip() and not element.get("href")


def words(element: Element | None) -> str:
    """Return the text of a simple element, "" where there is none."""
    return (element.text or "").strip() if element is not None else ""
