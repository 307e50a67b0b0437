"""What a command starts from: the config folder, its plan, its database."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

from watcher.errors import ConfigErrors

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from watcher.config.load import Config
    from watcher.match.concepts.load import Concepts
    from watcher.plan import Plan
    from watcher.store.databases.engine import Store


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

    @cached_property
    def zone(self) -> "ZoneInfo | None":
        """The zone that people read times in; None, this machine's, where there is no config."""
        from watcher.config.database import time_zone

        try:
            return time_zone(self.folder, os.environ)
        except ConfigErrors:
            return None

    def plan(self, watchlists: Path | None = None) -> "Plan":
        """Load and compile the config; raises ConfigErrors with every mistake.

        `watchlists` is a file to take the watchlists from instead of the folder's own.
        """
        from watcher.plan import load_plan

        return load_plan(self.folder, os.environ, watchlists=watchlists)

    def sources(self) -> "Plan":
        """Load settings and sources; mistakes in the other files do not matter."""
        from watcher.plan import load_sources

        return load_sources(self.folder, os.environ)

    def sources_or_defaults(self) -> "Plan":
        """Load settings and sources, or do without where no config was named and none is there."""
        from watcher.plan import load_sources

        try:
            folder = self.folder
        except ConfigErrors:
            if self._folder or os.environ.get("WATCHER_CONFIG"):
                raise
            folder = Path("config")
        return load_sources(folder, os.environ)

    def plan_if_valid(self, load: "Callable[[], Plan] | None" = None) -> "Plan | None":
        """Load the config; where it has mistakes, say so on stderr and go on without it."""
        self.folder  # noqa: B018 - a config that is not there at all is no mistake in it
        try:
            return (load or self.plan)()
        except ConfigErrors as mistakes:
            count = len(mistakes.errors)
            click.echo(
                f"the config has {count} mistake{'s'[: count > 1]}, see `watcher check`; "
                "what depends on it is left out",
                err=True,
            )
            return None

    def concepts(self) -> "Concepts":
        """The concepts that queries may name: the user's too where a config without mistakes is."""
        from watcher.match.concepts.load import Concepts

        try:
            return self.plan().concepts
        except ConfigErrors:
            return Concepts()

    def watchlists(self) -> set[str] | None:
        """The names of the configured watchlists, None where some could not be read.

        Nothing is compiled: that takes seconds where there are many.
        """
        if self._read.lost["watchlists"]:
            return None
        return {item.model.name for item in self._read.watchlists}

    def channels(self) -> set[str] | None:
        """The names of the channels that can be sent to, None where some could not be read."""
        from watcher.plan.channels import enabled

        return None if self._read.lost["channels"] else set(enabled(self._read))

    @cached_property
    def _read(self) -> "Config":
        from watcher.config.load import load
        from watcher.config.mistakes import Mistakes

        return load(self.folder, os.environ, Mistakes())

    @contextmanager
    def store(self, *, upgrade: bool = False) -> "Iterator[Store]":
        """Open the configured database, which must exist; raises StoreError.

        Mistakes elsewhere in the config do not matter here.
        """
        from watcher.config.database import database_url
        from watcher.store.databases.opening import open_store

        url = database_url(self.folder, os.environ)
        with closing(open_store(url, create=False, upgrade=upgrade)) as store:
            yield store
