"""Runs commands in this process: real config folders, real SQLite."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from tests.support.configs import write_config
from tests.support.databases import place_empty
from tests.support.logs import logging_as_it_was
from watcher.cli.root import watcher

WATCHLIST = {
    "name": "belarus",
    "keywords": ["Belarus", "Điện Kremlin"],
    "exclude": ["tractor"],
    "notify": ["screen"],
}


class Commands:
    """A config folder, and the commands run on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "watcher.db"
        self._ours = False  # whether that is what the config names

    def configure(
        self,
        *,
        sources: Sequence[Any] = (),
        watchlists: Sequence[Mapping[str, Any]] = (WATCHLIST,),
        channels: Mapping[str, Any] | None = None,
        **settings: Any,
    ) -> None:
        """Write the config; a watchlist and the terminal unless said otherwise."""
        self._ours = "database" not in settings
        screen = {"screen": "console://"}
        write_config(
            self.folder,
            sources=sources,
            watchlists=watchlists,
            channels=screen if channels is None else channels,
            **settings,
        )

    def run(self, *arguments: str, text: str | bytes | None = None) -> Result:
        """Run one command; a bug in it fails the test."""
        with logging_as_it_was():
            result = CliRunner().invoke(
                watcher, ["--config", str(self.folder), *arguments], input=text
            )
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def rows(self, *arguments: str) -> list[dict[str, Any]]:
        """Run a listing with --json and return its rows; nothing else may be on stdout."""
        result = self.run(*arguments, "--json")
        assert result.exit_code == 0, result.output
        return [json.loads(line) for line in result.stdout.splitlines()]

    def ingest(self, *lines: Mapping[str, Any]) -> Result:
        """Ingest entries; `run` shows what becomes of a database that is not there."""
        if self._ours:
            place_empty(self.database)
        return self.run("ingest", "-", text="".join(json.dumps(line) + "\n" for line in lines))
