import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tests.cli.commands import Commands
from watcher import __version__
from watcher.cli.root import COMMANDS, watcher


def every_command() -> Iterator[tuple[str, ...]]:
    ctx = click.Context(watcher)
    for name in COMMANDS:
        yield (name,)
        command = watcher.get_command(ctx, name)
        if isinstance(command, click.Group):
            yield from ((name, inner) for inner in command.commands)


@pytest.mark.parametrize("path", list(every_command()), ids=" ".join)
def test_every_command_explains_itself_with_an_example(path: tuple[str, ...]) -> None:
    told = CliRunner().invoke(watcher, [*path, "--help"]).output
    assert re.search(r"Examples?:\n", told)
    assert re.search(rf"watcher .*{path[0]}", told.split("Example")[1])


def test_the_commands_of_the_contract_are_there_and_no_others_yet() -> None:
    now = "init check run once status source ingest match stories alerts notifications why db"
    more = "channel schema demo extract completion replay feedback watchlist search concepts story"
    assert sorted(COMMANDS) == sorted(f"{now} {more}".split())


def test_a_command_that_does_not_exist_is_wrong_usage() -> None:
    told = CliRunner().invoke(watcher, ["serch"])
    assert told.exit_code == 2
    assert "Did you mean search?" in told.stderr


@pytest.mark.parametrize("line", ["silence add"])
def test_what_is_to_come_is_said_to_be_not_in_this_version(line: str) -> None:
    result = CliRunner().invoke(watcher, line.split())
    assert result.exit_code == 2
    assert "is not in this version" in result.stderr


def test_the_version_is_told() -> None:
    assert CliRunner().invoke(watcher, ["--version"]).output == f"watcher {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["status"],
        ["stories"],
        ["alerts"],
        ["notifications"],
        ["notifications", "retry", "--dead"],
        ["why", "https://example.org/a"],
        ["source", "list"],
        ["db", "backup"],
        ["db", "upgrade"],
    ],
    ids=" ".join,
)
def test_without_a_database_a_command_exits_3_and_names_the_path(
    cli: Commands, arguments: list[str]
) -> None:
    result = cli.run(*arguments)
    assert result.exit_code == 3
    assert result.stdout == ""
    assert str(cli.database) in result.stderr
    assert result.stderr.count("\n") == 1
    assert not cli.database.exists()


@pytest.mark.parametrize("name", ["match -", "run", "once", "ingest -", "channel test screen"])
def test_an_invalid_config_exits_1_with_lines_on_stderr(cli: Commands, name: str) -> None:
    (cli.folder / "watcher.yaml").write_text("evry: 5m\nretention: soon\n")
    result = cli.run(*name.split())
    assert result.exit_code == 1
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert [re.sub(r".*/", "", line).split(": ")[0] for line in lines] == [
        "watcher.yaml:1:1",
        "watcher.yaml:2:12",
    ]


@pytest.mark.parametrize(
    "name", ["status", "stories", "alerts", "notifications", "source list", "why https://e.org/1"]
)
def test_what_is_stored_can_be_looked_at_while_the_config_has_mistakes(
    cli: Commands, name: str
) -> None:
    cli.ingest({"url": "https://e.org/1", "title": "Belarus"})
    (cli.folder / "channels.yaml").write_text("channels:\n  screen: json://${UNSET_SECRET}\n")
    (cli.folder / "sources.yaml").write_text("sources: [htp://x]\n")
    result = cli.run(*name.split(), "--json")
    assert result.exit_code == 0
    assert [json.loads(line) for line in result.stdout.splitlines()] or name == "source list"


@pytest.mark.parametrize(
    "text", ["database: [a]\n", "databse: sqlite:///x.db\n", "database: ${NO}"]
)
def test_but_not_where_it_is_uncertain_which_database_is_meant(cli: Commands, text: str) -> None:
    cli.ingest({"title": "Belarus"})
    (cli.folder / "watcher.yaml").write_text(text)
    result = cli.run("status")
    assert result.exit_code == 1
    assert "watcher.yaml:1:" in result.stderr


def test_a_bug_is_a_line_for_people_and_one_for_the_log_and_exit_code_3() -> None:
    program = (
        "import sys, watcher.cli as c, watcher.logs as l;"
        "l.setup(); sys.excepthook = c._bug; {}['odd']"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 3
    told, logged = done.stderr.splitlines()
    assert told == "watcher: this is a bug in Watcher: KeyError: 'odd'"
    assert "level=critical" in logged
    assert "Traceback" in logged


def test_a_reader_that_goes_away_is_no_error_message(cli: Commands, tmp_path: Path) -> None:
    lines = [{"id": str(n), "title": f"Belarus {n}"} for n in range(3000)]
    cli.ingest(*lines)
    listing = f"{sys.executable} -m watcher --config {cli.folder} stories --json"
    command = f"set -o pipefail; {listing} | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""
    assert done.returncode == 0


@pytest.mark.parametrize("wanted", ["concepts", "--help", "--version"])
def test_a_full_disk_is_a_line_and_exit_code_3_and_no_bug(cli: Commands, wanted: str) -> None:
    command = f"{sys.executable} -m watcher --config {cli.folder} {wanted} > /dev/full"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert done.stderr == "watcher: cannot write: No space left on device\n"
    assert done.returncode == 3


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_stream_that_is_closed_from_the_start_is_nowhere(cli: Commands, closed: str) -> None:
    cli.ingest({"title": "Belarus talks"})
    for listing in ("stories", "status", "alerts --json", "once"):
        command = f"{sys.executable} -m watcher --config {cli.folder} {listing} {closed}"
        done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
        assert "bug" not in done.stderr
        assert done.returncode == 0
