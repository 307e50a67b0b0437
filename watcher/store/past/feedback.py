"""What people said of alerts: good or noise, with the numbers that outlive the alerts.

Precision is counted over a longer time than retention keeps stories, and the worst noise is often
old. So a verdict is stored with all that counting and suggestions need (the watchlist, the terms
that found the alert, its title and sentence), in a few hundred bytes, and outlives the alert's row.

Nothing is overwritten: the last verdict counts, earlier ones are its history. Feedback changes no
alert, no match and no routing.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, insert, select

from watcher.model import AlertId
from watcher.store.core import alert, entry, feedback, match
from watcher.store.items import ITS_MATCH, passage

Verdict = Literal["good", "noise"]
CLEARED = "cleared"
LONGEST = 300  # code points of a title; a sentence is cut by `passage`


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
    terms = each(evidence, "term")
    new = {
        "alert_id": row.id,
        "alert_created": row.created,
        "watchlist": row.watchlist,
        "terms": list(terms),
        "found": list(each(evidence, "text")),
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


def history(connection: Connection, number: AlertId) -> list[tuple[datetime, str, str | None]]:
    """Return every verdict on the alert of this id, oldest first: when, verdict, note."""
    query = select(feedback).where(feedback.c.alert_id == number).order_by(feedback.c.id)
    return [(row.created, row.verdict, row.note) for row in connection.execute(query)]


_ALERT = (
    select(
        alert.c.id, alert.c.watchlist, alert.c.created, match.c.evidence,
        entry.c.title, entry.c.summary, entry.c.body, last_word().label("verdict"),
    )
    .join(entry, entry.c.id == alert.c.entry_id)
    .outerjoin(match, ITS_MATCH)
)  # fmt: skip


def each(evidence: Iterable[dict[str, Any]], key: str) -> tuple[str, ...]:
    """Return one field of an alert's spans, each value once, in the order of the text."""
    return tuple(dict.fromkeys(one[key] for one in evidence))


def verdict_of(stored: str | None) -> Verdict | None:
    """Return a stored verdict; None if it was taken back or never given."""
    return "good" if stored == "good" else "noise" if stored == "noise" else None
