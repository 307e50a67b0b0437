"""Stored entries as a plan sees them: of which of its sources, and from when.

`replay` goes through all of them, `check` through a sample.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from watcher.model import Document, FirstPoll, Reason, SourceId
from watcher.plan import Plan
from watcher.plan.specs import SourceSpec
from watcher.route.place import alert_reason
from watcher.store.core import Connection
from watcher.store.past import history, sampling
from watcher.store.past.history import Moment, Place


@dataclass(frozen=True, slots=True)
class Origin:
    """A stored source and its `spec` in the plan, None if the plan does not have it."""

    name: str
    spec: SourceSpec | None
    first_poll: FirstPoll
    ingested: bool

    @property
    def removed(self) -> bool:
        """Whether it was polled once and is no longer configured."""
        return self.spec is None and not self.ingested

    def document(self, moment: Moment) -> Document:
        """Return what matching looks at."""
        spec = self.spec
        fixed = spec.lang if spec and moment.arrival != "ingest" else None
        return Document(
            title=moment.title,
            summary=moment.summary,
            body=moment.body,
            lang=fixed or moment.lang,
            source=self.name,
            tags=spec.tags if spec else frozenset(),
            url=moment.url,
            author=moment.author,
        )

    def reason(self, moment: Moment) -> Reason:
        """Return the reason that an alert of this moment would have."""
        return alert_reason("new" if moment.edited else moment.arrival, self.first_poll)


def origins(plan: Plan, places: Mapping[SourceId, Place]) -> dict[SourceId, Origin]:
    """Return what the plan says of stored sources: found by address, else by name."""
    by_url = {spec.canonical_url: spec for spec in plan.sources}
    by_name = {spec.name: spec for spec in plan.sources}
    return {
        number: _origin(where, by_url.get(where.canonical_url) or by_name.get(where.name), plan)
        for number, where in places.items()
    }


def _origin(where: Place, spec: SourceSpec | None, plan: Plan) -> Origin:
    name = spec.name if spec else where.name
    first_poll = spec.first_poll if spec else plan.settings.first_poll
    return Origin(name, spec, first_poll, where.ingested)


def sampled(connection: Connection, plan: Plan, since: datetime) -> Iterator[tuple[Moment, Origin]]:
    """Yield entries since then with their origins; evenly spread wherever the caller stops."""
    of = origins(plan, history.places(connection))
    return ((moment, of[moment.source_id]) for moment in sampling.sample(connection, since))


def told_at(moment: Moment) -> datetime:
    """Return the time of a moment: when it came, or for an ingested line when it says."""
    if moment.arrival == "ingest" and not moment.edited and moment.published:
        return min(moment.published, moment.at)
    return moment.at
