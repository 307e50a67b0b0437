"""Numbers are the same whatever language writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.cluster.across.numbers import Grade, numbers


def values(text: str) -> list[str]:
    return [one.value for one in numbers(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200 1.200 1 200 1\u00a0200 1\u202f200 1'200 ١٬٢٠٠ ১,২০০ 1200", "1200"),
        ("2.7% 2,7 % ٢٫٧", "2.7"),
        ("at 7.55am um 7:55 Uhr", "7.55"),
        ("1-0 1:0 1–0 1 : 0 ១-០", "1-0"),
        ("25 ٢٥ ၂၅ 25 25-й 25th", "25"),
        ("1.234.567 1,234,567 1 234 567", "1234567"),
    ],
)
def test_one_number_has_one_value(text: str, value: str) -> None:
    assert set(values(text)) == {value}


def test_small_numbers_and_parts_of_words_say_nothing() -> None:
    assert values("3 men, 12 women, F16, G20, day 1") == []


def test_a_number_beside_chinese_or_burmese_is_found() -> None:
    assert values("在18场比赛 ၁၈ပွဲ") == ["18", "18"]


def test_a_number_says_more_the_more_figures_it_has() -> None:
    text = "500 in 2018, 25 of 1-0 and 2,7; 6,850 or 12.75"
    assert [one.grade for one in numbers(text)] == [
        Grade.ROUND, Grade.ROUND, Grade.TWO, Grade.SCORE, Grade.SCORE, Grade.EXACT, Grade.EXACT,
    ]  # fmt: skip


@given(st.text(alphabet="0123456789.,:- ٣", max_size=80))
def test_any_row_of_figures_is_read(text: str) -> None:
    assert all(len(one.value) < 24 for one in numbers(text))
