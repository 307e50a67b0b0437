import pytest

from watcher.model import ParsedFeed
from watcher.parse.document import parse_fast, parse_slow
from watcher.parse.mending.balance import balance
from watcher.parse.mending.mend import mend

URL = "https://news.example/feed"
ITEM = (
    "<item><title>T{0}</title><description>About {0}.</description>"
    "<link>https://news.example/{0}</link></item>"
)


def read(text: str) -> ParsedFeed:
    assert parse_fast(text.encode(), None, URL) is None
    return parse_slow(text.encode(), None, URL)


@pytest.mark.parametrize(
    "damage",
    [
        "</b>", "<p>", "<b>bold ", "<br>", '<img src="x">', "</p>", "</ p>", "</title>",
        "</channel>", "</rss>", "<!-- ", "<? ", "<table><tr><td>", "<item>",
    ],
)  # fmt: skip
def test_what_stands_wrong_in_one_entry_costs_no_word_of_another(damage: str) -> None:
    items = [ITEM.format(number) for number in range(4)]
    items[1] = items[1].replace("About", damage + "About")
    feed = read(f"<rss><channel>{''.join(items)}</channel></rss>")
    told = {(entry.title, entry.summary, entry.url) for entry in feed.entries}
    assert told >= {
        (f"T{number}", f"About {number}.", f"https://news.example/{number}") for number in (0, 2, 3)
    }
    assert "T1" in {entry.title for entry in feed.entries}


def test_entries_without_an_end_end_where_the_next_begins() -> None:
    items = "".join(ITEM.format(number).removesuffix("</item>") for number in range(3))
    feed = read(f"<rss><channel>{items}</channel></rss>")
    assert [entry.title for entry in feed.entries] == ["T0", "T1", "T2"]


def test_an_entry_within_an_entry_that_has_its_end_stays_there() -> None:
    text = "<item>a<item></item>b</item>"
    assert balance(text) == text


@pytest.mark.parametrize(
    "piece",
    [
        "<a>",
        "<x>",
        "</x>",
        "<x></y>",
        "<item>",
        "<!--",
        "<![CDATA[",
        "<?",
        '<x a="',
        "<!--<![CDATA[",
    ],
)
def test_tags_are_balanced_in_linear_time(piece: str) -> None:
    text, _ = mend("<rss>" + piece * 100_000)
    assert balance(text)
