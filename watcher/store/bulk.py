"""Many rows at once, at the driver's speed.

The statement is made once per table and dialect, and rows go to the driver's own executemany as
tuples. What SQLAlchemy does for each row (dicts, processors) would cost more than SQLite itself:
0.5 against 0.16 ms for 25 entry rows.

Values must be what the driver takes: numbers, text, and what `instant` and `as_json` return.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Dialect, Table

Row = tuple[object, ...]
# Values in one statement of SQLite's: for each the module would let go of the interpreter's lock.
AT_ONCE = (4_000, 400)
_MARKERS = {"sqlite": "?", "postgresql": "%s"}
_encode = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps would make one a call


def insert_rows(
    connection: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[Row]
) -> None:
    """Insert `rows`, whose values stand in the order of `columns`."""
    dialect = connection.dialect
    for values in AT_ONCE if dialect.name == "sqlite" else ():
        together = values // len(columns)
        while len(rows) >= together:
            statement = _insert(dialect.name, dialect, table, columns, together)
            connection.exec_driver_sql(statement, tuple(chain.from_iterable(rows[:together])))
            rows = rows[together:]
    if rows:
        statement = _insert(dialect.name, dialect, table, columns)
        connection.exec_driver_sql(statement, list(rows))


def update_rows(
    connection: Connection,
    table: Table,
    columns: tuple[str, ...],
    where: tuple[str, ...],
    rows: Sequence[Row],
) -> None:
    """Update by `rows`, whose values stand in the order of `columns`, then of `where`."""
    if rows:
        statement = _update(connection.dialect.name, connection.dialect, table, columns, where)
        connection.exec_driver_sql(statement, list(rows))


def instant(value: datetime | None) -> int | None:
    """Return what an `Instant` column stores."""
    return None if value is None else round(value.timestamp() * 1000)


# Of what a batch tells at one moment: that is worked out once.
shared_instant = lru_cache(maxsize=16)(instant)


def as_json(value: Any) -> str | None:
    """Return what a JSON column stores."""
    return None if value is None else _encode(value)


@lru_cache(maxsize=64)
def _insert(
    name: str, dialect: Dialect, table: Table, columns: tuple[str, ...], rows: int = 1
) -> str:
    quoted = ", ".join(_quoted(dialect, table, columns))
    row = f"({', '.join([_MARKERS[name]] * len(columns))})"
    values = ", ".join([row] * rows)
    return f"INSERT INTO {_name(dialect, table)} ({quoted}) VALUES {values}"


@lru_cache(maxsize=64)
def _update(
    name: str, dialect: Dialect, table: Table, columns: tuple[str, ...], where: tuple[str, ...]
) -> str:
    changes, tests = (
        [f"{column} = {_MARKERS[name]}" for column in _quoted(dialect, table, names)]
        for names in (columns, where)
    )
    return f"UPDATE {_name(dialect, table)} SET {', '.join(changes)} WHERE {' AND '.join(tests)}"


def _quoted(dialect: Dialect, table: Table, columns: tuple[str, ...]) -> list[str]:
    return [dialect.identifier_preparer.format_column(table.c[column]) for column in columns]


def _name(dialect: Dialect, table: Table) -> str:
    return dialect.identifier_preparer.format_table(table)
