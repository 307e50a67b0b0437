"""`watcher init`: a commented starter config to begin from."""

from pathlib import Path

import click

EXAMPLES = """\
\b
Examples:
  watcher init                 into ./config
  watcher init /etc/watcher    for a service

Existing files are never overwritten. Next: `watcher check`, then `watcher run`.
"""


@click.command("init", short_help="Write a commented starter config.", epilog=EXAMPLES)
@click.argument("folder", metavar="[DIR]", default="config", type=click.Path(path_type=Path))
@click.pass_context
def command(ctx: click.Context, folder: Path) -> None:
    """Write a commented starter config into DIR (default: config)."""
    from watcher.config.template import write_starter

    try:
        written = write_starter(folder)
    except OSError as error:
        click.echo(f"watcher: cannot write to {folder}: {error.strerror}", err=True)
        ctx.exit(3)
    for path in written:
        click.echo(path)
    option = "" if folder == Path("config") else f"--config {folder} "
    click.echo("\nNext:", err=True)
    click.echo(f"  watcher {option}check    tell every mistake", err=True)
    click.echo(f"  watcher {option}run      start", err=True)
