from collections.abc import Sequence

import pytest

from watcher.hindsight.namesakes import Namesakes
from watcher.hindsight.noise import Finding
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.query.parse import parse
from watcher.model import Document

SWANS = [f"Hồ thiên nga {n}" for n in range(3)]
RULE = WatchlistRule("list", ("Nga", "Minsk"))


def findings(rule: WatchlistRule, titles: Sequence[str], lang: str = "vi") -> list[Finding]:
    matcher, namesakes = engine.compile([rule]), Namesakes([rule])
    for title in titles:
        document = Document(title=title, lang=lang)
        namesakes.take(document, matcher.match(document))
    return list(namesakes.findings())


def test_a_name_that_is_another_word_in_small_letters_is_told_with_the_passage() -> None:
    told = findings(RULE, [*SWANS, "Tổng thống Nga"])
    assert told == [Finding("list", "spared", ("Nga",), 3, 0, "thiên nga")]
    query = WatchlistRule("list", query=parse("Moscow OR case(Nga)").tree)
    assert findings(query, SWANS) == told


@pytest.mark.parametrize("titles", [SWANS[:2], ["Tổng thống Nga"] * 5, ["Hồ"] * 5])
def test_few_entries_and_real_names_are_no_namesakes(titles: Sequence[str]) -> None:
    assert findings(RULE, titles) == []


def test_what_the_watchlist_found_is_not_left_out() -> None:
    assert findings(WatchlistRule("list", ("nga", "Nga")), SWANS) == []
    assert findings(RULE, ["thiên nga bay"] * 5) == []  # no capital anywhere tells nothing
