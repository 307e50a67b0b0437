from datetime import UTC, datetime
from itertools import count as numbers

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.hindsight.precision import Score, asked, count, wilson
from watcher.match.engine import WatchlistRule
from watcher.match.query.parse import parse
from watcher.model import AlertId
from watcher.store.past.feedback import Verdict
from watcher.store.past.judged import Judged

_numbers = numbers(1)


def alert(
    terms: str, verdict: Verdict | None = None, watchlist: str = "belarus", text: str = ""
) -> Judged:
    number = AlertId(next(_numbers))
    at = datetime(2024, 5, 6, tzinfo=UTC)
    return Judged(number, watchlist, at, tuple(terms.split()), verdict, (), text)


@pytest.mark.parametrize(
    ("good", "judged", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611),
     (1, 29, 0.0061, 0.1718)],
)  # fmt: skip
def test_the_interval_is_that_of_the_literature(
    good: int, judged: int, low: float, high: float
) -> None:
    """R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3."""
    found = wilson(good, judged)
    assert found is not None
    assert found.value == good / judged
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.00005)


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_the_interval_holds_the_share_and_mirrors(good: int, noise: int) -> None:
    found, mirrored = wilson(good, good + noise), wilson(noise, good + noise)
    if good + noise == 0:
        assert found is None
        return
    assert found is not None
    assert mirrored is not None
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert found.low == pytest.approx(1 - mirrored.high)


def test_every_term_of_an_alert_is_counted_and_alone_only_where_it_is() -> None:
    accounts = count([
        alert("Belarus", "good"), alert("Belarus Minsk", "noise"), alert("Minsk"),
        alert("Belarus", "noise"), alert("Minsk", "good", "capitals"), alert(""),
    ])  # fmt: skip
    belarus = accounts["belarus"]
    assert belarus.total == Score(alerts=5, alone=3, good=1, noise=2)
    assert belarus.terms == {
        "Belarus": Score(alerts=3, alone=2, good=1, noise=2),
        "Minsk": Score(alerts=2, alone=1, good=0, noise=1),
    }
    assert accounts["capitals"].total.good == 1
    assert accounts["capitals"].total.precision == wilson(1, 1)


def test_terms_with_most_noise_come_first() -> None:
    some = [alert("quiet")] * 3 + [alert("fine", "good")] * 9
    some += [alert("poor", "noise")] * 2 + [alert("mixed", "noise")] * 2 + [alert("mixed", "good")]
    some += [alert("loud", "noise")] * 5 + [alert("loud", "good")] * 50
    [account] = count(some).values()
    assert [term for term, _ in account.ranked()] == ["loud", "poor", "mixed", "fine", "quiet"]


def test_nothing_judged_is_no_precision() -> None:
    assert Score(alerts=3).precision is None


def test_the_terms_asked_are_those_that_could_be_found() -> None:
    query = parse(
        'concept:Belarus+adj AND ("Điện Kremlin" OR title:Putin) AND (Vilnius NOT NEAR/3 Riga)'
        " NOT tractor"
    )
    rule = WatchlistRule("one", ("Minsk", "Putin"), query=query.tree)
    wanted = ["Minsk", "Putin", "concept:Belarus+adj", "Điện Kremlin", "Vilnius"]
    assert asked(rule) == wanted
