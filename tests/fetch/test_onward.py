import re
import time

import pytest

from tests.fetch.fetching import fetching
from tests.support.http import Reply, Route, serve
from watcher.errors import FetchError
from watcher.fetch.guard import BLOCKED
from watcher.fetch.onward import onward
from watcher.model import Fetched, Redirect, Request, Validators


def page(content: str, around: str = "{}") -> bytes:
    meta = f'<meta http-equiv="refresh" content="{content}">'
    return ("<html><head>" + around.format(meta) + "</head><body>Moved.</body></html>").encode()


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("0; url=/news/", "/news/"),
        ("0;URL='https://a.example/?a=1&amp;b=2'", "https://a.example/?a=1&b=2"),
        ("5, /news/", "/news/"),
        ("0.5;url=news.xml", "news.xml"),
        ("0", None),  # renews itself
        ("300; url=/news/", None),  # is read for five minutes
        ("soon; url=/news/", None),
    ],
)
def test_a_page_that_is_a_signpost_says_where_to_go(content: str, place: str | None) -> None:
    assert onward(page(content)) == place


@pytest.mark.parametrize(
    "body",
    [
        page("0; url=/no-script", "<noscript>{}</noscript>"),
        page("0; url=/old", "<!-- {} -->"),
        page("0; url=/news/") + b" " * 10_000,  # a page to read
        b'<html><head><meta name="refresh" content="0; url=/news/"></head></html>',
        b"<rss><item><![CDATA[" + page("0; url=/elsewhere") + b"]]></item></rss>",
        b"0; url=/news/",
        b"",
    ],
)
def test_what_a_page_says_to_others_or_beside_its_text_is_no_signpost(body: bytes) -> None:
    assert onward(body) is None


@pytest.mark.parametrize("piece", [b"<!--", b"<meta ", b"<script", b"<meta content='", b"<meta>"])
def test_a_hostile_page_takes_no_time(piece: bytes) -> None:
    body = b"<html>" + (piece * 6_000)[:5_990]
    start = time.process_time()
    onward(body)
    assert time.process_time() - start < 0.1


@pytest.mark.parametrize(
    "content", ["0" + " " * 2_900, "0;" + " " * 2_900 + "''", "0;" + "url=" * 700]
)
def test_a_hostile_signpost_takes_no_time(content: str) -> None:
    start = time.process_time()
    onward(page(content))
    assert time.process_time() - start < 0.1


async def test_a_signpost_is_followed_and_asked_for_anew_each_time() -> None:
    routes: dict[str, Route] = {
        "/": page("0; url=feed"),
        "/feed": Reply(b"<rss/>", headers={"ETag": '"1"'}),
    }
    async with serve(routes) as site, fetching() as fetcher:
        found = await fetcher.fetch(Request(site.url("/")))
    assert isinstance(found, Fetched)
    assert (found.body, found.redirects) == (b"<rss/>", (Redirect(302, site.url("/feed")),))
    assert found.validators == Validators()


async def test_a_signpost_that_leads_in_circles_is_the_page() -> None:
    there, back = page("0; url=/b"), page("0; url=/a")
    async with serve({"/a": there, "/b": back}) as site, fetching() as fetcher:
        found = await fetcher.fetch(Request(site.url("/a")))
    assert isinstance(found, Fetched)
    assert (found.url, found.body) == (site.url("/b"), back)
    assert len(site.seen) == 2


async def test_a_signpost_into_a_private_network_is_not_followed() -> None:
    def refuses(address: str) -> bool:
        return address.startswith("169.254.")

    routes: dict[str, Route] = {"/": page("0; url=http://169.254.169.254/latest/meta-data/")}
    async with (
        serve(routes) as site,
        fetching(allow_private_networks=False, refuses=refuses) as fetcher,
    ):
        with pytest.raises(FetchError, match=re.escape(BLOCKED)):
            await fetcher.fetch(Request(site.url("/")))


async def test_a_signpost_s_target_is_asked_of_robots_txt_and_gets_no_secrets() -> None:
    asked: list[str] = []

    async def may_follow(url: str) -> None:
        asked.append(url)

    async with serve({"/": b"<rss/>"}) as other:
        there = other.url("/")
        async with serve({"/": page(f"0; url={there}")}) as site, fetching() as fetcher:
            request = Request(site.url("/"), headers={"X-Token": "1"}, may_follow=may_follow)
            await fetcher.fetch(request)
    assert asked == [there]
    assert "x-token" not in {name.lower() for name in other.seen[0].headers}
