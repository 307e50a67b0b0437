"""Pages that are too large, never end or are none: a clear failure each, and nobody waits."""

import json
import time

import pytest

from tests.flow.test_flow import listed, once
from tests.support.http import Reply, Seen
from tests.support.world import World

HTML = {"Content-Type": "text/html"}
START = b"<!doctype html><html><body>"
ROW = b"<li><a href='/2026/11/story-of-the-day-%d'>Story number %d of the day</a>"
HOSTILE = {
    "nested": START + b"<div>" * 1_990_000,
    "unclosed": START + b"".join(ROW % (n, n) for n in range(100_000)),
    "links": START + b"<ul>" + b"".join(ROW % (n, n) for n in range(200_000)),
    "attributes": START + b"<p " + b"a=b " * 2_000_000 + b">",
    "archive": b"PK\x03\x04" + bytes(1_000),
    "empty": b"",
}
CHARSET = START + b"<meta charset=utf-16>" + "".join(
    f"<article><h3><a href='/2026/11/chuyen-trong-ngay-{n}'>Câu chuyện số {n} trong ngày</a></h3>"
    for n in range(20)
).encode()  # fmt: skip
WITHIN_S = 60  # of the wall clock, on a busy machine; alone it takes four


def endless(seen: Seen) -> Reply:
    """Answer a page of a list that always goes on."""
    number = int(seen.target.partition("=")[2] or 1)
    rows = "".join(
        f"<article><h3><a href='/2026/11/story-{number}-of-the-day-{n}'>Story {n} of the page"
        f" {number}</a></h3><p>What it tells in short, {n}.</p></article>"
        for n in range(8)
    )
    onward = f"<a rel=next href='/endless?p={number + 1}'>Next</a>"
    return Reply(START + f"<main>{rows}</main>{onward}".encode(), headers=HTML)


@pytest.fixture
def hostile(world: World) -> World:
    for name, body in (HOSTILE | {"charset": CHARSET}).items():
        world.site.routes[f"/{name}"] = Reply(body, headers=HTML)
    world.site.routes["/endless"] = endless
    sources = [
        {"name": name, "url": world.site.url(f"/{name}"), "kind": "page"}
        for name in (*HOSTILE, "charset")
    ]
    sources.append(
        {"name": "endless", "url": world.site.url("/endless"), "kind": "page", "pages": "3"}
    )
    world.configure(sources=sources)
    return world


def test_a_round_over_hostile_pages_ends_and_says_what_was_wrong_with_each(hostile: World) -> None:
    started = time.monotonic()
    once(hostile)
    assert time.monotonic() - started < WITHIN_S
    found = {row["name"]: row for row in listed(hostile, "source", "list")}
    assert found["endless"]["entries"] == 3 * 8
    assert found["charset"]["entries"] == 20
    assert 0 < found["unclosed"]["entries"] <= 10_000  # of 100,000
    assert found["links"]["error"] == "too large (over 10 MB)"
    for name in ("nested", "attributes", "archive", "empty"):
        assert found[name]["state"] == "failing"
        assert found[name]["error"]
        assert "\n" not in found[name]["error"]


def test_source_test_tells_in_a_line_what_a_hostile_page_is(hostile: World) -> None:
    done = hostile.command("source", "test", hostile.site.url("/nested"), "--kind", "page")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    done = hostile.command(
        "source", "test", hostile.site.url("/charset"), "--kind", "page", "--json"
    )
    head, *rows = map(json.loads, done.stdout.splitlines())
    assert any("utf-16" in note for note in head["notes"])
    assert rows[0]["title"].startswith("Câu chuyện")
