"""What people said of alerts: good or noise, with the numbers that outlive the alerts.

Precision is counted over a longer time than retention keeps stories, and the worst noise is often
old. So a verdict is stored with all that counting and suggestions need (the watchlist, the terms
that found the alert, its title and sentence), in a few hundred bytes, and outlives the alert's row.

Nothing is overwritten: the last verdict counts, earlier ones are its history. Feedback changes no
alert, no match and no routing.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, insert, select

from watcher.model import AlertId
from watcher.store.core import alert, entry, feedback, match
from watcher.store.items import passage

Verdict = Literal["good", "noise"]
CLEARED = "cleared"
LONGEST = 300  # code points of a title; a sentence is cut by `passage`
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


class Said(NamedTuple):
    """What `say` stored: the verdict on an alert now and `before`, each None if there is none."""

    alert: AlertId
    watchlist: str
    title: str
    terms: tuple[str, ...]
    verdict: Verdict | None
    before: Verdict | None
    note: str | None
    at: datetime


class Summary(NamedTuple):
    """A watchlist's stored alerts, the time of the last one, and all verdicts that stand."""

    alerts: int = 0
    last: datetime | None = None
    good: int = 0
    noise: int = 0


def say(
    connection: Connection,
    number: AlertId,
    verdict: Verdict | None,
    note: str | None,
    now: datetime,
) -> Said | None:
    """Store a verdict on an alert (None takes it back); return None if there is no such alert."""
    row = connection.execute(_ALERT.where(alert.c.id == number)).one_or_none()
    if row is None:
        return None
    evidence = row.evidence or ()
    terms = _each(evidence, "term")
    new = {
        "alert_id": row.id,
        "alert_created": row.created,
        "watchlist": row.watchlist,
        "terms": list(terms),
        "found": list(_each(evidence, "text")),
        "text": f"{row.title[:LONGEST]}\n{passage(row, evidence).text}",
        "verdict": verdict or CLEARED,
        "note": note,
        "created": now,
    }
    connection.execute(insert(feedback).values(new))
    before = verdict_of(row.verdict)
    return Said(number, row.watchlist, row.title, terms, verdict, before, note, now)


def last_word() -> ColumnElement[str | None]:
    """Return the scalar subquery of an alert's last verdict, `cleared` included."""
    mine = and_(feedback.c.alert_id == alert.c.id, feedback.c.alert_created == alert.c.created)
    query = select(feedback.c.verdict).where(mine).order_by(feedback.c.id.desc()).limit(1)
    return query.correlate(alert).scalar_subquery()


def judged(
    connection: Connection, *, since: datetime | None = None, watchlist: str | None = None
) -> Iterator[Judged]:
    """Yield alerts made since then with their verdicts, then judged ones deleted meanwhile."""
    said = {(one.alert, one.created): one for one in _said(connection, since, watchlist)}
    query = select(alert.c.id, alert.c.watchlist, alert.c.created, match.c.evidence)
    query = query.outerjoin(match, _ITS_MATCH).order_by(alert.c.id)
    if since is not None:
        query = query.where(alert.c.created >= since)
    if watchlist is not None:
        query = query.where(alert.c.watchlist == watchlist)
    for page in connection.execute(query).partitions(PAGE):
        for row in page:
            one = Judged(
                AlertId(row.id), row.watchlist, row.created, _each(row.evidence or (), "term")
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


def history(connection: Connection, number: AlertId) -> list[tuple[datetime, str, str | None]]:
    """Return every verdict on the alert of this id, oldest first: when, verdict, note."""
    query = select(feedback).where(feedback.c.alert_id == number).order_by(feedback.c.id)
    return [(row.created, row.verdict, row.note) for row in connection.execute(query)]


_ITS_MATCH = and_(match.c.entry_id == alert.c.entry_id, match.c.watchlist == alert.c.watchlist)
_ALERT = (
    select(
        alert.c.id, alert.c.watchlist, alert.c.created, match.c.evidence,
        entry.c.title, entry.c.summary, entry.c.body, last_word().label("verdict"),
    )
    .join(entry, entry.c.id == alert.c.entry_id)
    .outerjoin(match, _ITS_MATCH)
)  # fmt: skip


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


def _judged(row: Row[*tuple[Any, ...]]) -> Judged:
    return Judged(
        AlertId(row.alert_id), row.watchlist, row.alert_created, tuple(row.terms),
        verdict_of(row.verdict), tuple(row.found), row.text,
    )  # fmt: skip


def _each(evidence: Iterable[dict[str, Any]], key: str) -> tuple[str, ...]:
    """Return one field of an alert's spans, each value once, in the order of the text."""
    return tuple(dict.fromkeys(one[key] for one in evidence))


def verdict_of(stored: str | None) -> Verdict | None:
    """Return a stored verdict; None if it was taken back or never given."""
    return "good" if stored == "good" else "noise" if stored == "noise" else None
