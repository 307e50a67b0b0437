"""Which watchlists the database knows, those that the config no longer has among them."""

from sqlalchemy import Connection, select

from watcher.store.core import alert


def watchlists(connection: Connection) -> set[str]:
    """Return the names of watchlists that have alerts."""
    return set(connection.execute(select(alert.c.watchlist).distinct()).scalars())
