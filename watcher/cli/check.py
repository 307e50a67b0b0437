"""`watcher check`: every mistake of the config at once; online, also whether everything answers."""

import asyncio
from typing import TYPE_CHECKING

import click

from watcher.cli.session import Session
from watcher.cli.terminal.output import counted
from watcher.cli.terminal.progress import gathered, progress
from watcher.errors import ConfigErrors, WatcherError

if TYPE_CHECKING:
    from watcher.config.mistakes import ConfigWarning
    from watcher.plan import Plan
    from watcher.plan.specs import ChannelSpec, SourceSpec
    from watcher.prober import Prober

EXAMPLES = """\
\b
Examples:
  watcher check                        all files, examples of watchlists included
  watcher check --online               and does every source and channel answer?
  watcher check --no-history           without a look at what is stored
  watcher --config /etc/watcher check

A mistake is one line: file:line:column: what (hint). --online fetches each source once and
opens each channel without sending anything; a failure there also makes the exit code 1.
Where a database is there, the watchlists are tried on the entries of the last 30 days (a
sample that takes at most 2 s): alerts to expect a day, and terms that add noise.
"""

Answer = tuple[bool, str]


@click.command("check", epilog=EXAMPLES)
@click.option("--online", is_flag=True, help="Also fetch each source and open each channel.")
@click.option("--no-history", is_flag=True, help="Do not try the watchlists on stored entries.")
@click.pass_context
def command(ctx: click.Context, online: bool, no_history: bool) -> None:
    """Validate the config; name every mistake."""
    session: Session = ctx.obj
    try:
        plan = session.plan()
    except ConfigErrors as mistakes:
        click.echo(str(mistakes))  # the answer that was asked for, so not on stderr
        ctx.exit(1)
    for warning in plan.warnings:
        click.echo(_line(warning))
    _tell_hints(plan)
    if not no_history:
        from watcher.cli.checks.history import tell_history

        tell_history(plan)
    if online and not asyncio.run(_all_answer(plan)):
        ctx.exit(1)
    counts = (
        counted(len(plan.sources), "source"),
        counted(len(plan.watchlists), "watchlist"),
        counted(len(plan.channels), "channel"),
    )
    click.echo(f"ok: {', '.join(counts)}")


def _tell_hints(plan: "Plan") -> None:
    """Print hints on what is no mistake but perhaps not meant."""
    from watcher.cli.checks.concepts import concept_hints
    from watcher.config.mistakes import shown

    if not plan.sources:
        place = shown(plan.folder / "sources.yaml")
        told = "no source is named, so nothing is polled"
        click.echo(f"{place}:1:1: note: {told} (`watcher source add URL` adds one)", err=True)
    for hint in concept_hints(plan):
        click.echo(hint, err=True)


def _line(warning: "ConfigWarning") -> str:
    place = f"{warning.file}:{warning.line}:{warning.column}"
    return str(warning).replace(f"{place}: ", f"{place}: warning: ", 1)


async def _all_answer(plan: "Plan") -> bool:
    from watcher.prober import open_prober

    async with open_prober(plan) as prober:
        work = [_source(prober, spec) for spec in plan.sources if spec.enabled]
        work += [_channel(spec) for spec in plan.channels.values() if spec.enabled]
        with progress("asking") as advance:
            answers = await gathered(work, advance)
    for good, line in answers:
        click.echo(f"{'ok    ' if good else 'FAILED'} {line}")
    return all(good for good, _ in answers)


async def _source(prober: "Prober", spec: "SourceSpec") -> Answer:
    try:
        feed = await prober.probe(spec)
    except WatcherError as error:
        return False, f"source {spec.name}: {error}"
    entries = counted(len(feed.entries), "entry", "entries")
    notes = f" ({'; '.join(feed.notes)})" if feed.notes else ""
    return True, f"source {spec.name}: {feed.kind}, {entries}{notes}"


async def _channel(spec: "ChannelSpec") -> Answer:
    from watcher.deliver.post import visit

    try:
        opened = await visit(spec.url)
    except WatcherError as error:
        return False, f"channel {spec.name}: {error}"
    how = "answers" if opened else "valid; only `watcher channel test` can tell more"
    return True, f"channel {spec.name}: {how}"
