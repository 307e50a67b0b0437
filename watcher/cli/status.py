"""`watcher status`: is all well?"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import click

from watcher import __version__
from watcher.cli.session import Session
from watcher.cli.terminal.output import counted, json_line, json_option, local_time

EXAMPLES = """\
\b
Examples:
  watcher status
  watcher status --json | jq .queue.oldest_due_s

`overdue` counts sources whose poll is over 5 minutes late: the service hangs, or many of them share
a host that is polled slowly (http.host_spacing).
`lag` is the time from first seeing an entry to sending its alert, over the last 24 hours.
"""

Status = dict[str, Any]


@click.command("status", short_help="Is all well?", epilog=EXAMPLES)
@json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Show sources, queue, channels, the last errors and the lag at a glance."""
    from watcher.store.databases.lock import is_run
    from watcher.store.listings import status

    session: Session = ctx.obj
    with session.store() as store:
        with store.read() as connection:
            now = datetime.now(UTC)
            told = status(connection, now, version=__version__, database=store.describe())
        told["running"] = runs = is_run(store)
    there = session.channels()
    for name, channel in told["channels"].items():
        channel["configured"] = None if there is None else name in there
    if as_json:
        json_line(told)
        return
    for line in _lines(told, runs):
        click.echo(line)


def _lines(told: Status, runs: bool) -> Iterator[str]:
    yield f"Watcher {told['version']}, {told['database']}"
    # A config that was refused comes first: until it is mended, nothing that was edited counts.
    if refusals := _refusals(told):
        yield from _refused(refusals, runs)
    yield from _service(told, runs)
    yield f"sources    {_sources(told['sources'])}"
    yield f"stored     {_stored(told)}"
    yield f"queue      {_queue(told)}"
    if told["reading"]["pending"]:
        yield f"pages      {told['reading']['pending']} to be read for their full text"
    yield f"lag        {_lag(told['lag_s'])}"
    for name, channel in told["channels"].items():
        line = f"channel    {name}: {_channel(channel)}"
        yield _warned(line) if _stuck(channel) else line
    for source in told["failing"]:
        often = f"{source['failures']} times" if source["failures"] > 1 else "once"
        yield _warned(f"failing    {source['name']}, {often}: {source['error']}")
    if (more := told["sources"]["failing"] - len(told["failing"])) > 0:
        yield _warned(f"failing    and {more} more, see `watcher source list`")
    for notice in told["notices"]:
        if notice["kind"] != "reload":
            yield _warned(f"notice     {local_time(notice['created'])} {notice['text']}")


def _service(told: Status, runs: bool) -> Iterator[str]:
    """Return whether the service runs and polls in time; if not, all that follows is old."""
    last = told["last_poll"]
    when = f"the last poll was {local_time(last)}" if last else "nothing was ever polled"
    if not runs:
        yield _warned(f"service    not running (`watcher run` starts it); {when}")
        return
    yield f"service    running; {when}"
    if told["overdue"]:
        yield _warned(f"overdue    {counted(told['overdue'], 'source')} for more than 5 minutes")


def _refusals(told: Status) -> list[dict[str, Any]]:
    return [notice for notice in told["notices"] if notice["kind"] == "reload"]


def _refused(notices: list[dict[str, Any]], runs: bool) -> Iterator[str]:
    """Print the mistakes of a refused edit; the service that refused it may have ended since."""
    so = "the one before it is running" if runs else "by a service that has ended since"
    head = f"config refused {local_time(notices[0]['created'])}, {so}:"
    yield click.style(head, fg="red", bold=True)
    for notice in notices:
        yield click.style(_indented(notice["text"]), fg="red", bold=True)
    if not runs:
        yield click.style("  `watcher check` tells whether it is mended", fg="red")
    elif len(notices) > 1:
        yield click.style("  `watcher check` tells all that is left to mend", fg="red")


def _warned(line: str) -> str:
    return click.style(line, fg="yellow")


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())


def _stored(told: Status) -> str:
    words = (("entry", "entries"), ("story", "stories"), ("alert", "alerts"))
    return ", ".join(counted(told[many], one, many) for one, many in words)


def _sources(states: dict[str, int]) -> str:
    there = [f"{number} {state}" for state, number in states.items() if number]
    return ", ".join(there) or "none yet"


def _queue(told: Status) -> str:
    queue = told["queue"]
    parts = [f"{queue['pending']} pending"]
    if queue["oldest_due_s"] is not None:
        parts.append(f"the oldest due for {queue['oldest_due_s']:.0f} s")
    parts += [f"{told[state]} {state}" for state in ("held", "dead") if told[state]]
    line = ", ".join(parts)
    if not told["dead"]:
        return line
    return click.style(f"{line} (`watcher notifications retry --dead` sends them again)", fg="red")


def _lag(lag: dict[str, float | None]) -> str:
    if lag["p50"] is None:
        return "no alert of new stories sent in the last 24 hours"
    half, most = (f"{lag[share] or 0:.3g} s" for share in ("p50", "p99"))
    return f"half within {half}, 99% within {most}"


def _stuck(channel: dict[str, Any]) -> bool:
    """Tell whether messages wait for a channel that is not there (any more)."""
    return bool(channel["pending"]) and channel["configured"] is False


def _channel(channel: dict[str, Any]) -> str:
    line = f"{channel['sent']} sent"
    if channel["pending"]:
        line += f", {channel['pending']} waiting"
    if _stuck(channel):
        line += " (it is not configured, or disabled)"
    if channel["failed"]:
        line += (
            f", {counted(channel['failed'], 'failed attempt')}, the last: {channel['last_error']}"
        )
        line += f" ({local_time(channel['last_error_at'])})" if channel["last_error_at"] else ""
    return line
