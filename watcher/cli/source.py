"""`watcher source`: the list of sources, and changes of it that keep every comment."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from watcher.cli.session import Session
from watcher.cli.sources.add import add
from watcher.cli.sources.opml import export, import_
from watcher.cli.sources.test import test
from watcher.cli.terminal.output import Column, Row, json_option, listing, local_time

if TYPE_CHECKING:
    from watcher.plan import Plan

EXAMPLES = """\
\b
Examples:
  watcher source add https://example.org/news      finds the feed of a page
  watcher source test https://example.org/rss      what would it yield?
  watcher source list
  watcher source import subscriptions.opml
"""
LIST_EXAMPLES = """\
\b
Examples:
  watcher source list
  watcher source list --json | jq -r 'select(.state == "failing") | [.name, .error] | @tsv'

\b
States: ok, failing (its last polls failed), gone (the server says for good: 410),
new (not polled yet).
"""
_COLOURS = {"ok": "green", "failing": "yellow", "gone": "red", "silent": "yellow"}
# What a source has to tell that is in the config and not yet in the database.
_UNPOLLED = {
    "kind": None,
    "state": "new",
    "entries": 0,
    "last_poll": None,
    "last_status": None,
    "next_poll": None,
    "failures": 0,
    "error": None,
    "etag": None,
    "last_modified": None,
}


def _trouble(row: Row) -> str | None:
    trouble: str | None = row["error"] or row.get("notice")
    return trouble


COLUMNS = (
    Column("name", lambda row: row["name"], wide=True, below=_trouble),
    Column("state", lambda row: row["state"], style=lambda state: _COLOURS.get(state, "")),
    Column("entries", lambda row: row["entries"]),
    Column("last poll", lambda row: local_time(row["last_poll"])),
    Column("next poll", lambda row: local_time(row["next_poll"])),
    Column("error", _trouble, piped=True),
)


@click.group("source", short_help="Add, remove, list and try out sources.", epilog=EXAMPLES)
def command() -> None:
    """Add, remove, list and try out sources."""


command.add_command(add)
command.add_command(test)
command.add_command(import_)
command.add_command(export)


@command.command("list", epilog=LIST_EXAMPLES)
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """List the configured sources with their health and schedule."""
    from watcher.store.listings import sources

    session: Session = ctx.obj
    plan = session.plan_if_valid(session.sources)
    with session.store() as store, store.read() as connection:
        rows = sources(connection)
        listing(_configured(plan, list(rows)) if plan else rows, COLUMNS, as_json=as_json)


@command.command("remove", epilog="\b\nExample:\n  watcher source remove 'Example: Belarus'\n")
@click.argument("name")
@click.pass_context
def remove(ctx: click.Context, name: str) -> None:
    """Take source NAME (its name or URL) out of sources.yaml.

    A running Watcher stops polling it. Its entries stay stored.
    """
    from watcher.config.editing.edit import remove_source
    from watcher.urls import redact

    session: Session = ctx.obj
    file = session.folder / "sources.yaml"
    remove_source(file, name)
    click.echo(f"removed {redact(name)} from {file}")


def _configured(plan: "Plan", rows: list[Row]) -> Iterator[Row]:
    """Yield the enabled sources of the config, in its order, with what is stored about each.

    A row is that of its name, else that of its URL: the config may have been edited since.
    """
    from watcher.urls import redact

    by_name = {row["name"]: row for row in rows}
    by_url = {row["url"]: row for row in rows}
    for spec in plan.sources:
        if not spec.enabled:
            continue
        url = redact(spec.url)
        row = by_name.get(spec.name) or by_url.get(url) or _UNPOLLED
        interval = spec.every.total_seconds()
        told = {**row, "name": spec.name, "url": url}
        told.setdefault("interval", int(interval) if interval.is_integer() else interval)
        yield told
