import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import WATCHLIST, Commands
from watcher.archive import indexing
from watcher.store.databases import sqlite

ENTRIES = (
    {
        "id": "1", "source": "Wire", "url": "https://e.org/1", "lang": "en",
        "title": "Talks in Minsk", "published": "2026-01-05T10:00:00Z",
        "summary": "Nothing else. The president of Belarus met his guests.",
    },
    {
        "id": "2", "source": "Bao", "url": "https://vn.example/2", "lang": "vi",
        "title": "Điện Kremlin ra thông báo", "published": "2026-01-07T10:00:00Z",
    },
    {
        "id": "3", "source": "Wire", "url": "https://e.org/3", "lang": "zh",
        "title": "普京访问白俄罗斯", "published": "2026-01-06T10:00:00Z",
    },
    {
        "id": "4", "source": "Wire", "url": "https://e.org/4", "lang": "ru",
        "title": "Встреча с Лукашенко", "text": "О визите Лукашенко в Кремле ничего не сказали.",
        "published": "2026-01-04T10:00:00Z",
    },
)  # fmt: skip


@pytest.fixture
def filled(cli: Commands) -> Commands:
    assert cli.ingest(*ENTRIES).exit_code == 0
    return cli


def ids(cli: Commands, *arguments: str) -> list[Any]:
    return [row["id"] for row in cli.rows("search", *arguments)]


def test_entries_are_found_with_the_passage_and_the_words_in_it(filled: Commands) -> None:
    (row,) = filled.rows("search", "Belarus")
    assert set(row) >= {"id", "url", "title", "source", "published", "lang", "snippet", "marks"}
    assert (row["id"], row["source"], row["published"]) == ("1", "Wire", "2026-01-05T10:00:00Z")
    assert row["snippet"] == "The president of Belarus met his guests."
    assert [row["snippet"][start:end] for start, end in row["marks"]] == ["Belarus"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Kremlin", ["2"]),
        ('"điện kremlin"', ["2"]),
        ("普京", ["3"]),
        ("访问", ["3"]),
        ("俄罗", None),  # a part of 白俄罗斯 that is no word
        ("Кремль", ["4"]),
        ("minsk OR 普京", ["3", "1"]),
        ("site:e.org Лукашенко", ["4"]),
        ("lang:vi", ["2"]),
        ("title:Belarus OR title:Minsk", ["1"]),
        ("concept:Belarus", ["3", "1"]),
        ("Minsk NOT guests", None),
        ("nowhere", None),
    ],
)
@pytest.mark.parametrize("indexed", [False, True])
def test_the_query_is_that_of_watchlists(
    filled: Commands,
    query: str,
    found: list[str] | None,
    indexed: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if indexed:
        monkeypatch.setattr(indexing, "BEHIND", 0)
    result = filled.run("search", query, "--json")
    assert result.exit_code == (0 if found else 1)
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == (found or [])


def test_newest_first_limit_since_and_watchlist(filled: Commands) -> None:
    everything = "lang:en OR lang:vi OR lang:zh OR lang:ru"
    assert ids(filled, everything) == ["2", "3", "1", "4"]
    assert ids(filled, everything, "--limit", "2") == ["2", "3"]
    assert ids(filled, everything, "--since", "2026-01-06") == ["2", "3"]
    assert ids(filled, everything, "--watchlist", "belarus") == ["2", "1"]


def test_words_of_the_command_line_are_one_query(filled: Commands) -> None:
    assert ids(filled, "Belarus", "president") == ["1"]


def test_tags_are_those_of_the_config(filled: Commands) -> None:
    assert filled.run("search", "tag:vietnam").exit_code == 1
    source = {"name": "Bao", "url": "https://vn.example/rss", "tags": ["vietnam"]}
    filled.configure(sources=[source])
    assert ids(filled, "tag:vietnam") == ["2"]


def test_a_concept_may_be_the_users_own(filled: Commands) -> None:
    own = filled.folder / "concepts.yaml"
    own.write_text("Guests:\n  names:\n    en: [guests]\n", encoding="utf-8")
    assert ids(filled, "concept:Guests") == ["1"]


@pytest.mark.parametrize(
    "query", ["Minsk OR Putin AND Belarus", '"open', "concept:Nobody", "wordz:x"]
)
def test_a_wrong_query_is_shown_with_its_place_and_a_hint(filled: Commands, query: str) -> None:
    result = filled.run("search", query)
    assert result.exit_code == 2
    assert query in result.stderr
    assert "^" in result.stderr
    assert result.stdout == ""


def test_nothing_found_is_said_and_is_exit_code_1(filled: Commands) -> None:
    result = filled.run("search", "nowhere")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "nothing found\n")


