"""`watcher source import` and `export`: lists of feeds as OPML."""

from pathlib import Path

import click

from watcher.cli.output import counted
from watcher.cli.session import Session

EXAMPLES = """\
\b
Examples:
  watcher source import subscriptions.opml
  watcher source export > sources.opml

Folders and categories become tags. Feeds that are there already are left as they are. What is no
feed is told on stderr. A list that `export` wrote comes back with its names, tags and kinds.
"""
_TOLD = 10


@click.command("import", epilog=EXAMPLES)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_context
def import_(ctx: click.Context, file: Path) -> None:
    """Append the feeds of an OPML file to sources.yaml."""
    from watcher.config.edit import add_many
    from watcher.config.opml import parse_opml, source_items

    session: Session = ctx.obj
    target = session.folder / "sources.yaml"
    listed = parse_opml(file.read_bytes())
    done = add_many(target, source_items(listed.feeds))
    known = f", {len(done.known)} were there already" if done.known else ""
    click.echo(f"added {counted(done.added, 'source')} to {target}{known}")
    for note in listed.notes:
        click.echo(f"note: {note}", err=True)
    for told in listed.skipped[:_TOLD]:
        click.echo(f"skipped: {told}", err=True)
    if (more := len(listed.skipped) - _TOLD) > 0:
        click.echo(f"skipped: {more} more", err=True)


@click.command("export", epilog=EXAMPLES)
@click.pass_context
def export(ctx: click.Context) -> None:
    """Print the configured sources as OPML, credentials left out."""
    from watcher.config.opml import export_opml

    session: Session = ctx.obj
    click.echo(export_opml(session.plan().sources), nl=False)
