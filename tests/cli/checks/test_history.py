from datetime import UTC, datetime, timedelta

import pytest

from tests.cli.commands import WATCHLIST, Commands
from watcher.cli.checks.history import LISTED, look
from watcher.plan import load_plan
from watcher.store import open_store


def told(cli: Commands, *arguments: str) -> list[str]:
    """Return what check says between its warnings and its ok."""
    result = cli.run("check", *arguments)
    assert result.exit_code == 0
    assert all(": note: " in line for line in result.stderr.splitlines())
    lines = result.stdout.splitlines()
    assert lines[-1].startswith("ok: ")
    return lines[:-1]


@pytest.fixture
def filled(cli: Commands) -> Commands:
    now = datetime.now(UTC)
    cli.ingest(
        *(
            {
                "id": str(n),
                "title": f"Belarus {n}" if n % 10 == 0 else f"Weather {n}",
                "published": (now - timedelta(days=n / 10)).isoformat(),
            }
            for n in range(200)
        )
    )
    return cli


def test_alerts_to_expect_a_day_come_from_what_is_stored(filled: Commands) -> None:
    head, rate, *remarks = told(filled)
    assert head.startswith("expected, from 200 entries since ")
    assert rate == "  belarus: 1.0 alerts a day"
    assert remarks == [
        "  belarus: “Belarus” is in 10.0% of all entries",
        "  belarus: nothing was found by “Điện Kremlin”",
    ]


def test_without_a_database_nothing_is_said_and_none_is_made(cli: Commands) -> None:
    assert told(cli) == []
    assert not cli.database.exists()


def test_an_empty_database_says_nothing(cli: Commands) -> None:
    cli.ingest()
    assert cli.database.exists()
    assert told(cli) == []


def test_history_can_be_left_out(filled: Commands) -> None:
    assert told(filled, "--no-history") == []


def test_a_database_that_cannot_be_read_is_one_quiet_line(cli: Commands) -> None:
    cli.database.write_bytes(b"this is no database" * 100)
    result = cli.run("check")
    assert (result.exit_code, result.stdout) == (0, "ok: 0 sources, 1 watchlist, 1 channel\n")
    (line,) = [one for one in result.stderr.splitlines() if ": note: " not in one]
    assert line.startswith("no expected alerts: ")


def test_a_sample_is_scaled_to_all_entries(filled: Commands) -> None:
    plan = load_plan(filled.folder, {})
    store = open_store(plan.settings.database, create=False)
    with store.read() as connection:
        lately = look(connection, plan, datetime.now(UTC), limit=100)
    store.close()
    assert (lately.counts.entries, lately.total) == (100, 200)
    assert lately.counts.alerts() == {"belarus": 10}


def test_of_many_watchlists_the_loudest_are_told(filled: Commands) -> None:
    quiet = [{**WATCHLIST, "name": f"w{n}", "keywords": ["nothing"]} for n in range(LISTED + 3)]
    filled.configure(watchlists=[*quiet, WATCHLIST])
    lines = told(filled)
    assert lines[1] == "  belarus: 1.0 alerts a day"
    assert lines[LISTED + 1] == "  and 4 more watchlists"
    assert lines[-1] == "  and 5 more remarks"


def test_a_name_that_means_another_word_is_shown_with_its_neighbour(cli: Commands) -> None:
    cli.configure(watchlists=[{**WATCHLIST, "keywords": ["Hoa"]}])
    cli.ingest(*({"id": str(n), "title": f"Chợ bán hoa hồng {n}"} for n in range(5)))
    assert told(cli)[2:] == [
        "  belarus: “Hoa” is written small in 5 of 5 entries, most often “bán hoa”: another word? "
        "(exclude that, or write case(Hoa))"
    ]


def test_a_common_word_with_a_capital_is_told_to_be_written_small(cli: Commands) -> None:
    cli.configure(watchlists=[{**WATCHLIST, "keywords": ["Кукуруза", "Выборы"]}])
    titles = ["кукуруза растет", "кукурузы мало", "выборы прошли"]
    cli.ingest(
        *(
            {"id": f"{title}{n}", "title": f"Гродно: {title} {n}", "lang": "ru"}
            for title in titles
            for n in range(4)
        )
    )
    assert told(cli)[2:] == [
        "  belarus: “Кукуруза” is written small in 4 entries, and 4 more have it in other forms, "
        "most often “кукурузы мало”: if it is no name, write it small to find them"
    ]
