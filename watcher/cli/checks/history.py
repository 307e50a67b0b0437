"""What `watcher check` says from stored entries: alerts a day, and terms that add noise."""

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import click

from watcher.cli.checks.findings import told
from watcher.cli.reports.replay import rate
from watcher.cli.terminal.output import counted, local_time
from watcher.errors import StoreError
from watcher.hindsight.lowered import Lowered
from watcher.hindsight.namesakes import Namesakes
from watcher.hindsight.noise import Counts, Finding
from watcher.hindsight.origins import sampled, told_at
from watcher.hindsight.precision import asked
from watcher.hindsight.span import Span
from watcher.hindsight.unmarked import Unmarked
from watcher.plan import Plan
from watcher.store.core import Connection
from watcher.store.databases.opening import is_there, open_store
from watcher.store.past import history
from watcher.store.shapes import instant

WINDOW = timedelta(days=30)
# So many entries, or as many as fit into so many seconds: somebody waits for a check.
ENTRIES, SECONDS, STEP = 20_000, 2.0, 100
_ENTRIES = ("entry", "entries")
LISTED = 25  # watchlists and findings told


@dataclass(frozen=True, slots=True)
class Lately:
    """What was counted, in `total` entries, and the days that they cover."""

    counts: Counts
    namesakes: Namesakes
    lowered: Lowered
    unmarked: Unmarked
    total: int
    span: Span
    now: datetime


def tell_history(plan: Plan) -> None:
    """Print what the watchlists found lately, if there is a database; never create one."""
    try:
        if not is_there(plan.settings.database):
            return
        with (
            closing(open_store(plan.settings.database, create=False)) as store,
            store.read() as connection,
        ):
            lately = look(connection, plan, datetime.now(UTC))
    except StoreError as error:
        click.echo(f"no expected alerts: {error}", err=True)
        return
    for line in lines(lately):
        click.echo(line)


def look(connection: Connection, plan: Plan, now: datetime, limit: int = ENTRIES) -> Lately:
    """Count what the watchlists find in entries of the last 30 days, at most `limit`."""
    since, stop = now - WINDOW, time.monotonic() + SECONDS
    rules = [rule for rule in plan.rules if rule.enabled]
    counts = Counts({rule.name: asked(rule) for rule in rules})
    namesakes = Namesakes(rules)
    lowered = Lowered(rules, lambda text: plan.concepts.naming(text) is not None)
    unmarked = Unmarked(rules)
    span = Span()
    for moment, origin in sampled(connection, plan, since):
        late = counts.entries % STEP == 0 and time.monotonic() > stop
        if counts.entries == limit or late:
            break
        span.take(told_at(moment), ingested=moment.arrival == "ingest")
        document = origin.document(moment)
        found = plan.matcher.match(document)
        reason = origin.reason(moment)
        counts.take(moment.entry_id, moment.story_id, reason, document, found)
        namesakes.take(document, found)
        lowered.take(document, found)
        unmarked.take(document, found)
    return Lately(counts, namesakes, lowered, unmarked, history.count(connection, since), span, now)


def lines(lately: Lately) -> Iterator[str]:
    """Yield what there is to say; nothing where nothing is stored."""
    counts, total = lately.counts, lately.total
    if not counts.entries:
        return
    of = f"{counts.entries:,} of " if counts.entries < total else ""
    since = local_time(instant(lately.span.start))
    yield f"expected, from {of}{total:,} {_ENTRIES[total != 1]} since {since}:"
    a_day = total / counts.entries / lately.span.days(lately.now)
    most, first = sorted(counts.alerts().items(), key=_most_first), counts.alerts("baseline")
    rates = [f"{name}: {rate(n * a_day)} alerts a day{_of_first(first[name])}" for name, n in most]
    yield from _cut(rates, "watchlist")
    yield from _cut([told(one) for one in _findings(lately)], "remark")


def _findings(lately: Lately) -> Iterator[Finding]:
    """Yield all findings, but only one of the two that a common word may have."""
    lowered = {(one.watchlist, one.terms): one for one in lately.lowered.findings()}
    for one in (*lately.counts.findings(), *lately.namesakes.findings()):
        if one.kind != "small" or (one.watchlist, one.terms) not in lowered:
            yield one
    yield from lowered.values()
    yield from lately.unmarked.findings()


def _most_first(told: tuple[str, int]) -> int:
    return -told[1]


def _of_first(stories: int) -> str:
    """Return in brackets the stories of first polls, which do not count for a day's rate."""
    return f" (and {counted(stories, 'story', 'stories')} of first polls)" if stories else ""


def _cut(told: list[str], what: str) -> Iterator[str]:
    yield from (f"  {line}" for line in told[:LISTED])
    if len(told) > LISTED:
        yield f"  and {counted(len(told) - LISTED, f'more {what}')}"
