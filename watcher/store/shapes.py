"""Small shapes that all listings share."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Select

from watcher.store.core import AnyRow

PAGE = 500

Json = dict[str, Any]


def instant(moment: datetime | None) -> str | None:
    """Return an instant as RFC 3339 in UTC, with milliseconds only where it has some."""
    if moment is None:
        return None
    precision = "milliseconds" if moment.microsecond >= 1000 else "seconds"
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec=precision) + "Z"


def pages(
    connection: Connection, query: Select[*tuple[Any, ...]], limit: int | None
) -> Iterator[Sequence[AnyRow]]:
    """Yield the rows of `query`, at most `limit`, in pages."""
    rows = connection.execute(query if limit is None else query.limit(limit))
    yield from rows.partitions(PAGE)


def grouped(rows: Iterable[AnyRow], key: str) -> dict[int, list[AnyRow]]:
    """Return rows by the value of one column, in order."""
    groups: dict[int, list[AnyRow]] = defaultdict(list)
    for row in rows:
        groups[row._mapping[key]].append(row)
    return groups


def entry_id(row: AnyRow) -> int | str:
    """Return the id an entry goes by: the given one where it was ingested, else the row's."""
    number: int = row.id
    guid: str | None = row.guid
    return guid if row.arrival == "ingest" and guid else number
