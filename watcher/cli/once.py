"""`watcher once`: one round of polls, readings and deliveries, for cron and for trying out."""

import click

from watcher.cli.session import Session
from watcher.cli.terminal.progress import progress

EXAMPLES = """\
\b
Examples:
  watcher once                              the sources that are due
  watcher once --all                        every source now
  watcher once --source "Example: Belarus"  only this one, now

Exit code 0 even where a source or a channel failed (`watcher status` names it), 1 where the
config is invalid, 3 where the database is unusable or `watcher run` holds it.
"""


@click.command("once", short_help="Poll what is due, deliver, and exit.", epilog=EXAMPLES)
@click.option("--all", "everything", is_flag=True, help="Poll every source now, due or not.")
@click.option("--source", "names", metavar="NAME", multiple=True, help="Poll only this source.")
@click.pass_context
def command(ctx: click.Context, everything: bool, names: tuple[str, ...]) -> None:
    """Poll due sources once, read pages, deliver what is due, and exit."""
    from watcher.runners.once import once

    session: Session = ctx.obj
    folder = session.folder
    with progress("polling") as advance:
        code = once(folder, everything=everything, names=names, progress=advance)
    ctx.exit(code)
