from collections.abc import Sequence

import pytest

from watcher.hindsight.noise import Finding
from watcher.hindsight.unmarked import Unmarked
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.query.parse import parse
from watcher.model import Document

RULE = WatchlistRule("list", ("Erdoğan", "Ankara"))
BARE = [f"{n}: President Erdogan said no" for n in range(4)]
TOLD = [Finding("list", "unmarked", ("Erdoğan",), 4, 0, "President Erdogan")]


def findings(rule: WatchlistRule, titles: Sequence[str], lang: str = "en") -> list[Finding]:
    unmarked = Unmarked([rule])
    matcher = engine.compile([rule])
    for title in titles:
        document = Document(title=title, lang=lang)
        unmarked.take(document, matcher.match(document))
    return list(unmarked.findings())


def test_a_name_typed_with_marks_tells_in_how_many_entries_it_stands_without() -> None:
    assert findings(RULE, [*BARE, "Erdoğan said yes"]) == TOLD
    assert findings(WatchlistRule("list", query=parse("Erdoğan OR Ankara").tree), BARE) == TOLD


@pytest.mark.parametrize(
    ("rule", "titles", "lang"),
    [
        (RULE, BARE[:2], "en"),
        (RULE, [f"{title}: Erdoğan" for title in BARE], "en"),
        (WatchlistRule("list", ("Erdogan",)), BARE, "en"),
        (WatchlistRule("list", ("Erdoğan",), marks="exact"), BARE, "en"),
        (WatchlistRule("list", query=parse("exact(Erdoğan)").tree), BARE, "en"),
        (WatchlistRule("list", ("bạch nga",)), ["minh bách ngà nói"] * 4, "vi"),
    ],
)
def test_few_entries_and_whoever_asked_for_the_marks_are_told_nothing(
    rule: WatchlistRule, titles: Sequence[str], lang: str
) -> None:
    assert findings(rule, titles, lang) == []
