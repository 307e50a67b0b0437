"""When to poll next, and with which validators. Pure: `now`, `jitter` in [0, 1) are arguments.

Any policy in this file's place must keep three rules: it never polls before now + every, a
publisher can put it off by a day at most (Retry-After excepted), and it never gives up.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from watcher.model import Moved, PollHints, Redirect, Validators

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)
# Sources that started together drift apart: up to this share of the interval, at most a minute.
_SPREAD, _MOST_SPREAD = 0.05, timedelta(minutes=1)
_FIRST_RETRY = timedelta(minutes=1)
_RETRY_SPREAD = 0.25
NO_LINE_RETRY = timedelta(minutes=5)
_NIGHT = timedelta(hours=12)  # without an answer: up to here all are asked as soon as that
_OF_SILENCE = 24  # and then not before a 24th of it has passed again
_MOST_DOUBLINGS = 20  # a minute doubled so often is two years; more would only overflow
_VALIDATORS_LAST = timedelta(days=8)
_PERMANENT = (301, 308)
_ADOPT_SEEN, _ADOPT_AFTER = 3, DAY


def next_poll(
    now: datetime, every: timedelta, fresh_for: timedelta | None, hints: PollHints, jitter: float
) -> datetime:
    """Return when to poll again after a success.

    The longest of our interval, what the cache header fields say and the document's ttl, moved
    out of its skipHours and skipDays; a day at most, or `every` where that is longer.
    """
    longest = max(every, DAY)
    asked = max(fresh_for or every, hints.ttl or every)
    wait = max(every, min(asked, longest))
    due = now + wait + jitter * _spread(wait)
    allowed = _first_allowed(due, hints)
    if allowed == due:
        return due
    # At the full hour everybody comes back: spread again, within that hour.
    return min(allowed + jitter * _spread(wait), now + longest + jitter * _spread(longest))


def _spread(wait: timedelta) -> timedelta:
    return min(wait * _SPREAD, _MOST_SPREAD)


def _first_allowed(due: datetime, hints: PollHints) -> datetime:
    """Return the first moment from `due` on that is in no skipped hour or day, by UTC.

    A document that skips every hour or every day is ignored: nobody means never.
    """
    hours = hints.skip_hours if not hints.skip_hours.issuperset(range(24)) else frozenset[int]()
    days = hints.skip_days if not hints.skip_days.issuperset(range(7)) else frozenset[int]()
    while due.weekday() in days or due.hour in hours:
        due = due.replace(minute=0, second=0, microsecond=0) + HOUR
    return due


def after_failure(
    now: datetime,
    every: timedelta,
    failures: int,
    retry_after: timedelta | None,
    permanent: bool,
    jitter: float,
) -> datetime:
    """Return when to try again after the `failures`-th failure in a row (from 1).

    Our interval, but a minute at least, doubles up to a day (or `every` where that is longer); a
    source that is gone is asked weekly, and a host that asked for rest not before that is over.
    """
    base = max(every, _FIRST_RETRY)
    if permanent:
        wait = max(every, WEEK) * (1 + jitter * _SPREAD)
    else:
        doubled = base * 2 ** min(max(failures, 1) - 1, _MOST_DOUBLINGS)
        wait = min(doubled * (1 + jitter * _RETRY_SPREAD), max(base, DAY))
    if retry_after is not None:
        wait = max(wait, retry_after + jitter * _MOST_SPREAD)
    return now + wait


def after_no_line(now: datetime, every: timedelta, silence: timedelta, jitter: float) -> datetime:
    """Return when to try again what failed because our own line is down: soon.

    Nobody is asked more often for it: nothing of ours gets out, and the last poll that did was at
    least our interval ago. What has been silent for more than a night may as well be hosts that
    are dead, all of the few that we poll: those are asked less and less often, up to once a day.
    """
    wait = min(max(every, _FIRST_RETRY), NO_LINE_RETRY)
    if silence > _NIGHT:
        wait = max(wait, min(silence / _OF_SILENCE, DAY))
    return now + wait * (1 + jitter * _RETRY_SPREAD)


def follow_redirects(state: Moved, redirects: Sequence[Redirect], now: datetime) -> Moved:
    """Return where the source is after a good poll that came over these redirects.

    An address is adopted once several polls over more than a day were sent there permanently
    (301, 308) from the first hop on; hops from the first temporary one on do not count.
    """
    target = _moved_to(redirects)
    if target is None:
        return Moved(adopted=state.adopted)
    if target != state.to or state.since is None:
        return Moved(to=target, since=now, seen=1, adopted=state.adopted)
    if state.seen + 1 >= _ADOPT_SEEN and now - state.since > _ADOPT_AFTER:
        return Moved(adopted=target)
    return Moved(to=target, since=state.since, seen=state.seen + 1, adopted=state.adopted)


def _moved_to(redirects: Sequence[Redirect]) -> str | None:
    target = None
    for hop in redirects:
        if hop.status not in _PERMANENT:
            break
        target = hop.url
    return target


def validators_for(now: datetime, validators: Validators, full_at: datetime | None) -> Validators:
    """Return what to ask with; nothing once the last whole document is eight days old.

    That catches a server that answers 304 for ever. A `full_at` in the future (the clock was wrong)
    counts by its distance, too.
    """
    if full_at is None or abs(now - full_at) >= _VALIDATORS_LAST:
        return Validators()
    return validators
