"""Messages that wait for a channel which the config does not have any more."""

from collections.abc import Collection

from sqlalchemy import Connection, func, select

from watcher.store.core import notification


def orphans(connection: Connection, channels: Collection[str]) -> dict[str, int]:
    """Return how many messages wait for each channel that is not among these."""
    query = select(notification.c.channel, func.count().label("waiting"))
    waiting = query.where(notification.c.state == "pending").group_by(notification.c.channel)
    found = {row.channel: row.waiting for row in connection.execute(waiting)}
    return {name: found[name] for name in sorted(found) if name not in channels}
