from datetime import timedelta

import pytest

from tests.support.times import NOW
from watcher.fetch.fallback import Offer, chosen, is_due, pages_to_ask, parted
from watcher.model import Detour, ParsedEntry, SourceId, SourceState

FEED = "https://x.example/tag/minsk/feed/"
DAY = timedelta(days=1)


def source(failures: int = 8, ok: timedelta | None = 3 * DAY, url: str = FEED) -> SourceState:
    last_ok = NOW - ok if ok is not None else None
    return SourceState(SourceId(1), "x", url, failures=failures, last_ok_at=last_ok)


@pytest.mark.parametrize(
    ("failures", "ok", "kind", "due"),
    [
        (4, DAY, "auto", True),  # the fifth failure is the one at hand
        (4, DAY, "feed", True),
        (4, DAY, "sitemap", True),
        (4, DAY, "page", False),
        (4, DAY, "article", False),
        (3, 9 * DAY, "auto", False),
        (90, DAY - timedelta(minutes=1), "auto", False),
        (90, None, "auto", False),
    ],
)
def test_a_source_that_was_good_is_given_up_after_many_failures_over_a_day(
    failures: int, ok: timedelta | None, kind: str, due: bool
) -> None:
    assert is_due(source(failures, ok), kind, NOW) is due


def test_the_entries_say_where_the_site_is() -> None:
    urls = ["https://x.example/1", "https://y.example/2", "https://x.example/3"]
    assert pages_to_ask(source(), urls) == ["https://x.example/tag/minsk/", "https://x.example/"]
    hosted = source(url="https://feeds.example/x/rss")
    assert pages_to_ask(hosted, urls) == ["https://x.example/"]
    assert pages_to_ask(hosted, []) == ["https://feeds.example/x/", "https://feeds.example/"]
    assert pages_to_ask(source(url="file:///tmp/feed.xml"), []) == []


def test_a_configured_page_whose_feed_dies_is_asked_first() -> None:
    away = SourceState(
        SourceId(1),
        "x",
        "https://x.example/minsk",
        detour=Detour("https://x.example/f", "feed", "", NOW),
    )
    assert pages_to_ask(away, []) == ["https://x.example/minsk", "https://x.example/"]


def test_the_first_place_that_does_not_fail_itself_is_taken_and_says_why() -> None:
    offers = [
        Offer("http://www.x.example/tag/minsk/feed", "feed", "a"),
        Offer("https://n", "sitemap", "b"),
    ]
    found = chosen(offers, source(), NOW)
    assert found is not None
    assert (found.url, found.kind, found.since) == ("https://n", "sitemap", NOW)
    assert "3 days" in found.why
    assert chosen(offers[:1], source(), NOW) is None


def test_a_detour_that_fails_may_lead_back() -> None:
    away = SourceState(
        SourceId(1), "x", FEED, last_ok_at=NOW - DAY, detour=Detour("https://n", "sitemap", "", NOW)
    )
    found = chosen([Offer("https://n", "sitemap", ""), Offer(FEED, "feed", "")], away, NOW)
    assert found is not None
    assert found.url == FEED


def test_only_what_is_dated_since_the_last_good_poll_is_news() -> None:
    last_ok = NOW - 3 * DAY
    entries = [
        ParsedEntry(title="new", published=NOW),
        ParsedEntry(title="edited", modified=NOW),
        ParsedEntry(title="by a day", published=last_ok - DAY),
        ParsedEntry(title="old", published=NOW - 9 * DAY, modified=NOW),
        ParsedEntry(title="undated"),
    ]
    news, past = parted(entries, last_ok)
    assert [entry.title for entry in news] == ["new", "by a day"]
    assert [entry.title for entry in past] == ["edited", "old", "undated"]
