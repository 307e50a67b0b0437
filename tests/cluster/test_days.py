"""Days that a text names in figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.cluster.days import MOST, days


@pytest.mark.parametrize(
    "text", ["ngày 22/10", "(22-10)", "22.10.", "22/10/2013", "hôm 22 - 10 - 13"]
)
def test_a_day_is_found_however_it_is_separated(text: str) -> None:
    assert days(text) == [22 + 32 * 10]


@pytest.mark.parametrize("text", ["1.200.000", "4.5%", "32/13", "3,12/5", "10:30", "2017", ""])
def test_prices_shares_and_clocks_are_no_days(text: str) -> None:
    assert days(text) == []


@given(st.text(st.sampled_from("0123456789/-. ")))
def test_few_days_are_kept_of_any_text(text: str) -> None:
    assert len(days(text)) <= MOST
