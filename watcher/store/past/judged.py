"""Alerts with what people said of them: what precision is counted from."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, func, select

from watcher.model import AlertId
from watcher.store.core import AnyRow, alert, feedback, match
from watcher.store.items import ITS_MATCH
from watcher.store.past.feedback import CLEARED, Verdict, each, verdict_of

PAGE = 500


class Judged(NamedTuple):
    """An alert as precision counts it.

    Only judged ones have `found`, the words as they stood there, and `text`, the title and
    sentence.
    """

    alert: AlertId
    watchlist: str
    created: datetime
    terms: tuple[str, ...]
    verdict: Verdict | None = None
    found: tuple[str, ...] = ()
    text: str = ""


class Summary(NamedTuple):
    """A watchlist's stored alerts, the time of the last one, and all verdicts that stand."""

    alerts: int = 0
    last: datetime | None = None
    good: int = 0
    noise: int = 0


def judged(
    connection: Connection, *, since: datetime | None = None, watchlist: str | None = None
) -> Iterator[Judged]:
    """Yield alerts made since then with their verdicts, then judged ones deleted meanwhile."""
    said = {(one.alert, one.created): one for one in _said(connection, since, watchlist)}
    query = select(alert.c.id, alert.c.watchlist, alert.c.created, match.c.evidence)
    query = query.outerjoin(match, ITS_MATCH).order_by(alert.c.id)
    if since is not None:
        query = query.where(alert.c.created >= since)
    if watchlist is not None:
        query = query.where(alert.c.watchlist == watchlist)
    for page in connection.execute(query).partitions(PAGE):
        for row in page:
            one = Judged(
                AlertId(row.id), row.watchlist, row.created, each(row.evidence or (), "term")
            )
            yield said.pop((one.alert, one.created), one)
    yield from said.values()


def summaries(connection: Connection) -> dict[str, Summary]:
    """Return the summary of each watchlist, configured or not."""
    query = select(alert.c.watchlist, func.count(), func.max(alert.c.created))
    out = {
        name: Summary(number, last)
        for name, number, last in connection.execute(query.group_by(alert.c.watchlist))
    }
    for name, verdict in connection.execute(_last_words(feedback.c.watchlist, feedback.c.verdict)):
        one = out.get(name, Summary())
        good, noise = one.good + (verdict == "good"), one.noise + (verdict == "noise")
        out[name] = one._replace(good=good, noise=noise)
    return out


def _said(
    connection: Connection, since: datetime | None, watchlist: str | None
) -> Iterator[Judged]:
    """Yield the last verdicts, without those that were taken back."""
    query = _last_words(feedback)
    if since is not None:
        query = query.where(feedback.c.alert_created >= since)
    if watchlist is not None:
        query = query.where(feedback.c.watchlist == watchlist)
    return map(_judged, connection.execute(query.order_by(feedback.c.id)))


def _last_words(*columns: Any) -> Select[*tuple[Any, ...]]:
    last = select(func.max(feedback.c.id)).group_by(feedback.c.alert_id, feedback.c.alert_created)
    return select(*columns).where(feedback.c.id.in_(last), feedback.c.verdict != CLEARED)


def _judged(row: AnyRow) -> Judged:
    return Judged(
        AlertId(row.alert_id), row.watchlist, row.alert_created, tuple(row.terms),
        verdict_of(row.verdict), tuple(row.found), row.text,
    )  # fmt: skip
