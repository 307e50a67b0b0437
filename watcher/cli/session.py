"""What a command starts from: the config folder, its plan, its database."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from watcher.errors import ConfigErrors

if TYPE_CHECKING:
    from watcher.plan import Plan
    from watcher.store.engine import Store


def start_logging(log_format: str, level: str) -> None:
    """Set up logs on stderr."""
    from watcher.logs import setup

    setup(log_format, level)


class Session:
    """The global options of one invocation; reads the config only when a command asks."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    @property
    def folder(self) -> Path:
        """The config folder: --config, $WATCHER_CONFIG, ./config or /etc/watcher."""
        from watcher.config.find import find_config

        return find_config(self._folder, os.environ, Path.cwd())

    def plan(self) -> "Plan":
        """Load and compile the config; raises ConfigErrors with every mistake."""
        from watcher.plan import load_plan

        return load_plan(self.folder, os.environ)

    def plan_or_defaults(self) -> "Plan":
        """Load the config, or do without one where none was named and none is there."""
        from watcher.plan import load_plan

        try:
            folder = self.folder
        except ConfigErrors:
            if self._folder or os.environ.get("WATCHER_CONFIG"):
                raise
            folder = Path("config")
        return load_plan(folder, os.environ)

    @contextmanager
    def store(self, *, upgrade: bool = False) -> "Iterator[Store]":
        """Open the configured database, which must exist; raises StoreError."""
        from watcher.store.engine import open_store

        with closing(
            open_store(self.plan().settings.database, create=False, upgrade=upgrade)
        ) as it:
            yield it
