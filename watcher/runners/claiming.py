"""Which sources are polled next: those due, few of one host at a time."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from watcher.fetch.politeness import host_key
from watcher.jobs import Jobs
from watcher.model import SourceId, SourceState
from watcher.store.polled import sources

QUEUED = 2  # times the connections to a host: so many polls of it at most wait or are under way
Key = tuple[SourceId, str]


def key(source: SourceState) -> Key:
    """Return what identifies a poll under way."""
    return source.id, source.url  # under a fixed URL it is to be polled at once


def claim(jobs: Jobs, room: int, pending: set[Key]) -> list[SourceState]:
    """Claim due sources, as far as there is room beside those `pending`; raises StoreError."""
    now = jobs.clock.now()
    with jobs.store.read() as connection:
        due = sources.due(connection, now)
    chosen = list(islice(_fair(jobs, due, pending), room))
    if not chosen:
        return []
    with jobs.store.write(exclusive=False) as connection:
        return sources.claim_due(connection, now, room, jobs.owner, chosen)


def _fair(
    jobs: Jobs, due: Sequence[tuple[SourceId, str, str]], pending: set[Key]
) -> Iterator[SourceId]:
    """Yield what may be polled now, so that a slow or spaced-out host leaves room to others."""
    most = QUEUED * jobs.plan.settings.http.per_host
    queue = Counter(host_key(url) for _, url in pending)
    for number, url, host in due:
        if (number, url) not in pending and queue[host] < most:
            queue[host] += 1
            yield number
