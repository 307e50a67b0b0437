"""Pages made to hurt: a result or a ParseError within the sandbox's two seconds of CPU."""

import time
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from watcher.errors import ParseError
from watcher.parse.listing import parse_page

NOW = datetime(2025, 9, 15, 12, 0, tzinfo=UTC)
SIZE = 10_000_000
HEAD = "<!doctype html><html><head><title>News</title></head><body>"
STORY = '<p><a href="/story/{0}-a-slug">A headline about number {0}</a></p>'
AUTHOR = "<a class=author href=/author/0>A</a>"
LONG_STORY = '<a href="/news/some-long-story-{0}">Some long story number {0} about the town</a>'
LINKS = HEAD + "".join(STORY.format(number) for number in range(200_000))
PAGES = {
    "nested divs": HEAD + "<div>" * (SIZE // 5),
    "no closing tags": HEAD + "<ul>" + "<li><h2><a href=/n/1234-a>A headline</a>" * 200_000,
    "200,000 links": LINKS,
    "pictures": HEAD + "<div><a href=/n/1234-a>A headline of words</a>" + "<img src=x>" * 500_000,
    "open comments": HEAD + "<!--" * (SIZE // 4),
    "drawings": HEAD + "<svg></svg>" * (SIZE // 11),
    "headings in links": HEAD + ("<a href=/n/1234-a>" + "<h2>x</h2>" * 20 + "</a>") * 20_000,
    "links that say more": HEAD + "<div><h2>Head line</h2><a href=/n/1>More</a>" * 200_000,
    "arrows": HEAD + f"<a href=/n/1234-a>{'→' * 1_000_000}x</a>",
    "words before a link": HEAD + f"<p>{'a' * 1_000_000} <a href=/n/1234-a>A headline</a></p>",
    "words before all links": HEAD
    + "<p>"
    + "word " * 100_000
    + "".join(f"<a href=/n/{n}-a-b>Some other long story {n}</a> " for n in range(4_000)),
    "one author of all": HEAD
    + "".join(
        f"{'<div>' * 6}<a href=/story/nameless-{n}><img src=x></a>{AUTHOR * 11}{'</div>' * 6}"
        for n in range(400)
    ),
    "cards in cards": HEAD + "<div data-href=/a/b>" * 250 + "<p>x</p>" * 59_000,
    "deep data": f'<html><script type="application/ld+json">{"[" * 400_000}</script><body>',
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_ends_in_bounded_time(name: str) -> None:
    body, started = PAGES[name].encode()[:SIZE], time.process_time()
    try:
        notes = parse_page(body, None, "https://news.example/", now=NOW).notes
    except ParseError as error:
        notes = (str(error),)
    assert any("only" in note or "no list of stories" in note for note in notes)
    assert time.process_time() - started < 4  # twice the sandbox's, for a slow machine


def test_times_around_a_long_text_are_not_read_each() -> None:
    row = '<div title="2 hours ago">' * 140 + LONG_STORY + "x y z " * 100_000 + "</div>" * 140
    body, started = HEAD + "".join(row.format(n) for n in range(6)), time.process_time()
    assert len(parse_page(body.encode(), None, "https://news.example/", now=NOW).entries) == 6
    assert time.process_time() - started < 4


def test_a_wrong_charset_is_seen_through() -> None:
    story = (
        '<p><a href="/news/{0}/">Учёные нашли в озере рыбу, которую считали вымершей, {0}</a></p>'
    )
    body = (HEAD + "".join(map(story.format, range(700, 712)))).encode("cp1251")
    feed = parse_page(body, "text/html; charset=utf-16", "https://news.example/", now=NOW)
    assert len(feed.entries) == 12
    assert feed.entries[0].title == "Учёные нашли в озере рыбу, которую считали вымершей, 700"


def test_what_is_no_page_is_said() -> None:
    for body in (b"", b"%PDF-1.4 ...", b'{"a": 1}', bytes(range(256)) * 100):
        with pytest.raises(ParseError):
            parse_page(body, "text/html", "https://news.example/", now=NOW)


_PIECES = st.sampled_from([
    "<div>", "</div>", "<ul>", "<li>", "</ul>", "<nav>", "</nav>", "<article>", "</article>",
    "<h2>", "</h2>", "<table><tr><td>", "<time datetime=2025-01-01>", "vor 2 Stunden", "</a>", "<",
    '<a href="/news/2025/story-number-one-of-many">A headline of several words</a>',
    '<a href="/news/2025/story-number-two-of-many#c">Другой заголовок из многих слов</a>',
    '<a href="//[bad">Another headline of many words</a>', "<a href='javascript:x()'>Go on</a>",
    '<a href="https://other.example/a/12345">Elsewhere there is a headline too</a>', "\x00",
    "<p>Some running text of the teaser</p>", "&amp;", "<base href='::'>",
])  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(st.lists(_PIECES, max_size=60))
def test_any_page_gives_web_addresses_once_in_order_or_a_parse_error(pieces: list[str]) -> None:
    body = (HEAD + "".join(pieces)).encode()
    try:
        feed = parse_page(body, "text/html", "https://news.example/list", now=NOW)
    except ParseError:
        return
    urls = [entry.url or "" for entry in feed.entries]
    assert len(set(urls)) == len(urls)
    assert all(urlsplit(url).scheme in ("http", "https") and urlsplit(url).netloc for url in urls)
    assert all(entry.title for entry in feed.entries)
