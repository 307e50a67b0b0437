"""Lists that a script would show, from the data that their page carries."""

import json
from datetime import UTC, datetime

import pytest

from watcher.errors import ParseError
from watcher.model import ParsedFeed
from watcher.parse.listing import parse_page
from watcher.parse.listing.walk import MAX_LINKS

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
MENU = [{"title": "Politics and society", "url": "/politics"}, {"title": "Sport", "url": "/sport"}]
STORIES = [
    {
        "id": n,
        "headline": f"Council votes to close bridge number {n} of the harbour",
        "url": f"/news/bridge-{n}",
        "summary": f"The bridge {n} needs <b>cables</b>.",
        "publishedAt": f"2026-11-2{n}T10:00:00.000Z",
        "image": {"url": f"/i/{n}.jpg", "title": "A picture of the bridge in the rain"},
    }
    for n in range(4)
]
SHELL = (
    "<!doctype html><html lang=en><title>News</title><body><nav><a href=/>Home</a></nav>"
    "<div id=root>Loading…</div>{}</body>"
)


def page(script: str) -> ParsedFeed:
    body = SHELL.replace("{}", script).encode()
    return parse_page(body, None, "https://harbour.example/news", now=NOW)


def wrapped(stories: object) -> str:
    return json.dumps({"props": {"menu": MENU, "page": {"list": {"items": stories}}}})


@pytest.mark.parametrize(
    "script",
    [
        f"<script id=__NEXT_DATA__ type='application/json'>{wrapped(STORIES)}</script>",
        f"<script>window.__INITIAL_STATE__ = {wrapped(STORIES)};(function(){{}}());</script>",
        f"<script>var page_data={wrapped(STORIES)}\nstart(page_data)</script>",
    ],
    ids=["json", "window", "variable"],
)
def test_stories_in_the_data_of_a_script_are_read(script: str) -> None:
    feed = page(script)
    assert [(e.title, e.url, e.summary, e.published) for e in feed.entries] == [
        (
            f"Council votes to close bridge number {n} of the harbour",
            f"https://harbour.example/news/bridge-{n}",
            f"The bridge {n} needs cables.",
            datetime(2026, 11, 20 + n, 10, tzinfo=UTC),
        )
        for n in range(4)
    ]
    assert feed.notes == ("the list was read from the data of the page's script",)


def test_texts_within_objects_and_times_in_milliseconds_are_read() -> None:
    stories = [
        {"title": {"rendered": one["headline"]}, "link": one["url"], "date": 1790000000000}
        for one in STORIES
    ]
    feed = page(f"<script type='application/json'>{wrapped(stories)}</script>")
    assert [e.title for e in feed.entries] == [one["headline"] for one in STORIES]
    assert {e.published for e in feed.entries} == {datetime(2026, 9, 21, 14, 13, 20, tzinfo=UTC)}


@pytest.mark.parametrize(
    "script",
    [
        f"<script type='application/json'>{json.dumps(MENU * 5)}</script>",
        "<script type='application/json'>\"a text\"</script>",
        f"<script type='application/json'>{wrapped(STORIES)[:-30]}</script>",
        f"<script>{'[' * 5000}</script>",
        f"<script type='application/json'>{'[' * 500_000}</script>",
    ],
    ids=["a menu", "a text", "cut off", "a program", "deep"],
)
def test_menus_and_broken_data_are_no_list(script: str) -> None:
    with pytest.raises(ParseError, match="no list of stories"):
        page(script)


def test_what_the_page_shows_goes_before_what_its_scripts_hold() -> None:
    shown = "".join(
        f"<h2><a href=/news/{n}8213>The ferry {n} goes to the other island now</a></h2>"
        for n in range(4)
    )
    feed = page(f"{shown}<script type='application/json'>{wrapped(STORIES)}</script>")
    assert {(e.title or "")[:9] for e in feed.entries} == {"The ferry"}


def test_json_that_lists_stories_is_read_as_the_page_that_loads_it_would() -> None:
    body = json.dumps({"page": 2, "results": STORIES}).encode()
    feed = parse_page(body, "application/json", "https://harbour.example/api/news", now=NOW)
    assert [e.url for e in feed.entries] == [
        f"https://harbour.example/news/bridge-{n}" for n in range(4)
    ]


def test_a_piece_of_a_page_in_json_is_read_as_one() -> None:
    piece = "".join(
        f"<h2><a href=/news/{n}8213>The ferry {n} goes to the other island now</a></h2>"
        for n in range(4)
    )
    body = json.dumps({"next": 3, "html": piece}).encode()
    feed = parse_page(body, "application/json", "https://harbour.example/more?page=2", now=NOW)
    assert [e.title for e in feed.entries] == [
        f"The ferry {n} goes to the other island now" for n in range(4)
    ]


@pytest.mark.parametrize("body", [b"{}", b"[]", b'{"error": "no such page"}', b"[" * 9000])
def test_other_json_is_no_page(body: bytes) -> None:
    with pytest.raises(ParseError):
        parse_page(body, "application/json", "https://harbour.example/api/news", now=NOW)


def test_half_a_character_in_the_page_that_an_answer_carries_spoils_nothing() -> None:
    html = "".join(
        f"<h3><a href=/news/{n}>{one['headline']} \ud83d</a></h3>" for n, one in enumerate(STORIES)
    )
    body = json.dumps({"html": html}).encode()
    feed = parse_page(body, "application/json", "https://harbour.example/more", now=NOW)
    assert [entry.title.rstrip(" ?") for entry in feed.entries] == [s["headline"] for s in STORIES]


def test_json_without_stories_is_said_to_list_none() -> None:
    for body in (b"{}", b"[null]", b"[" * 100_000, b'[{"a":' + b"9" * 100_000 + b"}]"):
        with pytest.raises(ParseError, match="no list of stories"):
            parse_page(body, "application/json", "https://harbour.example/more", now=NOW)


def test_a_script_lists_no_more_stories_than_a_page_has_links() -> None:
    many = [{**STORIES[0], "url": f"/news/bridge-of-the-year-{n}"} for n in range(MAX_LINKS + 9)]
    assert len(page(f"<script>data = {wrapped(many)}</script>").entries) == MAX_LINKS
