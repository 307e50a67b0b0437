import re

from hypothesis import given
from hypothesis import strategies as st

from watcher.match.text.seen import Seen, characters

CLASS = "\\-a-c\t\xa0é\u0301-\u0310\u2010-\u2015\u2212\ufe00-\ufe0f\U000e0100-\U000e01ef"
seen = Seen(CLASS)


def test_a_class_is_read_as_re_reads_it() -> None:
    pattern = re.compile(f"[{CLASS}]")
    everything = map(chr, range(0x110000))
    assert sorted(set(characters(CLASS))) == [char for char in everything if pattern.match(char)]


@given(st.text(CLASS + "dzèÀ\u2016普한", max_size=6))
def test_it_tells_what_a_search_would_tell(text: str) -> None:
    assert seen(text.encode()) is (re.search(f"[{CLASS}]", text) is not None)


def test_every_character_of_the_class_is_seen_between_others() -> None:
    for char in characters(CLASS):
        assert seen(f"zè{char}普".encode())
