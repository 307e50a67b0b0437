"""The content of a notification: its alerts as message items, ready to render."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, exists, func, or_, select

from watcher.model import AlertId, AlertItem, Snippet
from watcher.store import outlets
from watcher.store.core import AnyRow, alert, entry, match, placement, revision, source, story
from watcher.text.snippets import snippet

NEWEST = 50  # a summary lists this many and counts the rest
# The title stands in every message anyway, so a sentence of the text tells more.
FIELDS = ("summary", "body", "title")


def items_of(
    connection: Connection, notification_id: int, limit: int
) -> tuple[tuple[AlertItem, ...], int]:
    """Return the newest `limit` alerts of a notification, and how many alerts it has."""
    mine = _told_by(notification_id)
    total = connection.execute(select(func.count()).select_from(placement).where(mine)).scalar_one()
    query = (
        select(*_ALERT, match.c.evidence, _EDITED.label("edited"), *_ENTRY)
        .select_from(placement)
        .join(alert, alert.c.id == placement.c.alert_id)
        .join(entry, entry.c.id == alert.c.entry_id)
        .join(source, source.c.id == entry.c.source_id)
        .join(story, story.c.id == alert.c.story_id)
        .outerjoin(match, ITS_MATCH)
        .where(mine)
        # What came together without dates is as its document lists it: the newest first.
        .order_by(_told_at().desc(), entry.c.id)
        .limit(limit)
    )
    rows = connection.execute(query).all()
    tellers = outlets.others(connection, [row.story_id for row in rows])
    return tuple(_item(row, tellers.get(row.story_id, set())) for row in rows), total


def _told_by(notification_id: int) -> ColumnElement[bool]:
    """Return the condition that a notification has an alert; if all are folded, all count."""
    other = placement.alias("other")
    unfolded = exists().where(
        other.c.notification_id == notification_id, other.c.reason != "folded"
    )
    mine = placement.c.notification_id == notification_id
    return mine & ((placement.c.reason != "folded") | ~unfolded)


def passage(texts: Any, evidence: Sequence[Mapping[str, Any]]) -> Snippet:
    """Return the passage around the evidence; `texts` has title, summary and body.

    An edit since the match may have moved or removed the words, so they are looked for again; if
    they are gone, the passage is the beginning of the text.
    """
    for field in FIELDS:
        spans = _spans(getattr(texts, field), [e for e in evidence if e["field"] == field])
        if spans:
            return snippet(getattr(texts, field), spans)
    return snippet(texts.summary or texts.body or texts.title, ())


# The story's title is a better one than the entry's where another entry gave it.
TITLE = case(
    (story.c.title_entry_id.is_not(None) & (story.c.title_entry_id != entry.c.id), story.c.title),
    else_=entry.c.title,
)
_BEGINNING = 100  # characters of a text that stand for its title


def called(title: ColumnElement[str]) -> ColumnElement[str]:
    """Return the title of an entry in lists: its own, else the beginning of its text (posts)."""
    words = case((entry.c.summary != "", entry.c.summary), else_=entry.c.body)
    return case((title != "", title), else_=func.substr(words, 1, _BEGINNING))


# An edit that made the alert, in the transaction that made both.
_EDITED = (
    select(revision.c.replaced_at)
    .where(revision.c.entry_id == alert.c.entry_id, revision.c.replaced_at == alert.c.created)
    .limit(1)
    .scalar_subquery()
)
_ALERT = (alert.c.id, alert.c.watchlist, alert.c.priority, alert.c.story_id)
_ENTRY = (
    TITLE.label("told_as"),
    entry.c.title,
    entry.c.summary,
    entry.c.body,
    entry.c.url,
    entry.c.published,
    entry.c.first_seen,
    entry.c.lang,
    source.c.name.label("source"),
)
ITS_MATCH = and_(match.c.entry_id == alert.c.entry_id, match.c.watchlist == alert.c.watchlist)


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


def _elsewhere(shown: Snippet, evidence: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """Return the first word of each term that was found, but not in the passage shown."""
    marked = {shown.text[start:end] for start, end in shown.marks}
    told = {e["term"] for e in evidence if e["text"] in marked}
    words: dict[str, str] = {}
    for e in evidence:
        if e["term"] not in told:
            words.setdefault(e["term"], e["text"])
    return tuple(dict.fromkeys(words.values()))


def _item(row: AnyRow, tellers: set[str]) -> AlertItem:
    own = outlets.Teller(row.url, row.source, "").owner
    evidence = row.evidence or ()
    shown = passage(row, evidence)
    in_title = [e for e in evidence if e["field"] == "title"] if row.told_as == row.title else []
    return AlertItem(
        watchlist=row.watchlist,
        title=row.told_as,
        url=row.url,
        source=row.source,
        published=row.published,
        first_seen=row.first_seen,
        snippet=shown,
        lang=row.lang,
        others=len(tellers - {own}),
        priority=row.priority,
        id=AlertId(row.id),
        title_marks=tuple(sorted(_spans(row.title, in_title))),
        elsewhere=_elsewhere(shown, evidence),
        edited=row.edited,
    )
