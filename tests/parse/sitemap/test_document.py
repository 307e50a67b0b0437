import gzip
from datetime import UTC, datetime

import pytest

from watcher.errors import ParseError
from watcher.model import Child, Enclosure, ParsedFeed
from watcher.parse.sitemap import parse_sitemap
from watcher.parse.sitemap.xml import MAX_ADDRESSES

URL = "https://x.example/sitemap.xml"
NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
IMAGE = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
STORY = (
    "<url><loc>https://x.example/putin-in-minsk</loc><lastmod>2026-03-02T10:00:00Z</lastmod>"
    "<news:news><news:publication><news:name>The Example</news:name>"
    "<news:language>en</news:language></news:publication>"
    "<news:publication_date>2026-03-01T09:30:00+03:00</news:publication_date>"
    "<news:title>Putin &amp; Lukashenko</news:title><news:keywords>minsk, talks; Minsk"
    "</news:keywords></news:news>"
    "<image:image><image:loc>/i/a.jpg</image:loc><image:title>A hall</image:title></image:image>"
    "</url>"
)
PLAIN = "<url><loc>https://x.example/some-story-of-today</loc><lastmod>2026-03-02</lastmod></url>"


def urlset(inside: str, names: str = f"{NS} {NEWS} {IMAGE}") -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {names}>{inside}</urlset>'.encode()


def read(body: bytes, content_type: str | None = None) -> ParsedFeed:
    return parse_sitemap(body, content_type, URL)


def addresses(feed: ParsedFeed) -> list[str | None]:
    return [entry.url for entry in feed.entries]


def test_a_news_entry_has_all_that_the_sitemap_says() -> None:
    feed = read(urlset(STORY))
    (entry,) = feed.entries
    assert (feed.kind, feed.title, feed.lang, feed.notes) == ("sitemap", "The Example", "en", ())
    assert entry.url == "https://x.example/putin-in-minsk"
    assert entry.title == "Putin & Lukashenko"
    assert entry.published == datetime(2026, 3, 1, 6, 30, tzinfo=UTC)
    assert entry.modified == datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert entry.lang == "en"
    assert entry.categories == ("minsk", "talks", "Minsk")
    assert entry.enclosures == (Enclosure("https://x.example/i/a.jpg", "image/jpeg"),)


def test_lastmod_is_no_publication_date_and_a_made_title_is_noted() -> None:
    feed = read(urlset(PLAIN))
    (entry,) = feed.entries
    assert entry.published is None
    assert entry.modified == datetime(2026, 3, 2, tzinfo=UTC)
    assert entry.title == "Some story of today"
    assert feed.notes == ("titles of 1 entries are made from their addresses",)


@pytest.mark.parametrize(
    "names",
    [
        "",
        'xmlns="https://www.sitemaps.org/schemas/sitemap/0.9"',
        'xmlns="http://www.google.com/schemas/sitemap/0.84"',
    ],
)
def test_no_namespace_and_a_wrong_one_are_read(names: str) -> None:
    assert addresses(read(urlset(PLAIN, names))) == ["https://x.example/some-story-of-today"]


def test_prefixes_of_their_own_are_read() -> None:
    body = (
        '<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="urn:news">'
        "<s:url><s:loc>https://x.example/a</s:loc><n:news><n:title>T</n:title></n:news></s:url>"
        "</s:urlset>"
    )
    (entry,) = read(body.encode()).entries
    assert (entry.url, entry.title) == ("https://x.example/a", "T")


def test_undeclared_prefixes_are_mended() -> None:
    feed = read(urlset(STORY, NS))
    assert feed.entries[0].title == "Putin & Lukashenko"
    assert any("undeclared" in note for note in feed.notes)


def test_an_index_has_children_with_their_dates() -> None:
    body = (
        f"<sitemapindex {NS}><sitemap><loc>/a.xml</loc><lastmod>2026-03-01</lastmod></sitemap>"
        "<sitemap>https://x.example/b.xml?a=1&amp;b=2</sitemap><sitemap/></sitemapindex>"
    )
    feed = read(body.encode())
    assert feed.entries == ()
    assert feed.children == (
        Child("https://x.example/a.xml", datetime(2026, 3, 1, tzinfo=UTC)),
        Child("https://x.example/b.xml?a=1&b=2"),
    )
    assert "an index of 2 sitemaps" in feed.notes


