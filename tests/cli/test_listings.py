from datetime import UTC, datetime, timedelta

import click
import pytest

from tests.cli.commands import Commands
from watcher.cli.listings import Since
from watcher.cli.root import watcher
from watcher.cli.session import Session


@pytest.fixture
def filled(cli: Commands) -> Commands:
    cli.ingest(
        {"id": "1", "title": "Belarus one", "url": "https://e.org/1", "source": "Wire"},
        {"id": "2", "title": "Other", "url": "https://e.org/2", "source": "Wire"},
        {"id": "3", "title": "Belarus three", "url": "https://e.org/3", "source": "Wire"},
    )
    return cli


def test_stories_have_the_shape_of_the_contract(filled: Commands) -> None:
    story = filled.rows("stories")[0]
    assert {"id", "title", "lang", "first_seen", "last_seen", "sources", "entries"} <= set(story)
    (entry,) = story["entries"]
    assert set(entry) >= {"id", "url", "title", "source", "published", "lang", "role"}
    assert story["first_seen"].endswith("Z")


def test_alerts_have_the_shape_of_the_contract(filled: Commands) -> None:
    alert = filled.rows("alerts")[0]
    assert set(alert) >= {
        "id",
        "watchlist",
        "story",
        "title",
        "url",
        "priority",
        "created",
        "reason",
        "matches",
        "notifications",
    }
    (told,) = alert["notifications"]
    assert set(told) >= {"id", "channel", "state", "reason", "due", "sent", "attempts", "error"}
    assert (told["channel"], told["state"], told["sent"]) == ("screen", "pending", None)


def test_stories_show_the_time_that_they_are_sorted_by(filled: Commands) -> None:
    filled.ingest(
        {"id": "4", "title": "Fire in port", "text": "A fire in the port.", "source": "Wire",
         "published": "2026-01-01T10:00:00Z"},
    )  # fmt: skip
    shown = [line.split("\t")[1] for line in filled.run("stories").stdout.splitlines()]
    assert shown == [row["first_seen"] for row in filled.rows("stories")]
    assert shown == sorted(shown, reverse=True)
    assert shown[-1] == "2026-01-01T10:00:00Z"


@pytest.mark.parametrize("name", ["stories", "alerts", "notifications"])
def test_limit_since_and_watchlist_choose(filled: Commands, name: str) -> None:
    everything = filled.rows(name)
    assert len(filled.rows(name, "--limit", "1")) == 1
    assert filled.rows(name, "--limit", "1") == everything[:1]
    assert filled.rows(name, "--since", "2100-01-01") == []
    assert filled.rows(name, "--since", "1h") == everything
    assert len(filled.rows(name, "--watchlist", "belarus")) == 2


@pytest.mark.parametrize("command", ["stories", "alerts", "notifications", "search Belarus"])
def test_a_watchlist_that_nobody_knows_is_wrong_usage(filled: Commands, command: str) -> None:
    result = filled.run(*command.split(), "--watchlist", "belaruss")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no watchlist is named 'belaruss' (there are: belarus)" in result.stderr


@pytest.mark.parametrize("command", ["stories", "alerts", "notifications", "search Belarus"])
def test_a_watchlist_is_known_by_its_history_or_by_the_config(
    filled: Commands, command: str
) -> None:
    filled.configure(watchlists=[{"name": "new", "keywords": ["Minsk"]}])
    assert filled.rows(*command.split(), "--watchlist", "belarus")
    found = filled.run(*command.split(), "--watchlist", "new")
    assert (found.exit_code, found.stdout) == (int(command.startswith("search")), "")


def test_where_watchlists_cannot_be_read_any_may_be_meant(filled: Commands) -> None:
    (filled.folder / "watchlists.yaml").write_text("watchlists: [")
    assert filled.rows("alerts", "--watchlist", "nobody") == []


def test_in_a_pipe_lines_are_plain_and_tab_separated(filled: Commands) -> None:
    lines = filled.run("alerts").stdout.splitlines()
    assert len(lines) == 2
    assert lines[0].split("\t")[2:] == [
        "belarus",
        "Belarus three",
        "https://e.org/3",
        "screen pending",
    ]
    assert "\x1b" not in lines[0]


def test_notifications_are_listed_with_and_without_the_word_list(filled: Commands) -> None:
    every = filled.rows("notifications")
    assert every == filled.rows("notifications", "list")
    assert filled.rows("notifications", "list", "--state", "pending") == every
    assert filled.rows("notifications", "--state", "dead") == []


def test_a_notification_is_tried_again_by_its_id(filled: Commands) -> None:
    number = filled.rows("notifications")[0]["id"]
    assert filled.run("notifications", "retry", str(number)).exit_code == 0
    assert filled.run("notifications", "retry", "999").exit_code == 1
    assert filled.run("notifications", "retry").exit_code == 2
    assert filled.run("notifications", "retry", "--dead").stdout == "0 due again\n"


def test_since_is_a_length_of_time_or_a_date() -> None:
    since = Since()
    back = since.convert("2d", None, None)
    assert abs(datetime.now(UTC) - timedelta(days=2) - back) < timedelta(minutes=1)
    assert since.convert("2026-08-30T10:00:00+03:00", None, None) == datetime(
        2026, 8, 30, 7, tzinfo=UTC
    )
    assert since.convert("2026-08-30", None, None).tzinfo is not None


def test_a_date_begins_in_the_zone_of_the_config(cli: Commands) -> None:
    cli.configure(timezone="Asia/Kathmandu")
    with click.Context(watcher, obj=Session(cli.folder)):
        begun = Since().convert("2026-08-30", None, None)
    assert begun == datetime(2026, 8, 29, 18, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    "command",
    ["stories --limit", "search Belarus --limit", "replay --limit", "notifications retry",
     "story split", "story merge 1"],
)  # fmt: skip
def test_a_number_that_no_database_holds_is_wrong_usage(filled: Commands, command: str) -> None:
    result = filled.run(*command.split(), "9" * 20, *(["1"] if "split" in command else []))
    assert result.exit_code == 2
    assert "is not a whole number from" in result.stderr


@pytest.mark.parametrize("wrong", ["soon", "7", "7y", "-1d", "99999999999d", ""])
def test_since_anything_else_is_wrong_usage(filled: Commands, wrong: str) -> None:
    assert filled.run("stories", "--since", wrong).exit_code == 2


def test_a_notification_without_its_channel_says_what_it_waits_for(filled: Commands) -> None:
    filled.configure(channels={"other": "console://"}, watchlists=[])
    told = filled.rows("notifications")[0]
    assert told["fate"] == "waits for its channel, which is not configured or disabled"
    assert told["fate"] in filled.run("notifications").stdout
    (filled.folder / "channels.yaml").write_text("channels: [")
    assert filled.rows("notifications")[0]["fate"].startswith("to be sent at")
