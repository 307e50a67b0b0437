import json
import signal
import subprocess
import sys
import threading

import pytest

from tests.cli.commands import Commands


def test_entries_go_through_the_pipeline_as_new_ones(cli: Commands) -> None:
    result = cli.ingest(
        {"id": "n1", "title": "Belarus talks", "url": "https://e.org/1", "source": "Wire"},
        {"id": "n2", "title": "Something else", "published": "2020-08-30T07:00:00Z"},
    )
    assert result.exit_code == 0
    assert result.stderr == "2 lines: 2 new entries, 0 changed, 1 alert, 0 bad lines\n"
    (alert,) = cli.rows("alerts")
    assert (alert["watchlist"], alert["reason"], alert["url"]) == (
        "belarus",
        "now",
        "https://e.org/1",
    )
    entries = {e["id"]: e for s in cli.rows("stories") for e in s["entries"]}
    assert set(entries) == {"n1", "n2"}
    assert entries["n1"]["source"] == "Wire"
    assert entries["n2"]["published"] == "2020-08-30T07:00:00Z"


def test_a_repeat_changes_nothing(cli: Commands) -> None:
    lines = (
        {"id": "n1", "title": "Belarus talks"},
        {"url": "https://e.org/2", "title": "Belarus again"},
        {"title": "Belarus without any address"},
    )
    cli.ingest(*lines)
    result = cli.ingest(*lines)
    assert result.stderr == "3 lines: 0 new entries, 0 changed, 0 alerts, 0 bad lines\n"
    assert len(cli.rows("alerts")) == 3


def test_good_lines_are_taken_in_where_others_are_bad(cli: Commands) -> None:
    text = '{"title": "Belarus"}\n{"title": 5}\n{"title": "x", "url": "javascript:1"}\n{}\n'
    result = cli.run("ingest", "-", "--json", text=text)
    assert result.exit_code == 1
    assert json.loads(result.stdout) == {
        "lines": 4,
        "bad": 3,
        "entries": 1,
        "edits": 0,
        "alerts": 1,
    }
    assert [line.split(" this")[0] for line in result.stderr.splitlines()] == [
        "-:2:",
        "-:3:",
        "-:4:",
    ]


@pytest.mark.parametrize("text", ["a\x00b\ud800 Belarus", "\x1b[31mBelarus"])
def test_what_a_database_or_terminal_cannot_take_is_cleaned(cli: Commands, text: str) -> None:
    cli.ingest({"id": "x\x00", "title": text, "url": f"https://e.org/{text}", "lang": "en\x00"})
    (story,) = cli.rows("stories")
    (entry,) = story["entries"]
    assert (entry["id"], entry["lang"]) == ("x", "en")
    assert entry["url"].isprintable()
    assert story["title"].isprintable()


def test_a_source_name_that_a_database_cannot_index_is_a_bad_line(cli: Commands) -> None:
    result = cli.ingest({"title": "Belarus", "source": "x" * 301}, {"title": "Belarus"})
    assert result.exit_code == 1
    assert '-:1: this line has a "source" of more than 300' in result.stderr
    assert len(cli.rows("alerts")) == 1


def test_more_lines_than_one_batch(cli: Commands) -> None:
    result = cli.ingest(*({"id": str(n), "title": f"Belarus {n}"} for n in range(1201)))
    assert result.stderr.startswith("1201 lines: 1201 new entries")


def test_ctrl_c_ends_it_while_it_waits_for_a_line_and_tells_what_was_taken_in(
    cli: Commands,
) -> None:
    command = [sys.executable, "-m", "watcher", "--config", str(cli.folder), "ingest", "-"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stderr=pipe, text=True) as process:
        limit = threading.Timer(60, process.kill)
        limit.start()
        assert process.stdin
        assert process.stderr
        for number, lines in ((2, '{"title": "Belarus"}\nodd\n'), (3, "odd\n")):
            process.stdin.write(lines)
            process.stdin.flush()
            assert f"-:{number}: this line is not JSON" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        told = process.stderr.read()
        code = process.wait()
        limit.cancel()
    assert code == 1
    assert "lines: 1 new entry, 0 changed, 1 alert, 2 bad lines" in told
    assert len(cli.rows("alerts")) == 1
