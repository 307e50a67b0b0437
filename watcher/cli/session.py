"""What a command starts from: the config folder, its plan, its database."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from watcher.plan import Plan
    from watcher.store.engine import Store


class Session:
    """The global options of one invocation; reads the config only when a command asks."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def start_logging(self, log_format: str, level: str) -> None:
        """Set up logs on stderr; commands that log little stay quiet by default."""
        from watcher.logs import setup

        setup(log_format, level)

    @property
    def folder(self) -> Path:
        """The config folder: --config, $WATCHER_CONFIG, ./config or /etc/watcher."""
        from watcher.config.find import find_config

        return find_config(self._folder, os.environ, Path.cwd())

    def plan(self) -> "Plan":
        """Load and compile the config; raises ConfigErrors with every mistake."""
        from watcher.plan import load_plan

        return load_plan(self.folder, os.environ)

    @contextmanager
    def store(self, *, upgrade: bool = False) -> "Iterator[Store]":
        """Open the configured database, which must exist; raises StoreError."""
        from watcher.store.engine import open_store

        with closing(
            open_store(self.plan().settings.database, create=False, upgrade=upgrade)
        ) as it:
            yield it
