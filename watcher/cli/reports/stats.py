"""What `watcher watchlist stats` prints: each watchlist, its terms, what to exclude."""

import json
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from watcher.cli.terminal.output import Column, Row, counted, listing

if TYPE_CHECKING:
    from watcher.plan import Plan

SHOWN = 10  # terms of a watchlist, where several are shown on a terminal

COLUMNS = (
    Column("watchlist", lambda row: row["watchlist"], piped=True),
    Column("term", lambda row: row["term"], wide=True),
    Column("alerts", lambda row: row["alerts"]),
    Column("alone", lambda row: row["alone"]),
    Column("good", lambda row: row["good"]),
    Column("noise", lambda row: row["noise"]),
    Column("precision", lambda row: _percent(row)),
)


def _percent(row: Row) -> str:
    if row["precision"] is None:
        return ""
    return f"{row['precision']:.0%} ({row['low']:.0%}-{row['high']:.0%})"


def show(rows: Sequence[Row], plan: "Plan | None", *, everything: bool) -> None:
    """Print the statistics of watchlists, with `everything` all terms of each."""
    if sys.stdout.isatty():
        for number, row in enumerate(rows):
            click.echo("\n" * (number > 0) + _head(row))
            _show_one(row, None if everything or len(rows) == 1 else SHOWN)
            _suggest(row, plan)
    else:
        listing((line for row in rows for line in _lines(row)), COLUMNS, as_json=False)
        for row in rows:
            for line in _suggestions(row):
                click.echo(f"{row['watchlist']}\t{line}")
    if rows and not any(row["good"] or row["noise"] for row in rows):
        click.echo("nothing was judged yet: watcher feedback ALERT good|noise", err=True)
    for row in rows:
        if row["noise"] and not row["good"]:
            click.echo(
                f"{row['watchlist']}: no word to exclude is sought before some alerts are judged"
                " good, too: watcher feedback ALERT good",
                err=True,
            )


def _lines(row: Row) -> Iterator[Row]:
    """Yield the whole watchlist, each term, and each term that found nothing."""
    name = {"watchlist": row["watchlist"]}
    yield {**row, **name, "term": "(all)"}
    yield from ({**term, **name} for term in row["terms"])
    nothing = dict.fromkeys(("alerts", "alone", "good", "noise"), 0)
    for term in row["silent"]:
        yield {**nothing, **name, "term": term, "precision": None}


def _head(row: Row) -> str:
    name = click.style(row["watchlist"], bold=True)
    judged = row["good"] + row["noise"]
    told = f"{counted(row['alerts'], 'alert')}, {judged} judged"
    return f"{name}  {told}: precision {_percent(row)}" if judged else f"{name}  {told}"


def _show_one(row: Row, most: int | None) -> None:
    terms = row["terms"][:most]
    if terms:
        listing(terms, COLUMNS, as_json=False)
    if left := len(row["terms"]) - len(terms):
        click.echo(f"and {counted(left, 'term')} with less noise: stats {row['watchlist']!r}")
    if silent := row["silent"]:
        more = f" and {len(silent) - SHOWN} more" if most and len(silent) > SHOWN else ""
        click.echo(f"found no alert: {', '.join(silent[:most])}{more}")


def _suggestions(row: Row) -> Iterator[str]:
    for one in row["suggestions"]:
        good = "one" if one["good"] == 1 else "ones"
        yield (
            f"exclude: {_quoted(one['exclude'])} would remove"
            f" {counted(one['noise'], 'noise alert')} and {one['good']} good {good};"
            f" over the last {counted(one['days'], 'day')} {counted(one['fewer'], 'alert')} fewer"
        )


def _suggest(row: Row, plan: "Plan | None") -> None:
    for line in _suggestions(row):
        click.echo(f"{click.style('?', fg='green', bold=True)} {line}")
    if row["suggestions"] and plan:
        there = plan.watchlists[row["watchlist"]].exclude
        terms = (*there, *(one["exclude"] for one in row["suggestions"]))
        click.echo(f"  to paste:    exclude: [{', '.join(map(_quoted, terms))}]")


def _quoted(term: str) -> str:
    return json.dumps(term, ensure_ascii=False)  # JSON is YAML
