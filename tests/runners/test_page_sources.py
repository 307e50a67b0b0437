"""Sources that are pages, round by round: what is news on them, and what is not."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.runners.stage import rows, rss, staged
from tests.support.http import Reply, Site, serve_in_thread
from tests.support.jobs import FakeClock
from tests.support.pages import NewsSite
from watcher.app import App
from watcher.runners.once import run_round

EMPTY = Reply("<!doctype html><title>x</title><p>We are moving.</p>")


@dataclass
class Place:
    site: Site
    changed: threading.Condition = field(default_factory=threading.Condition)


@dataclass
class Stage:
    """A site and an app that has it as its only source; each round is a quarter of an hour."""

    app: App
    news: NewsSite
    clock: FakeClock

    async def round(self) -> None:
        self.clock.turn(timedelta(minutes=15))
        await run_round(self.app, everything=True)

    @property
    def source(self) -> dict[str, Any]:
        [row] = rows(self.app, "source")
        return row

    @property
    def told(self) -> list[str]:
        """The titles that were alerted and not held, in the order of alerts."""
        titles = {row["id"]: row["title"] for row in rows(self.app, "entry")}
        alerts = rows(self.app, "alert")
        return [titles[a["entry_id"]] for a in alerts if a["reason"] == "now"]


@asynccontextmanager
async def stage(
    folder: Path, *, stories: int = 6, path: str = "/tag/x", **source: object
) -> AsyncIterator[Stage]:
    clock = FakeClock()
    with serve_in_thread({}) as web:
        news = NewsSite(Place(web))
        news.publish_some(stories)
        about = {"name": "tag", "url": web.url(path), "kind": "page", **source}
        watchlist = {"name": "sewing", "keywords": ["needle"]}
        async with staged(
            folder, clock=clock, sources=[about], watchlists=[watchlist], first_poll="quiet"
        ) as app:
            yield Stage(app, news, clock)


async def test_a_new_teaser_alerts_and_a_move_or_a_rewrite_does_not(tmp_path: Path) -> None:
    async with stage(tmp_path) as at:
        await at.round()
        story = at.news.publish("A needle was found in the hay", "Nobody knows who lost it")
        await at.round()
        assert at.told == ["A needle was found in the hay"]
        at.news.stories.append(at.news.stories.pop(0))  # it moved to the end
        await at.round()
        at.news.rewrite(story, "A needle, found in the hay", "The owner is known by now")
        await at.round()
        assert len(at.told) == 1
        assert [row["title"] for row in rows(at.app, "revision")] == [story.title]
        assert len(rows(at.app, "entry")) == 7


async def test_an_edited_teaser_that_newly_matches_alerts(tmp_path: Path) -> None:
    async with stage(tmp_path) as at:
        await at.round()
        story = at.news.publish("Something was found in the hay", "More follows")
        await at.round()
        assert at.told == []
        at.news.rewrite(story, "A needle was found in the hay", "More follows")
        await at.round()
        assert at.told == ["A needle was found in the hay"]


async def test_an_empty_list_is_a_failing_source_with_one_notice(tmp_path: Path) -> None:
    async with stage(tmp_path) as at:
        await at.round()
        at.news.broken = EMPTY
        await at.round()
        await at.round()
        assert at.source["failures"] == 2
        assert [row["kind"] for row in rows(at.app, "notice")] == ["page"]
        at.news.broken = None
        at.news.publish("A needle was found in the hay", "Nobody knows who lost it")
        await at.round()
        assert (at.source["failures"], at.source["error"]) == (0, None)
        assert at.told == ["A needle was found in the hay"]


async def test_a_list_that_turned_over_while_we_were_away_is_news(tmp_path: Path) -> None:
    async with stage(tmp_path) as at:
        await at.round()
        at.news.publish("The rain comes late this year", "Farmers wait")
        await at.round()
        at.news.stories.clear()
        for number, thing in enumerate(("barn", "church", "river", "well", "attic", "cellar")):
            at.news.publish(f"Needle found in the {thing} of village {number}", f"By the {thing}")
        await at.round()
        assert len(rows(at.app, "match")) == 6
        assert at.told
        assert at.source["failures"] == 0
        assert rows(at.app, "notice") == []


async def test_a_redesigned_list_stays_failing_for_some_polls_and_then_is_right(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as at:
        await at.round()
        at.news.publish("The rain comes late this year", "Farmers wait")
        await at.round()
        at.news.stories.clear()
        for thing in ("barn", "church", "river", "well", "attic", "cellar"):
            at.news.move(at.news.publish(f"Needle of the {thing} is shown", f"It is of {thing}"))
        await at.round()
        assert at.told == []
        assert {row["arrival"] for row in rows(at.app, "entry")} == {
            "baseline", "new", "reemission",
        }  # fmt: skip
        failing = 0
        while at.source["failures"]:
            failing += 1
            await at.round()  # also where the list stays the same
            if failing == 1:
                at.news.move(at.news.publish("One more needle is found", "It happened today"))
            else:
                at.news.move(at.news.publish(f"Rain in district {failing}", f"Part {failing}"))
        assert at.told == ["One more needle is found"]
        assert 3 <= failing <= 8
        assert len(rows(at.app, "notice")) == 1


async def test_the_first_poll_follows_a_list_as_far_as_it_is_asked_to(tmp_path: Path) -> None:
    async with stage(tmp_path, pages="2") as at:
        second = NewsSite(Place(at.news.world.site), layout="cards")
        second.publish_some(4)
        answers = {"/tag/x": at.news._list, "/tag/x/2": second._list}
        for path, answer in answers.items():
            at.news.world.site.routes[path] = _with_next(answer, f"{path}/2")
        await at.round()
        asked = [seen.path for seen in at.news.world.site.seen]
        assert asked == ["/robots.txt", "/tag/x", "/tag/x/2"]
        await at.round()
        assert [s.path for s in at.news.world.site.seen][3:] == ["/tag/x"]


async def test_a_page_that_robots_txt_forbids_is_a_failed_poll(tmp_path: Path) -> None:
    async with stage(tmp_path) as at:
        at.news.world.site.routes["/robots.txt"] = Reply("User-agent: *\nDisallow: /tag/")
        await at.round()
        assert at.source["error"] == "robots.txt does not allow it"
        assert [seen.path for seen in at.news.world.site.seen] == ["/robots.txt"]


@pytest.mark.parametrize("kind", ["page", "auto"])
async def test_a_page_is_not_followed_to_where_robots_txt_forbids(
    tmp_path: Path, kind: str
) -> None:
    async with stage(tmp_path, kind=kind) as at:
        web = at.news.world.site
        web.routes["/robots.txt"] = Reply("User-agent: *\nDisallow: /members/")
        await at.round()
        assert (at.source["kind"], at.source["error"]) == ("page", None)
        web.routes["/tag/x"] = Reply(status=302, headers={"Location": "/members/x"})
        await at.round()
        assert at.source["error"] == "robots.txt does not allow it"
        assert not [seen for seen in web.seen if seen.path == "/members/x"]


async def test_further_pages_of_a_list_are_not_followed_there_either(tmp_path: Path) -> None:
    async with stage(tmp_path, pages="2") as at:
        web = at.news.world.site
        web.routes["/robots.txt"] = Reply("User-agent: *\nDisallow: /members/")
        web.routes["/tag/x"] = _with_next(at.news._list, "/tag/x/2")
        web.routes["/tag/x/2"] = Reply(status=302, headers={"Location": "/members/x"})
        await at.round()
        assert at.source["error"] is None
        assert [seen.path for seen in web.seen] == ["/robots.txt", "/tag/x", "/tag/x/2"]


async def test_robots_txt_is_not_asked_for_feeds(tmp_path: Path) -> None:
    async with stage(tmp_path, path="/rss", kind="auto") as at:
        at.news.world.site.routes["/rss"] = Reply(rss("one", "two"))
        await at.round()
        assert (at.source["kind"], at.source["error"]) == ("rss", None)
        assert [seen.path for seen in at.news.world.site.seen] == ["/rss"]


async def test_kind_auto_finds_out_that_an_address_holds_a_page(tmp_path: Path) -> None:
    async with stage(tmp_path, kind="auto") as at:
        await at.round()
        at.news.publish("A needle was found in the hay", "Nobody knows who lost it")
        await at.round()
        assert at.source["kind"] == "page"
        assert at.told == ["A needle was found in the hay"]


async def test_an_address_that_holds_a_page_is_asked_for_as_robots_txt_allows(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, kind="auto") as at:
        await at.round()
        at.news.world.site.routes["/robots.txt"] = Reply("User-agent: *\nDisallow: /tag/")
        at.clock.turn(timedelta(days=2))
        await at.round()
        assert at.source["error"] == "robots.txt does not allow it"
        asked = [seen.path for seen in at.news.world.site.seen]
        assert asked == ["/tag/x", "/robots.txt", "/robots.txt"]


async def test_the_address_of_a_page_leads_to_its_own_feed(tmp_path: Path) -> None:
    async with stage(tmp_path, path="/", kind="auto") as at:
        link = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
        routes = at.news.world.site.routes
        routes["/"] = Reply(f"<!doctype html><html><head>{link}</head><body></body></html>")
        routes["/feed.xml"] = Reply(rss("one"))
        await at.round()
        routes["/feed.xml"] = Reply(rss("A needle was found", "one"))
        await at.round()
        assert (at.source["kind"], at.source["failures"]) == ("rss", 0)
        assert at.told == ["A needle was found"]
        [notice] = rows(at.app, "notice")
        assert "/feed.xml" in notice["text"]
        assert [seen.path for seen in at.news.world.site.seen] == ["/", "/feed.xml", "/feed.xml"]


async def test_an_html_page_in_place_of_a_feed_is_a_failed_poll(tmp_path: Path) -> None:
    async with stage(tmp_path, path="/rss", kind="auto") as at:
        at.news.world.site.routes["/rss"] = Reply(rss("one"))
        await at.round()
        at.news.world.site.routes["/rss"] = at.news._list
        await at.round()
        assert (at.source["kind"], at.source["failures"]) == ("rss", 1)
        assert "HTML page, not a feed" in at.source["error"]
        assert len(rows(at.app, "entry")) == 1


async def test_an_article_is_watched_for_its_own_changes(tmp_path: Path) -> None:
    async with stage(tmp_path, stories=1, kind="article", path="/2026/11/the-mill-1") as at:
        at.news.stories.clear()
        story = at.news.publish("The mill", "", "The rain comes late.")
        await at.round()
        await at.round()
        assert rows(at.app, "alert") == []
        at.news.stories[0] = replace(story, text=(*story.text, "A needle was found."))
        await at.round()
        await at.round()
        assert at.told == ["The mill"]
        assert len(rows(at.app, "revision")) == len(rows(at.app, "entry")) == 1


def _with_next(answer: Any, onward: str) -> Any:
    def reply(seen: Any) -> Reply:
        found: Reply = answer(seen)
        link = f'<a rel="next" href="{onward}">Next</a></main>'
        return replace(found, body=str(found.body).replace("</main>", link))

    return reply
