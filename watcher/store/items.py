"""What a notification tells: its alerts as message items, ready to render."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, case, distinct, func, or_, select

from watcher.model import AlertItem, Snippet
from watcher.store.core import alert, entry, match, placement, source
from watcher.text import snippet

NEWEST = 50  # a summary lists this many and counts the rest
# The title stands in every message anyway, so a sentence of the text tells more.
FIELDS = ("summary", "body", "title")


def items_of(
    connection: Connection, notification_id: int, limit: int
) -> tuple[tuple[AlertItem, ...], int]:
    """Return the newest `limit` alerts that a notification tells, and how many it tells."""
    mine = placement.c.notification_id == notification_id
    total = connection.execute(select(func.count()).select_from(placement).where(mine)).scalar_one()
    query = (
        select(alert.c.watchlist, alert.c.priority, match.c.evidence, *_ENTRY, _others())
        .select_from(placement)
        .join(alert, alert.c.id == placement.c.alert_id)
        .join(entry, entry.c.id == alert.c.entry_id)
        .join(source, source.c.id == entry.c.source_id)
        .outerjoin(match, _MATCH_OF_ALERT)
        .where(mine)
        .order_by(_told_at().desc(), alert.c.id.desc())
        .limit(limit)
    )
    return tuple(_item(row) for row in connection.execute(query)), total


def passage(texts: Any, evidence: Sequence[Mapping[str, Any]]) -> Snippet:
    """Return the passage around the evidence; `texts` has title, summary and body.

    An edit since the match may have moved or removed the words: they are looked for again, and
    where they are gone the passage is the text's beginning.
    """
    for field in FIELDS:
        spans = _spans(getattr(texts, field), [e for e in evidence if e["field"] == field])
        if spans:
            return snippet(getattr(texts, field), spans)
    return snippet(texts.summary or texts.body or texts.title, ())


_ENTRY = (
    entry.c.title,
    entry.c.summary,
    entry.c.body,
    entry.c.url,
    entry.c.published,
    entry.c.first_seen,
    entry.c.lang,
    source.c.name.label("source"),
)
_MATCH_OF_ALERT = and_(match.c.entry_id == alert.c.entry_id, match.c.watchlist == alert.c.watchlist)


def _others() -> ColumnElement[int]:
    told = entry.alias("told")
    others = select(func.count(distinct(told.c.source_id))).where(
        told.c.story_id == alert.c.story_id, told.c.source_id != entry.c.source_id
    )
    return others.correlate(alert, entry).scalar_subquery().label("others")


def _told_at() -> ColumnElement[Any]:
    # A date in the future is a publisher's mistake and must not lead the list.
    unknown = or_(entry.c.published.is_(None), entry.c.published > entry.c.first_seen)
    return case((unknown, entry.c.first_seen), else_=entry.c.published)


def _spans(text: str, evidence: Sequence[Mapping[str, Any]]) -> list[tuple[int, int]]:
    spans = []
    for e in evidence:
        start, end = e["start"], e["end"]
        if text[start:end] != e["text"]:
            start = text.find(e["text"])
            end = start + len(e["text"])
        if start >= 0:
            spans.append((start, end))
    return spans


def _item(row: Row[*tuple[Any, ...]]) -> AlertItem:
    return AlertItem(
        watchlist=row.watchlist,
        title=row.title,
        url=row.url,
        source=row.source,
        published=row.published,
        first_seen=row.first_seen,
        snippet=passage(row, row.evidence or ()),
        lang=row.lang,
        others=row.others,
        priority=row.priority,
    )
