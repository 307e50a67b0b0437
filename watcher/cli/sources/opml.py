"""`watcher source import` and `export`: lists of feeds as OPML."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from watcher.cli.session import Session
from watcher.cli.terminal.output import counted

if TYPE_CHECKING:
    from watcher.config.feedlists.opml import OpmlFeed
    from watcher.plan import Plan
    from watcher.prober import Prober

EXAMPLES = """\
\b
Examples:
  watcher source import subscriptions.opml
  watcher source import subscriptions.opml --alive    leave out what does not answer

Folders and categories become tags. Feeds that are there already are left as they are. Outlines that
are no feeds are reported on stderr. A list that `export` wrote comes back with its names, tags and
kinds.
"""
EXPORT_EXAMPLES = """\
\b
Example:
  watcher source export > sources.opml

Tags become categories. `watcher source import` takes the list back with names, tags and kinds.
"""
_TOLD = 10


@click.command("import", epilog=EXAMPLES)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--alive", is_flag=True, help="Ask each feed first; leave out those that fail.")
@click.pass_context
def import_(ctx: click.Context, file: Path, alive: bool) -> None:
    """Append the feeds of an OPML file to sources.yaml."""
    from watcher.config.editing.edit import add_many
    from watcher.config.feedlists.opml import parse_opml, source_items

    session: Session = ctx.obj
    target = session.folder / "sources.yaml"
    listed = parse_opml(file.read_bytes())
    feeds, skipped = listed.feeds, list(listed.skipped)
    if alive:
        feeds, dead = asyncio.run(_alive(session.sources(), feeds))
        skipped += dead
    done = add_many(target, source_items(feeds))
    known = f", {len(done.known)} were there already" if done.known else ""
    click.echo(f"added {counted(done.added, 'source')} to {target}{known}")
    for note in listed.notes:
        click.echo(f"note: {note}", err=True)
    for told in skipped[:_TOLD]:
        click.echo(f"skipped: {told}", err=True)
    if (more := len(skipped) - _TOLD) > 0:
        click.echo(f"skipped: {more} more", err=True)


async def _alive(
    plan: "Plan", feeds: "Sequence[OpmlFeed]"
) -> "tuple[tuple[OpmlFeed, ...], list[str]]":
    """Return the feeds that answer, and words about the others; a bar shows how far it is."""
    from watcher.cli.terminal.progress import gathered, progress
    from watcher.prober import open_prober

    async with open_prober(plan) as prober:
        work = [_trouble_of(prober, plan, feed) for feed in feeds]
        with progress("asking") as advance:
            answers = await gathered(work, advance)
    alive = tuple(f for f, answer in zip(feeds, answers, strict=True) if answer is None)
    return alive, [answer for answer in answers if answer is not None]


async def _trouble_of(prober: "Prober", plan: "Plan", feed: "OpmlFeed") -> str | None:
    """Return in words why a feed cannot be polled, None if it can."""
    from watcher.cli.sources.place import spec_for
    from watcher.errors import FetchError, ParseError

    try:
        await prober.probe(spec_for(plan, feed.url))
    except (FetchError, ParseError) as error:
        return f"{feed.title or feed.url}: {error}"
    return None


@click.command("export", epilog=EXPORT_EXAMPLES)
@click.pass_context
def export(ctx: click.Context) -> None:
    """Print the configured sources as OPML, credentials left out."""
    from watcher.config.feedlists.export import export_opml

    session: Session = ctx.obj
    click.echo(export_opml(session.sources().sources), nl=False)
