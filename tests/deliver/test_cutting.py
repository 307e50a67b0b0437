"""What is left of a message where a service takes little."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.deliver.messages import item, message, notification, snippet
from watcher.deliver.cutting import whole
from watcher.deliver.fitting import Limits, piece
from watcher.model import Message

LONG = "Tổng thống Belarus gặp Tổng thống Putin tại Điện Kremlin bàn về an ninh khu vực " * 3
LINK = "https://example.vn/tin/1?a=1&b=2"


@pytest.mark.parametrize("body", [100, 140, 160, 300, 512])
@pytest.mark.parametrize("title", [LONG.strip(), "Short"])
def test_a_short_message_of_a_phone_has_the_title_and_the_link(title: str, body: int) -> None:
    got = piece(message(item(title=title)), Limits(body=body, title=0))
    assert len(got.title) + 1 + len(got.body) <= body
    assert got.title.startswith(f"[belarus-kremlin] {title[:10]}"[:30])
    assert LINK in got.body.split("\n")


@pytest.mark.parametrize("body", [100, 160, 300, 512])
def test_a_sentence_that_begins_with_a_dash_makes_no_list_of_an_alert(body: int) -> None:
    spoken = snippet("- Não vou a Minsk, disse ele. " * 20, "Minsk")
    got = piece(message(item(title="Short", snippet=spoken)), Limits(body=body, title=0))
    assert LINK in got.body.split("\n")
    assert "more: see" not in got.body


def test_a_long_title_stands_once_and_whole() -> None:
    title = LONG.strip()
    told = message(item(title=title))
    assert told.subject.endswith("…")
    shown, text = whole(told)
    assert shown == f"[belarus-kremlin] {title}"
    assert text.startswith("Báo Ví dụ · ")


def test_a_title_that_is_cut_stands_whole_in_the_text() -> None:
    got = piece(message(item(title=LONG.strip())), Limits(body=4000, title=100))
    assert len(got.title) == 100
    assert got.body.split("\n")[0] == LONG.strip()


def test_a_list_is_cut_between_stories_and_says_where_the_others_are() -> None:
    stories = [item(title=f"Story {n}", watchlist=f"list {n // 3}") for n in range(30)]
    told = message(*stories, kind="summary")
    for limit in range(100, 4000, 50):
        body = piece(told, Limits(body=limit, title=250)).body
        assert len(body) <= limit
        *kept, last = body.split("\n\n")
        assert last == "… more: see `watcher alerts`"
        assert body.count("- Story") == body.count(LINK) == body.count("3 other sources")
        assert not kept or not kept[-1].endswith("=")


def test_a_list_in_a_short_message_is_counted() -> None:
    got = piece(message(item(), item(), kind="summary"), Limits(body=140, title=0))
    assert got.title == "[belarus-kremlin] 2 stories published before the watch began"
    assert got.body == "… more: see `watcher alerts`"


@given(st.text(), st.text(), st.integers(100, 700), st.sampled_from([0, 50, 250]))
def test_nothing_is_longer_than_the_service_takes(
    title: str, sentence: str, body: int, room: int
) -> None:
    told = message(item(title=title, snippet=snippet(sentence)))
    got = piece(told, Limits(body=body, title=room))
    assert len(got.body) + (0 if room else len(got.title) + 1) <= body
    assert not room or len(got.title) <= room


@given(st.text(max_size=9), st.text(max_size=40))
def test_any_subject_has_a_whole_title(subject: str, text: str) -> None:
    whole(Message(subject, text, "", notification().message_id))
