"""How the document of a source is read, by its configured kind and its history."""

from datetime import datetime, tzinfo

from watcher.model import ParseAs, SourceState

PAGES = frozenset(("page", "article"))  # what robots.txt is asked for


def parse_as(
    kind: str, source: SourceState, now: datetime, zone: tzinfo, links: str | None
) -> ParseAs:
    """Return how to read the document of a source that is configured as `kind`.

    With kind auto, HTML is read as a page only if the address never gave anything else. If it once
    gave a feed, HTML in its place is an error page, whatever it lists.
    """
    if source.detour:
        return ParseAs(source.detour.kind, now, zone)
    if kind != "auto":
        return ParseAs(kind, now, zone, links)
    never_answered = source.baseline_at is None and source.last_status is None
    return ParseAs("auto", now, zone, page=never_answered or source.kind == "page")
