"""feedback, watchlist list and watchlist stats."""

import json
import re

import pytest

from tests.cli.commands import WATCHLIST, Commands
from tests.cli.test_terminal import on_terminal

GOOD = ["Belarus signs a deal", "Belarus waits for talks", "Belarus votes", "Belarus answers Riga"]
NOISE = [f"Belarus {what} engine for sale" for what in ("red", "used", "old", "loud")]
WATCHED = {**WATCHLIST, "keywords": ["Belarus", "Grodno"]}


@pytest.fixture
def filled(cli: Commands) -> Commands:
    cli.configure(watchlists=[WATCHED, {**WATCHLIST, "name": "other", "keywords": ["nothing"]}])
    titles = [*GOOD, *NOISE, "Belarus engine that nobody judged"]
    cli.ingest(*({"id": title, "title": title, "source": "Wire"} for title in titles))
    return cli


@pytest.fixture
def judged(filled: Commands) -> Commands:
    numbers = {row["title"]: str(row["id"]) for row in filled.rows("alerts")}
    filled.run("feedback", *(numbers[title] for title in GOOD), "good")
    filled.run("feedback", *(numbers[title] for title in NOISE), "noise")
    return filled


def test_feedback_is_stored_and_told(filled: Commands) -> None:
    result = filled.run("feedback", "2", "#3", "noise", "--note", "engines")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "alert 2: noise\tbelarus\tBelarus waits for talks",
        "alert 3: noise\tbelarus\tBelarus votes",
    ]
    told = {row["id"]: row["feedback"] for row in filled.rows("alerts")}
    assert (told[1], told[2], told[3]) == (None, "noise", "noise")


def test_feedback_as_json_says_what_was_stored_and_what_was_before(filled: Commands) -> None:
    filled.run("feedback", "2", "noise")
    [told] = filled.rows("feedback", "2", "good", "--note", "after all")
    at = told.pop("at")
    assert at.endswith("Z")
    assert told == {
        "alert": 2, "watchlist": "belarus", "title": "Belarus waits for talks",
        "terms": ["Belarus"], "feedback": "good", "before": "noise", "note": "after all",
    }  # fmt: skip
    [told] = filled.rows("feedback", "2", "--clear")
    assert (told["feedback"], told["before"]) == (None, "good")


def test_an_unknown_alert_is_named_and_the_others_are_stored(filled: Commands) -> None:
    result = filled.run("feedback", "2", "999", "noise")
    assert result.exit_code == 1
    assert result.stderr == "there is no alert 999 (see `watcher alerts`)\n"
    assert filled.rows("alerts")[-2]["feedback"] == "noise"


@pytest.mark.parametrize(
    "line", ["", "good", "2", "2 fine", "x good", "-1 good", "2 good --clear", "--clear",
             "99999999999999999999 good", "² good"],
)  # fmt: skip
def test_anything_else_is_wrong_usage(filled: Commands, line: str) -> None:
    result = filled.run("feedback", *line.split())
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert all(row["feedback"] is None for row in filled.rows("alerts"))


@pytest.mark.parametrize("line", ["feedback 1 good", "watchlist list", "watchlist stats"])
def test_without_a_database_nothing_can_be_told(cli: Commands, line: str) -> None:
    result = cli.run(*line.split())
    assert result.exit_code == 3
    assert str(cli.database) in result.stderr
    assert not cli.database.exists()


def test_stats_count_watchlists_and_terms(judged: Commands) -> None:
    told, other = judged.rows("watchlist", "stats")
    assert (told["watchlist"], other["watchlist"]) == ("belarus", "other")
    total = {key: told[key] for key in ("alerts", "alone", "good", "noise", "precision")}
    assert total == {"alerts": 9, "alone": 9, "good": 4, "noise": 4, "precision": 0.5}
    assert 0.2 < told["low"] < 0.22 < 0.78 < told["high"] < 0.8
    [term] = told["terms"]
    assert (term["term"], term["alerts"], term["noise"]) == ("Belarus", 9, 4)
    assert told["silent"] == ["Grodno"]
    assert (other["alerts"], other["precision"], other["silent"]) == (0, None, ["nothing"])


