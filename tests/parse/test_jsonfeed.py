from datetime import UTC, datetime

import pytest

from watcher.errors import ParseError
from watcher.parse.jsonfeed import parse_json

URL = "https://json.example/feed.json"


def test_a_number_that_is_too_long_costs_nothing() -> None:
    body = b'{"items": [{"id": ' + b"9" * 5000 + b', "title": "x"}]}'
    assert parse_json(body, "https://news.example/feed.json").entries[0].title == "x"


def test_a_byte_order_mark_and_raw_line_breaks_are_no_obstacle() -> None:
    feed = parse_json(b'\xef\xbb\xbf{"items": [{"id": "1", "title": "a\nb"}]}', URL)
    assert feed.entries[0].title == "a b"


@pytest.mark.parametrize("value", ["[]", "{}", "true", "[1]", "12"])
def test_a_field_of_a_wrong_type_costs_the_field_and_is_noted(value: str) -> None:
    body = f'{{"items": [{{"id": "1", "url": {value}, "title": {value}}}]}}'.encode()
    feed = parse_json(body, URL)
    assert (feed.entries[0].guid, feed.entries[0].url, feed.entries[0].title) == ("1", None, "")
    assert feed.notes == ("title is no text", "url is no text")


@pytest.mark.parametrize("body", [b"[]", b"null", b'{"items": {}}', b"{", b'{"items": [NaN'])
def test_what_is_no_json_feed_is_an_error(body: bytes) -> None:
    with pytest.raises(ParseError):
        parse_json(body, URL)


def test_no_nul_and_no_lone_surrogate_comes_through() -> None:
    bad = '"https://e.example/\\u0000a\\ud800"'
    attached = f'"attachments": [{{"url": {bad}, "mime_type": {bad}}}]'
    item = f'{{"id": {bad}, "url": {bad}, "title": {bad}, "tags": [{bad}], {attached}}}'
    feed = parse_json(f'{{"items": [{item}]}}'.encode(), URL)
    assert feed.entries[0].url == "https://e.example/a"
    assert "\x00" not in repr(feed)
    repr(feed).encode()


def test_a_title_that_names_characters_is_read_as_every_other_feed_s() -> None:
    feed = parse_json(
        b'{"title": "Q&A", "items": [{"title": "&#8216;Jokes&#8217; <b>now</b>"}]}', URL
    )
    assert (feed.title, feed.entries[0].title) == ("Q&A", "\u2018Jokes\u2019 now")


@pytest.mark.parametrize("when", ["1714989600", "1714989600000", "1714989600.5"])
def test_seconds_since_1970_are_a_date(when: str) -> None:
    feed = parse_json(b'{"items": [{"id": 1, "date_published": %s}]}' % when.encode(), URL)
    assert feed.entries[0].published == datetime(2024, 5, 6, 10, tzinfo=UTC)


def test_an_item_that_is_a_file_is_where_the_file_is() -> None:
    picture, sound = '{"url": "/1.jpg", "mime_type": "image/jpeg"}', '{"url": "/1.mp3"}'
    body = f'{{"items": [{{"id": "1", "attachments": [{picture}, {sound}]}}]}}'.encode()
    (entry,) = parse_json(body, URL).entries
    assert entry.url == "https://json.example/1.mp3"
    assert len(entry.enclosures) == 2


def test_a_picture_alone_is_told_by_what_stands_for_it() -> None:
    body = b'{"items": [{"id": "1", "content_html": "<img src=1.jpg alt=\\"Smoke over Minsk\\">"}]}'
    assert parse_json(body, URL).entries[0].summary == "Smoke over Minsk"
