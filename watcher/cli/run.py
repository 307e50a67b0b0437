"""`watcher run`: the service."""

import signal

import click

from watcher.cli.session import Session

EXAMPLES = """\
\b
Examples:
  watcher run
  watcher --config /etc/watcher --log-format json run

Stops on SIGTERM or Ctrl-C after finishing what is in flight (at most 10 s). An edited config is
taken over by itself, or on SIGHUP; a mistake in it leaves the running one in place, is logged
and shown by `watcher status`. A second `run` on the same database exits 3.
"""


@click.command("run", epilog=EXAMPLES)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Run the service until SIGTERM or SIGINT."""
    # A reload asked for during the start is no reason to die: the config is being read, and what is
    # edited after that is noticed. From then on the service listens itself.
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    from watcher.runners.embedded import run

    session: Session = ctx.obj
    ctx.exit(run(session.folder))
