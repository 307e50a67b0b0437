"""Is a list that has no known entry later news, or another list?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.dedupe.redesign import STRANGE_POLLS, is_redesign, learned, shape
from watcher.model import Shapes


def articles(first: int, count: int = 10) -> list[str]:
    return [
        f"https://a.example/2026/11/26/the-talks-number-{n}" for n in range(first, first + count)
    ]


SECTIONS = [f"https://a.example/{word}" for word in ("world", "sport", "money", "weather")]
KNOWN = learned(learned(Shapes(), articles(0), redesigned=False), articles(5), redesigned=False)


@pytest.mark.parametrize(
    ("url", "form"),
    [
        ("https://www.a.example/2026/11/26/talks-in-minsk-today", "a.example/9/9/9/a-"),
        ("https://a.example/tong-thong-belarus-4712345.html", "a.example/a-9.html"),
        ("https://a.example/the-gioi", "a.example/a"),
        ("https://a.example/articles/c0lpr9x", "a.example/a/x"),
        ("https://a.example/?p=12&lang=vi", "a.example?lang&p"),
        ("https://a.example/", "a.example"),
        ("https://a.example/world/12345", "a.example/a/9"),
    ],
)
def test_a_shape_keeps_the_form_of_an_address_and_not_its_words(url: str, form: str) -> None:
    assert shape(url) == form


def test_a_list_that_turned_over_is_news() -> None:
    assert not is_redesign(articles(100), 0, KNOWN)


def test_a_list_of_other_addresses_is_another_list() -> None:
    assert is_redesign(SECTIONS, 0, KNOWN)


def test_one_known_entry_says_that_it_is_the_same_list() -> None:
    assert not is_redesign(SECTIONS, 1, KNOWN)


def test_nothing_is_said_before_a_page_was_seen_twice() -> None:
    assert not is_redesign(SECTIONS, 0, learned(Shapes(), articles(0), redesigned=False))


def test_another_list_counts_as_the_right_one_after_some_polls() -> None:
    shapes, strange = learned(KNOWN, SECTIONS, redesigned=True), 1
    while shapes.strange:
        assert shapes.counts == KNOWN.counts
        shapes, strange = learned(shapes, SECTIONS, redesigned=False), strange + 1
    assert strange == STRANGE_POLLS + 1
    assert set(shapes.counts) == {shape(url) for url in SECTIONS}


def test_a_list_that_comes_back_is_no_longer_strange() -> None:
    shapes = learned(KNOWN, SECTIONS, redesigned=True)
    assert learned(shapes, articles(200), redesigned=False).strange == 0


def test_new_addresses_among_old_ones_are_learned() -> None:
    shapes = learned(KNOWN, [*articles(300, 8), *SECTIONS[:1]], redesigned=False)
    assert shape(SECTIONS[0]) in shapes.counts


@given(st.lists(st.text(min_size=1).map(lambda t: f"https://a.example/{t}"), max_size=80))
def test_what_is_remembered_is_bounded_and_any_address_has_a_shape(urls: list[str]) -> None:
    shapes = Shapes()
    for _ in range(3):
        shapes = learned(shapes, urls * 10, redesigned=False)
    assert len(shapes.counts) <= 60
    assert all(shape(url) for url in urls)