@pytest.mark.parametrize(
    "body",
    [
        gzip.compress(urlset(PLAIN)),
        b"\xef\xbb\xbf" + urlset(PLAIN),
        b"\r\n\r\n" + urlset(PLAIN),
        urlset(PLAIN).decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        b"<!-- made by hand -->" + urlset(PLAIN).partition(b"\n")[2],
        b"Warning: PHP says so\n" + urlset(PLAIN),
    ],
)
def test_gzip_byte_order_marks_and_what_stands_before_are_no_hindrance(body: bytes) -> None:
    assert addresses(read(body, "text/plain")) == ["https://x.example/some-story-of-today"]


def test_a_truncated_sitemap_gives_its_complete_addresses() -> None:
    whole = urlset(PLAIN + STORY)
    for cut in (whole.index(b"Putin"), whole.index(b"minsk<"), whole.index(b"</urlset>")):
        feed = read(whole[:cut])
        assert addresses(feed)[0] == "https://x.example/some-story-of-today"
        assert len(feed.entries) == 1 + (cut == whole.index(b"</urlset>"))
        assert "truncated" in feed.notes


def test_a_cut_off_address_is_none() -> None:
    feed = read(
        urlset(PLAIN)[: -len("-of-today</loc><lastmod>2026-03-02</lastmod></url></urlset>")]
    )
    assert feed.entries == ()


def test_damage_in_one_entry_leaves_the_others() -> None:
    broken = "<url><loc>https://x.example/a?b=1&c=2</loc></url><url><lastmod>x</lastmod></url>"
    feed = read(urlset(broken + PLAIN))
    assert addresses(feed) == [
        "https://x.example/a?b=1&c=2",
        "https://x.example/some-story-of-today",
    ]
    assert "bare & escaped" in feed.notes
    assert "left out 1 without an address" in feed.notes


def test_an_unclosed_entry_does_not_swallow_the_rest() -> None:
    feed = read(urlset("<url><loc>https://x.example/a</loc>" + PLAIN + PLAIN))
    assert "https://x.example/some-story-of-today" in addresses(feed)


def test_languages_come_from_the_pages_own_alternate() -> None:
    body = (
        '<url><loc>https://x.example/fr/a</loc><xhtml:link rel="alternate" hreflang="en" '
        'href="https://x.example/en/a"/><xhtml:link rel="alternate" hreflang="fr-FR" '
        'href="https://x.example/fr/a"/></url>'
    )
    feed = read(urlset(body, f'{NS} xmlns:xhtml="http://www.w3.org/1999/xhtml"'))
    assert feed.entries[0].lang == "fr-fr"


def test_a_text_file_of_addresses_is_a_sitemap() -> None:
    feed = read(b"\xef\xbb\xbfhttps://x.example/a-b-c\r\n\r\nhttps://x.example/d\nnot one\n")
    assert addresses(feed) == ["https://x.example/a-b-c", "https://x.example/d"]
    assert "left out 1 without an address" in feed.notes


def test_remarks_in_a_text_file_do_not_count() -> None:
    feed = read(b"# ours\n# of today\n\nhttps://x.example/1\nhttps://x.example/2\nsoon\n")
    assert addresses(feed) == ["https://x.example/1", "https://x.example/2"]
    assert feed.notes == ("left out 1 without an address",)


def test_names_in_capitals_are_read_where_nothing_else_is() -> None:
    body = (
        b"<URLSET><URL><Loc>https://X.example/2</Loc><LastMod>2026-03-02</LastMod></URL></URLSET>"
    )
    feed = read(body)
    assert addresses(feed) == ["https://X.example/2"]
    assert feed.entries[0].modified == datetime(2026, 3, 2, tzinfo=UTC)
    assert feed.notes[0] == "names read without their capitals"
    assert read(b"<URLSET></URLSET>").notes == ()


def test_the_page_of_one_video_is_what_the_video_is() -> None:
    video = (
        "<v:video><v:title>Putin in Minsk</v:title><v:description>The &lt;b&gt;visit&lt;/b&gt;"
        "</v:description><v:publication_date>2026-03-02T10:00:00+03:00</v:publication_date></v:video>"
    )
    names = f'{NS} xmlns:v="http://www.google.com/schemas/sitemap-video/1.1"'
    (one,) = read(urlset(f"<url><loc>/1</loc>{video}</url>", names)).entries
    assert (one.title, one.summary) == ("Putin in Minsk", "The visit")
    assert one.published == datetime(2026, 3, 2, 7, tzinfo=UTC)
    (many,) = read(urlset(f"<url><loc>/1</loc>{video}{video}</url>", names)).entries
    assert (many.title, many.summary, many.published) == ("", "", None)


