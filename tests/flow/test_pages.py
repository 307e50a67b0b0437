"""A news site without a feed, from its tag page to a mail: pages, their changes, full text."""

import pytest

from tests.flow.test_flow import listed, once, part
from tests.support.http import Reply
from tests.support.pages import NewsSite
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


def test_a_wholly_different_list_is_held_and_told_and_what_comes_after_it_is_news(
    world: World, site: NewsSite
) -> None:
    site.publish("The rain comes late this year", "Farmers wait")
    once(world)
    site.publish("The rain comes at last", "Farmers smile")
    once(world)
    site.stories.clear()
    for number in range(6):
        site.move(
            site.publish(
                f"Needle number {number} of the exhibition", f"It is made of steel {number}"
            )
        )
    once(world)
    assert world.mails == []
    row = source(world)
    assert row["state"] == "failing"
    assert "others than before" in str(row["error"])
    assert {alert["reason"] for alert in listed(world, "alerts")} == {"reemission"}
    site.move(site.publish("One more needle is found", "It happened today"))
    once(world)
    (mail,) = world.mails
    assert "One more needle is found" in mail["Subject"]


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


def test_a_redirect_to_what_robots_txt_forbids_is_not_read(world: World) -> None:
    site = NewsSite(world)
    site.publish_some(6)
    configure(world, site, full_text=True)
    world.site.routes["/robots.txt"] = Reply("User-agent: *\nDisallow: /members/")
    once(world)
    story = site.publish("The harvest is over", "Report of the fields", "A needle is found.")
    to_members = Reply(status=302, headers={"Location": f"/members{story.path}"})
    world.site.routes[f"/members{story.path}"] = world.site.routes[story.path]
    world.site.routes[story.path] = to_members
    once(world)
    (trace,) = listed(world, "why", world.site.url(story.path))
    assert trace["reading"]["error"] == "redirected: robots.txt does not allow it"
    world.site.routes["/tag/x"] = Reply(status=302, headers={"Location": "/members/tag/x"})
    world.site.routes["/members/tag/x"] = Reply("<p>Nothing for you</p>")
    once(world)
    assert source(world)["error"] == "robots.txt does not allow it"
    assert not [seen for seen in world.site.seen if seen.path.startswith("/members/")]
