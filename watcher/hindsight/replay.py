"""What a plan would have sent over the stored entries, and what of that is new or gone.

The question is: had this plan been in force since then, what would it have sent? For the watchlists
that were in force the answer is what was sent, and the difference is empty.

Stored moments (an entry came, an entry was edited) go through match and route in the order of time,
each with its own instant as the clock. Stories are taken as they are now: two that were merged
later count as one from the beginning, and so do re-publications that were recognised. Alerts made
before the window stand, as they would have.

Memory holds only the pairs (watchlist, story) that have an alert; the caller keeps what it needs.
Nothing is written, and all reads are of one snapshot.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, NamedTuple

from watcher.hindsight.origins import Origin, origins, told_at
from watcher.hindsight.span import Span
from watcher.model import AlertId, EntryId, Evidence, Match, Reason, Snippet, StoryId
from watcher.plan import Plan
from watcher.route.place import place
from watcher.store.core import Connection
from watcher.store.items import passage
from watcher.store.past import history
from watcher.store.past import made as alerts_made
from watcher.store.past.history import Moment
from watcher.store.past.made import Made, Pair, Record

Change = Literal["+", "-", "="]
Advance = Callable[[int, int], None]
EVERY = 500  # moments between two calls of `advance`


class ReplayedAlert(NamedTuple):
    """One alert: only now (+), only before (-), or the same (=).

    `alert` is the one that was made (- and =). `reason` and `channels` are those of this plan, or
    those it had if it is gone (-). `snippet` and `evidence` are computed only when asked for, as
    most alerts are merely counted.
    """

    change: Change
    watchlist: str
    story: StoryId
    alert: AlertId | None
    entry: EntryId
    title: str
    url: str | None
    source: str
    at: datetime
    reason: Reason
    channels: tuple[str, ...]
    texts: Moment | Record
    found: Sequence[Evidence] = ()

    @property
    def evidence(self) -> Sequence[dict[str, Any]]:
        """What was found, as a match stores it."""
        if isinstance(self.texts, Record):
            return self.texts.evidence
        return [one.shape() for one in self.found]

    @property
    def snippet(self) -> Snippet:
        """The passage around what was found."""
        if isinstance(self.texts, Record):
            return self.texts.snippet
        return passage(self.texts, self.evidence)


class Replay:
    """One run over what is stored. `moments`, `span` and `unjudged` fill while it goes on.

    `span` is the time that the replayed entries cover. `unjudged` counts, by watchlist, alerts of
    sources that are no longer configured, so that nobody knows whether it would watch them.
    """

    def __init__(self, connection: Connection, plan: Plan, since: datetime) -> None:
        self._connection, self._plan, self._since = connection, plan, since
        self._origins = origins(plan, history.places(connection))
        self._made = alerts_made.since(connection, since)
        self._alerted = alerts_made.before(connection, since)
        self.before = frozenset(watchlist for watchlist, _ in self._made)
        self.moments = 0
        self.span = Span()
        self.unjudged: Counter[str] = Counter()

    def alerts(self, advance: Advance = lambda done, total: None) -> Iterator[ReplayedAlert]:
        """Yield the alerts of this plan, in the order of time, then those that would be gone."""
        total = history.count(self._connection, self._since)
        for moment in history.moments(self._connection, self._since):
            yield from self._take(moment)
            if self.moments % EVERY == 0:
                advance(min(self.moments, total), total)
        advance(total, total)
        yield from self._gone()

    def _take(self, moment: Moment) -> Iterator[ReplayedAlert]:
        self.moments += 1
        self.span.take(told_at(moment), ingested=moment.arrival == "ingest")
        origin = self._origins[moment.source_id]
        for found in self._plan.matcher.match(origin.document(moment)):
            pair = (found.watchlist, moment.story_id)
            if pair not in self._alerted:
                self._alerted.add(pair)
                yield self._would(found, moment, origin, self._made.pop(pair, None))

    def _would(
        self, found: Match, moment: Moment, origin: Origin, made: Made | None
    ) -> ReplayedAlert:
        reason = origin.reason(moment)
        notify = self._plan.watchlists[found.watchlist].notify
        placed = place(reason, notify, origin.first_poll, moment.at)
        return ReplayedAlert(
            "=" if made else "+", found.watchlist, moment.story_id, made.id if made else None,
            moment.entry_id, moment.title, moment.url, origin.name, moment.at, reason,
            tuple(one.channel for one in placed), moment, found.evidence,
        )  # fmt: skip

    def _gone(self) -> Iterator[ReplayedAlert]:
        judged = []
        for pair, made in self._made.items():
            if self._judged(pair, made):
                judged.append(made)
            else:
                self.unjudged[pair[0]] += 1
        judged.sort(key=lambda made: (made.at, made.id))
        for record in alerts_made.records(self._connection, [made.id for made in judged]):
            yield _gone(record, self._origins[record.source_id].name)

    def _judged(self, pair: Pair, made: Made) -> bool:
        watchlist = self._plan.watchlists.get(pair[0])
        chooses = watchlist is not None and watchlist.sources is not None
        return not (chooses and self._origins[made.source_id].removed)


def _gone(record: Record, source: str) -> ReplayedAlert:
    return ReplayedAlert(
        "-", record.watchlist, record.story_id, record.id, record.entry_id, record.title,
        record.url, source, record.at, record.reason, record.channels, record,
    )  # fmt: skip


@dataclass(slots=True)
class Tally:
    """Counts the changes of one watchlist."""

    changes: Counter[Change] = field(default_factory=Counter)
    reasons: Counter[Reason] = field(default_factory=Counter)

    def add(self, alert: ReplayedAlert) -> None:
        """Count one; reasons are counted only of alerts that this plan would make."""
        self.changes[alert.change] += 1
        if alert.change != "-":
            self.reasons[alert.reason] += 1
