import gzip
import zlib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from watcher.errors import ParseError
from watcher.model import ParsedFeed
from watcher.parse.document import MAX_BYTES, parse_fast, parse_slow
from watcher.parse.sniff import sniff

URL = "https://news.example/feed"


def rss(items: str, head: str = "") -> bytes:
    return f'<rss version="2.0"><channel><title>T</title>{head}{items}</channel></rss>'.encode()


def read(body: bytes) -> ParsedFeed:
    return parse_fast(body, None, URL) or parse_slow(body, None, URL)


def fast(body: bytes) -> ParsedFeed:
    feed = parse_fast(body, None, URL)
    assert feed is not None
    return feed


def slow(body: bytes) -> ParsedFeed:
    assert parse_fast(body, None, URL) is None
    return parse_slow(body, None, URL)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty body"),
        (b" \r\n\xef\xbb\xbf ", "empty body"),
        (b"<!DOCTYPE html><html><head><title>Just a moment...</title>", "HTML page.*Just a moment"),
        (b"<html><body>503 Service Unavailable</body></html>", "HTML page"),
        (b"<div class=error>Sorry</div>", "XML that is no feed"),
        (b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', "sitemap"),
        (b"<?xml version='1.0'?><opml version='2.0'/>", "OPML"),
        (b"%PDF-1.7 \xe2\xe3", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "an image"),
        (bytes(range(256)) * 16, "binary data"),
        (b"Too many requests", "Too many requests"),
        (b'{"error": "rate limited"}', "rate limited"),
        (b'{"items": [', "broken JSON"),
        (b'{"items":' + b"[" * 200_000, "nested too deeply"),
        (b"null", "no feed"),
    ],
)
def test_what_is_no_feed_is_an_error_that_says_what_it_is(body: bytes, words: str) -> None:
    with pytest.raises(ParseError, match=words):
        read(body)


@pytest.mark.parametrize("content_type", ["text/html; charset=utf-8", "text/plain", None, "x"])
def test_a_feed_is_a_feed_whatever_it_is_called(content_type: str | None) -> None:
    feed = parse_fast(rss("<item><title>x</title></item>"), content_type, URL)
    assert feed is not None
    assert feed.entries[0].title == "x"


def test_whatever_an_item_says_it_counts_and_one_that_says_nothing_does_not() -> None:
    items = "<item><pubDate>2011-01-25</pubDate></item><item><x>words</x></item>"
    feed = fast(rss(items + "<item/><item><title> </title><link/></item>"))
    assert len(feed.entries) == 2
    assert feed.notes == ("left out 2 empty entries",)


def test_a_body_is_kept_where_it_says_what_the_summary_does_not() -> None:
    content = '<x:encoded xmlns:x="http://purl.org/rss/1.0/modules/content/">'
    long = "<description>A long summary of the story</description>"
    feed = fast(
        rss(
            f"<item>{long}{content}Other words</x:encoded></item>"
            f"<item>{long}{content}summary of</x:encoded></item>"
        )
    )
    assert [entry.body for entry in feed.entries] == ["Other words", ""]


def test_repairs_of_a_well_formed_document_are_noted_too() -> None:
    feed = fast(b"\r\n\n<?xml version='1.0'?>" + rss("<item><title>x</title></item>"))
    assert feed.notes == ("blank lines before the document dropped",)


def test_a_document_that_ends_within_its_first_item_is_no_success() -> None:
    with pytest.raises(ParseError, match="cut off before the end of its first entry"):
        slow(b"<rss><channel><item><title>Belarus and Krem")


def test_a_document_that_ends_right_after_an_item_gives_its_items() -> None:
    items = "<item><title>One</title></item><item><title>Two</title></item>"
    feed = slow(f"<rss><channel>{items}".encode())
    assert ([entry.title for entry in feed.entries], feed.notes) == (["One", "Two"], ("truncated",))


def test_an_atom_like_link_of_an_item_comes_before_what_is_attached() -> None:
    links = '<link href="/1"/><link rel="enclosure" href="/1.mp3"/>'
    (entry,) = fast(rss(f"<item><title>x</title>{links}</item>")).entries
    assert entry.url == "https://news.example/1"


def test_an_item_of_rss_1_0_without_a_link_is_at_what_it_is_about() -> None:
    feed = read(
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        b' xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel>'
        b'<item rdf:about="https://example.org/a"><title>A</title></item></rdf:RDF>'
    )
    assert feed.entries[0].url == "https://example.org/a"


