"""What one address or file yields: a feed, page or sitemap, or the feed of a page."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from watcher.cli.sources.place import KINDS, Reach
from watcher.errors import FetchError, ParseError

if TYPE_CHECKING:
    from watcher.discovery.candidates import Candidate
    from watcher.discovery.explore import Explored
    from watcher.model import Fetched, ParsedFeed

_WHOLE = "this feed is of the whole site: give its address to poll it"


@dataclass(frozen=True, slots=True)
class Found:
    """What an address yields, where it was found, and what else its page leads to.

    `address` is the one to poll from now on: only redirects that are for good change it.
    """

    url: str
    feed: "ParsedFeed"
    address: str
    others: tuple["Candidate", ...] = ()


async def find(reach: Reach, kind: str, base: str | None = None) -> Found:
    """Return what a source's address yields, read as `kind`; raises FetchError or ParseError.

    This is what a source of that address would poll. With kind auto, the address of a well-known
    platform gives its feed, and a page gives its best own feed, else its teasers.
    """
    if kind == "auto":
        from watcher.discovery.explore import by_shape

        for known in await by_shape(reach, reach.spec.url):
            return _as_found(known, f"this address has its {known.kind}: {known.how}")
    return await find_in(reach, await reach.fetch(reach.spec.url), kind, base)


async def find_in(reach: Reach, fetched: "Fetched", kind: str, base: str | None = None) -> Found:
    """Read a document that is there; as `find`. `base` is where it is taken to come from."""
    from watcher.discovery.explore import is_page

    here = replace(fetched, url=base) if base else fetched
    if kind == "auto" and is_page(here):
        return await _of_page(reach, here, fetched)
    feed = await reach.read(here, kind)
    if feed.children and not feed.entries and "://" in reach.spec.url:
        feed = await _with_child(reach, feed, here.url)
    feed = replace(feed, notes=_notes(fetched, feed))
    return Found(here.url, feed, fetched.lasting(reach.spec.url))


async def _of_page(reach: Reach, page: "Fetched", fetched: "Fetched") -> Found:
    """Return what a source of this page would poll: its own feed, else its teasers.

    A feed of the whole site is used only if the page lists nothing.
    """
    from watcher.clock import SystemClock
    from watcher.discovery.candidates import is_own, ranked
    from watcher.discovery.explore import feeds_of
    from watcher.parse.sniff import describe

    feeds = ranked(await feeds_of(reach, page, most=3), page.url, SystemClock().now())
    good = [one for one in feeds if one.entries]
    if good and is_own(page.url, good[0].url):
        return _through_page(page, feeds)
    failed = tuple(f"the feed that it names, {_trouble(one)}" for one in feeds if one not in good)
    try:
        feed = await _teasers(reach, page, fetched)
    except ParseError as error:
        if good:
            return _through_page(page, feeds, _WHOLE, f"the page itself: {error}")
        told = f"{describe(page.body, page.content_type)}; {error}"
        raise ParseError("; ".join((told, *failed))) from None
    # What the page says of these feeds is no news any more: they have been asked.
    own = [note for note in feed.notes if not any(one.url in note for one in feeds)]
    which = "the feed is of the whole site" if good else "no feed"
    feed = replace(feed, notes=(f"{which}: the page's own teasers", *failed, *own))
    feed = replace(feed, notes=_notes(fetched, feed))
    return Found(page.url, feed, fetched.lasting(reach.spec.url), tuple(good))


def _trouble(one: "Candidate") -> str:
    return f"{one.url}: {one.error or 'empty'}"


async def _teasers(reach: Reach, page: "Fetched", fetched: "Fetched") -> "ParsedFeed":
    """Return the teasers of a page, if robots.txt allows it; a page in a file is always allowed."""
    permission = await reach.prober.permit(fetched.url)
    if not permission.allowed:
        raise ParseError(permission.why)
    return await reach.read(page, "page")


def _through_page(page: "Fetched", feeds: "list[Candidate]", *notes: str) -> Found:
    found = _as_found(feeds[0], f"found through the page {page.url}")
    first, *rest = found.feed.notes
    feed = replace(found.feed, notes=(first, *notes, *rest))
    return replace(found, feed=feed, others=tuple(feeds[1:]))


def _as_found(one: "Candidate", note: str) -> Found:
    assert one.feed is not None
    return Found(one.url, replace(one.feed, notes=(note, *one.feed.notes)), one.url)


async def _with_child(reach: Reach, index: "ParsedFeed", url: str) -> "ParsedFeed":
    """Return an index of sitemaps with the entries of the one that would be read first."""
    from watcher.discovery.candidates import Candidate
    from watcher.discovery.explore import into_index

    found = await into_index(reach, Candidate(url, "sitemap", "", index))
    return found.feed or index


async def survey(reach: Reach, kind: str) -> list["Candidate"]:
    """Return all that may be polled of a source's site, the best first; for `source add`.

    Raises FetchError where the address itself cannot be had.
    """
    from watcher.clock import SystemClock
    from watcher.discovery.candidates import ranked
    from watcher.discovery.explore import by_shape, explore, is_page

    url = reach.spec.url
    known = await by_shape(reach, url) if kind in ("auto", "feed") else []
    if known:
        return known
    fetched = await reach.fetch(url)
    address = fetched.lasting(reach.spec.url)
    if kind == "article" or not is_page(fetched):
        return [await _direct(reach, fetched, kind, address)]
    explored: Explored = await explore(reach, fetched)
    found = [replace(c, url=address) if c.kind == "page" else c for c in explored.candidates]
    return ranked((c for c in found if kind in ("auto", c.kind)), url, SystemClock().now())


async def _direct(reach: Reach, fetched: "Fetched", kind: str, address: str) -> "Candidate":
    from watcher.discovery.candidates import Candidate

    try:
        found = await find_in(reach, fetched, kind)
    except (FetchError, ParseError) as error:
        return Candidate(address, kind, "the address itself", error=str(error))
    read_as = found.feed.kind if found.feed.kind in KINDS else "feed"
    return Candidate(address, read_as, "the address itself", found.feed)


def _notes(fetched: "Fetched", feed: "ParsedFeed") -> tuple[str, ...]:
    hops = tuple(f"redirected ({hop.status}) to {hop.url}" for hop in fetched.redirects)
    return tuple(dict.fromkeys((*hops, *fetched.notes, *feed.notes)))
