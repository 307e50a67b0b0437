"""A news site without a feed, from its tag page to a mail: pages, their changes, full text."""

from dataclasses import replace

import pytest

from tests.flow.test_flow import listed, once, part
from tests.support.http import Reply
from tests.support.pages import NewsSite, Story
from tests.support.world import World

SIDEBAR = ("Putin visits the needle works", "A needle for Putin", "Putin on the golden thread")


@pytest.fixture
def site(world: World) -> NewsSite:
    """Return a site whose sidebars match; its tag page is the only source."""
    site = NewsSite(world, sidebar=SIDEBAR)
    site.publish_some(6)
    configure(world, site)
    once(world)
    return site


def configure(world: World, site: NewsSite, **about: object) -> None:
    source = {"name": "tag", "url": site.url, "kind": "page", **about}
    watchlist = {"name": "sewing", "keywords": ["needle", "Putin"], "notify": ["mail"]}
    world.configure(sources=[source], watchlists=[watchlist])


def source(world: World) -> dict[str, object]:
    (row,) = listed(world, "source", "list")
    return row


def test_a_new_teaser_that_matches_is_one_mail_and_a_move_or_a_rewrite_is_none(
    world: World, site: NewsSite
) -> None:
    story = site.publish("A needle was found in the hay", "Nobody knows who lost it")
    once(world)
    (mail,) = world.mails
    assert "A needle was found in the hay" in mail["Subject"]
    site.stories.append(site.stories.pop(0))  # it moved to the end
    once(world)
    site.rewrite(story, "A needle, found in the hay", "The owner is known, says the police")
    once(world)
    assert len(world.mails) == 1
    (trace,) = listed(world, "why", world.site.url(story.path))
    assert trace["source"]["kind"] == "page"
    assert trace["title"] == "A needle, found in the hay"
    assert [revision["title"] for revision in trace["revisions"]] == [story.title]


def test_an_edited_teaser_that_newly_matches_alerts(world: World, site: NewsSite) -> None:
    story = site.publish("Something was found in the hay", "More follows")
    once(world)
    assert world.mails == []
    site.rewrite(story, "A needle was found in the hay", "More follows")
    once(world)
    assert len(world.mails) == 1


def test_an_empty_list_is_a_failing_source_with_a_notice(world: World, site: NewsSite) -> None:
    site.broken = Reply("<!doctype html><title>x</title><p>We are moving.</p>")
    once(world)
    assert source(world)["state"] == "failing"
    (status,) = listed(world, "status")
    assert [notice["source"] for notice in status["notices"]] == ["tag"]
    site.broken = None
    site.publish("A needle was found in the hay", "Nobody knows who lost it")
    once(world)
    assert source(world)["state"] == "ok"
    assert len(world.mails) == 1


def test_a_wholly_different_list_is_held_and_told_and_what_comes_after_it_is_news(
    world: World, site: NewsSite
) -> None:
    site.publish("The rain comes late this year", "Farmers wait")
    once(world)
    site.publish("The rain comes at last", "Farmers smile")
    once(world)
    site.stories.clear()
    for number in range(6):
        move(
            site,
            site.publish(
                f"Needle number {number} of the exhibition", f"It is made of steel {number}"
            ),
        )
    once(world)
    assert world.mails == []
    row = source(world)
    assert row["state"] == "failing"
    assert "others than before" in str(row["error"])
    assert {alert["reason"] for alert in listed(world, "alerts")} == {"reemission"}
    move(site, site.publish("One more needle is found", "It happened today"))
    once(world)
    (mail,) = world.mails
    assert "One more needle is found" in mail["Subject"]


def test_a_list_that_turned_over_while_we_were_away_is_news(world: World, site: NewsSite) -> None:
    site.publish("The rain comes late this year", "Farmers wait")
    once(world)
    site.stories.clear()
    for number in range(8):
        site.publish(f"Needle number {number} was found today", f"Somebody lost the {number}th")
    once(world)
    assert len(world.mails) == 8
    assert source(world)["state"] == "ok"