def test_surrogates_that_a_charset_yields_do_not_get_through() -> None:
    head = b'<?xml version="1.0" encoding="utf-7"?>'
    feed = slow(head + rss("<item><title>+2AA-x</title></item>"))
    assert feed.entries[0].title == "x"


def test_bytes_that_were_written_as_characters_are_joined() -> None:
    feed = slow(rss("<item><title>caf&#195;&#169; &#226;&#128;&#166; &#233;t&#233;</title></item>"))
    assert feed.entries[0].title == "café … été"


def test_a_feed_without_items_is_a_success() -> None:
    assert fast(rss("")).entries == ()


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
def test_a_compressed_body_without_a_header_is_read(pack: Callable[[bytes], bytes]) -> None:
    feed = slow(pack(rss("<item><title>x</title></item>")))
    assert feed.entries[0].title == "x"
    assert feed.notes == ("compressed body",)


def test_a_body_that_was_compressed_again_is_read() -> None:
    body = rss("<item><title>x</title></item>")
    feed = slow(gzip.compress(zlib.compress(gzip.compress(body))))
    assert [entry.title for entry in feed.entries] == ["x"]
    assert feed.notes == ("compressed body",)
    with pytest.raises(ParseError, match="binary data"):
        slow(gzip.compress(gzip.compress(gzip.compress(gzip.compress(body)))))


def test_a_compressed_bomb_stops() -> None:
    with pytest.raises(ParseError, match="larger than"):
        slow(gzip.compress(b"<rss>" + b" " * (MAX_BYTES + 1)))


def test_no_external_entity_is_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hunter2")
    head = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'.encode()
    feed = slow(head + rss("<item><title>before &x; after</title></item>"))
    assert feed.entries[0].title == "before &x; after"
    assert "entity declarations ignored" in feed.notes
    assert "hunter2" not in str(feed)


def test_a_billion_laughs_stay_unsaid() -> None:
    lines = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    head = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{lines}]>'.encode()
    feed = slow(head + rss("<item><title>&l0; &l11;</title></item>"))
    assert feed.entries[0].title == "ha &l11;"


def test_deep_nesting_is_read_around() -> None:
    deep = "<i>" * 5_000 + "x" + "</i>" * 5_000
    document = rss(f"<item><title>a</title></item><item><title>b</title><z>{deep}</z></item>")
    for feed in (fast(document), parse_slow(document, None, URL)):
        assert [entry.title for entry in feed.entries] == ["a", "b"]


def test_entries_within_entries_tell_only_their_own_words() -> None:
    feed = slow(
        rss(
            "<item><title>a</title><description>A<item><title>b</title></item></description></item>"
        )
    )
    assert [(entry.title, entry.summary) for entry in feed.entries] == [("a", "A"), ("b", "")]


def test_a_document_of_millions_of_items_is_cut_with_a_note() -> None:
    feed = fast(rss("<item><title>x</title></item>" * 10_001))
    assert len(feed.entries) == 10_000
    assert feed.notes == ("read the first 10000 of 10001 entries",)


def test_hints_beyond_reason_are_dropped() -> None:
    hours = "".join(f"<hour>{hour}</hour>" for hour in range(24))
    feed = fast(rss("", f"<ttl>9999999999999</ttl><skipHours>{hours}</skipHours>"))
    assert feed.hints.ttl == timedelta(days=365)
    assert feed.hints.skip_hours == frozenset()


def test_relative_links_of_a_file_start_at_the_site() -> None:
    body = rss("<item><link>/a</link></item>", "<link>https://site.example/</link>")
    feed = parse_fast(body, None, "file:///tmp/feed.xml")
    assert feed is not None
    assert feed.entries[0].url == "https://site.example/a"


@pytest.mark.parametrize(
    ("body", "shape"),
    [
        (b"<?xml version='1.0'?><!-- c --><feed/>", "feed"),
        (b"\xff\xfe<\0r\0s\0s\0>\0", "feed"),
        (b"<!DOCTYPE html PUBLIC 'x'><rss></rss>", "feed"),
        (b"<b>Warning</b><rss></rss>", "feed"),
        (b"<html><body>&lt;rss&gt; <rss></rss>", "html"),
        (b"hello <body>", "html"),
        (b"<sitemapindex/>", "sitemap"),
        (b" [1]", "json"),
        (b"", "empty"),
        (b"hello", "other"),
    ],
)
def test_the_content_tells_the_shape(body: bytes, shape: str) -> None:
    assert sniff(body) == shape
