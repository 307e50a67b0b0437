"""Placeholder until the migrations are in: creates the tables directly."""

from typing import TYPE_CHECKING

from watcher.store.tables import Table

if TYPE_CHECKING:
    from watcher.store.engine import Store


def bring_up_to_date(store: "Store", *, upgrade: bool) -> None:
    """Create the tables."""
    with store.write() as connection:
        Table.metadata.create_all(connection)
