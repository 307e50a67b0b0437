"""`watcher alerts`: what the watchlists found, newest first."""

from datetime import datetime

import click

from watcher.cli.listings import check_watchlist, listing_options
from watcher.cli.output import Column, Row, listing, local_time
from watcher.cli.session import Session

EXAMPLES = """\
\b
Examples:
  watcher alerts --since 1d
  watcher alerts --watchlist belarus-kremlin --limit 10
  watcher alerts --json | jq -r 'select(.reason == "now") | .url'

Below its address stands what became of it: each channel with its state; folded where another alert
of the same story tells that channel.
"""


def _fates(row: Row) -> str:
    """Return each channel with what became of it; a message may tell others, and not this alert."""
    fates = (
        f"{told['channel']} {'folded' if told['reason'] == 'folded' else told['state']}"
        for told in row["notifications"]
    )
    return ", ".join(fates) or row["reason"]


def _url(row: Row) -> str | None:
    url: str | None = row["url"]
    return url


def _beneath(row: Row) -> str:
    return f"{_url(row) or ''}\n{_fates(row)}".lstrip()


COLUMNS = (
    Column("alert", lambda row: row["id"]),
    Column("created", lambda row: local_time(row["created"])),
    Column("watchlist", lambda row: row["watchlist"]),
    Column("title", lambda row: row["title"], wide=True, link=_url, below=_beneath),
    Column("url", _url, piped=True),
    Column("channels", _fates, piped=True),
)


@click.command("alerts", short_help="What the watchlists found.", epilog=EXAMPLES)
@listing_options
@click.pass_context
def command(
    ctx: click.Context,
    limit: int | None,
    since: datetime | None,
    watchlist: str | None,
    as_json: bool,
) -> None:
    """List alerts, newest first, with the fate of their notifications."""
    from watcher.store.listings import alerts

    session: Session = ctx.obj
    with session.store() as store, store.read() as connection:
        check_watchlist(session, connection, watchlist)
        rows = alerts(connection, limit=limit, since=since, watchlist=watchlist)
        listing(rows, COLUMNS, as_json=as_json)
