"""What `watcher search` prints: entries with their passages, and what to try instead of nothing."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from watcher.cli.terminal.output import Column, Row, listing, local_time

if TYPE_CHECKING:
    from watcher.archive.finding import Hit
    from watcher.archive.unfound import Unfound

COLUMNS = (
    Column("id", lambda row: row["id"]),
    Column("first seen", lambda row: row["first_seen"]),
    Column("source", lambda row: row["source"]),
    Column("title", lambda row: row["title"]),
    Column("url", lambda row: row["url"]),
    Column("snippet", lambda row: row["snippet"]),
)


def _row(hit: "Hit") -> Row:
    snippet = {"snippet": hit.snippet.text, "marks": [list(span) for span in hit.snippet.marks]}
    return hit.stored.shape | snippet


def tell(hits: "Iterator[Hit]", *, as_json: bool) -> int:
    """Print what was found; return how many entries that were."""
    rows = map(_row, hits)
    if as_json or not sys.stdout.isatty():
        return listing(rows, COLUMNS, as_json=as_json)
    number = 0
    for row in rows:
        click.echo("\n" * (number > 0) + "\n".join(_lines(row)))
        number += 1
    return number


def _lines(row: Row) -> Iterator[str]:
    """Yield one entry for a person: its title, when and where it was told, the passage found."""
    passage = _marked(row["snippet"], row["marks"])
    titled = row["snippet"] == row["title"]
    yield passage if titled else row["title"] or "(no title)"
    facts = (local_time(row["first_seen"]), row["source"], row["url"] or "")
    yield click.style(f"  {'  '.join(facts)}".rstrip(), dim=True)
    if not titled:
        yield f"  {passage}"


def _marked(text: str, marks: list[list[int]]) -> str:
    parts, at = [], 0
    for start, end in marks:
        parts += [text[at:start], click.style(text[start:end], bold=True)]
        at = end
    return "".join((*parts, text[at:]))


def hint(found: "Iterable[Unfound]") -> None:
    """Say which words would find something where those of the query do not."""
    from watcher.match.query.show import show

    for term, instead, words, marked in found:
        why = ": in Vietnamese marks count" if marked else ": type words in dictionary form"
        if words:
            why = f": stored are {', '.join(words)}" if words[1:] else ""
        tried = " or ".join(map(show, instead))
        click.echo(f"note: {term.text} finds nothing{why} (try {tried})", err=True)
