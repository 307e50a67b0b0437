import pytest

from tests.fetch.fetching import fetching
from tests.support.http import Reply, Route, Seen, serve
from watcher.errors import FetchError
from watcher.model import Fetched, NotModified, Redirect, Request, Validators


def to(location: str, status: int = 302) -> Reply:
    return Reply(status=status, headers={"Location": location})


async def test_every_hop_is_recorded_with_its_status() -> None:
    routes: dict[str, Route] = {
        "/a/feed": to("../b?x=1", 301),
        "/c": to("d e", 307),
        "/d%20e": b"<rss/>",
    }
    async with serve(routes) as site, fetching() as fetcher:
        site.routes["/b"] = to(f"//127.0.0.1:{site.port}/c#top", 308)
        found = await fetcher.fetch(Request(site.url("/a/feed")))
    assert isinstance(found, Fetched)
    assert found.redirects == (
        Redirect(301, site.url("/b?x=1")),
        Redirect(308, site.url("/c")),
        Redirect(307, site.url("/d%20e")),
    )
    assert found.url == site.url("/d%20e")


async def test_the_validators_are_asked_at_every_hop() -> None:
    known = Validators('"v1"', None)
    routes = {"/": to("/feed", 301), "/feed": Reply(status=304)}
    async with serve(routes) as site, fetching() as fetcher:
        found = await fetcher.fetch(Request(site.url(), known))
    assert found == NotModified(site.url("/feed"), known, None, (Redirect(301, site.url("/feed")),))
    assert [seen.headers["if-none-match"] for seen in site.seen] == ['"v1"', '"v1"']


async def test_a_loop_is_found_at_its_first_repetition() -> None:
    async with serve({"/a": to("/b"), "/b": to("/a")}) as site, fetching() as fetcher:
        with pytest.raises(FetchError, match="redirect loop"):
            await fetcher.fetch(Request(site.url("/a")))
        assert len(site.seen) == 2


async def test_ten_redirects_are_followed_and_no_more() -> None:
    def on(seen: Seen) -> Reply:
        left = int(seen.path[1:])
        return to(f"/{left - 1}") if left else Reply(b"<rss/>")

    async with serve({f"/{n}": on for n in range(30)}) as site, fetching() as fetcher:
        found = await fetcher.fetch(Request(site.url("/10")))
        assert isinstance(found, Fetched)
        assert len(found.redirects) == 10
        with pytest.raises(FetchError, match="more than 10 redirects"):
            await fetcher.fetch(Request(site.url("/11")))


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("", "302 Found, but to nowhere"),
        ("file:///etc/passwd", r"redirected, but not an http or https address \(file:\)"),
        ("ftp://example.org/", r"redirected, but not an http or https address \(ftp:\)"),
        ("javascript:alert(1)", "redirected, but not an http or https address"),
        ("http://[::1/", "redirected to an unusable address"),
        ("http://0177.0.0.1/", "redirected to an unusable address"),
        ("http://h:99999/", "redirected"),
    ],
)
async def test_a_redirect_to_nowhere_useful_is_a_failure(location: str, said: str) -> None:
    async with serve({"/": to(location)}) as site, fetching() as fetcher:
        with pytest.raises(FetchError, match=said):
            await fetcher.fetch(Request(site.url()))
        assert len(site.seen) == 1


async def test_a_location_in_raw_utf8_is_followed() -> None:
    routes: dict[str, Route] = {"/": to("/tin-tức"), "/tin-t%E1%BB%A9c": b"<rss/>"}
    async with serve(routes) as site, fetching() as fetcher:
        found = await fetcher.fetch(Request(site.url()))
    assert isinstance(found, Fetched)


async def test_secrets_stay_with_their_origin() -> None:
    secrets = {"Authorization": "Bearer s3cret", "Cookie": "id=1", "X-Key": "k"}
    everything = secrets | {"Accept-Language": "vi"}
    async with (
        serve({"/": b"<rss/>"}) as other,
        serve({"/": to("/here"), "/here": to(other.url())}) as site,
        fetching() as fetcher,
    ):
        await fetcher.fetch(Request(site.url(), headers=everything))
        await fetcher.fetch(Request(site.url(), auth=("user", "pass")))
    first, here, again, there = (seen.headers for seen in site.seen)
    assert first["x-key"] == here["x-key"] == "k"
    assert first["cookie"] == here["cookie"] == "id=1"
    assert here["authorization"] == "Bearer s3cret"
    assert again["authorization"] == there["authorization"] == "Basic dXNlcjpwYXNz"
    for seen in other.seen:
        assert not seen.headers.keys() & {"authorization", "cookie", "x-key"}
    assert other.seen[0].headers["accept-language"] == "vi"


async def test_an_adopted_address_elsewhere_gets_no_secrets_either() -> None:
    async with serve({"/": b"<rss/>", "/new": b"<rss/>"}) as site, fetching() as fetcher:
        home = "http://user:s3cret@feeds.example.org/"
        for url in (site.url(), site.url("/new")):
            await fetcher.fetch(Request(url, headers={"X-Key": "k"}, home=home))
        mine = site.url().replace("//", "//user:s3cret@")
        await fetcher.fetch(Request(site.url("/new"), headers={"X-Key": "k"}, home=mine))
    strange, stranger, own = (
        seen.headers.keys() & {"authorization", "x-key"} for seen in site.seen
    )
    assert strange == stranger == set()
    assert own == {"authorization", "x-key"}


async def test_credentials_in_a_location_are_neither_used_nor_kept() -> None:
    async with serve({"/feed": b"<rss/>"}) as site, fetching() as fetcher:
        site.routes["/"] = to(f"http://who:ever@127.0.0.1:{site.port}/feed")
        found = await fetcher.fetch(Request(site.url()))
    assert isinstance(found, Fetched)
    assert found.redirects == (Redirect(302, site.url("/feed")),)
    assert "authorization" not in site.seen[1].headers
