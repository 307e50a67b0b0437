"""Notifications that a person wants sent again."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, update

from watcher.model import NotificationId
from watcher.store.core import notification


def retry(connection: Connection, notification_id: NotificationId, now: datetime) -> bool:
    """Make one notification due now, be it dead, held or waiting; False where it cannot be.

    It is tried as long as a new one before it is dead again.
    """
    this = notification.c.id == notification_id
    return _retry(connection, now, this, ("dead", "held", "pending")) == 1


def retry_dead(connection: Connection, now: datetime) -> int:
    """Make every dead notification due now, and return how many."""
    return _retry(connection, now, notification.c.state == "dead", ("dead",))


def _retry(
    connection: Connection, now: datetime, which: ColumnElement[bool], states: Collection[str]
) -> int:
    again = update(notification).where(which, notification.c.state.in_(states))
    values = {"state": "pending", "due": now, "first_attempt": None}
    return connection.execute(again.values(values)).rowcount
