"""Alembic migrations; see `watcher.store.migrate`."""
