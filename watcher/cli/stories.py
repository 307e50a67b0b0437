"""`watcher stories`: stories with their entries, newest first."""

from typing import Any

import click

from watcher.cli.listings import listing_options, tell
from watcher.cli.terminal.output import Column, local_time

EXAMPLES = """\
\b
Examples:
  watcher stories --limit 20
  watcher stories --since 1d --watchlist belarus-kremlin
  watcher stories --json | jq -r 'select(.sources > 1) | .title'

They are sorted by when they were first seen, and --since selects by that. --json has "last_seen",
too.
"""

COLUMNS = (
    Column("story", lambda row: row["id"]),
    Column("first seen", lambda row: local_time(row["first_seen"])),
    Column("sources", lambda row: row["sources"]),
    Column("title", lambda row: row["title"], wide=True),
    Column("last seen", lambda row: row["last_seen"], piped=True),
)


@click.command("stories", short_help="Stories with their entries, newest first.", epilog=EXAMPLES)
@listing_options
@click.pass_context
def command(ctx: click.Context, /, **chosen: Any) -> None:
    """List stories, newest first, with the entries that tell them."""
    from watcher.store.listings import stories

    tell(ctx.obj, stories, COLUMNS, **chosen)
