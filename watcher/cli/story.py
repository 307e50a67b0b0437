"""`watcher story`: a person's word on which entries tell the same event."""

from typing import TYPE_CHECKING

import click

from watcher.cli.listings import NUMBER
from watcher.cli.session import Session
from watcher.cli.terminal.output import json_line

if TYPE_CHECKING:
    from watcher.model import StoryId

EXAMPLES = """\
\b
Examples:
  watcher stories --json | jq '{id, entries: [.entries[] | {id, title}]}'
  watcher story split 12 840 851     these two entries tell another event
  watcher story merge 12 17          these two stories are one

A correction holds for good, also for entries that come later, and for a service that is running.
"""
SPLIT = """\
\b
Example:
  watcher story split 12 840 851
"""
MERGE = """\
\b
Example:
  watcher story merge 12 17
"""


@click.group("story", short_help="Correct which entries are one story.", epilog=EXAMPLES)
def command() -> None:
    """Correct which entries tell the same event."""


@command.command("split", short_help="Take entries out of a story.", epilog=SPLIT)
@click.argument("story", type=NUMBER)
@click.argument("entries", metavar="ENTRY...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="The two stories as one JSON object.")
@click.pass_context
def split(ctx: click.Context, story: int, entries: tuple[str, ...], as_json: bool) -> None:
    """Take entries (by id or address) out of a story, into one of their own.

    An alert goes with the entry that made it. Where an entry of the other part matches, that part
    gets an alert of its own: nobody was told of it.
    """
    from watcher.clock import SystemClock
    from watcher.grouping import corrections
    from watcher.grouping.live import LiveWindow
    from watcher.model import StoryId

    session: Session = ctx.obj
    plan = session.plan()
    with session.store() as store, LiveWindow().deciding(store) as (_, turn):
        new = corrections.split(turn, plan, StoryId(story), entries, SystemClock().now())
    _tell({"story": story, "new": new}, f"story {new} is apart from story {story} now", as_json)


@command.command("merge", short_help="Make two stories one.", epilog=MERGE)
@click.argument("one", type=NUMBER)
@click.argument("other", type=NUMBER)
@click.option("--json", "as_json", is_flag=True, help="The story that stays as a JSON object.")
@click.pass_context
def merge(ctx: click.Context, one: int, other: int, as_json: bool) -> None:
    """Make two stories one: the older stays, and nobody is told of it twice."""
    from watcher.clock import SystemClock
    from watcher.grouping import corrections
    from watcher.grouping.live import LiveWindow
    from watcher.model import StoryId

    session: Session = ctx.obj
    with session.store() as store, LiveWindow().deciding(store) as (_, turn):
        stays = corrections.merge(turn, StoryId(one), StoryId(other), SystemClock().now())
    _tell({"story": stays}, f"both are story {stays} now", as_json)


def _tell(told: "dict[str, StoryId | int]", text: str, as_json: bool) -> None:
    if as_json:
        json_line(told)
    else:
        click.echo(text)
