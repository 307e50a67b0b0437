"""The table that finds entries by tokens: FTS5 on SQLite, a tsvector with GIN on PostgreSQL.

Callers make the tokens, for entries and for queries; neither database may split or change them. So
FTS5 has its ascii tokenizer (any non-ASCII character is part of a word), and tsvectors are made of
the tokens as lexemes.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    Connection,
    TextualSelect,
    and_,
    bindparam,
    column,
    or_,
    text,
)

from watcher.model import AllOf, AnyOf, EntryId, Token, Wanted
from watcher.model.search import size

_PUT = {
    "sqlite": "INSERT OR REPLACE INTO search_index (rowid, tokens) VALUES (:entry, :tokens)",
    "postgresql": (
        "INSERT INTO search_index (entry_id, tokens)"
        " VALUES (:entry, array_to_tsvector(string_to_array(:tokens, ' ')))"
        " ON CONFLICT (entry_id) DO UPDATE SET tokens = excluded.tokens"
    ),
}

_MATCHING = "SELECT rowid AS id FROM search_index WHERE search_index MATCH :wanted"
_HOLDING = "SELECT entry_id AS id FROM search_index WHERE tokens @@ CAST(:wanted AS tsquery)"
_HOLDING_ANY = (
    "SELECT entry_id AS id FROM search_index"
    " JOIN unnest(CAST(:wanted AS tsquery[])) AS one ON tokens @@ one"
)
FEW = 30  # tokens that one tsquery may have


def put(connection: Connection, tokens: Iterable[tuple[EntryId, str]]) -> None:
    """Store the tokens of entries, joined by spaces, instead of those stored before."""
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
    if connection.dialect.name == "sqlite":
        return entry_id.in_(_ids(_MATCHING, _fts5(wanted)))
    # Guessing that a query of many words fits most entries, PostgreSQL would read all of them.
    connection.execute(text("SELECT set_config('enable_seqscan', 'off', true)"))
    return _by_parts(entry_id, wanted)


def _by_parts(entry_id: ColumnElement[int], wanted: Wanted) -> ColumnElement[bool]:
    """Return the condition for PostgreSQL in parts, as its GIN is slow at long queries.

    A concept of 550 names in 30,000 entries takes 240 ms as one tsquery and 20 ms as 550.
    """
    if isinstance(wanted, Token) or size(wanted) <= FEW:
        return entry_id.in_(_ids(_HOLDING, _tsquery(wanted)))
    if isinstance(wanted, AllOf):
        return and_(*(_by_parts(entry_id, part) for part in wanted.parts))
    few = [_tsquery(part) for part in wanted.parts if size(part) <= FEW]
    many = (_by_parts(entry_id, part) for part in wanted.parts if size(part) > FEW)
    return or_(entry_id.in_(_ids(_HOLDING_ANY, few)), *many)


def _ids(query: str, wanted: str | list[str]) -> TextualSelect:
    value: BindParameter[object] = bindparam("wanted", wanted, unique=True)
    return text(query).bindparams(value).columns(column("id", BigInteger))


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
