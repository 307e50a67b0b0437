"""The root command: global options, the list of commands, and errors as exit codes."""

import errno
import os
import sys
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Any

import click

import watcher as package
from watcher.cli.session import Session, start_logging
from watcher.errors import StoreError, WatcherError

# In the order that a new person meets them. Each module has a `command`.
COMMANDS = {
    "init": "init",
    "check": "check",
    "demo": "demo",
    "run": "run",
    "once": "once",
    "status": "status",
    "source": "source",
    "channel": "channel",
    "stories": "stories",
    "story": "story",
    "alerts": "alerts",
    "feedback": "feedback",
    "watchlist": "watchlist",
    "notifications": "notifications",
    "search": "search",
    "why": "why",
    "match": "match",
    "concepts": "concepts",
    "extract": "extract",
    "replay": "replay",
    "ingest": "ingest",
    "db": "db",
    "schema": "schema",
    "completion": "completion",
}

# Commands of the contract whose behaviour is not built yet.
UNBUILT = frozenset(("silence",))

# A disk that is full or broken is no bug of ours.
_FULL = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO))

EXAMPLES = """\
\b
First steps:
  watcher demo                    see it work, without internet
  watcher init                    write a starter config into ./config
  watcher check                   tell every mistake in it
  watcher run                     start watching (Ctrl-C ends it)

\b
Every day:
  watcher status                  is all well?
  watcher alerts --since 1d       what was found today
  watcher why URL                 why an entry did or did not alert

The config folder is --config, else $WATCHER_CONFIG, else ./config, else /etc/watcher.
Exit codes: 0 done, 1 not so (invalid config, no match), 2 wrong usage, 3 could not run.
"""


class Root(click.Group):
    """A group that imports a command when it is asked for, and turns errors into exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, first steps first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command; None where there is none of that name."""
        if cmd_name in UNBUILT:
            ctx.fail(f"{cmd_name} is not in this version")
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"watcher.cli.{COMMANDS[cmd_name]}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; one that is not there is an error with the nearest name."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = get_close_matches(args[0], COMMANDS, n=1) if args[0] not in UNBUILT else []
            if not near:
                raise
            raise click.UsageError(f"{error.message} Did you mean {near[0]}?", ctx) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; the one place where a Watcher error becomes an exit code."""
        try:
            return super().invoke(ctx)
        except StoreError as error:
            click.echo(f"watcher: {error}", err=True)
            ctx.exit(3)
        except WatcherError as error:
            click.echo(str(error), err=True)
            ctx.exit(1)
        except BrokenPipeError:  # whoever reads has enough: `watcher stories | head`
            _let_go_of_stdout()
            ctx.exit(0)

    def main(self, *args: Any, **options: Any) -> Any:
        """Run the command line; a full disk is told here, as --help is written before `invoke`."""
        try:
            return super().main(*args, **options)
        except OSError as error:
            if error.errno not in _FULL:
                raise
            _let_go_of_stdout()
            click.echo(f"watcher: cannot write: {error.strerror}", err=True)
            sys.exit(3)


def _let_go_of_stdout() -> None:
    """Write what is still buffered to nowhere, so that leaving does not fail on it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


@click.group(
    cls=Root,
    epilog=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--config",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The folder with watcher.yaml, sources.yaml, watchlists.yaml and channels.yaml.",
)
@click.option("-v", "--verbose", is_flag=True, help="Log every step.")
@click.option("-q", "--quiet", is_flag=True, help="Log only warnings and errors.")
@click.option(
    "--log-format",
    type=click.Choice(["auto", "human", "logfmt", "json"]),
    default="auto",
    show_default=True,
    help="How logs look on stderr; auto: human on a terminal, else logfmt.",
)
@click.version_option(package.__version__, message="watcher %(version)s")
@click.pass_context
def watcher(
    ctx: click.Context, folder: Path | None, verbose: bool, quiet: bool, log_format: str
) -> None:
    """Watch news sources, tell new stories from old ones, alert on your keywords."""
    ctx.obj = Session(folder)
    start_logging(log_format, "DEBUG" if verbose else "WARNING" if quiet else "INFO")
