"""init, schema, completion, db and channel."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commands import Commands
from tests.support.http import Reply, serve_in_thread
from watcher.store import open_store


def test_init_writes_a_config_that_checks_and_never_overwrites(
    cli: Commands, tmp_path: Path
) -> None:
    new = Commands(tmp_path / "new")
    assert cli.run("init", str(new.folder)).exit_code == 0
    assert new.run("check").exit_code == 0
    before = (new.folder / "sources.yaml").read_bytes()
    (new.folder / "watcher.yaml").unlink()
    result = cli.run("init", str(new.folder))
    assert result.exit_code == 1
    assert "sources.yaml" in result.stderr
    assert (new.folder / "sources.yaml").read_bytes() == before
    assert not (new.folder / "watcher.yaml").exists()


@pytest.mark.parametrize("name", ["watcher", "sources", "watchlists", "channels"])
def test_schema_is_json_schema(cli: Commands, name: str) -> None:
    told = json.loads(cli.run("schema", name).stdout)
    assert told["$schema"].startswith("https://json-schema.org/")


def test_schema_of_something_else_is_wrong_usage(cli: Commands) -> None:
    assert cli.run("schema", "nothing").exit_code == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(cli: Commands, shell: str) -> None:
    assert "_WATCHER_COMPLETE" in cli.run("completion", shell).stdout


def test_completion_for_bash_is_a_script_that_bash_reads(cli: Commands) -> None:
    script = cli.run("completion", "bash").stdout
    assert subprocess.run(["bash", "-n"], input=script, text=True, check=False).returncode == 0


def test_a_backup_is_a_whole_database_and_overwrites_nothing(cli: Commands, tmp_path: Path) -> None:
    cli.ingest({"title": "Belarus"})
    target = tmp_path / "copy.db"
    assert cli.run("db", "backup", str(target)).stdout == f"{target}\n"
    open_store(f"sqlite:///{target}", create=False).close()
    again = cli.run("db", "backup", str(target))
    assert again.exit_code == 3
    assert "exists already" in again.stderr
    beside = Path(cli.run("db", "backup").stdout.strip())
    assert beside.parent == cli.folder
    assert beside.is_file()


def test_upgrade_of_a_current_database_does_nothing(cli: Commands) -> None:
    cli.ingest({"title": "Belarus"})
    assert cli.run("db", "upgrade").exit_code == 0


def test_a_channel_that_takes_a_test_message_exits_0(cli: Commands) -> None:
    with serve_in_thread({"/hook": Reply("ok")}) as site:
        cli.configure(channels={"screen": f"json://127.0.0.1:{site.port}/hook"})
        result = cli.run("channel", "test", "screen")
        (seen,) = site.seen
    assert result.exit_code == 0
    assert result.stdout.startswith("screen took it")
    assert "test" in json.loads(seen.body)["title"]


def test_a_channel_that_refuses_exits_1_and_says_what_its_server_said(cli: Commands) -> None:
    with serve_in_thread({"/hook": Reply("no such room", 404)}) as site:
        cli.configure(channels={"screen": f"json://127.0.0.1:{site.port}/hook"})
        result = cli.run("channel", "test", "screen")
    assert result.exit_code == 1
    assert "404" in result.stdout


def test_a_channel_can_be_tried_out_before_the_rest_is_right(cli: Commands) -> None:
    cli.configure(watchlists=[{"name": "w", "keywords": ["Minsk"], "sources": ["missing"]}])
    assert cli.run("check").exit_code == 1
    assert cli.run("channel", "test", "screen").exit_code == 0
    cli.configure(channels={"screen": "console://", "other": "nosuch://x"})
    wrong = cli.run("channel", "test", "screen")
    assert wrong.exit_code == 1
    assert "channels.yaml" in wrong.stderr


def test_a_channel_that_is_not_configured_is_wrong_usage(cli: Commands) -> None:
    assert cli.run("channel", "test", "nobody").exit_code == 2


def test_the_terminal_is_a_channel(cli: Commands) -> None:
    result = cli.run("channel", "test", "screen")
    assert result.exit_code == 0
    assert "test of the channel" in result.stdout


def test_completion_completes_commands(cli: Commands) -> None:
    words = {"_WATCHER_COMPLETE": "bash_complete", "COMP_WORDS": "watcher st", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "watcher"],
        env={**os.environ, **words},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines() == ["plain,status", "plain,stories", "plain,story"]
