"""Floods of places: bounded effort, and right as far as it goes."""

import time

import pytest

from tests.match.asking import asking
from tests.match.hostile import filled
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.evaluating.effort import LEAST, LOT, Effort
from watcher.match.patterns.pattern import Label, Pattern
from watcher.match.patterns.places import MOST_PLACES, Found
from watcher.match.query.parse import parse
from watcher.model import Document

SOFT = "\u00ad"  # a hyphen that nobody sees: each number of them is a term of its own
SOON = 6.0  # seconds of CPU; each takes about one


@pytest.mark.parametrize(
    ("query", "part", "lang"),
    [
        (" OR ".join(f'"{" ".join(["a"] * n)}"' for n in range(2, 300)), "a ", "en"),
        (" OR ".join(f'"{" ".join(["Путин"] * n)} в"' for n in range(2, 160)), "Путин ", "ru"),
        (" OR ".join("中" * n for n in range(1, 400)), "中", "zh"),
        (" OR ".join("가" * n for n in range(1, 400)), "가", "ko"),
        (" OR ".join("be" + SOFT * n + "larus" for n in range(500)), "belarus ", "en"),
        (" OR ".join(f"(ab NEAR/{n} cd)" for n in range(1, 900)), "ab cd ", "en"),
        (" OR ".join(f"(ab NOT NEAR/{n} cd)" for n in range(1, 900)), "ab cd ", "en"),
        (" AND ".join(["ab"] * 4_000), "ab ", "en"),
    ],
    ids=lambda given: f"{given[:12]!a}",
)
def test_a_flood_takes_seconds_and_does_not_hide_another_word(
    query: str, part: str, lang: str
) -> None:
    matcher = engine.compile(
        [WatchlistRule("flood", query=parse(query).tree), WatchlistRule("rare", ("Belgrade",))]
    )
    document = Document(body=f"{filled(part, 30_000)} Belgrade", lang=lang)
    began = time.process_time()
    found = {match.watchlist: match.evidence for match in matcher.match(document)}
    assert time.process_time() - began < SOON
    assert [one.text for one in found["rare"]] == ["Belgrade"]


def test_beyond_the_places_that_count_nothing_is_taken_for_apart() -> None:
    many = filled("cd ab cd ", 9 * MOST_PLACES)
    assert not asking("ab NOT NEAR/1 cd").match(Document(body=many))
    assert asking("ab NOT NEAR/1 cd").match(Document(body=f"ab x cd {many}"))


def test_each_leaf_keeps_its_first_places_when_too_much_is_done_with_them() -> None:
    pattern = Pattern(0, Label("x"), "x", "x")
    leaves = {
        leaf: [Found(at, at + 1, 1, pattern) for at in range(count)]
        for leaf, count in enumerate((1, LEAST, 5_000, 200))
    }
    effort, reach = Effort(leaves), []
    for _ in range(5):
        reach.append((effort.reach, len(leaves[2])))
        effort.spend(LOT + 1)
    assert reach[0][0] > reach[1][0] == reach[1][1] == 2_500
    assert [len(places) for places in leaves.values()] == [1, LEAST, LEAST, LEAST]
    assert effort.reach == LEAST
    assert [place.start for place in leaves[3]] == list(range(LEAST))


def test_near_misses_of_thousands_of_terms_are_told_of_a_long_text_soon() -> None:
    terms = " OR ".join(f"w{number}" for number in range(9_990))
    matcher = asking(f"exact(Minsk) OR {terms}")
    body = f"in Minskom {filled('ab ', 1_000_000)}"
    began = time.process_time()
    [verdict] = matcher.explain(Document(body=body, lang="sl"))
    assert time.process_time() - began < SOON
    assert verdict.why == "'Minsk' (“Minskom”) in body, but exact() failed"
