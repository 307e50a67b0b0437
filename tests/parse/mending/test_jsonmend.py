"""JSON Feeds with something around them, or with an end missing, as real servers send them."""

import json
from typing import Any

import pytest

from watcher.errors import ParseError
from watcher.model import ParseAs, ParsedFeed
from watcher.parse.by_kind import parse_as

VERSION = "https://jsonfeed.org/version/1.1"
ITEMS = [{"id": str(n), "url": f"https://e.example/{n}", "title": f"No. {n}"} for n in range(5)]
FEED: dict[str, Any] = {"version": VERSION, "title": "A “feed”", "items": ITEMS}
BODY = json.dumps(FEED, ensure_ascii=False).encode()


def read(body: bytes) -> ParsedFeed:
    return parse_as(body, "application/feed+json", "https://e.example/feed.json", ParseAs("auto"))


def titles(feed: ParsedFeed) -> list[str]:
    return [entry.title for entry in feed.entries]


ALL = titles(read(BODY))


@pytest.mark.parametrize(
    "before",
    [
        b"\n\n",
        b"PHP Notice: Undefined index: a in /x.php on line 4\n",
        b"<br />\n<b>Warning</b>: x",
    ],
)
@pytest.mark.parametrize("after", [b"", b"\n<!-- 0.3 s -->", b"\0\0", BODY, b"}"])
def test_what_stands_around_the_document_is_dropped(before: bytes, after: bytes) -> None:
    feed = read(before + BODY + after)
    assert titles(feed) == ALL
    noted = [*(["before"] if before.strip() else []), *(["after"] if after.strip(b"\0") else [])]
    assert [note.split()[1] for note in feed.notes] == noted


def test_a_truncated_document_gives_its_complete_items() -> None:
    found = set()
    for end in range(BODY.index(b'"No. 2"'), len(BODY)):
        feed = read(BODY[:end])
        assert titles(feed) == ALL[: len(feed.entries)]
        assert (feed.title, feed.notes[-1]) == ("A “feed”", "truncated")
        found.add(len(feed.entries))
    assert found == {2, 3, 4, 5}


def test_a_fault_within_gives_the_items_before_it() -> None:
    assert titles(read(BODY.replace(b"No. 3", b'No. "3"'))) == ALL[:3]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_wide_text_is_read(encoding: str) -> None:
    assert titles(read(BODY.decode().encode(encoding))) == ALL


@pytest.mark.parametrize(
    "body",
    [
        BODY[:60],
        b'{"items": [1, 2',
        b'["items": [{}',
        b'{"a": {"items": [{"id": "1"}, {"id"',
        b'{"items": [' * 5000,
        b'{"items": [{"a":' * 5000,
    ],
)
def test_damage_that_leaves_no_item_is_an_error(body: bytes) -> None:
    with pytest.raises(ParseError):
        read(body)


def test_a_comma_that_nothing_follows_costs_nothing() -> None:
    item = '{"id": "1", "title": "Why, [a] comma, ]", "url": "https://e.example/1", }'
    feed = read(f'{{"version": "{VERSION}", "items": [{item}, ], }}'.encode())
    assert titles(feed) == ["Why, [a] comma, ]"]
    assert feed.notes == ("commas that nothing follows dropped",)
