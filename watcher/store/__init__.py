"""The store room. (Technote follows.)"""

from watcher.store.engine import Store, open_store

__all__ = ["Store", "open_store"]
