"""As what the document of a source is to be read."""

from datetime import UTC, timedelta

import pytest

from tests.support.times import NOW
from watcher.model import Detour, SourceId, SourceState
from watcher.polling.kinds import parse_as

NEW = SourceState(SourceId(1), "n", "https://a.example/")
GOOD = SourceState(
    SourceId(1), "n", "https://a.example/", kind="rss", baseline_at=NOW, last_status=200
)


@pytest.mark.parametrize(
    ("source", "may_be_page"),
    [
        (NEW, True),
        (GOOD, False),
        (SourceState(SourceId(1), "n", "u", failures=1, last_poll_at=NOW), True),
        (SourceState(SourceId(1), "n", "u", failures=1, last_status=503), False),
        (SourceState(SourceId(1), "n", "u", kind="page", baseline_at=NOW, last_status=200), True),
    ],
    ids=["never polled", "a feed", "never answered", "failed at first", "a page"],
)
def test_only_where_nothing_else_ever_was_may_html_be_a_page(
    source: SourceState, may_be_page: bool
) -> None:
    assert parse_as("auto", source, NOW, UTC, None).page is may_be_page


def test_a_configured_kind_stands() -> None:
    how = parse_as("page", GOOD, NOW, UTC, "h3 a")
    assert (how.kind, how.links, how.page) == ("page", "h3 a", False)


def test_a_detour_has_its_own_kind() -> None:
    detour = Detour("https://a.example/sitemap.xml", "sitemap", "why", NOW - timedelta(days=1))
    source = SourceState(SourceId(1), "n", "u", kind="rss", detour=detour)
    assert parse_as("auto", source, NOW, UTC, None).kind == "sitemap"
