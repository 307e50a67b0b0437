"""What a batch has in common with the database: entries by key, sources that have entries."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Column, Connection, TextualSelect, exists, select, text

from watcher.model import Known, SourceId
from watcher.store.arrays import in_array
from watcher.store.bulk import as_json
from watcher.store.core import AnyRow, entry, entry_key, own_key, source

Asked = Mapping[SourceId, Collection[int]]  # numbers to look for in each source


def by_keys(connection: Connection, pages: Iterable[int], own: Asked) -> list[tuple[int, Known]]:
    """Return the stored entries of these pages or with a key of `own`, one row for each key."""
    query = select(entry_key.c.key, entry_key.c.entry_id).where(
        in_array(connection, entry_key.c.key, pages)
    )
    pairs = [*connection.execute(query).all(), *_by_own_keys(connection, own)]
    if not pairs:
        return []
    # An entry has several keys: it is read once, not with each of them.
    wanted = in_array(connection, entry.c.id, {entry_id for _, entry_id in pairs})
    rows = connection.execute(select(*_KNOWN).where(wanted)).all()
    known = {row[0]: Known(*row) for row in rows}
    return [(key, known[entry_id]) for key, entry_id in pairs]


def by_identity(connection: Connection, asked: Asked) -> list[tuple[int, Known]]:
    """Return the stored entries of each source that have one of the identities asked of it."""
    if not asked:
        return []
    statement = _BY_IDENTITY[connection.dialect.name]
    rows = connection.execute(statement, _pairs(connection, asked)).all()
    return [(row[0], Known(*row[1:])) for row in rows]


def _by_own_keys(connection: Connection, asked: Asked) -> Sequence[AnyRow]:
    if not asked:
        return []
    statement = _BY_OWN_KEY[connection.dialect.name]
    return connection.execute(statement, _pairs(connection, asked)).all()


def _pairs(connection: Connection, asked: Asked) -> dict[str, Any]:
    if connection.dialect.name == "sqlite":
        return {"asked": as_json({owner: list(numbers) for owner, numbers in asked.items()})}
    owners = [owner for owner, numbers in asked.items() for _ in numbers]
    return {"owners": owners, "numbers": list(chain.from_iterable(asked.values()))}


def having_entries(connection: Connection, sources: Iterable[SourceId]) -> set[SourceId]:
    """Return those of the sources of which any entry is stored."""
    stored = exists().where(entry.c.source_id == source.c.id)
    query = select(source.c.id).where(in_array(connection, source.c.id, sources), stored)
    return {SourceId(number) for number in connection.execute(query).scalars()}


def known_keys(connection: Connection, asked: Mapping[str, Collection[int]]) -> set[int]:
    """Return those of the keys, by the name of their source, that a stored entry has."""
    pages = chain.from_iterable(asked.values())
    query = select(entry_key.c.key).where(in_array(connection, entry_key.c.key, pages))
    found = set(connection.execute(query).scalars())
    rows = connection.execute(select(source.c.id, source.c.name).where(source.c.name.in_(asked)))
    own = {SourceId(row.id): asked[row.name] for row in rows}
    return found | {key for key, _ in _by_own_keys(connection, own)}


def of_any_source(connection: Connection, keys: Collection[int]) -> list[int]:
    """Return the stored entries that have one of the keys, whatever their source."""
    pages = select(entry_key.c.entry_id).where(in_array(connection, entry_key.c.key, keys))
    # By each source in turn: its own keys alone no index finds.
    own = select(own_key.c.entry_id).where(
        own_key.c.source_id.in_(select(source.c.id)), in_array(connection, own_key.c.key, keys)
    )
    return list(connection.execute(pages.union(own)).scalars())


_KNOWN = (
    entry.c.id,
    entry.c.source_id,
    entry.c.story_id,
    entry.c.title,
    entry.c.published,
    entry.c.content_hash,
)
# SQLite keeps the order of a CROSS JOIN: its planner would read all entries of each source.
_ASKED = {
    "sqlite": "json_each(:asked) AS own CROSS JOIN json_each(own.value) AS one CROSS JOIN {table}"
    " ON {table}.source_id = CAST(own.key AS INTEGER) AND {table}.{number} = one.value",
    "postgresql": "unnest(CAST(:owners AS bigint[]), CAST(:numbers AS bigint[]))"
    " AS one (owner, value) JOIN {table}"
    " ON {table}.source_id = one.owner AND {table}.{number} = one.value",
}


def _asking(number: Column[Any], *wanted: Column[Any]) -> dict[str, TextualSelect]:
    """Return, by dialect, the SQL that finds rows by source and number: `number` and `wanted`."""
    table = number.table.description
    columns = ", ".join(f"{table}.{column.name}" for column in (number, *wanted))
    return {
        dialect: text(f"SELECT {columns} FROM {asked.format(table=table, number=number.name)}")
        .columns(number, *wanted)
        for dialect, asked in _ASKED.items()
    }  # fmt: skip


_BY_IDENTITY = _asking(entry.c.identity, *_KNOWN)
_BY_OWN_KEY = _asking(own_key.c.key, own_key.c.entry_id)
