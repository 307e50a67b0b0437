"""`watcher demo`: see it work, without internet."""

import shutil
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from watcher.cli.session import Session, start_logging
from watcher.config.mistakes import shown

if TYPE_CHECKING:
    from watcher.demo.world import News

EXAMPLES = """\
\b
Examples:
  watcher demo
  watcher demo --keep demo/     and then:  watcher --config demo/ alerts

Seven made-up sources on this machine publish in four languages; the real service polls them
and alerts on this screen. It ends by itself, or with Ctrl-C, and needs no internet.
"""
SECONDS = 45.0
TRACED = "/roundup/tractor"


@click.command("demo", short_help="See it work, without internet.", epilog=EXAMPLES)
@click.option(
    "--seconds",
    type=click.FloatRange(min=1),
    default=SECONDS,
    show_default=True,
    help="How long it runs.",
)
@click.option(
    "--keep",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep config and database here, to look at them afterwards.",
)
@click.pass_context
def command(ctx: click.Context, seconds: float, keep: Path | None) -> None:
    """Show a small news world on this machine: sources, watchlists, alerts within a minute."""
    if not ctx.find_root().params["verbose"]:
        start_logging("auto", "WARNING")  # the alerts are the show
    click.secho(f"A small news world opens on this machine for {seconds:.0f} s.", bold=True)
    click.echo(
        "Grey: what its sources publish. The rest: what Watcher tells you. Ctrl-C ends it.\n"
    )
    with nullcontext(keep) if keep else TemporaryDirectory(prefix="watcher-demo-") as folder:
        code = _play(ctx, Path(folder), seconds)
    if code == 0:
        next_steps(keep)
    ctx.exit(code)


def _play(ctx: click.Context, folder: Path, seconds: float) -> int:
    from watcher.cli import status, why
    from watcher.cli.reports import why as why_report
    from watcher.demo import play

    outcome = play(folder, seconds, _narrate)
    if outcome.code == 0:
        ctx.obj = Session(folder)
        click.secho("\nwatcher status", bold=True)
        ctx.invoke(status.command, as_json=False)
        for trace in why.traces(ctx.obj, outcome.url + TRACED):  # none where it ended early
            click.secho(f"\nwatcher why ...{TRACED}", bold=True)
            click.echo("\n".join(why_report.lines(trace)))
    return outcome.code


def _narrate(news: "News") -> None:
    note = f"  ({news.note})" if news.note else ""
    line = f"{time.strftime('%H:%M:%S')}  {news.outlet} publishes: {news.title}{note}"
    click.secho(line, dim=True)


def next_steps(kept: Path | None) -> None:
    """Print what to do after the demo, from this folder and by this shell."""
    click.secho("\nNext", bold=True)
    activate = Path(sys.prefix, "bin", "activate")
    if not shutil.which("watcher") and activate.exists():  # `make demo`, before it is sourced
        click.echo(f"  . {shown(activate)}      then your shell knows `watcher`")
    if kept:
        click.echo(f"  watcher --config {kept} alerts      what was found")
        click.echo(
            f"  watcher --config {kept} stories     stories, with how many sources tell them"
        )
    if Path("config", "sources.yaml").exists():
        click.echo("  watcher run       start watching what config/ names")
        return
    click.echo("  watcher init      a starter config of your own, in ./config")
    click.echo("  watcher run       start watching")
