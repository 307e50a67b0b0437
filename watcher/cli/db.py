"""`watcher db`: copies and migrations of the database."""

from datetime import UTC, datetime
from pathlib import Path

import click

from watcher.cli.session import Session

EXAMPLES = """\
\b
Examples:
  watcher db backup                          beside the database, with the time in its name
  watcher db backup /backup/watcher.db
  watcher db upgrade                         migrations by hand; `run` and `once` do it too
"""


@click.group("db", epilog=EXAMPLES)
def command() -> None:
    """Back up or upgrade the database."""


@command.command("backup", epilog=EXAMPLES)
@click.argument("target", required=False, type=click.Path(path_type=Path))
@click.pass_context
def backup(ctx: click.Context, target: Path | None) -> None:
    """Write a consistent copy to TARGET, while `run` goes on.

    An existing file is never overwritten. PostgreSQL is backed up with pg_dump.
    """
    from watcher.store.databases.backup import backup

    session: Session = ctx.obj
    with session.store() as store:
        if target is None:
            now = datetime.now(UTC)
            folder = store.path.parent if store.path else Path()
            target = folder / f"backup-{now:%Y%m%dT%H%M%SZ}.db"
        backup(store, target)
    click.echo(target)


@command.command("upgrade", epilog=EXAMPLES)
@click.pass_context
def upgrade(ctx: click.Context) -> None:
    """Bring the tables up to date; a SQLite database is copied first.

    Stop `watcher run` before: it holds the database.
    """
    session: Session = ctx.obj
    with session.store(upgrade=True) as store:
        click.echo(f"{store.describe()}: up to date")
