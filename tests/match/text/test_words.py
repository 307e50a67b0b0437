import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.match.text.words import distance, units


def words(text: str) -> list[str]:
    starts = units(text)
    ends = [*starts[1:], len(text)][: len(starts)]
    return [text[a:b].strip(' \n().,«»"') for a, b in zip(starts, ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the kremlin says", ["the", "kremlin", "says"]),
        (" a  b\nc ", ["a", "b", "c"]),
        ("u.s. spends 1,000 on belarus's", ["u.s", "spends", "1,000", "on", "belarus's"]),
        ("« le kremlin » : (minsk)", ["le", "kremlin", "minsk"]),
        ("bê la rút", ["bê", "la", "rút"]),
        ("बेलारूस की", ["बेलारूस", "की"]),
        ("벨라루스는 오늘", ["벨라루스는", "오늘"]),
        ("普京在minsk会见", ["普", "京", "在", "minsk", "会", "见"]),
        ("プーチン", ["プ", "ー", "チ", "ン"]),
        ("เบลารุส", ["เบ", "ลา", "รุ", "ส"]),
        ("ក្រេម", ["ក្រេ", "ម"]),
        ("", []),
    ],
)
def test_words_are_counted_as_their_script_writes_them(text: str, expected: list[str]) -> None:
    assert [word.rstrip(" :»") for word in words(text)] == expected


@pytest.mark.parametrize(
    ("text", "one", "other", "expected"),
    [
        ("putin minsk", "putin", "minsk", 1),
        ("putin in minsk", "putin", "minsk", 2),
        ("minsk: (vladimir putin)", "vladimir putin", "minsk", 1),
        ("vladimir putin in minsk", "vladimir putin", "minsk", 2),
        ("vladimir putin", "vladimir putin", "putin", 0),
        ("putin/minsk", "putin", "minsk", 1),
        ("putin,minsk", "putin", "minsk", 1),
        ("普京在明斯克", "普京", "明斯克", 2),
    ],
)
def test_the_distance_is_one_for_neighbours(text: str, one: str, other: str, expected: int) -> None:
    spans = [(text.index(word), text.index(word) + len(word)) for word in (one, other)]
    assert distance(units(text), spans[0], spans[1]) == expected
    assert distance(units(text), spans[1], spans[0]) == expected


TEXT = st.text("ab 1.'«(/\n普京のเบา", max_size=30)


@given(TEXT)
def test_every_letter_belongs_to_a_word(text: str) -> None:
    starts = units(text)
    assert starts == sorted(set(starts))
    assert all(0 <= start < len(text) for start in starts)
    for at, char in enumerate(text):
        if char.isalnum():
            begun = [start for start in starts if start <= at]
            assert begun
            assert " " not in text[begun[-1] : at]


@given(st.lists(st.sampled_from(["ab", "c.", "é's", "12"]), min_size=1))
def test_words_between_spaces_are_all_counted(parts: list[str]) -> None:
    assert len(units(" ".join(parts))) == len(parts)
    # A text with Chinese takes the other way and counts the same.
    assert len(units(" ".join([*parts, "普"]))) == len(parts) + 1