def test_a_feed_stands_in_for_a_sitemap() -> None:
    body = (
        b"<rss version='2.0'><channel><item><title>T</title><link>/a</link></item></channel></rss>"
    )
    feed = read(body)
    assert (feed.kind, feed.notes) == ("sitemap", ("rss as sitemap",))
    assert [entry.title for entry in feed.entries] == ["T"]


def test_the_sitemaps_of_a_robots_txt_are_children() -> None:
    feed = read(b"User-agent: *\nDisallow: /a\nSitemap: https://x.example/s.xml\nsitemap: /n.xml\n")
    assert [child.url for child in feed.children] == [
        "https://x.example/s.xml",
        "https://x.example/n.xml",
    ]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty body"),
        (b"<!doctype html><html><title>404</title>", "HTML page, not a sitemap"),
        (b"Too many requests", "Too many requests"),
        (b"\x89PNG\r\n\x1a\n\0\0", "an image"),
        (b'{"a": 1}', "JSON"),
        (b"<?xml version='1.0'?><opml version='2.0'/>", "OPML"),
    ],
)
def test_what_is_no_sitemap_is_an_error_that_says_what_it_is(body: bytes, words: str) -> None:
    with pytest.raises(ParseError, match=words):
        read(body)


def test_an_entity_bomb_is_cut_out() -> None:
    bomb = '<!DOCTYPE z [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    body = f"{bomb}]><urlset><url><loc>https://x.example/&i;</loc></url>{PLAIN}</urlset>"
    feed = read(body.encode())
    assert "https://x.example/some-story-of-today" in addresses(feed)
    assert all(len(entry.url or "") < 100 for entry in feed.entries)


def test_a_gzip_bomb_is_refused() -> None:
    with pytest.raises(ParseError, match="larger than"):
        read(gzip.compress(b"<urlset>" + b" " * 60_000_000))


def test_no_more_is_read_than_the_protocol_allows() -> None:
    one = "<url><loc>https://x.example/a</loc></url>"
    feed = read(urlset(one * (MAX_ADDRESSES + 5)))
    assert len(feed.entries) == MAX_ADDRESSES
    assert f"read the first {MAX_ADDRESSES} addresses" in feed.notes
    lines = b"https://x.example/a\n" * (MAX_ADDRESSES + 5)
    assert len(read(lines).entries) == MAX_ADDRESSES


def test_deep_nesting_ends() -> None:
    feed = read(b"<urlset>" + b"<url>" * 100_000 + b"<loc>https://x.example/a</loc>")
    assert len(feed.entries) <= 1


def test_an_address_of_a_megabyte_is_none() -> None:
    endless = "https://x.example/" + "a" * 1_000_000
    feed = read(urlset(f"<url><loc>{endless}</loc></url>{PLAIN}"))
    assert addresses(feed) == ["https://x.example/some-story-of-today"]
    assert addresses(read(f"{endless}\nhttps://x.example/a".encode())) == ["https://x.example/a"]


def test_a_mistake_in_a_tag_costs_no_character_of_addresses_and_titles() -> None:
    page = "<url><loc>https://x.example/?a=1&amp;b=2</loc></url>"
    feed = read(urlset(page + STORY).replace(b"<urlset ", b'<urlset a="1" a="2" ', 1))
    assert addresses(feed) == ["https://x.example/?a=1&b=2", "https://x.example/putin-in-minsk"]
    assert feed.entries[1].title == "Putin & Lukashenko"


def test_an_address_without_its_end_tag_keeps_what_is_said_of_it() -> None:
    feed = read(urlset(STORY.removesuffix("</url>") + PLAIN))
    assert feed.entries[0].title == "Putin & Lukashenko"
    assert addresses(feed) == [
        "https://x.example/putin-in-minsk", "https://x.example/some-story-of-today"
    ]  # fmt: skip


def test_what_is_said_of_the_first_picture_is_the_summary_unless_it_is_the_title() -> None:
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    image = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
    news = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    body = (
        f"<urlset {space} {image} {news}><url><loc>http://a.example/fire-in-minsk</loc>"
        "<image:image><image:loc>/1.jpg</image:loc><image:title>DSC1</image:title>"
        "<image:caption>Smoke over the &lt;b&gt;town&lt;/b&gt;</image:caption></image:image>"
        "<image:image><image:loc>/2.jpg</image:loc><image:caption>B</image:caption></image:image>"
        "</url><url><loc>http://a.example/2</loc><news:news><news:title>A fire</news:title>"
        "</news:news><image:image><image:title>A fire</image:title></image:image></url></urlset>"
    )
    entries = parse_sitemap(body.encode(), None, "http://a.example/sitemap.xml").entries
    assert [entry.summary for entry in entries] == ["Smoke over the town", ""]
