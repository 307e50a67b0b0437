"""The table that finds entries by tokens: FTS5 on SQLite, a tsvector with GIN on PostgreSQL.

Tokens come and are asked for as the caller made them: neither database's own idea of words has a
say. So FTS5 gets its ascii tokenizer (what is not ASCII is part of a word) and tsvectors are made
of lexemes as they are.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, column, select, table, text

from watcher.model import AnyOf, EntryId, Token, Wanted

_PUT = {
    "sqlite": "INSERT OR REPLACE INTO search_index (rowid, tokens) VALUES (:entry, :tokens)",
    "postgresql": (
        "INSERT INTO search_index (entry_id, tokens)"
        " VALUES (:entry, array_to_tsvector(string_to_array(:tokens, ' ')))"
        " ON CONFLICT (entry_id) DO UPDATE SET tokens = excluded.tokens"
    ),
}


def put(connection: Connection, tokens: Iterable[tuple[EntryId, str]]) -> None:
    """Store the tokens of entries, with spaces between; what was stored of them before goes."""
    rows = [{"entry": entry, "tokens": line} for entry, line in tokens]
    if rows:
        connection.execute(text(_PUT[connection.dialect.name]), rows)


def drop(connection: Connection, entries: Sequence[EntryId]) -> None:
    """Forget entries that are about to be deleted; PostgreSQL does by itself."""
    if connection.dialect.name == "sqlite" and entries:
        rows = [{"entry": entry} for entry in entries]
        connection.execute(text("DELETE FROM search_index WHERE rowid = :entry"), rows)


def holds(
    connection: Connection, entry_id: ColumnElement[int], wanted: Wanted
) -> ColumnElement[bool]:
    """Return the condition that an entry holds the tokens that are wanted."""
    name, fits, asked = (
        ("rowid", "search_index MATCH :wanted", _fts5(wanted))
        if connection.dialect.name == "sqlite"
        else ("entry_id", "tokens @@ CAST(:wanted AS tsquery)", _tsquery(wanted))
    )
    index = table("search_index", column(name))
    return entry_id.in_(select(index.c[name]).where(text(fits).bindparams(wanted=asked)))


def _fts5(wanted: Wanted) -> str:
    """Return an FTS5 query. Tokens hold no quotes."""
    if isinstance(wanted, Token):
        return f'"{wanted.text}"*' if wanted.prefix else f'"{wanted.text}"'
    return _joined(map(_fts5, wanted.parts), " OR " if isinstance(wanted, AnyOf) else " AND ")


def _tsquery(wanted: Wanted) -> str:
    if isinstance(wanted, Token):
        return f"'{wanted.text}':*" if wanted.prefix else f"'{wanted.text}'"
    return _joined(map(_tsquery, wanted.parts), " | " if isinstance(wanted, AnyOf) else " & ")


def _joined(parts: Iterable[str], operator: str) -> str:
    return f"({operator.join(parts)})"
