from hypothesis import given
from hypothesis import strategies as st

from tests.support.smtp import joined
from watcher.deliver.flowed import COLUMNS, flowed
from watcher.deliver.wording import width

LONG = "Tổng thống Belarus gặp Tổng thống Putin tại Điện Kremlin và nói về quan hệ giữa hai nước."


def test_a_long_line_is_broken_at_spaces_and_says_that_it_goes_on() -> None:
    first, second, end = flowed(LONG + "\n").split("\n")
    assert (first[-1], second[-1:], end) == (" ", ".", "")
    assert first + second == LONG
    assert width(first.rstrip()) <= COLUMNS


def test_addresses_and_texts_without_spaces_stay_whole() -> None:
    link = "https://example.org/" + "a-long-way-" * 10
    chinese = "白俄罗斯总统访问莫斯科" * 10
    assert flowed(f"{link}\n{chinese}") == f"{link}\n{chinese}"


def test_the_signature_line_goes_on_nowhere_and_no_other_line_by_accident() -> None:
    assert flowed("ends  \n\n-- \nWatcher") == "ends\n\n-- \nWatcher"


def test_a_line_that_would_be_taken_for_something_else_is_stuffed() -> None:
    assert flowed("> x\nFrom here\n  - y") == " > x\n From here\n   - y"


words = st.text(st.sampled_from(" ab>é白-F\u0301"), max_size=200)


@given(st.lists(words, max_size=5))
def test_a_client_that_joins_the_lines_shows_what_was_written(lines: list[str]) -> None:
    text = "\n".join(line.rstrip(" ") for line in lines)
    sent = flowed(text)
    assert joined(sent) == text
    assert all(width(line) <= COLUMNS + 2 or " " not in line.strip() for line in sent.split("\n"))
