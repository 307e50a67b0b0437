"""Runs the migrations on the connection that `migrate` passes in, inside its transaction."""

from alembic import context

from watcher.store.databases.migrate import VERSION_TABLE
from watcher.store.tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    version_table=VERSION_TABLE,
    transactional_ddl=True,  # also on SQLite, where every BEGIN is ours: all of it or nothing
    render_as_batch=True,
)
context.run_migrations()
