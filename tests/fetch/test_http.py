import asyncio
import gzip
import zlib
from datetime import timedelta

import brotli
import pytest
import zstandard

from tests.fetch.fetching import NOW, Hands, fetching
from tests.support.http import Reply, Route, Seen, serve
from watcher.errors import FetchError
from watcher.fetch.http import HttpFetcher
from watcher.model import Fetched, NotModified, Postponed, Request, Validators

FEED = b"<rss><channel><title>News</title></channel></rss>"


async def test_a_document_comes_with_what_its_header_fields_say() -> None:
    fields = {
        "Content-Type": "application/rss+xml; charset=utf-8",
        "ETag": 'W/"a1"',
        "Last-Modified": "Mon, 02 Mar 2026 11:00:00 GMT",
        "Cache-Control": "public, max-age=600",
        "Age": "60",
    }
    async with serve({"/feed": Reply(FEED, headers=fields)}) as site, fetching() as fetcher:
        found = await fetcher.fetch(Request(site.url("/feed")))
    assert found == Fetched(
        url=site.url("/feed"),
        status=200,
        body=FEED,
        content_type="application/rss+xml; charset=utf-8",
        validators=Validators('W/"a1"', "Mon, 02 Mar 2026 11:00:00 GMT"),
        fresh_for=timedelta(minutes=9),
    )


async def test_says_who_it_is_and_sends_neither_cookies_nor_referer() -> None:
    routes = {
        "/a": Reply(status=302, headers={"Location": "/b", "Set-Cookie": "id=1; Path=/"}),
        "/b": Reply(FEED, headers={"Set-Cookie": "id=2"}),
    }
    async with serve(routes) as site, fetching() as fetcher:
        await fetcher.fetch(Request(site.url("/a")))
        await fetcher.fetch(Request(site.url("/b")))
    assert len(site.seen) == 3
    for seen in site.seen:
        assert seen.headers["user-agent"] == "Watcher/1.2 (+mailto:ops@example.org)"
        assert seen.headers["accept-encoding"] == "gzip, deflate, br, zstd"
        assert not seen.headers.keys() & {"cookie", "referer"}


async def test_sends_configured_fields_agent_and_credentials() -> None:
    async with serve({"/": FEED}) as site, fetching() as fetcher:
        await fetcher.fetch(
            Request(
                site.url("/"),
                headers={"Accept-Language": "vi", "ACCEPT": "text/xml"},
                auth=("reader", "pä:ss"),
                user_agent="Desk/1",
            )
        )
        await fetcher.fetch(Request(site.url("/").replace("//", "//me:s%40cret@")))
    first, second = (seen.headers for seen in site.seen)
    assert first["accept-language"] == "vi"
    assert first["accept"] == "text/xml"
    assert first["user-agent"] == "Desk/1"
    assert first["authorization"] == "Basic cmVhZGVyOnDDpDpzcw=="
    assert second["authorization"] == "Basic bWU6c0BjcmV0"


@pytest.mark.parametrize("value", ["a\r\nX-Injected: 1", "a\0"])
async def test_a_header_value_cannot_smuggle_in_another(value: str) -> None:
    async with serve({"/": FEED}) as site, fetching() as fetcher:
        with pytest.raises(FetchError, match="a configured header field cannot be sent"):
            await fetcher.fetch(Request(site.url(), headers={"X-Key": value}))
        assert site.seen == []


async def test_asks_for_an_address_exactly_as_it_is_written() -> None:
    path = "/a%2Cb/%7Euser?sig=a%2Fb%3D&q='x'&n=%C3%BC"
    async with serve({path: FEED}) as site, fetching() as fetcher:
        found = await fetcher.fetch(Request(site.url(path) + "#part"))
    assert site.seen[0].target == path
    assert isinstance(found, Fetched)
    assert found.url == site.url(path)


async def test_validators_go_out_verbatim_and_a_304_may_renew_them() -> None:
    def answer(seen: Seen) -> Reply:
        return Reply(
            status=304, headers={"ETag": '"new"', "Expires": "Mon, 02 Mar 2026 13:00:00 GMT"}
        )

    known = Validators('W/"x y"', "yesterday, perhaps")
    async with serve({"/": answer}) as site, fetching() as fetcher:
        found = await fetcher.fetch(Request(site.url(), known))
    assert site.seen[0].headers["if-none-match"] == 'W/"x y"'
    assert site.seen[0].headers["if-modified-since"] == "yesterday, perhaps"
    assert found == NotModified(
        url=site.url(),
        validators=Validators('"new"', "yesterday, perhaps"),
        fresh_for=timedelta(hours=1),
    )


async def test_a_304_that_nobody_asked_for_is_a_failure() -> None:
    async with serve({"/": Reply(status=304)}) as site, fetching() as fetcher:
        with pytest.raises(FetchError, match="304 Not Modified"):
            await fetcher.fetch(Request(site.url()))


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(FEED)),
        ("x-gzip", gzip.compress(FEED)),
        ("deflate", zlib.compress(FEED)),
        ("deflate", zlib.compress(FEED, wbits=-15)),
        ("br", brotli.compress(FEED)),
        ("zstd", zstandard.compress(FEED)),
        ("gzip, br", brotli.compress(gzip.compress(FEED))),
        ("identity", FEED),
    ],
)
async def test_undoes_each_content_coding(coding: str, body: bytes) -> None:
    reply = Reply(body, headers={"Content-Encoding": coding})
    async with serve({"/": reply}) as site, fetching() as fetcher:
        found = await fetcher.fetch(Request(site.url()))
    assert isinstance(found, Fetched)
    assert found.body == FEED
    assert found.notes == ()


