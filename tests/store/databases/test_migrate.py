import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import insert, inspect, select, text
from sqlalchemy.exc import IntegrityError

from tests.support.rows import add_entry_without_keys, add_source, add_story, add_told_story
from tests.support.times import NOW
from watcher.errors import StoreError
from watcher.store.core import entry, entry_key, host, own_key
from watcher.store.databases import migrate
from watcher.store.databases.engine import Store
from watcher.store.databases.lock import runner_lock
from watcher.store.databases.opening import connected, open_store
from watcher.store.tables import Table


def test_head_is_the_newest_migration() -> None:
    from alembic.script import ScriptDirectory

    assert ScriptDirectory(str(migrate.FOLDER)).get_current_head() == migrate.HEAD


def test_the_migrations_make_exactly_the_tables_of_the_code(store: Store) -> None:
    assert differences(store) == []


def test_the_comparison_can_see_a_difference(store: Store) -> None:
    with store.write() as connection:
        connection.execute(text("ALTER TABLE source DROP COLUMN notice"))
    assert differences(store) != []


def test_opening_again_needs_no_migration(database_url: str) -> None:
    open_store(database_url, create=True).close()
    opened = open_store(database_url, create=False)
    with opened.read() as connection:
        assert migrate.version(connection) == migrate.HEAD
    opened.close()


def test_a_database_of_a_newer_watcher_is_refused(store: Store) -> None:
    with store.write() as connection:
        connection.execute(text(f"UPDATE {migrate.VERSION_TABLE} SET version_num = '9999'"))
    with pytest.raises(StoreError, match=r"newer Watcher \(schema 9999"):
        migrate.bring_up_to_date(store, upgrade=True)


def test_a_database_without_tables_is_not_filled_by_a_command_that_only_looks(
    tmp_path: Path,
) -> None:
    (tmp_path / "watcher.db").touch()
    with pytest.raises(StoreError, match="holds no tables yet"):
        open_store(f"sqlite:///{tmp_path}/watcher.db", create=False)


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (id)")
    with pytest.raises(StoreError, match="not one of Watcher's"):
        open_store(f"sqlite:///{path}", create=True)


def test_a_schema_change_that_fails_leaves_nothing(store: Store) -> None:
    def fail() -> None:
        with store.write_schema() as connection:
            connection.execute(text("CREATE TABLE half (id INTEGER)"))
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with store.read() as connection:
        assert not inspect(connection).has_table("half")


def test_a_pending_migration_is_preceded_by_a_backup(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    with store.write() as connection:
        connection.execute(insert(host).values(host="example.org", retry_at=NOW))
    migrate.upgrade_existing(store)
    store.close()
    with closing(sqlite3.connect(tmp_path / f"watcher.db.before-{migrate.HEAD}")) as connection:
        assert connection.execute("SELECT host FROM host").fetchall() == [("example.org",)]


def test_a_database_that_is_being_run_is_not_migrated(store: Store) -> None:
    with runner_lock(store), pytest.raises(StoreError, match="already run by"):
        migrate.upgrade_existing(store)


def test_a_migration_may_rebuild_a_table_that_others_refer_to(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    with store.write() as connection:
        add_told_story(connection)
    with store.write_schema() as connection:
        connection.execute(text("ALTER TABLE entry_key RENAME TO kept"))
        connection.execute(text("CREATE TABLE copy (id INTEGER PRIMARY KEY, title TEXT)"))
        connection.execute(text("INSERT INTO copy SELECT id, title FROM entry"))
        connection.execute(text("DROP TABLE entry"))
        connection.execute(text("ALTER TABLE copy RENAME TO entry"))
        connection.execute(text("ALTER TABLE kept RENAME TO entry_key"))
    with store.read() as connection:
        assert len(connection.execute(select(entry_key)).all()) == 1
    store.close()


def test_a_migration_that_leaves_rows_without_what_they_refer_to_is_undone(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/watcher.db", create=True)
    with store.write() as connection:
        add_told_story(connection)

    def lose_entries() -> None:
        with store.write_schema() as connection:
            connection.execute(text("DELETE FROM entry"))

    with pytest.raises(StoreError, match="refer to nothing"):
        lose_entries()
    with store.write() as connection:
        assert connection.execute(text("SELECT count(*) FROM entry")).scalar() == 1
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    store.close()


def test_keys_are_kept_when_their_sources_go(database_url: str) -> None:
    store = connected(database_url, create=True)
    with store.write_schema() as connection:
        command.upgrade(migrate.config(connection), "0004")
    with store.write() as connection:
        story = add_story(connection)
        found = add_entry_without_keys(connection, add_source(connection), story)
        key = f"INSERT INTO entry_key (key, source_id, entry_id) VALUES ({2**63 - 1}, 1, {found})"
        connection.execute(text(key))
    migrate.upgrade_tables(store)
    with store.read() as connection:
        assert connection.execute(select(entry_key)).all() == [(2**63 - 1, found)]
        assert connection.execute(select(own_key)).all() == [(1, 2**63 - 1, found)]
    assert differences(store) == []
    store.close()


def test_entries_survive_their_new_unique_key(database_url: str) -> None:
    store = connected(database_url, create=True)
    with store.write_schema() as connection:
        command.upgrade(migrate.config(connection), "0006")
    with store.write() as connection:
        one, other = (add_source(connection, name) for name in ("Times", "Post"))
        story = add_story(connection)
        for source in (one, other):
            told = {"identity": 7, "title": f"Told by {source}"}
            add_entry_without_keys(connection, source, story, **told)
        before = connection.execute(select(entry)).all()
    migrate.upgrade_tables(store)
    with store.write() as connection:
        assert connection.execute(select(entry)).all() == before
        with pytest.raises(IntegrityError), connection.begin_nested():
            add_entry_without_keys(connection, one, story, identity=7)
    assert differences(store) == []
    store.close()


def differences(store: Store) -> list[object]:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with store.read() as connection:
        options = {
            "version_table": migrate.VERSION_TABLE,
            "compare_type": True,
            "include_name": _is_table_of_the_code,
        }
        context = MigrationContext.configure(connection, opts=options)
        return list(compare_metadata(context, Table.metadata))


def _is_table_of_the_code(name: str | None, kind: str, _parents: object) -> bool:
    """The index of search is another table on each database, with shadows on SQLite."""
    return kind != "table" or not (name or "").startswith("search_index")
