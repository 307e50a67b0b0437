"""`watcher ingest`: entries from elsewhere through the same pipeline as polled ones."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from io import BufferedReader
from typing import TYPE_CHECKING

import click

from watcher.cli.input.arriving import arrivals, opened
from watcher.cli.input.lines import BadLine, Line, read_lines
from watcher.cli.session import Session
from watcher.cli.terminal.output import counted, json_line
from watcher.cli.terminal.progress import progress

if TYPE_CHECKING:
    from watcher.app import App
    from watcher.model import IncomingEntry
    from watcher.plan import Plan

EXAMPLES = """\
\b
Examples:
  watcher ingest archive.jsonl
  my-scraper | watcher ingest - --json

\b
A line is {"id", "url", "title", "text", "summary", "published", "lang", "source"}, with at
least one of title, text and summary. A bad line is named on stderr and passed over; the exit
code is then 1. A repeat (same source and id, else same URL, else same text) changes nothing.

Entries count as new and alert; `watcher run` or `watcher once` sends what is due.
"""
SOURCE = "ingest"
BATCH = 500  # lines in one transaction
AHEAD = 5_000  # lines that are put in order of time, where so many have arrived
LATEST = datetime.max.replace(tzinfo=UTC)  # a line without a time is told now
LONGEST_NAME = 300  # PostgreSQL keeps no index of much longer ones: one would fail its whole batch


@dataclass(slots=True)
class Tally:
    """The counts of all lines: stored, alerts, bad ones ..."""

    lines: int = 0
    bad: int = 0
    entries: int = 0
    edits: int = 0
    alerts: int = 0


@click.command("ingest", short_help="Take in entries as JSON Lines.", epilog=EXAMPLES)
@click.argument(
    "file", metavar="FILE-or--", type=click.Path(exists=True, dir_okay=False, allow_dash=True)
)
@click.option("--json", "as_json", is_flag=True, help="The counts as one JSON object on stdout.")
@click.pass_context
def command(ctx: click.Context, file: str, as_json: bool) -> None:
    """Read entries as JSON Lines (- is stdin), store them and alert on them."""
    session: Session = ctx.obj
    plan = session.plan()
    tally = Tally()
    try:
        with opened(file) as raw:
            asyncio.run(_ingest(plan, file, raw, tally))
    except KeyboardInterrupt:
        _tell(tally, as_json=as_json)
        raise
    _tell(tally, as_json=as_json)
    ctx.exit(1 if tally.bad else 0)


def _tell(tally: Tally, *, as_json: bool) -> None:
    if as_json:
        json_line(asdict(tally))
        return
    click.echo(
        f"{counted(tally.lines, 'line')}: "
        f"{counted(tally.entries, 'new entry', 'new entries')}, {tally.edits} changed, "
        f"{counted(tally.alerts, 'alert')}, {counted(tally.bad, 'bad line')}",
        err=True,
    )


async def _ingest(plan: "Plan", file: str, raw: BufferedReader, tally: Tally) -> None:
    # asyncio would only cancel us, which a read that waits for a line does not notice.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    from watcher.app import open_app, open_database
    from watcher.memory import spare_the_collector
    from watcher.pipeline import take_in_lines

    with closing(open_database(plan, create=True)) as store:
        async with open_app(plan, store, polls=False) as app:
            spare_the_collector(stays=False)
            for batch in _batches(file, raw, tally):
                counts = take_in_lines(app.jobs, batch)
                tally.entries += counts.entries
                tally.edits += counts.edits
                tally.alerts += counts.alerts
                _embed(app, f"{tally.lines} lines; comparing what they mean")


def _embed(app: "App", label: str) -> None:
    """Compare entries by meaning (if `semantic` is on) before they leave the window of stories."""
    if app.embedder is None:
        return
    from watcher.errors import EmbedError
    from watcher.grouping.meaning import mean_all

    try:
        with progress(label) as advance:
            mean_all(app.jobs.store, app.jobs.live, app.embedder, advance)
    except EmbedError as error:
        click.echo(f"stories are grouped by their wording only: {error}", err=True)


def _batches(file: str, raw: BufferedReader, tally: Tally) -> Iterator[list["IncomingEntry"]]:
    """Yield the good lines that have arrived, in the order of their time; report the bad ones.

    Stories are grouped in that order, so a file may be slightly out of order.
    """
    for lines in arrivals(raw, AHEAD):
        good = []
        for line in read_lines(lines, first=tally.lines + 1):
            try:
                good.append(_incoming(line))
            except ValueError as error:
                tally.bad += 1
                click.echo(f"{file}:{line.number}: this line {error}", err=True)
        tally.lines += len(lines)
        good.sort(key=_time)
        for start in range(0, len(good), BATCH):
            yield good[start : start + BATCH]


def _time(line: "IncomingEntry") -> datetime:
    return line.item.published or LATEST


def _incoming(line: Line | BadLine) -> "IncomingEntry":
    """Return a line as an entry of clean text; raises ValueError where it is a bad one."""
    from watcher.model import IncomingEntry, ParsedEntry
    from watcher.text import clean
    from watcher.urls import absolute

    if isinstance(line, BadLine):
        raise ValueError(line.why)
    url = absolute(line.url, line.url) if line.url else None
    if line.url and not url:
        raise ValueError('has a "url" that is not an http address')
    if len(line.source or "") > LONGEST_NAME:
        raise ValueError(f'has a "source" of more than {LONGEST_NAME} characters')
    item = ParsedEntry(
        guid=None if line.id is None else clean(str(line.id)),
        url=url,
        title=clean(line.title),
        summary=clean(line.summary),
        body=clean(line.text),
        published=line.published,
        lang=clean(line.lang or "") or None,
    )
    return IncomingEntry(clean(line.source or "") or SOURCE, item)