async def test_a_body_that_is_a_gzip_file_without_saying_so_is_left_to_the_parser() -> None:
    packed = gzip.compress(FEED)
    async with serve({"/": packed}) as site, fetching() as fetcher:
        found = await fetcher.fetch(Request(site.url()))
    assert isinstance(found, Fetched)
    assert found.body == packed


async def test_an_empty_200_is_the_parsers_to_judge() -> None:
    async with serve({"/": b""}) as site, fetching() as fetcher:
        found = await fetcher.fetch(Request(site.url()))
    assert isinstance(found, Fetched)
    assert found.body == b""


@pytest.mark.parametrize("status", [204, 206, 300, 400, 401, 403, 404, 451, 500, 502, 599])
async def test_other_statuses_are_failures_that_name_themselves(status: int) -> None:
    async with serve({"/": Reply(status=status)}) as site, fetching() as fetcher:
        with pytest.raises(FetchError, match=str(status)) as caught:
            await fetcher.fetch(Request(site.url()))
    assert caught.value.status == status
    assert not caught.value.permanent
    assert caught.value.retry_after is None


async def test_the_words_of_a_status_are_the_standards_own() -> None:
    async with serve({"/": Reply(status=404, reason="token=abc")}) as site, fetching() as fetcher:
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(Request(site.url()))
    assert str(caught.value) == "404 Not Found"


async def test_410_is_permanent() -> None:
    async with serve({"/": Reply(status=410)}) as site, fetching() as fetcher:
        with pytest.raises(FetchError, match="410 Gone") as caught:
            await fetcher.fetch(Request(site.url()))
    assert caught.value.permanent


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("form", ["7200", "Mon, 02 Mar 2026 14:00:00 GMT"])
async def test_retry_after_rests_the_whole_host_until_it_is_over(status: int, form: str) -> None:
    clock = Hands()
    busy = Reply(status=status, headers={"Retry-After": form})
    routes: dict[str, Route] = {"/a": busy, "/b": FEED}
    async with serve(routes) as site, fetching(clock=clock) as fetcher:
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(Request(site.url("/a")))
        assert caught.value.status == status
        assert caught.value.retry_after == timedelta(hours=2)
        postponed = await fetcher.fetch(Request(site.url("/b")))
        assert postponed == Postponed(caught.value.host, NOW + timedelta(hours=2))
        assert len(site.seen) == 1
        clock.at = NOW + timedelta(hours=2)
        assert isinstance(await fetcher.fetch(Request(site.url("/b"))), Fetched)


async def test_a_host_at_rest_is_not_asked_on_the_way_of_a_redirect_either() -> None:
    async with serve({"/feed": FEED}) as tired, fetching() as fetcher:
        away = Reply(status=302, headers={"Location": tired.url("/feed")})
        async with serve({"/": away}) as site:
            fetcher.block(f"127.0.0.1:{tired.port}", NOW + timedelta(days=3))
            found = await fetcher.fetch(Request(site.url()))
    assert found == Postponed(f"127.0.0.1:{tired.port}", NOW + timedelta(days=3))
    assert tired.seen == []


async def test_no_more_than_per_host_connections_to_one_host() -> None:
    arrived, go = asyncio.Semaphore(0), asyncio.Event()

    async def slow(seen: Seen) -> bytes:
        arrived.release()
        await go.wait()
        return FEED

    async with serve({"/": slow}) as site, fetching(per_host=2) as fetcher:
        polls = [asyncio.create_task(fetcher.fetch(Request(site.url()))) for _ in range(6)]
        await arrived.acquire()
        await arrived.acquire()
        assert arrived.locked()
        go.set()
        await asyncio.gather(*polls)
    assert len(site.seen) == 6
    assert site.most_open == 2


async def test_requests_to_one_host_start_with_the_configured_pause_between() -> None:
    clock = Hands()
    spacing = timedelta(seconds=3)
    async with (
        serve({"/": FEED}) as site,
        serve({"/": FEED}) as other,
        fetching(clock=clock, host_spacing=spacing, per_host=1) as fetcher,
    ):
        await asyncio.gather(*(fetcher.fetch(Request(site.url())) for _ in range(3)))
        assert clock.slept == [3, 3]
        await fetcher.fetch(Request(other.url()))
        assert clock.slept == [3, 3]


async def test_a_crawl_delay_of_an_hour_postpones_and_holds_up_no_feed_of_the_host() -> None:
    async with serve({"/": Reply("x")}) as site, fetching() as http:
        delayed = Request(site.url("/"), spacing=timedelta(hours=1))
        assert isinstance(await http.fetch(delayed), Fetched)
        later = await http.fetch(delayed)
        assert isinstance(later, Postponed)
        assert later.until == NOW + timedelta(hours=1)
        assert isinstance(await http.fetch(Request(site.url("/"))), Fetched)


async def test_it_is_told_whether_anybody_answered_at_all() -> None:
    async def stalls(_: Seen) -> Reply:
        await asyncio.Event().wait()
        return Reply(FEED)

    async with fetching(timeout=timedelta(seconds=0.5)) as fetcher:
        async with serve({"/busy": Reply(status=503), "/stalls": stalls}) as site:
            there = {path: site.url(f"/{path}") for path in ("busy", "stalls")}
            found = [await _unanswered(fetcher, url) for url in there.values()]
        assert [*found, await _unanswered(fetcher, there["busy"])] == [False, True, True]
    async with fetching(allow_private_networks=False) as guarded:
        assert not await _unanswered(guarded, there["busy"])


async def _unanswered(fetcher: HttpFetcher, url: str) -> bool:
    with pytest.raises(FetchError) as caught:
        await fetcher.fetch(Request(url))
    return caught.value.unanswered
