"""The keys of an item: 64-bit hashes, so that a stored key costs 8 bytes whatever the URL's length.

XXH3 costs a quarter of BLAKE2 here. Collisions can be made on purpose, but a publisher would gain
no more by one than by repeating another's address. By accident two entries of one source collide
among 10 million with a chance of about one in a million, and a single shared key does not link two
items by itself (see `sort.plausible`).
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from watcher.dedupe.positions import counts_places
from watcher.model import ParsedEntry
from watcher.text import hash64, hash64_of
from watcher.urls.canonical import canonical


class Keys(NamedTuple):
    """The keys of an item. `link` holds those that may identify it within its source.

    `url` also finds the same page at other sources. `identity` tells two items of one document
    apart; `content` changes with every edit. `stored` are all keys to store, each once.
    """

    guid: int | None
    url: int | None
    title: int | None
    link: tuple[int, ...]
    identity: int
    content: int
    stored: tuple[int, ...]


def keys_of_feed(items: Sequence[ParsedEntry]) -> list[Keys]:
    """Return the keys of a document's items; a key that two different items share is left out."""
    rows = (
        [_guid_key(item) for item in items],
        [page_key(item.url) for item in items],
        [_title_key(item) for item in items],
    )
    if counts_places([item.guid for item in items]):
        return _keys_without_guids(items, *rows)
    guids, urls, titles = map(_repeated, rows)
    repeats = guids or urls or titles
    found = []
    for item, guid, url, title in zip(items, *rows, strict=True):
        identity = _mixed(guid, url, title) if guid or url or title else _words_key(item)
        if repeats:
            guid = None if guid in guids else guid
            url = None if url in urls else url
            title = None if title in titles else title
        link: tuple[int, ...]
        if guid is not None and url is not None and title is not None:
            link = (guid, url, title)
        else:
            link = tuple([key for key in (guid, url, title) if key is not None]) or (identity,)
        found.append(Keys(guid, url, title, link, identity, _content(item), link))
    return found


def _keys_without_guids(
    items: Sequence[ParsedEntry],
    guids: Sequence[int | None],
    urls: Sequence[int | None],
    titles: Sequence[int | None],
) -> list[Keys]:
    """Return keys where guids are places: these only tell apart what is alike in all else.

    The words are a key instead: a title alone, like "Gold price today", is told again by others.
    """
    alike = [_mixed(_words_key(item), *two) for item, *two in zip(items, urls, titles, strict=True)]
    repeated = (_repeated(alike), _repeated(urls), _repeated(titles))
    found = []
    for item, guid, same, url, title in zip(items, guids, alike, urls, titles, strict=True):
        identity = _mixed(guid, same, None) if same in repeated[0] else same
        url = None if url in repeated[1] else url
        title = None if title in repeated[2] else title
        link = tuple([key for key in (url, title, identity) if key is not None])
        found.append(Keys(None, url, title, link, identity, _content(item), link))
    return found


def keys_of_page(items: Sequence[ParsedEntry]) -> list[Keys]:
    """Return the keys of what a page or a sitemap lists, where the address identifies an entry.

    The title is a further key, to recognise a re-publication at other addresses. A title that
    several addresses share is none: all would be compared with all (titles made from addresses are
    often equal, and a sitemap may list 50,000).
    """
    rows = [(page_key(item.url), _title_key(item)) for item in items]
    repeated = _repeated([title for _, title in dict.fromkeys(rows)])
    found = []
    for item, (url, title) in zip(items, rows, strict=True):
        if url is not None and title in repeated:
            title = None
        identity = _mixed(None, url, None) if url else _mixed(None, None, title)
        link = tuple(key for key in (url, title) if key is not None) or (identity,)
        found.append(Keys(None, url, title, link, identity, _content(item), link))
    return found


def keys_of_line(item: ParsedEntry) -> Keys:
    """Return the keys of an ingested line: its id, else its URL, else a hash of its text."""
    guid, url, content = _guid_key(item), page_key(item.url), _content(item)
    first = guid or url or content
    identity = hash64("i", str(first))
    stored = (first,) if url is None or url == first else (first, url)
    return Keys(guid, url, None, (first,), identity, content, stored)


def page_key(url: str | None) -> int | None:
    """Return the key of a page, or None where the URL names a whole site rather than a page."""
    if not url:
        return None
    plain = canonical(url)
    path = plain.find("/", 8)  # after https://
    names_page = 0 < path < len(plain) - 1 or "?" in plain
    return hash64_of("u\0" + plain) if names_page else None


def _guid_key(item: ParsedEntry) -> int | None:
    return hash64_of("g\0" + item.guid) if item.guid else None


def _title_key(item: ParsedEntry) -> int | None:
    return hash64_of("t\0" + item.title.casefold()) if item.title else None


def _words_key(item: ParsedEntry) -> int:
    """Return what tells items apart that have neither guid nor page nor title (RSS 0.92)."""
    return hash64("w", item.summary, item.body, str(item.published))


def _content(item: ParsedEntry) -> int:
    return hash64_of(f"c\0{item.title}\0{item.summary}\0{item.body}")


def _mixed(guid: int | None, url: int | None, title: int | None) -> int:
    """Return one signed 64-bit number of three that are hashes already."""
    mixed = (guid or 0) * 3 + (url or 0) * 5 + (title or 0) * 7
    return (mixed + 2**63) % 2**64 - 2**63


def _repeated(column: Sequence[int | None]) -> set[int | None]:
    if len(set(column)) == len(column):  # nearly always
        return set()
    return {key for key, n in Counter(column).items() if n > 1}
