import time

import pytest

from watcher.parse.page import FoundFeed, advertised_feeds

URL = "https://site.example/news/"


def test_advertised_feeds_come_in_order_once_and_absolute() -> None:
    page = b"""<html><head><base href="/sub/">
    <link rel="alternate" type="application/rss+xml" title="All &amp; more" href="rss.xml">
    <LINK REL='ALTERNATE' TYPE='application/atom+xml; charset=utf-8' HREF='//cdn.example/atom'>
    <link rel=alternate type=application/rss+xml href=rss.xml>
    <link rel="alternate" type="application/feed+json" href="feed.json">
    <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
    <link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" href="feed.css">
    <link rel="alternate" type="application/rss+xml" href="javascript:void(0)"></head>
    <a href="/other/rss">RSS</a>"""
    assert advertised_feeds(page, None, URL) == (
        FoundFeed("https://site.example/sub/rss.xml", "All & more", "rss"),
        FoundFeed("https://cdn.example/atom", "", "atom"),
        FoundFeed("https://site.example/sub/feed.json", "", "json"),
    )


def test_plain_links_count_only_where_nothing_is_advertised() -> None:
    page = "<a href='rss'>Лента</a> <a href='/feed/'><img></a> <a href='/feedback'>x</a>".encode()
    assert advertised_feeds(page, None, URL) == (
        FoundFeed("https://site.example/news/rss", "Лента", "feed"),
        FoundFeed("https://site.example/feed/", "", "feed"),
    )


def test_a_page_without_feeds_has_none() -> None:
    assert advertised_feeds(b"<p>hello", None, URL) == ()


def test_what_is_hidden_advertises_nothing() -> None:
    page = b"""<!-- <link rel=alternate type=application/rss+xml href=/old> -->
    <script>document.write('<link rel="alternate" type="application/rss+xml" href="/js">')</script>
    <link rel=alternate type=application/rss+xml href=/feed><style> <a href=/rss> """
    assert [feed.url for feed in advertised_feeds(page, None, URL)] == ["https://site.example/feed"]


@pytest.mark.parametrize(
    "piece", [b"<a ", b"<a b='", b'<a "', b"<!--", b"<![a", b"<link ", b"<a x=y "]
)
def test_a_hostile_page_is_read_in_little_time(piece: bytes) -> None:
    started = time.process_time()
    assert advertised_feeds(b"<html>" + piece * (3_000_000 // len(piece)), None, URL) == ()
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "tag",
    [
        '<link rel="alternate" type="text/rss" href="/rss/a.xml">',
        '<link rel="alternative" type="application/rss+xml" href="/rss/a.xml">',
        '<link rel="service.feed" type="application/atom+xml" href="/rss/a.xml">',
        '<link rel="alternate" title="RSS" href="/rss/a.xml">',
        '<a href="/rss/a.xml">RSS</a>',
        '<a href="/rss/a.xml" class="icon-rss"></a>',
        '<a href="/rss/a.xml"><img src="i.png" alt="Feed"></a>',
    ],
)
def test_feeds_are_found_as_sites_write_them(tag: str) -> None:
    found = advertised_feeds(f"<html><head>{tag}".encode(), None, "https://example.org/")
    assert [one.url for one in found] == ["https://example.org/rss/a.xml"]


@pytest.mark.parametrize("path", ["/?feed=rss2", "/rss.php", "/rss20.xml", "/rss_news.xml?x=1"])
def test_an_odd_address_is_a_feeds_where_its_link_says_so(path: str) -> None:
    body = f'<a href="{path}">RSS</a><a href="/feeding.xml.html">Feeding</a><a href="/rss/">'
    found = advertised_feeds(body.encode(), None, "https://example.org/")
    assert f"https://example.org{path}" in [one.url for one in found]
    quiet = advertised_feeds(f'<a href="{path}">Weather</a>'.encode(), None, "https://example.org/")
    assert quiet == ()
