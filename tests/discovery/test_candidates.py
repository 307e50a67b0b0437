from datetime import UTC, datetime, timedelta

import pytest

from watcher.discovery.candidates import Candidate, fullness, is_own, ranked
from watcher.model import ParsedEntry, ParsedFeed

NOW = datetime(2026, 6, 1, tzinfo=UTC)
PAGE = "https://x.example/"


def offer(
    url: str,
    days: float | None = 0,
    *,
    text: str = "",
    kind: str = "feed",
    title: str = "T",
    about: str = "a",
) -> Candidate:
    when = None if days is None else NOW - timedelta(days=days)
    entry = ParsedEntry(url=PAGE + about, title="A title", summary=text, published=when)
    return Candidate(PAGE + url, kind, "", ParsedFeed(kind, title=title, entries=(entry,) * 3))


def best(*offers: Candidate, page: str = PAGE) -> str:
    return ranked(offers, page, NOW)[0].url.removeprefix(PAGE)


FULL = "word " * 300


def test_a_full_feed_is_better_than_a_slightly_fresher_short_one() -> None:
    assert best(offer("short", 0), offer("full", 1, text=FULL)) == "full"


def test_a_full_feed_that_lags_weeks_behind_is_not() -> None:
    assert best(offer("short", 0), offer("full", 30, text=FULL)) == "short"


def test_anything_alive_is_better_than_a_dead_feed() -> None:
    page = offer("p", None, kind="page", about="b")
    assert best(offer("dead", 400, text=FULL), page) == "p"
    assert best(offer("dead", 400, text=FULL), offer("s", 0, kind="sitemap")) == "s"


def test_an_old_feed_of_what_the_page_lists_is_not_dead() -> None:
    assert best(offer("slow", 400, text=FULL), offer("p", None, kind="page")) == "slow"
    assert best(offer("slow", 400), offer("p", 390, kind="page")) == "slow"


def test_feeds_go_before_news_sitemaps_before_pages() -> None:
    page, sitemap, feed = (offer(k, 1, kind=k) for k in ("page", "sitemap", "feed"))
    order = [one.kind for one in ranked((page, sitemap, feed), PAGE, NOW)]
    assert order == ["feed", "sitemap", "page"]


def test_comments_and_failures_come_last() -> None:
    failed = Candidate(PAGE + "x", "feed", "", error="404")
    talk = offer("talk", 0, text=FULL, title="Comments on: A")
    assert [
        one.url.removeprefix(PAGE) for one in ranked((failed, talk, offer("f", 3)), PAGE, NOW)
    ] == ["f", "talk", "x"]


def test_a_feed_of_the_section_is_better_than_one_of_the_site() -> None:
    offers = (offer("feed", 0, text=FULL), offer("tag/minsk/feed", 2))
    assert best(*offers, page=PAGE + "tag/minsk") == "tag/minsk/feed"
    assert best(*offers) == "feed"


@pytest.mark.parametrize(
    ("page", "feed", "own"),
    [
        ("https://x.example/", "https://x.example/rss", True),
        ("https://x.example/tag/minsk/", "https://x.example/rss/minsk.xml", True),
        ("https://x.example/tag/minsk", "https://x.example/rss", False),
        ("https://x.example/index.html", "https://x.example/rss", True),
        ("https://x.example/minsk/index.php", "https://x.example/rss", False),
        ("https://x.example/the-gioi.html", "https://x.example/rss/the-gioi.rss", True),
        ("https://x.example/tag/minsk", "https://x.example/rss?tag=minsk", True),
        ("https://github.com/a/b", "https://github.com/a/b/releases.atom", True),
        ("https://github.com/a/b/tags", "https://github.com/a/b/tags.atom", True),
        ("https://www.reddit.com/r/a/", "https://www.reddit.com/r/a/.rss", True),
        ("https://x.example/en", "https://x.example/opentopics", False),
        ("https://x.example/en", "https://x.example/en/rss", True),
        ("https://x.example/%D0%BC", "https://x.example/м/feed", True),
    ],
)
def test_a_feed_is_of_a_page_that_shares_its_word(page: str, feed: str, own: bool) -> None:
    assert is_own(page, feed) is own


def test_fullness_counts_words_of_any_script() -> None:
    def entries(text: str, title: str = "A title") -> list[ParsedEntry]:
        return [ParsedEntry(url=PAGE + "a-b-c", title=title, summary=text)] * 3

    assert fullness(entries(FULL)) == "full text"
    assert fullness(entries("普京总统会见了白俄罗斯总统卢卡申科。" * 20)) == "full text"
    assert fullness(entries("普京总统会见了白俄罗斯总统卢卡申科，讨论了。")) == "summaries"
    assert fullness(entries("")) == "headlines"
    assert fullness(entries("", "A b c")) == "addresses"
    assert fullness([]) == "headlines"
