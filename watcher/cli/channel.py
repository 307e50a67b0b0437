"""`watcher channel`: try out where alerts go."""

import asyncio
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

import click

from watcher.cli.session import Session
from watcher.cli.terminal.output import check_named
from watcher.errors import DeliveryError

if TYPE_CHECKING:
    from watcher.model import Notification

EXAMPLES = """\
\b
Examples:
  watcher channel test desk
  watcher check --online           opens every channel without sending
"""


@click.group("channel", epilog=EXAMPLES)
def command() -> None:
    """Try out a channel."""


@command.command("test", epilog=EXAMPLES)
@click.argument("name")
@click.pass_context
def test(ctx: click.Context, name: str) -> None:
    """Send a test notification to channel NAME and show the outcome.

    Exit code 1 where the channel refused it; what its server said is shown.
    """
    from watcher.deliver.post import post
    from watcher.deliver.render import render
    from watcher.plan import load_channels

    session: Session = ctx.obj
    plan = load_channels(session.folder, os.environ)
    check_named(name, plan.channels, "channel")
    channel = plan.channels[name]
    message = render(_sample(name, datetime.now(UTC)), timezone=plan.settings.timezone)
    try:
        asyncio.run(post(channel.url, message))
    except DeliveryError as error:
        what = "refused it" if error.permanent else "did not take it"
        click.echo(f"{name} {what}: {error}")
        ctx.exit(1)
    click.echo(f"{name} took it: {message.subject}")


def _sample(channel: str, now: datetime) -> "Notification":
    """Return a test notification with one made-up alert, so that its looks can be judged."""
    from watcher.model import AlertItem, Notification, NotificationId, Snippet

    snippet = Snippet("Found words look like this in an alert.", ((0, 11),))
    title = "A made-up story, to show what an alert looks like"
    item = AlertItem("test", title, "https://example.org/", "Watcher", now, now, snippet)
    message_id = f"<{uuid4().hex}@watcher>"
    return Notification(NotificationId(0), channel, "test", message_id, now, items=(item,), total=1)
