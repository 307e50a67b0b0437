"""Sitemaps as sources, from an index to a mail: what changed is asked for, nothing old is told."""

from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest

from tests.flow.test_flow import listed, once
from tests.support.http import Reply, Seen
from tests.support.world import World

ARTICLE = (
    "<html><head><title>The true headline</title></head><body><article><h1>The true headline</h1>"
    + "<p>The committee met on Tuesday and spoke about the hay at great length, they said.</p>" * 6
    + "</article></body></html>"
)


@dataclass
class Sitemaps:
    """A site with an index of sitemaps: slugs by sitemap, and the day that each changed on."""

    world: World
    slugs: dict[str, list[str]] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.world.site.routes["/index.xml"] = self._index

    def publish(self, name: str, *slugs: str, day: int) -> None:
        self.slugs.setdefault(name, []).extend(slugs)
        self.days[name] = day
        self.world.site.routes[f"/{name}.xml"] = partial(self._urls, name)

    def asked(self) -> list[str]:
        """Return the sitemaps that were asked for since this was last asked."""
        seen, self.world.site.seen[:] = list(self.world.site.seen), []
        return [one.path for one in seen if one.path.endswith(".xml")]

    def _index(self, _: Seen) -> Reply:
        children = "".join(
            f"<sitemap><loc>/{name}.xml</loc><lastmod>2026-01-{day:02}</lastmod></sitemap>"
            for name, day in self.days.items()
        )
        return Reply(f"<sitemapindex>{children}</sitemapindex>")

    def _urls(self, name: str, _: Seen) -> str:
        urls = "".join(f"<url><loc>/{slug}</loc></url>" for slug in self.slugs[name])
        return f"<urlset>{urls}</urlset>"


@pytest.fixture
def site(world: World) -> Sitemaps:
    """A site of twelve monthly sitemaps that has been polled once."""
    site = Sitemaps(world)
    for number in range(1, 13):
        site.publish(f"month-{number}", f"an-old-needle-of-{number}", day=number)
    configure(world)
    once(world)
    return site


def configure(world: World, **about: Any) -> None:
    source = {"name": "map", "url": world.site.url("/index.xml"), "kind": "sitemap", **about}
    watchlist = {"name": "sewing", "keywords": ["needle", "committee"], "notify": ["mail"]}
    world.configure(sources=[source], watchlists=[watchlist], first_poll="quiet")


def test_of_an_index_only_what_changed_is_read_and_what_is_new_there_is_told(
    world: World, site: Sitemaps
) -> None:
    assert site.asked() == ["/index.xml", *(f"/month-{n}.xml" for n in (12, 11, 10, 9, 8))]
    once(world)
    assert site.asked() == ["/index.xml"]
    site.publish("month-12", "another-needle-was-found", day=20)
    once(world)
    assert site.asked() == ["/index.xml", "/month-12.xml"]
    (mail,) = world.mails
    assert "Another needle was found" in mail["Subject"]
    (row,) = listed(world, "source", "list")
    assert (row["kind"], row["state"], row["entries"]) == ("sitemap", "ok", 6)
    (trace,) = listed(world, "why", world.site.url("/another-needle-was-found"))
    assert trace["title_from"] == "url"
    assert "made from its address" in world.command("why", trace["url"]).stdout


def test_an_archive_that_is_read_for_the_first_time_is_no_news(
    world: World, site: Sitemaps
) -> None:
    site.asked()
    site.publish("month-1", "one-more-needle-of-old", day=21)
    site.publish("month-13", "a-needle-of-the-new-month", day=21)
    once(world)
    assert set(site.asked()) == {"/index.xml", "/month-1.xml", "/month-13.xml"}
    assert len(world.mails) == 1
    assert "A needle of the new month" in world.mails[0]["Subject"]


def test_a_title_from_the_address_gives_way_to_that_of_the_page(
    world: World, site: Sitemaps
) -> None:
    configure(world, full_text=True)
    world.site.routes["/what-the-hay-hid"] = ARTICLE
    site.publish("month-12", "what-the-hay-hid", day=20)
    once(world)
    (mail,) = world.mails
    assert "The true headline" in mail["Subject"]
    (trace,) = listed(world, "why", world.site.url("/what-the-hay-hid"))
    assert (trace["title"], trace["title_from"]) == ("The true headline", "source")


def test_an_index_without_a_readable_sitemap_fails(world: World) -> None:
    site = Sitemaps(world, days={"gone": 1})
    configure(world)
    once(world)
    (row,) = listed(world, "source", "list")
    assert row["state"] == "failing"
    assert "gone.xml" in row["error"]
    site.publish("gone", "a-story-of-today", day=2)
    once(world)
    assert listed(world, "source", "list")[0]["state"] == "ok"
