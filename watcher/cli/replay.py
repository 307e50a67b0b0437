"""`watcher replay`: what these watchlists would have sent, and what of that is new or gone."""

import sys
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from pathlib import Path

import click

from watcher.cli.listings import NUMBER, Since
from watcher.cli.session import Session
from watcher.cli.terminal.output import check_named, json_line, json_option
from watcher.cli.terminal.progress import Advance, progress

EXAMPLES = """\
\b
Examples:
  watcher replay                                   what would the config as it is have sent?
  watcher replay --since 7d --watchlists new.yaml  and what would these watchlists?
  watcher replay --watchlist belarus-kremlin --limit 100
  watcher replay --json | jq -r 'select(.change == "+") | .url'

\b
Stored entries are matched and routed again in the order in which they came, each at its own time.
Shown are alerts that these watchlists would have made in addition (+) and alerts that they would
not have made (-). --json lists the unchanged ones, too (=), an object a line, with totals on
stderr. A story alerted before --since is not alerted again. Nothing is sent and nothing stored.
"""
LIMIT = 10


@click.command("replay", short_help="What would these watchlists have sent?", epilog=EXAMPLES)
@click.option(
    "--since", type=Since(), default="30d", show_default=True, metavar="WHEN",
    help="From 90s, 6h, 7d ago or a date on.",
)  # fmt: skip
@click.option(
    "--watchlists", "file", metavar="FILE", help="Instead of the config's watchlists.yaml.",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)  # fmt: skip
@click.option("--watchlist", "names", metavar="NAME", multiple=True, help="Only this watchlist.")
@click.option(
    "--limit", type=NUMBER, default=LIMIT, show_default=True, metavar="N",
    help="Texts shown of each kind and watchlist, the newest; all are counted.",
)  # fmt: skip
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    since: datetime,
    file: Path | None,
    names: tuple[str, ...],
    limit: int,
    as_json: bool,
) -> None:
    """Tell what watchlists would have sent over the stored entries, and the difference to now."""
    from watcher.cli.reports.replay import Report, shape
    from watcher.hindsight.replay import Replay

    session: Session = ctx.obj
    plan = session.plan(file)
    with session.store() as store, store.read() as connection:
        replay = Replay(connection, plan, since)
        for name in names:
            check_named(name, plan.watchlists.keys() | replay.before)
        report = Report(plan, names, 0 if as_json else limit)
        with _bar(as_json) as advance:
            for alert in replay.alerts(advance):
                if report.take(alert) and as_json:
                    json_line(shape(alert))
    for line in report.lines(replay, since, datetime.now(UTC)):
        click.echo(line, err=as_json)


def _bar(as_json: bool) -> AbstractContextManager[Advance]:
    """Show a progress bar, unless JSON lines go to the same terminal."""
    if as_json and sys.stdout.isatty():
        return nullcontext(lambda done, total: None)
    return progress("replaying")
