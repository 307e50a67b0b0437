"""`watcher stories`: what was told, newest first."""

from datetime import datetime

import click

from watcher.cli.listings import check_watchlist, listing_options
from watcher.cli.output import Column, listing, local_time
from watcher.cli.session import Session

EXAMPLES = """\
\b
Examples:
  watcher stories --limit 20
  watcher stories --since 1d --watchlist belarus-kremlin
  watcher stories --json | jq -r 'select(.sources > 1) | .title'

Newest is what was first seen last, --since goes by the same; --json has "last_seen" too.
"""

COLUMNS = (
    Column("story", lambda row: row["id"]),
    Column("first seen", lambda row: local_time(row["first_seen"])),
    Column("sources", lambda row: row["sources"]),
    Column("title", lambda row: row["title"], wide=True),
    Column("last seen", lambda row: row["last_seen"], piped=True),
)


@click.command("stories", short_help="What was told, newest first.", epilog=EXAMPLES)
@listing_options
@click.pass_context
def command(
    ctx: click.Context,
    limit: int | None,
    since: datetime | None,
    watchlist: str | None,
    as_json: bool,
) -> None:
    """List stories, newest first, with the entries that tell them."""
    from watcher.store.listings import stories

    session: Session = ctx.obj
    with session.store() as store, store.read() as connection:
        check_watchlist(session, connection, watchlist)
        rows = stories(connection, limit=limit, since=since, watchlist=watchlist)
        listing(rows, COLUMNS, as_json=as_json)
