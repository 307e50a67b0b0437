from pathlib import Path

import pytest

from tests.cli.commands import Commands


@pytest.fixture
def cli(tmp_path: Path) -> Commands:
    commands = Commands(tmp_path / "config")
    commands.configure()
    return commands
