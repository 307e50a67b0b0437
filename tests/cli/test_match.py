import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import WATCHLIST, Commands


def matched(cli: Commands, *lines: Any, extra: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    result = cli.run("match", "-", "--json", *extra, text=text)
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_line_gets_one_with_evidence_in_the_fields_as_given(cli: Commands) -> None:
    lines = matched(
        cli,
        {"id": "a", "title": "🇧🇾  Belarus", "text": "x"},
        {"id": "b", "summary": "nothing", "text": "Tại Điện  Kremlin"},
        {"id": "c", "title": "nothing"},
    )
    assert lines == [
        {
            "id": "a",
            "matches": [
                {
                    "watchlist": "belarus",
                    "evidence": [
                        {
                            "field": "title",
                            "start": 4,
                            "end": 11,
                            "text": "Belarus",
                            "term": "Belarus",
                            "rule": "exact",
                        }
                    ],
                }
            ],
        },
        {
            "id": "b",
            "matches": [
                {
                    "watchlist": "belarus",
                    "evidence": [
                        {
                            "field": "body",
                            "start": 4,
                            "end": 17,
                            "text": "Điện  Kremlin",
                            "term": "Điện Kremlin",
                            "rule": "exact",
                        }
                    ],
                }
            ],
        },
        {"id": "c", "matches": []},
    ]


def test_a_line_without_an_id_goes_by_its_url_or_its_number(cli: Commands) -> None:
    lines = matched(
        cli, {"title": "a"}, {"title": "b", "url": "https://e.org/"}, {"title": "c", "url": ""}
    )
    assert [line["id"] for line in lines] == [1, "https://e.org/", 3]


def test_only_the_watchlists_that_were_named(cli: Commands) -> None:
    other = {"name": "kremlin", "keywords": ["Kremlin"], "notify": []}
    cli.configure(watchlists=[WATCHLIST, other])
    line = {"title": "Belarus and the Kremlin"}
    (both,) = matched(cli, line)
    (one,) = matched(cli, line, extra=("--watchlist", "kremlin"))
    assert [m["watchlist"] for m in both["matches"]] == ["belarus", "kremlin"]
    assert [m["watchlist"] for m in one["matches"]] == ["kremlin"]
    assert cli.run("match", "-", "--watchlist", "nope", text="").exit_code == 2


def test_bad_lines_are_named_and_passed_over_and_the_exit_code_is_1(cli: Commands) -> None:
    text = '{"title": "Belarus"}\nnot json\n\n{"url": "https://e.org/"}\n{"title": "Belarus"}\n'
    result = cli.run("match", "-", "--json", text=text)
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert [line.split(" this")[0] for line in result.stderr.splitlines()] == ["-:2:", "-:4:"]


def test_the_exit_code_says_whether_anything_matched(cli: Commands, tmp_path: Path) -> None:
    file = tmp_path / "lines.jsonl"
    file.write_text('{"title": "Belarus"}\n{"title": "nothing"}\n')
    assert cli.run("match", str(file)).exit_code == 0
    file.write_text('{"title": "nothing"}\n{"title": "Belarus tractor"}\n')
    assert cli.run("match", str(file)).exit_code == 1


def test_text_in_other_encodings_than_the_terminal_s_is_not_escaped(cli: Commands) -> None:
    result = cli.run("match", "-", "--json", text='{"id": "đ", "title": "Belarus"}')
    assert '"id": "đ"' in result.stdout


def test_nothing_is_stored(cli: Commands) -> None:
    matched(cli, {"title": "Belarus"})
    assert not cli.database.exists()


@pytest.mark.parametrize("command", ["match", "ingest"])
def test_a_folder_for_a_file_is_wrong_usage(cli: Commands, command: str, tmp_path: Path) -> None:
    result = cli.run(command, str(tmp_path))
    assert result.exit_code == 2
    assert "is a directory" in result.stderr


def test_a_number_of_thousands_of_digits_is_a_bad_line(cli: Commands) -> None:
    result = cli.run("match", "-", text='{"title": "Belarus", "n": ' + "9" * 5000 + "}\n")
    assert result.exit_code == 1
    assert "thousands of digits" in result.stderr


def test_lines_of_text_are_told_to_be_asked_for(cli: Commands) -> None:
    result = cli.run("match", "-", "--query", "Putin", text="Putin in Minsk\n")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("no line matched (--plain takes each line for a text)\n")
    assert cli.run("match", "-", "--plain", "--query", "Putin", text="Putin\n").exit_code == 0


def test_a_text_that_does_not_match_is_told_what_it_lacks(cli: Commands) -> None:
    text = "Putin spoke of Minsk and of much else besides in Moscow"
    result = cli.run("match", "--text", text, "--query", "Minsk NEAR/3 Moscow", "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (1, {"id": 1, "matches": []})
    assert "query: no match, 'Minsk' in body; 'Moscow' in body; but NEAR/3 failed" in result.stderr
    found = cli.run("match", "--text", "Belarus", "--text", "Belarus tractor")
    assert (found.exit_code, found.stdout) == (0, "1\tbelarus\tbody:0 Belarus\n")
    assert found.stderr == "belarus: no match, excluded by 'tractor' in body\n"


def test_a_line_ends_nowhere_else_though_its_text_has_other_ends_of_lines(cli: Commands) -> None:
    line = {"id": "a\u2028b\x85c", "title": "Belarus"}
    result = cli.run("match", "-", "--json", text=json.dumps(line) + "\n")
    (told,) = result.stdout.splitlines()
    assert json.loads(told)["id"] == line["id"]


def test_a_configured_source_has_its_tags_here_as_when_it_is_ingested(cli: Commands) -> None:
    query = "tag:east AND Minsk"
    source = {"url": "https://a.example/rss", "name": "Wire", "tags": ["east"]}
    cli.configure(sources=[source], watchlists=[{"name": "w", "query": query}])
    lines = [{"id": "a", "title": "Minsk", "source": "Wire"}, {"id": "b", "title": "Minsk"}]
    for extra in ((), ("--query", query)):
        told = matched(cli, *lines, extra=extra)
        assert [(one["id"], len(one["matches"])) for one in told] == [("a", 1), ("b", 0)]


def test_a_watchlist_that_is_named_and_disabled_is_told(cli: Commands) -> None:
    cli.configure(watchlists=[{**WATCHLIST, "enabled": False}])
    result = cli.run("match", "--text", "Belarus", "--watchlist", "belarus")
    assert result.exit_code == 1
    assert "note: watchlist belarus is disabled" in result.stderr
