"""What is asked for when a site is explored, and what is not; documents come from a dictionary."""

from collections.abc import Collection

from watcher.discovery.candidates import Candidate
from watcher.discovery.explore import MOST_FEEDS, by_shape, explore, feeds_of
from watcher.errors import FetchError, ParseError
from watcher.model import Fetched, ParsedEntry, ParsedFeed, Redirect
from watcher.parse.sitemap import parse_sitemap

SITE = "https://x.example"
PAGE = f"{SITE}/minsk"
NEWS = (
    "<urlset xmlns:news='urn:news'><url><loc>/a</loc><news:news><news:title>T</news:title>"
    "</news:news></url></urlset>"
)


class Site:
    """Answers what it has; every feed and page has one entry."""

    def __init__(
        self,
        documents: dict[str, str],
        moved: dict[str, tuple[int, str]] | None = None,
        broken: Collection[str] = (),
    ) -> None:
        self.documents, self.moved, self.broken = documents, moved or {}, broken
        self.asked: list[str] = []

    async def fetch(self, url: str) -> Fetched:
        self.asked.append(url)
        if url in self.broken:
            raise FetchError("503 Service Unavailable", status=503)
        status, at = self.moved.get(url, (0, url))
        if at not in self.documents:
            raise FetchError("404 Not Found", status=404)
        hops = (Redirect(status, at),) if status else ()
        return Fetched(at, 200, self.documents[at].encode(), redirects=hops)

    async def read(self, found: Fetched, kind: str) -> ParsedFeed:
        if kind == "sitemap":
            return parse_sitemap(found.body, None, found.url)
        if kind == "feed" and found.body.startswith(b"<html"):
            raise ParseError("a page")
        return ParsedFeed(kind, title=found.url, entries=(ParsedEntry(url=found.url, title="T"),))

    def page(self, head: str = "", url: str = PAGE) -> Fetched:
        return Fetched(url, 200, f"<html><head>{head}</head><body></body></html>".encode())


def linking(*feeds: str) -> str:
    return "".join(f'<link rel="alternate" type="application/rss+xml" href="{f}">' for f in feeds)


def kinds(candidates: tuple[Candidate, ...]) -> list[tuple[str, str]]:
    return [(one.kind, one.url) for one in candidates]


async def test_a_page_its_feeds_and_the_news_sitemap_of_robots_txt_are_offered() -> None:
    robots = "Sitemap: /all.xml\nSitemap: /news.xml"
    site = Site({f"{SITE}/rss": "rss", f"{SITE}/robots.txt": robots, f"{SITE}/news.xml": NEWS})
    found = await explore(site, site.page(linking("/rss")))
    assert kinds(found.candidates) == [
        ("feed", f"{SITE}/rss"),
        ("sitemap", f"{SITE}/news.xml"),
        ("page", PAGE),
    ]
    assert sorted(site.asked) == [SITE + path for path in ("/news.xml", "/robots.txt", "/rss")]


async def test_where_robots_txt_names_none_three_addresses_are_tried_until_one_answers() -> None:
    site = Site({f"{SITE}/sitemap_news.xml": NEWS})
    found = await explore(site, site.page())
    assert kinds(found.candidates) == [("sitemap", f"{SITE}/sitemap_news.xml"), ("page", PAGE)]
    tried = ["/robots.txt", "/news-sitemap.xml", "/sitemap_news.xml"]
    assert site.asked == [SITE + path for path in tried]


async def test_of_an_index_one_sitemap_is_read_and_the_index_is_the_address() -> None:
    index = (
        "<sitemapindex><sitemap><loc>/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>"
        "<sitemap><loc>/new.xml</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>"
    )
    site = Site({f"{SITE}/sitemap.xml": index, f"{SITE}/new.xml": NEWS, f"{SITE}/old.xml": NEWS})
    found = await explore(site, site.page())
    assert kinds(found.candidates)[0] == ("sitemap", f"{SITE}/sitemap.xml")
    assert [entry.title for entry in found.candidates[0].entries] == ["T"]
    assert site.asked[-1] == f"{SITE}/new.xml"
    assert f"{SITE}/old.xml" not in site.asked


async def test_a_page_of_a_thousand_feeds_is_asked_for_a_few() -> None:
    site = Site({})
    places = [f"/feed/{number}" for number in range(1000)]
    found = await feeds_of(site, site.page(linking(*places)))
    assert len(found) == len(site.asked) == MOST_FEEDS
    assert all(one.error == "404 Not Found" for one in found)


async def test_feeds_of_comments_are_asked_for_last() -> None:
    site = Site({f"{SITE}/rss": "rss"})
    (first,) = await feeds_of(site, site.page(linking("/comments/feed", "/rss")), most=1)
    assert first.url == f"{SITE}/rss"


async def test_only_a_redirect_for_good_changes_an_address() -> None:
    moved = {f"{SITE}/a": (301, f"{SITE}/b"), f"{SITE}/c": (302, f"{SITE}/b")}
    site = Site({f"{SITE}/b": "rss"}, moved)
    found = await feeds_of(site, site.page(linking("/a", "/c")))
    assert [one.url for one in found] == [f"{SITE}/b", f"{SITE}/c"]


async def test_the_shape_of_an_address_saves_its_page() -> None:
    feed = "https://github.com/a/b/releases.atom"
    site = Site({feed: "atom"})
    (found,) = await by_shape(site, "https://github.com/a/b")
    assert (found.url, found.how, site.asked) == (feed, "releases", [feed])
    assert await by_shape(site, "https://mastodon.example/@someone") == []
    assert site.asked == [feed]


async def test_a_channel_that_is_a_page_is_read_where_robots_txt_allows_it() -> None:
    place, robots = "https://t.me/s/nexta_live", "https://t.me/robots.txt"
    site = Site({place: "<html>", robots: ""})
    (found,) = await by_shape(site, "https://t.me/nexta_live")
    assert (found.url, found.kind) == (place, "page")
    site.documents[robots] = "User-agent: *\nDisallow: /s/"
    assert await by_shape(site, "https://t.me/nexta_live") == []


async def test_a_handle_is_found_through_its_page() -> None:
    feed = "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"
    site = Site({feed: "atom"})
    page = site.page('<script>{"channelId":"UCabcdefghijklmnopqrstuv"}</script>',
                     "https://www.youtube.com/@someone")  # fmt: skip
    (found,) = await feeds_of(site, page)
    assert (found.url, found.error) == (feed, None)


async def test_a_wordpress_page_is_asked_for_the_one_feed_it_must_have() -> None:
    site = Site({})
    page = site.page('<meta name="generator" content="WordPress 6.5">', f"{SITE}/tag/minsk/")
    await feeds_of(site, page)
    assert site.asked == [f"{SITE}/tag/minsk/feed/"]


async def test_where_robots_txt_cannot_be_had_no_page_is_read() -> None:
    site = Site({}, broken={f"{SITE}/robots.txt"})
    assert (await explore(site, site.page())).refused


async def test_a_page_that_robots_txt_forbids_is_not_read() -> None:
    site = Site({f"{SITE}/robots.txt": "User-agent: *\nDisallow: /"})
    found = await explore(site, site.page())
    assert found.refused
    assert found.candidates[-1].error == "robots.txt does not allow it"
