"""`watcher notifications`: the outbox, and dead letters again."""

from datetime import UTC, datetime
from typing import Any, get_args

import click

from watcher.cli.listings import NUMBER, listing_options, tell
from watcher.cli.session import Session
from watcher.cli.terminal.output import Column, Row, local_time
from watcher.model import State

EXAMPLES = """\
\b
Examples:
  watcher notifications --since 1d
  watcher notifications --state dead
  watcher notifications retry 17           try one again now
  watcher notifications retry --dead       try all dead ones again

\b
States: pending (due, or to be retried), sending, sent, held, dead (given up after a day).
"""
_COLOURS = {"dead": "bold red", "pending": "yellow", "sending": "yellow"}


def _trouble(row: Row) -> str | None:
    """Return the last error, or that there is nowhere to send it to."""
    from watcher.store.listings.notifications import NO_CHANNEL

    return NO_CHANNEL if row["fate"] == NO_CHANNEL else row["error"]


def _tells(row: Row) -> str:
    """Return what the message is about: its watchlist and story, or how many stories."""
    from watcher.deliver.wording import stories

    about = row["title"] or stories(row["alerts"])
    return f"[{row['watchlist']}] {about}" if row["watchlist"] else about


COLUMNS = (
    Column("id", lambda row: row["id"]),
    Column("channel", lambda row: row["channel"]),
    Column("state", lambda row: row["state"], style=lambda state: _COLOURS.get(state, "")),
    Column("due", lambda row: local_time(row["due"])),
    Column("sent", lambda row: local_time(row["sent"])),
    Column("attempts", lambda row: row["attempts"], piped=True),
    Column("error", _trouble, piped=True),
    Column("tells", _tells, wide=True, below=_trouble),
)


_state = click.option("--state", type=click.Choice(get_args(State)), help="Only in this state.")


@click.group(
    "notifications",
    short_help="The outbox; `retry` sends dead ones again.",
    epilog=EXAMPLES,
    invoke_without_command=True,
)
@listing_options
@_state
@click.pass_context
def command(ctx: click.Context, /, **chosen: Any) -> None:
    """List notifications, newest first; `retry` sends dead ones again."""
    if not ctx.invoked_subcommand:
        _list(ctx.obj, **chosen)


@command.command("list", short_help="List them, newest first.", epilog=EXAMPLES)
@listing_options
@_state
@click.pass_context
def list_(ctx: click.Context, /, **chosen: Any) -> None:
    """List notifications, newest first, as `watcher notifications` does."""
    _list(ctx.obj, **chosen)


def _list(session: Session, **chosen: Any) -> None:
    from watcher.store.listings import notifications

    tell(session, notifications, COLUMNS, channels=session.channels(), **chosen)


@command.command("retry", short_help="Send one, or all dead ones, again.", epilog=EXAMPLES)
@click.argument("number", metavar="[ID]", type=NUMBER, required=False)
@click.option("--dead", is_flag=True, help="All dead notifications.")
@click.pass_context
def retry(ctx: click.Context, number: int | None, dead: bool) -> None:
    """Send notification ID, or with --dead all dead ones, again, for another day.

    They are due at once; `watcher run` or `watcher once` sends them.
    """
    if (number is None) == (not dead):
        raise click.UsageError("say either an ID or --dead")
    from watcher.model import NotificationId
    from watcher.store.outgoing import resending

    session: Session = ctx.obj
    now = datetime.now(UTC)
    with session.store() as store, store.write(exclusive=False) as connection:
        if number is None:
            click.echo(f"{resending.retry_dead(connection, now)} due again")
        elif resending.retry(connection, NotificationId(number), now):
            click.echo(f"notification {number} is due again")
        else:
            click.echo(f"there is no unsent notification {number}", err=True)
            ctx.exit(1)
