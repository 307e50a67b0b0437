from collections.abc import Sequence

import pytest

from watcher.hindsight.lowered import Lowered
from watcher.hindsight.noise import Finding
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.query.parse import parse
from watcher.model import Document

RULE = WatchlistRule("list", ("Кукуруза", "Минск"))
OWN = [f"Гродно: {n} тонн кукуруза дала" for n in range(3)]
FORMS = [f"Гродно: {n} тонн кукурузы сдано" for n in range(4)]
TOLD = [Finding("list", "lowered", ("Кукуруза",), 4, 3, "тонн кукурузы")]


def findings(rule: WatchlistRule, titles: Sequence[str]) -> list[Finding]:
    lowered = Lowered([rule], {"Минск"}.__contains__)
    matcher = engine.compile([rule])
    for title in titles:
        document = Document(title=title, lang="ru")
        lowered.take(document, matcher.match(document))
    return list(lowered.findings())


def test_a_common_word_with_a_capital_tells_in_how_many_entries_its_forms_are_missed() -> None:
    assert findings(RULE, [*OWN, *FORMS]) == TOLD
    query = WatchlistRule("list", query=parse("Кукуруза OR Гомель").tree)
    assert findings(query, [*OWN, *FORMS, "Кукуруза растет"]) == TOLD


@pytest.mark.parametrize(
    "titles",
    [
        [*OWN, *FORMS[:2]],
        [*OWN[:2], *FORMS],
        [*OWN, *FORMS, *["Завод Кукуруза закрыт"] * 4],
        ["Гродно: минский завод"] * 5,
    ],
)
def test_few_entries_and_what_mostly_has_its_capital_tell_nothing(titles: Sequence[str]) -> None:
    assert findings(RULE, titles) == []


@pytest.mark.parametrize("term", ["case(Кукуруза)", "exact(Кукуруза)", "кукуруза"])
def test_who_asked_for_the_capital_or_typed_it_small_is_told_nothing(term: str) -> None:
    assert findings(WatchlistRule("list", query=parse(term).tree), [*OWN, *FORMS]) == []


def test_an_entry_that_has_the_word_anyway_is_not_missed() -> None:
    assert findings(RULE, [*OWN, *[f"{title}, а кукуруза нет" for title in FORMS]]) == []
