"""SQLite and PostgreSQL: the one way to a connection, and what is particular to each.

opening     open_store; engine: Store.read and Store.write; urls: what may be shown of them
sqlite postgresql     settings, locks and errors of each
migrate     Alembic, run at start; watcher/store/migrations holds one file a schema change
lock        one runner a database (lockfile: of SQLite); backup: consistent copies while it runs
"""
