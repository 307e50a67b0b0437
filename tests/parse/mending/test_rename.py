import pytest

from watcher.errors import ParseError
from watcher.model import ParsedFeed
from watcher.parse.document import parse_fast, parse_slow
from watcher.parse.loose import read_with_feedparser

URL = "https://news.example/feed"


def read(text: str) -> ParsedFeed:
    return parse_fast(text.encode(), None, URL) or parse_slow(text.encode(), None, URL)


@pytest.mark.parametrize(
    "text",
    [
        "<rss><channel><ITEM><TITLE>T</TITLE><LINK>/1</LINK><PUBDATE>2024-05-01</PUBDATE></ITEM></channel></rss>",
        "<RSS><Channel><Item><Title>T</Title><Link>/1</Link><PubDate>2024-05-01</PubDate></Item></Channel></RSS>",
        '<rss xmlns="http://backend.userland.com/rss2"><channel><item><title>T</title><link>/1</link>'
        "<pubDate>2024-05-01</pubDate></item></channel></rss>",
        '<rss xmlns="http://www.w3.org/2005/Atom"><channel><item><title>T</title><link>/1</link>'
        "<pubDate>2024-05-01</pubDate></item></channel></rss>",
        '<feed xmlns="https://www.w3.org/2005/Atom/"><entry><title>T</title><link href="/1"/>'
        "<published>2024-05-01</published></entry></feed>",
        '<feed><entry><title>T</title><link href="/1"/><published>2024-05-01</published>'
        "</entry></feed>",
        '<feed xmlns="urn:x"><ENTRY><title>T</title><link href="/1"/>'
        "<published>2024-05-01</published></ENTRY></feed>",
        '<r:RDF xmlns:r="urn:x" xmlns="urn:y"><item><title>T</title><link>/1</link>'
        '<d:date xmlns:d="http://purl.org/DC/elements/1.1">2024-05-01</d:date></item></r:RDF>',
    ],
)
def test_names_that_are_nearly_right_are_read_as_meant(text: str) -> None:
    (entry,) = read(text).entries
    assert (entry.title, entry.url) == ("T", "https://news.example/1")
    assert entry.published is not None


def test_the_title_of_a_feed_without_entries_stays() -> None:
    assert parse_slow(b"<RSS><CHANNEL><TITLE>T</TITLE></CHANNEL></RSS>", None, URL).title == "T"


@pytest.mark.parametrize(
    "space",
    ["http://purl.org/rss/1.0/modules/content", "https://purl.org/rss/1.0/modules/content/"],
)
def test_a_namespace_without_its_last_slash_is_known_on_the_fast_path(space: str) -> None:
    text = (
        f'<rss xmlns:c="{space}"><channel><item><title>T</title><c:encoded>Words</c:encoded></item>'
        "</channel></rss>"
    )
    feed = parse_fast(text.encode(), None, URL)
    assert feed is not None
    assert feed.entries[0].body == "Words"


def test_an_episode_without_another_title_has_that_of_its_medium() -> None:
    text = (
        '<rss xmlns:m="http://search.yahoo.com/mrss/" '
        'xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>'
        "<item><m:title>Clip</m:title></item><item><i:title>Episode</i:title></item>"
        "<item><title>Own</title><m:title>Clip</m:title></item></channel></rss>"
    )
    assert [entry.title for entry in read(text).entries] == ["Clip", "Episode", "Own"]


def test_a_link_that_was_escaped_twice_is_one_address() -> None:
    link = "<link><![CDATA[ https://news.example/?a=1&amp;b=2 ]]></link>"
    feed = read(f"<rss><channel><item><title>T</title>{link}</item></channel></rss>")
    assert feed.entries[0].url == "https://news.example/?a=1&b=2"


def test_names_that_recovery_left_and_that_are_none_do_no_harm() -> None:
    text = "<rss><channel><a:><b:c:d/><ITEM><title>T</title></ITEM></channel></rss>"
    assert [entry.title for entry in read(text).entries] == ["T"]


def test_what_feedparser_stumbles_over_costs_no_entry() -> None:
    text = (
        '<rss xmlns:gml="http://www.opengis.net/gml"><channel><item><gml:pos>1 2</gml:pos>'
        "<title>T</title></item><item></channel></rss><<"
    )
    assert read_with_feedparser(text, URL) is None
    assert [entry.title for entry in read(text).entries] == ["T"]


def test_a_document_of_whose_entries_none_can_be_read_is_no_success() -> None:
    with pytest.raises(ParseError, match="no entry"):
        read('<rss><channel a="<item ></item>"></channel></rss>')


@pytest.mark.parametrize(
    ("links", "url"),
    [
        ('<link href="/a.pdf" type="application/pdf"/><link href="/a" type="text/html"/>', "/a"),
        ('<link href="/a.pdf" type="application/pdf"/>', "/a.pdf"),
        ('<link rel="self" href="/s"/><link rel=" Alternate" href="/a"/>', "/a"),
        ('<link rel="http://www.iana.org/assignments/relation/alternate" href="/a"/>', "/a"),
        ('<link href="feed://news.example/a"/>', "/a"),
        ('<link href="http:// news.example/a"/>', "/a"),
    ],
)
def test_the_link_of_an_entry_leads_to_its_page(links: str, url: str) -> None:
    text = f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{links}</entry></feed>'
    (entry,) = read(text).entries
    assert entry.url is not None
    assert entry.url.removeprefix("https://news.example").removeprefix("http://news.example") == url


@pytest.mark.parametrize(
    ("how", "title", "summary"),
    [
        ('mode="base64"', "Q&A <now>", "Q&A <now>"),
        ('type="application/octet-stream"', "Q&A <now>", "Q&A <now>"),
    ],
)
def test_a_text_in_base64_is_read(how: str, title: str, summary: str) -> None:
    text = "UTxiPiZhbXA7PC9iPkEg\n Jmx0O25vdyZndDs="
    feed = read(
        f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title {how}>{text}</title>'
        f'<summary {how}>{text}</summary><content type="image/png">iVBORw0KGgo=</content>'
        "</entry></feed>"
    )
    (entry,) = feed.entries
    assert (entry.title, entry.summary, entry.body) == (title, summary, "")


def test_what_only_a_few_feeds_call_so_is_read_too() -> None:
    text = (
        '<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><dc:title>C</dc:title>'
        "<item><title>T</title><dc:author>Ann</dc:author><body>Words</body></item>"
        "<item><title>U</title><fullitem>More</fullitem></item></channel></rss>"
    )
    feed = read(text)
    assert (feed.title, feed.entries[0].author) == ("C", "Ann")
    assert [entry.body for entry in feed.entries] == ["Words", "More"]
