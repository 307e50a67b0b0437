"""What is stored already of what arrives: entries by their keys, and sources that have any."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Connection, exists, select, text

from watcher.model import Known, SourceId
from watcher.store.arrays import in_array
from watcher.store.bulk import as_json
from watcher.store.core import entry, entry_key, source


def by_keys(connection: Connection, keys: Iterable[int]) -> list[tuple[int, Known]]:
    """Return every stored entry that has one of `keys`, of whatever source, once a key."""
    query = select(entry_key.c.key, entry_key.c.entry_id).where(
        in_array(connection, entry_key.c.key, keys)
    )
    pairs = connection.execute(query).all()
    if not pairs:
        return []
    # An entry has several keys: it is read once, not with each of them.
    wanted = in_array(connection, entry.c.id, {entry_id for _, entry_id in pairs})
    rows = connection.execute(select(*_KNOWN).where(wanted)).all()
    known = {row[0]: Known(*row) for row in rows}
    return [(key, known[entry_id]) for key, entry_id in pairs]


def by_identity(
    connection: Connection, asked: Mapping[SourceId, Sequence[int]]
) -> list[tuple[int, Known]]:
    """Return the stored entries of each source that have one of the identities asked of it."""
    if not asked:
        return []
    statement = _BY_IDENTITY[connection.dialect.name]
    rows = connection.execute(statement, _pairs(connection, asked)).all()
    return [(row[0], Known(*row[1:])) for row in rows]


def _pairs(connection: Connection, asked: Mapping[SourceId, Sequence[int]]) -> dict[str, Any]:
    if connection.dialect.name == "sqlite":
        return {"asked": as_json(asked)}
    owners = [owner for owner, identities in asked.items() for _ in identities]
    return {"owners": owners, "identities": list(chain.from_iterable(asked.values()))}


def having_entries(connection: Connection, sources: Iterable[SourceId]) -> set[SourceId]:
    """Return those of the sources of which any entry is stored."""
    stored = exists().where(entry.c.source_id == source.c.id)
    query = select(source.c.id).where(in_array(connection, source.c.id, sources), stored)
    return {SourceId(number) for number in connection.execute(query).scalars()}


def known_keys(connection: Connection, keys: Iterable[int]) -> set[int]:
    """Return those of the keys that any stored entry has."""
    query = select(entry_key.c.key).where(in_array(connection, entry_key.c.key, keys))
    return set(connection.execute(query).scalars())


_KNOWN = (
    entry.c.id,
    entry.c.source_id,
    entry.c.story_id,
    entry.c.title,
    entry.c.published,
    entry.c.content_hash,
)
# SQLite keeps the order of a CROSS JOIN: its planner would read all entries of each source.
_BY_IDENTITY = {
    dialect: text(
        f"SELECT identity, {', '.join(f'entry.{column.name}' for column in _KNOWN)} FROM {asked}"
    ).columns(entry.c.identity, *_KNOWN)
    for dialect, asked in (
        (
            "sqlite",
            "json_each(:asked) AS own CROSS JOIN json_each(own.value) AS one CROSS JOIN entry"
            " ON entry.source_id = CAST(own.key AS INTEGER) AND entry.identity = one.value",
        ),
        (
            "postgresql",
            "unnest(CAST(:owners AS bigint[]), CAST(:identities AS bigint[]))"
            " AS one (owner, number)"
            " JOIN entry ON entry.source_id = one.owner AND entry.identity = one.number",
        ),
    )
}
