from sqlalchemy import text

from watcher.store import migrate
from watcher.store.engine import Store
from watcher.store.tables import Table


def test_head_is_the_newest_migration() -> None:
    from alembic.script import ScriptDirectory

    assert ScriptDirectory(str(migrate.FOLDER)).get_current_head() == migrate.HEAD


def test_the_migrations_make_exactly_the_tables_of_the_code(store: Store) -> None:
    assert _differences(store) == []


def test_the_comparison_can_see_a_difference(store: Store) -> None:
    with store.write() as connection:
        connection.execute(text("ALTER TABLE source DROP COLUMN notice"))
    assert _differences(store) != []


def _differences(store: Store) -> list[object]:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with store.read() as connection:
        options = {"version_table": migrate.VERSION_TABLE, "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        return list(compare_metadata(context, Table.metadata))
