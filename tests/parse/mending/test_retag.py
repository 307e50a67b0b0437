import pytest

from watcher.model import ParsedFeed
from watcher.parse.document import parse_fast, parse_slow
from watcher.parse.loose import read_with_feedparser
from watcher.parse.mending.retag import retag

URL = "https://news.example/feed"
TITLES = ["First & foremost", 'Said "no"', "Third <3"]
ITEMS = (
    "<item><title>First &amp; foremost</title><link>https://news.example/1</link></item>"
    "<item><title>Said &quot;no&quot;</title><link>https://news.example/2</link></item>"
    "<item><title>Third &lt;3</title><link>https://news.example/3</link></item>"
)


def read(text: str) -> ParsedFeed:
    assert parse_fast(text.encode(), None, URL) is None
    return parse_slow(text.encode(), None, URL)


@pytest.mark.parametrize(
    "damage",
    [
        ("<rss ", '<rss version="2.0" '),
        ("</channel>", "</chanel></channel>"),
        ("<title>First &amp; foremost</title>", "<title>First &amp; foremost"),
        ("<link>https://news.example/1</link>", "<link><![cdata[https://news.example/1]]></link>"),
        ("<link>https://news.example/1</link>", "<link><![CDATA[https://news.example/1</link>"),
        ("<title>First", "<title lang=en kept>First"),
    ],
)
def test_a_mistake_in_a_tag_costs_no_word_after_it(damage: tuple[str, str]) -> None:
    text = f'<rss version="2.0"><channel>{ITEMS}</channel></rss>'
    feed = read(text.replace(*damage, 1))
    assert [entry.title for entry in feed.entries] == TITLES
    assert [entry.url for entry in feed.entries] == [f"https://news.example/{n}" for n in (1, 2, 3)]
    assert "not well-formed" in feed.notes


def test_the_slash_after_a_value_without_quotes_is_the_address_of_what_holds_words() -> None:
    assert retag("<link href=https://a.example/>") == '<link href="https://a.example"/>'
    assert retag("<content base=https://a.example/>x</content>") == (
        '<content base="https://a.example/">x</content>'
    )
    assert retag("<category term=news/>") == '<category term="news"/>'


def test_what_holds_other_elements_is_not_closed_before_them() -> None:
    nested = (
        "<author><name>Ann</name></author><media:group><media:title>T</media:title></media:group>"
    )
    assert retag(nested) == nested
    assert retag("<description>a <link>b</link></description>") == (
        "<description>a <link>b</link></description>"
    )


@pytest.mark.parametrize(
    "piece", ["<title>a", "<![CDATA[", '<a b="', "<title><![CDATA[", "<a b=c "]
)
def test_tags_are_mended_in_linear_time(piece: str) -> None:
    assert retag(piece * 100_000)


def test_what_feedparser_has_no_words_for_is_empty_not_none() -> None:
    text = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>x<content>y</content>'
    feed = read_with_feedparser(text + "</entry></feed>", URL)
    assert feed is not None
    assert feed.entries[0].summary == ""


def test_halves_of_a_character_are_joined_wherever_they_stand() -> None:
    inside = (
        "<title>A &#55357;&#56834;</title><description><![CDATA[B &#55357;&#56834;]]></description>"
    )
    (entry,) = read(f"<rss><channel><item>{inside}</item></channel></rss>").entries
    assert (entry.title, entry.summary) == ("A \U0001f602", "B \U0001f602")


def test_a_number_with_a_capital_x_is_a_character() -> None:
    text = "<rss><channel><item><title>&#X41;&#x42;</title></item></channel></rss>"
    assert read(text).entries[0].title == "AB"
