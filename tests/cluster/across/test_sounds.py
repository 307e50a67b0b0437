"""How names sound, whatever letters they are in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.cluster.across.sounds import BASE, MOST, length, sounds


@pytest.mark.parametrize(
    "spellings",
    [
        "Lukašenko Lukashenko Лукашенко Лукашэнка Lukaschenko ლუკაშენკო Λουκασένκο लुकाशेंको",
        "Livingston Ливингстон Лівінгстан ლივინგსტონი लिविंगस्टन ليفينغستون",
        "Kondratyev Кондратьев Kondratjew Kondraťjev",
        "Robinson Робинсон רובינסון روبنسون रॉबिन्सन Ռոբինսոն",
        "Stamford Стэмфорд Στάμφορντ",
        "Anisimova Анисимова Anisimowa Ανισίμοβα",
    ],
)
def test_a_name_sounds_alike_in_all_languages(spellings: str) -> None:
    assert len({sounds(name) for name in spellings.split()}) == 1


def test_the_ending_of_a_case_does_not_change_a_long_name() -> None:
    assert sounds("Kondratjewem") == sounds("Кондратьеву")
    assert sounds("Livingstonille") == sounds("Ливингстоном")


def test_too_short_a_name_says_nothing() -> None:
    assert [sounds(name) for name in ("Xi", "May", "Ли", "", "!")] == [0] * 5


@given(st.text(max_size=60))
def test_any_text_has_a_bounded_sound(text: str) -> None:
    assert 0 <= sounds(text) < BASE**MOST
    assert length(sounds(text)) in (0, 3, 4, 5, 6)
