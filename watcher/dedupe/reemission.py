"""Is this poll a re-publication of old items under new keys (a site moved, all guids changed)?

All its items then look new by every key. They are stored, but their alerts are held, with one
notice: a flood of old news is what makes people switch a monitor off.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

LEAST = 3  # fewer stale items than this are an editor's back-fill, not a re-emission
SLACK = timedelta(days=1)  # dates without a time or with a wrong zone


@dataclass(frozen=True, slots=True)
class Newcomer:
    """An item that no key links: its published time, and whether its title is known here."""

    published: datetime | None
    title_known: bool


def stale(
    new: Sequence[Newcomer], *, listed: int, last_ok: datetime | None, oldest_kept: datetime | None
) -> list[bool]:
    """Return for each new item whether its alerts are to be held.

    `listed` counts all items of the document, `last_ok` is the last good poll (None: the first
    poll, where nothing is stale), `oldest_kept` is where retention begins: what is older may have
    been known and forgotten, so it is held even alone.
    """
    if last_ok is None:
        return [False] * len(new)
    old = [_is_old(item, last_ok) for item in new]
    re_emitted = sum(old) >= LEAST and 2 * sum(old) > listed
    return [
        (is_old and re_emitted) or _before(item.published, oldest_kept)
        for item, is_old in zip(new, old, strict=True)
    ]


def _is_old(item: Newcomer, last_ok: datetime) -> bool:
    if item.published is None:
        return item.title_known
    return _before(item.published, last_ok - SLACK)


def _before(instant: datetime | None, limit: datetime | None) -> bool:
    return instant is not None and limit is not None and instant < limit
