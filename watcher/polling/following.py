"""What a document leads to: the next pages of a list, the sitemaps of an index.

Both are bounded. A page or sitemap that cannot be fetched is named in a note, the rest is taken in.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from watcher.errors import FetchError, ParseError
from watcher.model import TRUNCATED, Child, ParsedEntry, ParsedFeed
from watcher.parse.sitemap.children import A_POLL as AN_INDEX
from watcher.parse.sitemap.children import DEPTH, Seen, children_to_poll, is_archive, seen_after
from watcher.urls.canonical import canonical

A_POLL = 15  # sitemaps that one poll reads at most, at all depths
MOST_KNOWN = 50_000
Load = Callable[[str], Awaitable[ParsedFeed]]  # raises FetchError, ParseError


@dataclass(frozen=True, slots=True)
class Sitemaps:
    """The items of an index's sitemaps: `feed` is new, `past` was there before the first poll.

    `more`: some sitemaps are left for the next poll, even if the index does not change until then.
    """

    feed: ParsedFeed
    past: tuple[ParsedEntry, ...]
    seen: Mapping[str, Seen]
    more: bool


async def next_pages(first: ParsedFeed, most: int, load: Load, been: str) -> ParsedFeed:
    """Return a list joined with the pages after it (rel=next), `most` in all; `been`: its URL."""
    feed, visited = first, {canonical(been)}
    for _ in range(most - 1):
        address = feed.next_page
        if address is None or canonical(address) in visited:
            break
        visited.add(canonical(address))
        try:
            page = await load(address)
        except (FetchError, ParseError) as error:
            return replace(feed, notes=(*feed.notes, f"page {len(visited)} of the list: {error}"))
        feed = replace(page, entries=(*feed.entries, *page.entries), notes=feed.notes)
    return replace(first, entries=feed.entries, notes=feed.notes)


async def children(index: ParsedFeed, seen: Mapping[str, Seen], load: Load, been: str) -> Sitemaps:
    """Return the items of the sitemaps of an index that are due to be read.

    Raises ParseError if sitemaps were asked for and none could be read.
    """
    walk = _Walk(load, seen)
    await walk.down(index, (been,), 1)
    if walk.failed and not (walk.read or walk.entries or walk.past or index.entries):
        raise ParseError(f"no sitemap of the index can be read: {'; '.join(walk.notes[:3])}")
    feed = replace(
        index,
        entries=(*index.entries, *walk.entries),
        notes=(*index.notes, *walk.notes),
        children=(),
    )
    after = seen_after(walk.named, seen, walk.read, walk.failed)
    # An index within the index that was not due names nothing now; what it named stays known.
    kept = [(url, said) for url, said in seen.items() if url not in after]
    after |= dict(kept[: max(MOST_KNOWN - len(after), 0)])
    more = bool(children_to_poll(walk.named, after, limit=1, above=(been,)))
    return Sitemaps(feed, tuple(walk.past), after, more)


class _Walk:
    """Walks down an index and the indexes in it, and collects their items."""

    def __init__(self, load: Load, seen: Mapping[str, Seen]) -> None:
        self._load, self._seen = load, seen
        self.entries: list[ParsedEntry] = []
        self.past: list[ParsedEntry] = []
        self.notes: list[str] = []
        self.named: list[Child] = []
        self.read: set[str] = set()
        self.failed: set[str] = set()

    async def down(self, index: ParsedFeed, above: tuple[str, ...], depth: int) -> None:
        self.named += index.children
        read_before = len(self.read)
        # One that fails makes room for the next, so that dead ones at the front hide none.
        for child in children_to_poll(index.children, self._seen, limit=A_POLL, above=above):
            asked = len(self.read) + len(self.failed)
            if asked >= A_POLL or len(self.read) - read_before >= AN_INDEX:
                return
            if child.url in self.read or child.url in self.failed:
                continue
            try:
                found = await self._load(child.url)
            except (FetchError, ParseError) as error:
                self.failed.add(child.url)
                self.notes.append(f"the sitemap {child.url}: {error}")
                continue
            (self.read if found.whole else self.failed).add(child.url)
            if not found.whole:  # what it lacks is to be asked for again
                self.notes.append(f"the sitemap {child.url}: {TRUNCATED}")
            old = is_archive(child.url, self._seen)
            (self.past if old else self.entries).extend(found.entries)
            if found.children and depth < DEPTH:
                await self.down(found, (*above, child.url), depth + 1)
