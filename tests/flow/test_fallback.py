"""A feed that dies: its site is looked for another place, once, and its stories stay the same."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.flow.test_flow import listed, once
from tests.support.http import Reply
from tests.support.world import World

NOW = datetime.now(UTC)
PAGE = (
    "<!doctype html><html><head><title>Daily</title>{head}</head><body><main>{body}</main></body>"
)


def asked(world: World, query: str, *values: Any) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(world.folder / "watcher.db")) as connection, connection:
        return connection.execute(query, values).fetchall()


def failing_for_days(world: World, days: int, failures: int = 8) -> None:
    """Make it so long ago that the only source was good."""
    then = int((NOW - timedelta(days=days)).timestamp() * 1000)
    asked(world, "update source set failures = ?, last_ok_at = ?", failures, then)


def source(world: World) -> dict[str, Any]:
    (row,) = listed(world, "source", "list")
    return row


def sitemap(*stories: tuple[str, str, datetime]) -> str:
    urls = "".join(
        f"<url><loc>{url}</loc><news:news><news:publication_date>{when.isoformat()}"
        f"</news:publication_date><news:title>{title}</news:title></news:news></url>"
        for url, title, when in stories
    )
    return f'<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{urls}</urlset>'


@pytest.fixture
def dead(world: World) -> World:
    """A world whose feed was good, told a needle, and has been gone for three days."""
    feed = world.feed("daily")
    feed.publish("Old news")
    world.configure()
    once(world)
    feed.publish("A needle was found")
    once(world)
    assert len(world.mails) == 1
    world.site.routes["/daily"] = Reply("gone", 404)
    world.site.routes["/"] = PAGE.format(head="", body="<p>Welcome</p>")
    return world


def test_the_news_sitemap_takes_over_with_one_notice_and_tells_no_story_twice(dead: World) -> None:
    known = [row[0] for row in asked(dead, "select url from entry order by id")]
    dead.site.routes["/robots.txt"] = "Sitemap: /news.xml"
    dead.site.routes["/news.xml"] = lambda _: sitemap(
        (known[-1], "A needle was found", NOW - timedelta(days=3)),
        (dead.site.url("/fresh"), "Another needle", NOW - timedelta(hours=1)),
        (dead.site.url("/ages"), "A needle of ages ago", NOW - timedelta(days=300)),
    )
    failing_for_days(dead, 3)
    once(dead)
    once(dead)
    assert [mail["Subject"] for mail in dead.mails if "Another needle" in mail["Subject"]]
    assert sum("needle was found" in mail["Subject"] for mail in dead.mails) == 1
    row = source(dead)
    assert (row["state"], row["kind"], row["failures"]) == ("ok", "sitemap", 0)
    notices = asked(dead, "select text from notice where kind = 'detour'")
    assert len(notices) == 1
    assert "failed for 3 days" in notices[0][0]
    assert "/news.xml" in notices[0][0]


def test_another_feed_goes_before_the_page(dead: World) -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/new-feed">'
    teasers = "".join(
        f'<article><h2><a href="/story-{n}">The headline of story {n}</a></h2></article>'
        for n in range(8)
    )
    dead.site.routes["/"] = PAGE.format(head=link, body=teasers)
    new = dead.feed("new-feed")
    new.publish("Another needle")
    failing_for_days(dead, 2)
    once(dead)
    assert source(dead)["kind"] == "rss"
    del dead.site.routes["/new-feed"]
    failing_for_days(dead, 2)
    once(dead)
    row = source(dead)
    assert (row["kind"], row["state"]) == ("page", "ok")


def test_nothing_is_looked_for_too_early_or_in_vain(dead: World) -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/new-feed">'
    dead.site.routes["/"] = PAGE.format(head=link, body="")
    dead.feed("new-feed").publish("Another needle")
    for days, failures in ((0, 20), (3, 1)):
        failing_for_days(dead, days, failures)
        before = len(dead.site.seen)
        once(dead)
        assert [seen.path for seen in dead.site.seen[before:]] == ["/daily"]
    assert source(dead)["state"] == "failing"


def test_a_page_of_the_site_where_the_feed_was_is_a_failure_too(dead: World) -> None:
    dead.site.routes["/daily"] = PAGE.format(head="", body="<p>We have a new design</p>")
    dead.site.routes["/robots.txt"] = "Sitemap: /news.xml"
    dead.site.routes["/news.xml"] = sitemap((dead.site.url("/fresh"), "A needle", NOW))
    failing_for_days(dead, 3)
    once(dead)
    assert source(dead)["kind"] == "sitemap"
