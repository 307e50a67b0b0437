"""`watcher watchlist`: what each one looks for, and how well it does."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from watcher.cli.session import Session
from watcher.cli.terminal.output import Column, Row, json_option, listing, local_time
from watcher.cli.watchlist_stats import stats

if TYPE_CHECKING:
    from watcher.plan import Plan
    from watcher.store.past.judged import Summary

EXAMPLES = """\
\b
Examples:
  watcher watchlist list
  watcher watchlist stats belarus-kremlin      which terms find what, and how much of it is noise?
"""
LIST_EXAMPLES = """\
\b
Examples:
  watcher watchlist list
  watcher watchlist list --json | jq -r 'select(.alerts == 0) | .name'

In the order of watchlists.yaml, all alerts that are stored counted.
"""

COLUMNS = (
    Column("watchlist", lambda row: row["name"], wide=True),
    Column("state", lambda row: "on" if row["enabled"] else "off"),
    Column("terms", lambda row: row["terms"]),
    Column("channels", lambda row: ", ".join(row["notify"]) or "none", wide=True),
    Column("when", lambda row: row["when"], piped=True),
    Column("priority", lambda row: row["priority"], piped=True),
    Column("alerts", lambda row: row["alerts"]),
    Column("last alert", lambda row: local_time(row["last_alert"])),
    Column("good", lambda row: row["good"]),
    Column("noise", lambda row: row["noise"]),
)


@click.group("watchlist", short_help="What each one finds, and how precisely.", epilog=EXAMPLES)
def command() -> None:
    """Tell what watchlists look for, what they find, and how much of it is noise."""


command.add_command(stats)


@command.command("list", epilog=LIST_EXAMPLES)
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """List the configured watchlists with what they found."""
    from watcher.store.past.judged import summaries

    session: Session = ctx.obj
    plan = session.plan()
    with session.store() as store, store.read() as connection:
        found = summaries(connection)
    listing(_rows(plan, found), COLUMNS, as_json=as_json)


def _rows(plan: "Plan", found: "dict[str, Summary]") -> Iterator[Row]:
    from watcher.hindsight.precision import asked
    from watcher.store.past.judged import Summary
    from watcher.store.shapes import instant

    terms = {rule.name: asked(rule) for rule in plan.rules}
    for name, spec in plan.watchlists.items():
        summary = found.get(name, Summary())
        yield {
            "name": name,
            "enabled": spec.enabled,
            "terms": len(terms.get(name, spec.keywords)),
            "exclude": spec.exclude,
            "fields": spec.fields,
            "sources": None if spec.sources is None else sorted(spec.sources),
            "notify": spec.notify,
            "when": spec.when.kind,
            "priority": spec.priority,
            "alerts": summary.alerts,
            "last_alert": instant(summary.last),
            "good": summary.good,
            "noise": summary.noise,
        }