def test_in_a_pipe_lines_are_plain_and_tab_separated(filled: Commands) -> None:
    (line,) = filled.run("search", "Minsk").stdout.splitlines()
    assert line.split("\t") == [
        "1", "2026-01-05T10:00:00Z", "Wire", "Talks in Minsk", "https://e.org/1", "Talks in Minsk",
    ]  # fmt: skip


def test_without_a_database_it_cannot_run(cli: Commands) -> None:
    result = cli.run("search", "Minsk")
    assert result.exit_code == 3
    assert str(cli.database) in result.stderr
    assert not Path(cli.database).exists()


def test_a_config_with_mistakes_does_not_stop_it(filled: Commands) -> None:
    filled.configure(watchlists=[{**WATCHLIST, "notify": ["nobody"]}])
    assert ids(filled, "Minsk") == ["1"]
    assert ids(filled, "concept:Belarus") == ["3", "1"]


def test_what_was_edited_is_found_as_it_is_now(
    filled: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "BEHIND", 0)
    assert ids(filled, "Minsk") == ["1"]
    filled.ingest({**ENTRIES[0], "title": "Talks in Hanoi"})
    for behind in (1_000, 0):
        monkeypatch.setattr(indexing, "BEHIND", behind)
        assert ids(filled, "Hanoi") == ["1"]
        assert filled.run("search", "Minsk").exit_code == 1


def test_it_reads_while_another_process_writes(filled: Commands) -> None:
    other = sqlite3.connect(filled.database, isolation_level=None)
    with closing(other):
        other.execute("BEGIN IMMEDIATE")
        assert ids(filled, "Minsk") == ["1"]


def test_little_is_not_indexed_first_and_much_is(
    filled: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def indexed() -> int:
        with closing(sqlite3.connect(filled.database)) as connection:
            found: int = connection.execute("SELECT count(*) FROM search_entry").fetchone()[0]
            return found

    monkeypatch.setattr(indexing, "BEHIND", 4)
    assert filled.run("search", "Minsk").stderr == ""
    assert indexed() == 0
    monkeypatch.setattr(indexing, "BEHIND", 3)
    assert filled.run("search", "Minsk").stderr == "indexing 4 entries first\n"
    assert indexed() == 4


def test_a_database_that_takes_no_writes_is_searched_all_the_same(
    filled: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "BEHIND", 0)
    monkeypatch.setattr(sqlite, "BUSY_S", 0)
    other = sqlite3.connect(filled.database, isolation_level=None)
    with closing(other):
        other.execute("BEGIN IMMEDIATE")
        result = filled.run("search", "Minsk", "--json")
    assert json.loads(result.stdout)["id"] == "1"
    assert "searching without the index" in result.stderr


def test_a_form_that_finds_nothing_is_told_with_one_that_would(filled: Commands) -> None:
    filled.ingest({"id": "5", "lang": "ru", "title": "Минск ждёт"})
    result = filled.run("search", "Минску")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "nothing found\n"
        "note: Минску finds nothing: type words in dictionary form (try Минск or concept:Minsk)\n"
    )
