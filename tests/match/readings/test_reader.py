import math

from hypothesis import given
from hypothesis import strategies as st

from watcher.match.readings.reader import SURE, TERM, UNKNOWN, Reader

COSTS = {"上": 8, "上海": 8, "海军": 9, "军区": 10, "区": 8, "美": 9, "美国": 7, "会": 6, "国会": 9}
# 上海|军区 costs 18, 上|海军|区 25; 美国|会 13, 美|国会 18.


def test_a_term_that_cuts_two_words_in_half_is_none() -> None:
    assert Reader(COSTS, {}).across("上海军区", 1, 3) == (0, 4)


def test_a_term_that_is_a_word_of_the_passage_is_one() -> None:
    assert Reader(COSTS, {}).across("上海军区", 0, 2) is None


def test_a_country_that_is_called_by_one_letter_leaves_the_next_word_whole() -> None:
    assert Reader(COSTS, {}).across("美国会", 1, 3) == (0, 3)
    assert Reader(COSTS, {"美": 4}).across("美国会", 1, 3) is None


def test_a_name_that_no_dictionary_has_is_a_word() -> None:
    assert Reader(COSTS, {}).across("海军普京会", 2, 4) is None


def test_a_word_that_begins_with_the_term_has_it_for_a_part() -> None:
    costs = {"大": 5, "大使": 12, "使馆": 9, "馆": 12}
    assert Reader(costs, {}).across("大使馆", 0, 2)
    assert Reader({**costs, "大使馆": 12}, {}).across("大使馆", 0, 2) is None


def test_in_a_script_of_sounds_what_is_left_of_a_word_must_be_words() -> None:
    costs = {"ชาด": 9, "ชาดก": 9, "นิทาน": 8, "กองทัพเรือ": 9, "กอง": 8, "ทัพ": 9, "เรือ": 8}
    thai = Reader(costs, {}, spelled=True)
    assert thai.across("นิทานชาดก", 5, 8) == (5, 9)
    assert thai.across("กองทัพเรือ", 6, 10) is None


@given(
    st.text("ab", min_size=2, max_size=9),
    st.dictionaries(st.text("ab", min_size=1, max_size=3), st.integers(1, 20), min_size=1),
    st.data(),
)
def test_the_reader_agrees_with_all_readings_tried_one_by_one(
    text: str, costs: dict[str, int], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 2, len(text)))
    least, term = _least(text, costs, 0, None), _least(text, costs, 0, (start, end))
    found = Reader(costs, {}).across(text, start, end)
    assert (found is not None) == (least + SURE < term)
    if found:
        assert found[0] <= start < end <= found[1]
        assert found != (start, end)


def _least(text: str, costs: dict[str, int], at: int, term: tuple[int, int] | None) -> float:
    """Return what the best reading from a place on costs, by trying each."""
    if at == len(text):
        return 0
    least = math.inf
    for stop in range(at + 1, len(text) + 1):
        word = text[at:stop]
        cost = costs.get(word, UNKNOWN if len(word) == 1 else math.inf)
        if term and (at, stop) == term:
            cost = min(cost, TERM)
        elif term and _cuts(at, stop, term, known=text[term[0] : term[1]] in costs):
            continue
        if cost < math.inf:
            least = min(least, cost + _least(text, costs, stop, term))
    return least


def _cuts(at: int, stop: int, term: tuple[int, int], *, known: bool) -> bool:
    """Tell whether a word lies across an edge of the term, which is no part of it."""
    start, end = term
    if at <= start and end <= stop:
        return at != start and stop != end and not known
    return at < start < stop or at < end < stop
