"""How many outlets tell a story: each owner once, however many sources it has."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, select

from watcher.store.arrays import in_array
from watcher.store.core import entry, source
from watcher.urls import owner


class Teller(NamedTuple):
    """An entry of a story: its address, the name of its source, its role."""

    url: str | None
    source: str
    role: str

    @property
    def owner(self) -> str:
        """The registrable domain of its page, else the name of its source."""
        return (owner(self.url) if self.url else "") or self.source


def independent(tellers: Iterable[Teller]) -> set[str]:
    """Return the owners who tell a story in their own words; where all copy, the first."""
    tellers = list(tellers)
    own = {one.owner for one in tellers if one.role != "duplicate"}
    return own or {one.owner for one in tellers[:1]}


def others(connection: Connection, stories: Iterable[int]) -> dict[int, set[str]]:
    """Return by story who tells it in their own words."""
    query = (
        select(entry.c.story_id, entry.c.url, source.c.name, entry.c.role)
        .join(source, source.c.id == entry.c.source_id)
        .where(in_array(connection, entry.c.story_id, set(stories)))
        .order_by(entry.c.id)
    )
    tellers: dict[int, list[Teller]] = {}
    for story_id, url, name, role in connection.execute(query):
        tellers.setdefault(story_id, []).append(Teller(url, name, role))
    return {number: independent(of) for number, of in tellers.items()}
