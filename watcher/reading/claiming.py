"""Which pages to read now."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from watcher.jobs import Jobs
from watcher.model import EntryId, Reading
from watcher.store.polled import readings


def claim_readings(jobs: Jobs, chosen: Sequence[EntryId]) -> list[Reading]:
    """Claim the pages of these entries; give up those whose source no longer asks for pages."""
    now = jobs.clock.now()
    with jobs.store.write(exclusive=False) as connection:
        claimed = readings.claim(connection, chosen, now, jobs.owner)
        wanted = [one for one in claimed if _wants_text(jobs, one)]
        for one in claimed:
            if one not in wanted:
                told, again = _unwanted(jobs, one, now)
                readings.record_failure(connection, one.entry_id, told, one.attempts, again)
    return wanted


def _wants_text(jobs: Jobs, one: Reading) -> bool:
    spec = jobs.specs.get(one.source)
    return spec is not None and spec.enabled and spec.full_text


def _unwanted(jobs: Jobs, one: Reading, now: datetime) -> tuple[str, datetime | None]:
    """Return why a page is not to be read now, and when to look again."""
    spec = jobs.specs.get(one.source)
    if spec is None or not spec.enabled:
        return "its source is paused or not in the config", now + timedelta(hours=1)
    return "its source does not ask for full text any more", None
