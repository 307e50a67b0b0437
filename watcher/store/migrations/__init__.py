"""Alembic migrations; see `watcher.store.databases.migrate`."""
