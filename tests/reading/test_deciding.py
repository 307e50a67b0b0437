"""What becomes of a page that was read, or could not be. Pure."""

from datetime import timedelta

import pytest

from tests.support.times import NOW
from watcher.errors import FetchError, ParseError, WatcherError
from watcher.extract.boilerplate import paragraph_keys
from watcher.model import Article, EntryId, Postponed, Reading, SourceId, Stored, StoryId
from watcher.reading.deciding import WAITS, Read, again_at, recurring, text_of, with_text

URL = "https://a.example/2026/talks-in-minsk"
STORED = Stored(
    EntryId(1), SourceId(1), StoryId(1), None, URL, "Talks", "A teaser", "", None, None, None,
    "new", 7, False,
)  # fmt: skip


def failed(error: WatcherError, attempts: int = 0) -> Read:
    return Read(Reading(EntryId(1), SourceId(1), "u", URL, "a.example", attempts), error)


@pytest.mark.parametrize(
    ("error", "tries"),
    [
        (FetchError("timed out"), len(WAITS)),
        (FetchError("503", status=503), len(WAITS)),
        (ParseError("took longer than 2 s to read"), len(WAITS)),
        (FetchError("404", status=404), 2),
        (FetchError("429", status=429), len(WAITS)),
        (FetchError("410", status=410, permanent=True), 0),
    ],
)
def test_a_page_is_tried_again_ever_later_and_then_given_up(
    error: WatcherError, tries: int
) -> None:
    waits: list[timedelta] = []
    while (at := again_at(failed(error, len(waits)), NOW, 0.0)) is not None:
        waits.append(at - NOW)
    assert len(waits) == tries
    assert waits == sorted(waits)


def test_a_host_that_asks_for_rest_gets_it() -> None:
    error = FetchError("503", status=503, retry_after=timedelta(hours=3))
    assert again_at(failed(error), NOW, 0.0) == NOW + timedelta(hours=3)
    rest = Read(failed(error).reading, Postponed("a.example", NOW + timedelta(hours=5)))
    assert again_at(rest, NOW, 0.0) == NOW + timedelta(hours=5)


def test_a_paragraph_is_the_sites_where_it_stands_in_many_of_its_articles() -> None:
    counts = {1: 30, 2: 9, 3: 2, 4: 14}
    assert recurring(40, counts) == {1, 4}
    assert recurring(4, {1: 3, 2: 2}) == {1}
    assert recurring(0, {}) == set()


def test_a_text_is_matched_without_what_the_site_says_everywhere() -> None:
    article = Article(text="Talks began in Minsk.\nPutin in our newsletter, every week.")
    [_, site] = paragraph_keys(article.text)
    assert text_of(article, {site}) == ("Talks began in Minsk.", 1)
    assert text_of(article, set()) == (article.text, 0)


def test_what_the_source_said_stands_and_the_page_fills_the_gaps() -> None:
    article = Article("Title of the page", "x", NOW, "A. Author", "be", url="https://elsewhere")
    item = with_text(STORED, article, "The text.")
    assert (item.title, item.summary, item.body) == ("Talks", "A teaser", "The text.")
    assert (item.published, item.author, item.lang, item.url) == (NOW, "A. Author", "be", URL)


def test_a_title_that_was_made_of_the_address_gives_way_to_that_of_the_page() -> None:
    made = STORED._replace(title="Talks in minsk")
    assert with_text(made, Article("Talks in Minsk begin"), "x").title == "Talks in Minsk begin"
    assert with_text(STORED, Article("Talks in Minsk begin"), "x").title == "Talks"


def test_a_text_far_shorter_than_what_the_feed_brought_is_not_taken() -> None:
    full = STORED._replace(body="A whole article. " * 20)
    assert with_text(full, Article(), "A stub.").body == full.body