def test_stats_suggest_an_exclusion_that_replay_tried(judged: Commands) -> None:
    told = judged.rows("watchlist", "stats", "belarus")[0]
    assert told["suggestions"] == [
        {"exclude": "engine", "noise": 4, "good": 0, "fewer": 5, "days": 30}
    ]
    lines = judged.run("watchlist", "stats", "belarus").stdout.splitlines()
    assert lines[-1] == (
        'belarus\texclude: "engine" would remove 4 noise alerts and 0 good ones;'
        " over the last 30 days 5 alerts fewer"
    )


def test_stats_in_a_pipe_are_plain_lines_of_tabs(judged: Commands) -> None:
    lines = judged.run("watchlist", "stats").stdout.splitlines()
    assert lines[0] == "belarus\t(all)\t9\t9\t4\t4\t50% (22%-78%)"
    assert lines[1].startswith("belarus\tBelarus\t9\t9\t4\t4\t")
    assert lines[2] == "belarus\tGrodno\t0\t0\t0\t0\t"
    assert lines[3].startswith("other\t(all)\t0")


def test_stats_on_a_terminal_have_a_line_to_paste_that_replay_agrees_with(judged: Commands) -> None:
    shown = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", on_terminal(judged, ["watchlist", "stats"]))
    assert "belarus  9 alerts, 8 judged: precision 50% (22%-78%)" in shown
    assert "found no alert: Grodno" in shown
    [pasted] = re.findall(r"exclude: (\[.*\])", shown)
    assert json.loads(pasted) == ["tractor", "engine"]
    judged.configure(watchlists=[{**WATCHED, "exclude": json.loads(pasted)}])
    changes = [row["change"] for row in judged.rows("replay", "--watchlist", "belarus")]
    assert (changes.count("-"), changes.count("=")) == (5, 4)


def test_stats_of_no_such_watchlist_are_wrong_usage(judged: Commands) -> None:
    result = judged.run("watchlist", "stats", "belarsu")
    assert result.exit_code == 2
    assert "there are: belarus, other" in result.stderr


def test_stats_of_a_watchlist_that_the_config_lost_are_still_told(judged: Commands) -> None:
    judged.configure(watchlists=[{**WATCHED, "name": "new"}])
    [told] = judged.rows("watchlist", "stats", "belarus")
    assert (told["noise"], told["silent"], told["suggestions"]) == (4, [], [])
    [new] = judged.rows("watchlist", "stats", "new")
    assert new["alerts"] == 0


def test_stats_only_count_alerts_since_then(judged: Commands) -> None:
    told = judged.rows("watchlist", "stats", "--since", "2100-01-01")
    assert [row["alerts"] for row in told] == [0, 0]


def test_stats_go_on_where_the_config_has_mistakes(judged: Commands) -> None:
    (judged.folder / "watchlists.yaml").write_text("watchlists: [{nome: x}]\n", encoding="utf-8")
    result = judged.run("watchlist", "stats", "--json")
    assert result.exit_code == 0
    assert "mistake" in result.stderr
    [told] = map(json.loads, result.stdout.splitlines())
    assert (told["noise"], told["suggestions"]) == (4, [])


def test_before_anything_is_judged_stats_say_how(filled: Commands) -> None:
    result = filled.run("watchlist", "stats")
    assert result.exit_code == 0
    assert "watcher feedback ALERT good|noise" in result.stderr


def test_the_list_tells_what_each_watchlist_found(judged: Commands) -> None:
    told, other = judged.rows("watchlist", "list")
    assert (told["name"], told["alerts"], told["good"], told["noise"]) == ("belarus", 9, 4, 4)
    assert (told["terms"], told["notify"], told["enabled"]) == (2, ["screen"], True)
    assert told["last_alert"].endswith("Z")
    assert (other["alerts"], other["last_alert"]) == (0, None)
    line = judged.run("watchlist", "list").stdout.splitlines()[1]
    assert line == "other\ton\t1\tscreen\tnow\tnormal\t0\t\t0\t0"


def test_stats_say_what_is_wanting_where_all_that_was_judged_is_noise(filled: Commands) -> None:
    assert filled.run("feedback", "1", "noise").exit_code == 0
    told = filled.run("watchlist", "stats").stderr
    assert "belarus: no word to exclude is sought before some alerts are judged good, too" in told
    assert filled.run("feedback", "2", "good").exit_code == 0
    assert "sought" not in filled.run("watchlist", "stats").stderr
