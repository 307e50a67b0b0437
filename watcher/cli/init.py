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


@click.command("init", epilog=EXAMPLES)
@click.argument("folder", metavar="[DIR]", default="config", type=click.Path(path_type=Path))
@click.pass_context
def command(ctx: click.Context, folder: Path) -> None:
    """Write a commented starter config into DIR (default: config)."""
    from watcher.config import starter

    files = starter.files()
    there = [name for name in files if (folder / name).exists()]
    if there:
        click.echo(f"{folder}: {', '.join(there)} exists already; nothing was written", err=True)
        ctx.exit(1)
    try:
        starter.write(folder)
    except OSError as error:
        click.echo(f"watcher: cannot write to {folder}: {error.strerror}", err=True)
        ctx.exit(3)
    for name in files:
        click.echo(folder / name)
    option = "" if folder == Path("config") else f"--config {folder} "
    click.echo(
        f"\nNext:\n  watcher {option}check    tell every mistake\n  watcher {option}run      start",
        err=True,
    )
