"""The rows of matches: what watchlists found in entries, with the evidence."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from watcher.model import EntryId, Match
from watcher.store.arrays import in_array
from watcher.store.bulk import Row, as_json, insert_rows, shared_instant
from watcher.store.core import match


def matched(connection: Connection, entries: Iterable[int]) -> set[tuple[str, EntryId]]:
    """Return which watchlists already match which of `entries`."""
    query = select(match.c.watchlist, match.c.entry_id).where(
        in_array(connection, match.c.entry_id, entries)
    )
    return {(row.watchlist, EntryId(row.entry_id)) for row in connection.execute(query)}


def found_in(connection: Connection, entry_id: EntryId) -> dict[str, set[str]]:
    """Return what each watchlist found in an entry, as it stands there."""
    query = select(match.c.watchlist, match.c.evidence).where(match.c.entry_id == entry_id)
    rows = connection.execute(query)
    return {row.watchlist: {one["text"] for one in row.evidence} for row in rows}


def concepts(connection: Connection, entries: Iterable[int]) -> dict[EntryId, set[str]]:
    """Return the concepts that watchlists found in entries, where they found any."""
    query = select(match.c.entry_id, match.c.evidence).where(
        in_array(connection, match.c.entry_id, entries)
    )
    found: dict[EntryId, set[str]] = {}
    for row in connection.execute(query):
        named = {each["concept"] for each in row.evidence if "concept" in each}
        found.setdefault(EntryId(row.entry_id), set()).update(named)
    return found


def save(connection: Connection, matches: Sequence[tuple[EntryId, Match]], now: datetime) -> None:
    """Store matches with their evidence."""
    insert_rows(connection, match, _MATCH, [_match_row(*pair, now) for pair in matches])


_MATCH = ("watchlist", "entry_id", "evidence", "created")


def _match_row(entry_id: EntryId, found: Match, now: datetime) -> Row:
    evidence = as_json([one.shape() for one in found.evidence])
    return (found.watchlist, entry_id, evidence, shared_instant(now))