def test_the_text_of_an_article_matches_and_its_sidebars_do_not(
    world: World, site: NewsSite
) -> None:
    configure(world, site, full_text=True)
    site.publish("The harvest is over", "Report of the fields", "The rain came at last.")
    told = site.publish("The harvest goes on", "Report of the fields", "Then Mr Putin arrived.")
    once(world)
    (mail,) = world.mails
    assert told.title in mail["Subject"]
    assert "Then Mr *Putin* arrived." in part(mail, "plain")
    (trace,) = listed(world, "why", world.site.url(told.path))
    assert trace["reading"]["state"] == "done"
    assert [e["field"] for match in trace["matches"] for e in match["evidence"]] == ["body"]
    for story in site.stories:
        (trace,) = listed(world, "why", world.site.url(story.path))
        assert "needle" not in trace["body"]
    assert len(site.asked) == len(set(site.asked)) == 2  # those of the first poll were not asked


def test_robots_txt_is_obeyed_for_pages_and_articles(world: World, site: NewsSite) -> None:
    configure(world, site, full_text=True, name="again", url=f"{site.url}?again")
    rules = "User-agent: *\nDisallow: /2026/"
    world.site.routes["/robots.txt"] = Reply(rules)
    (world.folder / "watcher.db").unlink()
    once(world)
    story = site.publish("A needle in the text", "Report of the fields")
    once(world)
    assert len(world.mails) == 1  # by its title
    assert site.asked == []
    (trace,) = listed(world, "why", world.site.url(story.path))
    assert (
        trace["reading"] | {"state": "failed", "error": "robots.txt does not allow it"}
        == (trace["reading"])
    )


def test_a_page_that_robots_txt_forbids_is_a_failed_poll(world: World) -> None:
    site = NewsSite(world)
    world.site.routes["/robots.txt"] = Reply("User-agent: *\nDisallow: /tag/")
    configure(world, site)
    once(world)
    assert source(world)["error"] == "robots.txt does not allow it"
    assert [seen.path for seen in world.site.seen] == ["/robots.txt"]


def test_an_address_of_a_page_leads_to_its_own_feed(world: World) -> None:
    feed = world.feed("news")
    feed.publish("Hay")
    link = f'<link rel="alternate" type="application/rss+xml" href="{feed.url}">'
    world.site.routes["/"] = Reply(f"<!doctype html><html><head>{link}</head><body></body></html>")
    world.configure(sources=[{"name": "tag", "url": world.site.url("/")}])
    once(world)
    feed.publish("A needle was found")
    once(world)
    row = source(world)
    assert (row["kind"], row["state"], row["error"]) == ("rss", "ok", None)
    assert len(world.mails) == 1
    (status,) = listed(world, "status")
    assert feed.url in status["notices"][0]["text"]


def test_kind_auto_finds_out_that_an_address_holds_a_page(world: World) -> None:
    site = NewsSite(world)
    site.publish_some(6)
    configure(world, site, kind="auto")
    once(world)
    site.publish("A needle was found in the hay", "Nobody knows who lost it")
    once(world)
    assert source(world)["kind"] == "page"
    assert len(world.mails) == 1


def test_an_html_page_in_place_of_a_feed_is_a_failed_poll(world: World) -> None:
    site, feed = NewsSite(world), world.feed("daily")
    site.publish_some(6)
    feed.publish("Hay")
    world.configure(sources=[{"name": "daily", "url": feed.url}])
    once(world)
    world.site.routes["/daily"] = site._list
    once(world)
    row = source(world)
    assert (row["state"], row["kind"]) == ("failing", "rss")
    assert "HTML page, not a feed" in str(row["error"])


def test_an_article_is_watched_for_its_own_changes(world: World) -> None:
    site = NewsSite(world, sidebar=SIDEBAR)
    story = site.publish("The harvest goes on", "", "The rain comes late.")
    configure(world, site, kind="article", url=world.site.url(story.path))
    once(world)
    once(world)
    assert listed(world, "alerts") == []
    with world.changed:
        site.stories[0] = Story(story.path, story.title, "", (*story.text, "A needle was found."))
    once(world)
    once(world)
    assert len(world.mails) == 1
    (trace,) = listed(world, "why", world.site.url(story.path))
    assert len(trace["revisions"]) == 1
    assert source(world)["entries"] == 1


def move(site: NewsSite, story: Story) -> None:
    """Give a story an address of another form."""
    number = story.path.rpartition("-")[2]
    site.stories[site.stories.index(story)] = replace(story, path=f"/stories/story-{number}.html")
