"""The address, source or file that a command is about: how it is fetched and read."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from watcher.urls import origin

if TYPE_CHECKING:
    from watcher.model import Fetched, ParsedFeed
    from watcher.plan import Plan
    from watcher.plan.specs import SourceSpec
    from watcher.prober import Prober

NOWHERE = "https://file.invalid/"
KINDS = ("auto", "feed", "page", "article", "sitemap")


@dataclass(frozen=True, slots=True)
class Reach:
    """Fetches and reads as `spec` is configured; see `watcher.discovery.explore.Reach`."""

    prober: "Prober"
    spec: "SourceSpec"

    async def fetch(self, url: str) -> "Fetched":
        """Fetch a document; what the source is configured to send goes to its own origin only."""
        spec = self.spec
        if url != spec.url:
            spec = replace(spec, url=url, kind="feed")
        if origin(url) != origin(self.spec.url):
            spec = replace(spec, headers={}, auth=None)
        return await self.prober.fetch(spec)

    async def read(self, found: "Fetched", kind: str) -> "ParsedFeed":
        """Parse a document as a feed, page, article or sitemap, or (auto) as what it is."""
        return await self.prober.parse(found, self.prober.how(replace(self.spec, kind=kind)))


def spec_for(plan: "Plan", wanted: str) -> "SourceSpec":
    """Return the configured source of this name or URL, else one with defaults for the URL.

    Raises a usage error for an address that no source can have.
    """
    from watcher.plan.specs import SourceSpec
    from watcher.urls.canonical import source_key

    key = source_key(wanted)
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
    from watcher.config.schema.addresses import source_url
    from watcher.config.schema.values import BadValue
    from watcher.urls import redact

    try:
        source_url(url)
    except BadValue as error:
        told = error.message.replace("{value}", redact(url))
        raise click.UsageError(f"{told} ({error.hint})" if error.hint else told) from None


def from_file(path: Path) -> "Fetched":
    """Return a file as if it had been fetched; raises OSError."""
    from watcher.model import Fetched

    return Fetched(path.absolute().as_uri(), 200, path.read_bytes())


def base_of(file: "Fetched") -> tuple[str | None, tuple[str, ...]]:
    """Return where a page that lies here as a file says it comes from, and a note of it.

    Its links mean something only from there. None for what is no page.
    """
    from watcher.discovery.explore import is_page
    from watcher.parse.page import own_address

    if not is_page(file):
        return None, ()
    if found := own_address(file.body, file.content_type):
        return found, (f"taken to come from {found}, as it says (see --base)",)
    return NOWHERE, (f"where it comes from is unknown: shown as of {NOWHERE} (see --base)",)
