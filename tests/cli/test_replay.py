import hashlib
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.cli.commands import WATCHLIST, Commands
from tests.cli.test_terminal import on_terminal

LINES = [
    {"id": "1", "title": "Belarus votes", "url": "https://e.org/1", "source": "Wire"},
    {"id": "2", "title": "Weather", "text": "Rain. Kremlin in the rain.", "source": "Wire"},
    {"id": "3", "title": "Belarus and Minsk", "url": "https://e.org/3", "source": "Wire"},
]


@pytest.fixture
def filled(cli: Commands) -> Commands:
    cli.ingest(*LINES)
    return cli


def watchlists(cli: Commands, *lists: dict[str, Any]) -> str:
    """Write another watchlists file, as JSON, which is YAML too."""
    file = cli.folder / "new.yaml"
    file.write_text(json.dumps({"watchlists": lists}), "utf-8")
    return str(file)


def test_with_the_same_watchlists_nothing_is_new_or_gone(filled: Commands) -> None:
    result = filled.run("replay")
    assert result.exit_code == 0
    head, total = result.stdout.splitlines()
    assert head == "belarus  +0 -0  (2 the same; 2.0 alerts a day)"
    assert total.startswith("3 entries and edits since ")
    assert total.endswith(": +0 -0; nothing was sent or stored")


def test_other_watchlists_are_held_against_what_was_sent(filled: Commands) -> None:
    file = watchlists(filled, WATCHLIST | {"keywords": ["Minsk", "Kremlin"]})
    lines = filled.run("replay", "--watchlists", file).stdout.splitlines()
    assert lines[0] == "belarus  +1 -1  (1 the same; 2.0 alerts a day)"
    assert lines[1].startswith("  + 2")
    assert lines[1].endswith("Wire  Weather")
    assert lines[2:4] == ["      *Kremlin* in the rain.", lines[3]]
    assert lines[3].startswith("  - 2")
    assert lines[4:6] == ["      *Belarus* votes", "      https://e.org/1"]
    assert len(lines) == 7


def test_a_watchlist_that_is_not_among_them_is_only_counted(filled: Commands) -> None:
    file = watchlists(
        filled, {"name": "new", "keywords": ["Kremlin"]}, {"name": "none", "keywords": ["x1"]}
    )
    lines = filled.run("replay", "--watchlists", file).stdout.splitlines()
    assert lines[0] == "new  +1 -0  (0 the same; 1.0 alerts a day)"
    assert lines[3] == "belarus  +0 -2  (0 the same; not among these watchlists)"
    assert lines[4] == "no alert, then or now: none"
    assert len(lines) == 6
    lines = filled.run("replay", "--watchlists", file, "--watchlist", "new").stdout.splitlines()
    assert len(lines) == 4
    assert lines[3].endswith(": +1 -0; nothing was sent or stored")


def test_json_is_one_object_an_alert_and_nothing_else(filled: Commands) -> None:
    file = watchlists(filled, WATCHLIST | {"keywords": ["Minsk", "Kremlin"]})
    result = filled.run("replay", "--watchlists", file, "--json")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(row["change"], row["title"]) for row in rows] == [
        ("+", "Weather"), ("=", "Belarus and Minsk"), ("-", "Belarus votes"),
    ]  # fmt: skip
    assert list(rows[0]) == [
        "change", "watchlist", "story", "alert", "entry", "title", "url", "source", "at", "reason",
        "channels", "snippet", "marks", "evidence",
    ]  # fmt: skip
    assert all(set(row) == set(rows[0]) for row in rows)
    assert (rows[0]["snippet"], rows[0]["marks"]) == ("Kremlin in the rain.", [[0, 7]])
    assert (rows[0]["reason"], rows[0]["channels"]) == ("now", ["screen"])
    assert rows[0]["evidence"][0].items() >= {
        "field": "body", "start": 6, "end": 13, "text": "Kremlin", "term": "Kremlin",
    }.items()  # fmt: skip
    assert rows[0]["at"].endswith("Z")
    assert "belarus  +1 -1" in result.stderr
    assert "{" not in result.stderr


