"""What one address or file yields: its feed, or the feed that its page advertises."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from watcher.errors import FetchError, ParseError

if TYPE_CHECKING:
    from watcher.app import Prober
    from watcher.model import Fetched, ParsedFeed
    from watcher.plan import Plan, SourceSpec

UNBUILT = ("page", "article", "sitemap")


@dataclass(frozen=True, slots=True)
class Found:
    """A feed, where it was found, and the other feeds of the page that led there.

    `address` is the one to poll from now on: only redirects that are for good change it.
    """

    url: str
    feed: "ParsedFeed"
    address: str
    others: tuple[str, ...] = ()


def spec_for(plan: "Plan", wanted: str) -> "SourceSpec":
    """Return the configured source of this name or URL, else one with defaults for the URL.

    Raises a usage error for an address that no source can have.
    """
    from watcher.plan import SourceSpec
    from watcher.urls import canonical

    key = canonical(wanted)
    for spec in plan.sources:
        if wanted == spec.name or key == spec.canonical_url:
            return spec
    if "://" in wanted:
        _check_url(wanted)
    settings = plan.settings
    return SourceSpec(
        name=wanted,
        url=wanted,
        canonical_url=key,
        kind="auto",
        enabled=True,
        headers={},
        auth=None,
        user_agent=None,
        every=settings.every,
        lang=None,
        tags=frozenset(),
        first_poll=settings.first_poll,
    )


def _check_url(url: str) -> None:
    from watcher.config.types import source_url
    from watcher.config.values import BadValue
    from watcher.urls import redact

    try:
        source_url(url)
    except BadValue as error:
        told = error.message.replace("{value}", redact(url))
        raise click.UsageError(f"{told} ({error.hint})" if error.hint else told) from None


async def find_feed(
    prober: "Prober", spec: "SourceSpec", *, base: str | None = None, discover: bool = True
) -> Found:
    """Fetch and parse a source; raises FetchError or ParseError.

    `base` is the address that the document is taken to come from. With `discover`, a page leads
    to the first feed that it advertises.
    """
    return await read_feed(prober, await prober.fetch(spec), spec, base=base, discover=discover)


async def read_feed(
    prober: "Prober",
    fetched: "Fetched",
    spec: "SourceSpec",
    *,
    base: str | None = None,
    discover: bool = True,
) -> Found:
    """Parse a document that is there; as `find_feed`."""
    found = replace(fetched, url=base) if base else fetched
    try:
        feed = await prober.parse(found)
    except ParseError as error:
        links = _advertised(found) if discover else ()
        if not links:
            raise
        return await _onward(prober, found.url, links, spec, error)
    for_good = all(hop.status in (301, 308) for hop in fetched.redirects)
    address = found.url if fetched.redirects and for_good else spec.url
    return Found(found.url, replace(feed, notes=_notes(fetched, feed)), address)


async def _onward(
    prober: "Prober", page: str, links: tuple[str, ...], spec: "SourceSpec", error: ParseError
) -> Found:
    """Go on to the first feed of a page; where it fails, tell both failures."""
    try:
        found = await find_feed(prober, replace(spec, url=links[0]), discover=False)
    except (FetchError, ParseError) as second:
        raise ParseError(f"{error}; the feed that it names, {links[0]}: {second}") from None
    told = replace(found.feed, notes=(f"found through the page {page}", *found.feed.notes))
    return Found(found.url, told, found.address, links[1:])


def from_file(path: Path) -> "Fetched":
    """Return a file as if it had been fetched; raises OSError."""
    from watcher.model import Fetched

    return Fetched(path.absolute().as_uri(), 200, path.read_bytes())


def _advertised(found: "Fetched") -> tuple[str, ...]:
    from watcher.parse.page import advertised_feeds
    from watcher.parse.sniff import sniff

    if sniff(found.body, found.content_type) != "html":
        return ()
    links = advertised_feeds(found.body, found.content_type, found.url)
    return tuple(link.url for link in links)


def _notes(fetched: "Fetched", feed: "ParsedFeed") -> tuple[str, ...]:
    hops = tuple(f"redirected ({hop.status}) to {hop.url}" for hop in fetched.redirects)
    return tuple(dict.fromkeys((*hops, *fetched.notes, *feed.notes)))
