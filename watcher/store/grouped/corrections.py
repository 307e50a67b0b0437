"""What people said of two stories."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select

from watcher.model import StoryId
from watcher.store.core import correction, story


class Verdict(NamedTuple):
    """What a person said of two stories, by the ids that they have now."""

    apart: bool
    one: StoryId
    other: StoryId


def since(connection: Connection, seen: int) -> list[Verdict]:
    """Return what people said after turn `seen`, in that order."""
    one, other = story.alias("first"), story.alias("second")
    query = (
        select(
            correction.c.verdict,
            func.coalesce(one.c.merged_into, one.c.id).label("one"),
            func.coalesce(other.c.merged_into, other.c.id).label("other"),
        )
        .join(one, one.c.id == correction.c.one)
        .join(other, other.c.id == correction.c.other)
        .where(correction.c.turn > seen)
        .order_by(correction.c.id)
    )
    return [
        Verdict(row.verdict == "apart", StoryId(row.one), StoryId(row.other))
        for row in connection.execute(query)
    ]


def say(
    connection: Connection, number: int, apart: bool, one: StoryId, other: StoryId, now: datetime
) -> None:
    """Store what a person said of two stories."""
    row = {"turn": number, "created": now, "verdict": "apart" if apart else "same"}
    connection.execute(insert(correction).values(row | {"one": one, "other": other}))
