"""Floods of hits: bounded, and what comes but once is still found."""

from tests.match.hostile import filled
from watcher.match.automata.finding import FLOOD, Finder, finder, word_finder

NESTED = ["a" * size for size in range(1, 301)]
FILLED = "a" * 20_000


def hits(found: Finder[str], text: str) -> list[tuple[int, int, int]]:
    return [hit for part, _ in found.parts(text) for hit in part]


def test_needles_inside_each_other_are_not_all_looked_for_everywhere() -> None:
    found = hits(finder(NESTED), FILLED)
    assert {number for number, _, _ in found} == set(range(300))
    assert len(found) < 3 * FLOOD < 300 * len(FILLED) / 5


def test_what_comes_but_once_is_found_behind_a_flood() -> None:
    found = finder([*NESTED, "rare"])
    assert hits(found, FILLED + "rare")[-1] == (300, 20_000, 20_004)
    words = word_finder([*(needle.encode() for needle in NESTED), b"rare"])
    [*_, (last, complete)] = words.parts(FILLED.encode() + b"rare")
    assert last == [(300, 20_000, 20_004)]
    assert not complete


def test_a_text_without_a_flood_is_searched_for_everything() -> None:
    found, text = finder(["ab", "b", "abc", "cab"]), filled("abcab ", 30_000)
    assert all(complete for _, complete in found.parts(text))
    every = [at for needle in ("ab", "b", "abc", "cab") for at in _places(text, needle)]
    assert sorted(at for _, at, _ in hits(found, text)) == sorted(every)


def _places(text: str, needle: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(needle, at)]
