"""`watcher alerts`: what the watchlists found, newest first."""

from typing import Any

import click

from watcher.cli.listings import listing_options, tell
from watcher.cli.terminal.output import Column, Row, local_time

EXAMPLES = """\
\b
Examples:
  watcher alerts --since 1d
  watcher alerts --watchlist belarus-kremlin --limit 10
  watcher alerts --json | jq -r 'select(.reason == "now") | .url'

Below the address of an alert stand its channels, each with what became of the message; `folded`:
another alert of the same story was sent there.
"""


def _fates(row: Row) -> str:
    """Return each channel with the state of the notification that tells this alert, or `folded`."""
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


@click.command("alerts", short_help="What the watchlists found, newest first.", epilog=EXAMPLES)
@listing_options
@click.pass_context
def command(ctx: click.Context, /, **chosen: Any) -> None:
    """List alerts, newest first, with the fate of their notifications."""
    from watcher.store.listings import alerts

    tell(ctx.obj, alerts, COLUMNS, **chosen)