def test_the_newest_texts_are_shown_and_all_are_counted(filled: Commands) -> None:
    file = watchlists(filled, {"name": "all", "keywords": ["Belarus", "Weather"]})
    lines = filled.run("replay", "--watchlists", file, "--limit", "1").stdout.splitlines()
    assert lines[0].startswith("all  +3 -0")
    assert lines[1].endswith("Belarus and Minsk")
    assert lines[4] == "  + 2 older ones not shown (--limit)"


def test_nothing_is_written(filled: Commands) -> None:
    before = hashlib.sha256(filled.database.read_bytes()).digest()
    file = watchlists(filled, {"name": "new", "keywords": ["Kremlin"]})
    assert filled.run("replay", "--watchlists", file).exit_code == 0
    assert filled.run("replay", "--json").exit_code == 0
    assert hashlib.sha256(filled.database.read_bytes()).digest() == before


def test_mistakes_are_told_where_they_stand_in_that_file(filled: Commands) -> None:
    file = filled.folder / "new.yaml"
    file.write_text("watchlists:\n  - name: x\n    keyword: [Minsk]\n")
    result = filled.run("replay", "--watchlists", str(file))
    assert result.exit_code == 1
    assert "new.yaml:3:5: " in result.stderr
    assert result.stdout == ""
    assert filled.run("replay", "--watchlists", "missing.yaml").exit_code == 2


def test_the_name_of_that_file_may_end_in_yml(filled: Commands) -> None:
    file = filled.folder / "new.yml"
    file.write_text("watchlists:\n  - name: x\n    keywords: [Minsk]\n")
    assert filled.run("replay", "--watchlists", str(file)).stdout.startswith("x  +1 -0")


def test_the_window_begins_when_it_is_told_to(filled: Commands) -> None:
    assert filled.rows("replay", "--since", "2100-01-01") == []
    assert len(filled.rows("replay", "--since", "12h")) == 2
    assert filled.run("replay", "--since", "soon").exit_code == 2


def test_a_watchlist_that_never_was_is_wrong_usage(filled: Commands) -> None:
    assert filled.run("replay", "--watchlist", "nope").exit_code == 2
    file = watchlists(filled, {"name": "new", "keywords": ["Kremlin"]})
    known = filled.run("replay", "--watchlists", file, "--watchlist", "belarus")
    assert known.stdout.startswith("belarus  +0 -2")


def test_without_a_database_there_is_no_history(cli: Commands) -> None:
    result = cli.run("replay")
    assert result.exit_code == 3
    assert str(cli.database) in result.stderr
    assert not cli.database.exists()


def test_on_a_terminal_a_bar_shows_and_json_stays_json(filled: Commands) -> None:
    assert "replaying" in on_terminal(filled, ["replay"])
    lines = on_terminal(filled, ["replay", "--json"]).splitlines()
    assert [json.loads(line)["change"] for line in lines[:2]] == ["=", "="]


def test_the_rate_of_an_archive_is_that_of_its_own_days_whenever_it_was_stored(
    cli: Commands,
) -> None:
    now = datetime.now(UTC)
    cli.ingest(
        *(
            {
                "id": str(n),
                "title": f"Belarus {n}",
                "published": (now - timedelta(days=40 + n / 4)).isoformat(),
            }
            for n in range(80)
        )
    )
    rates = {
        since: cli.run("replay", "--since", since).stdout.splitlines()[0]
        for since in ("3d", "30d", "90d")
    }
    assert set(rates.values()) == {"belarus  +0 -0  (80 the same; 4.1 alerts a day)"}
    assert "  belarus: 4.1 alerts a day" in cli.run("check").stdout.splitlines()
