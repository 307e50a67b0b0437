import asyncio

import pytest

from tests.fetch.fetching import fetching
from tests.support.http import Raw, Reply, serve
from watcher.errors import FetchError
from watcher.fetch.guard import BLOCKED, is_private, literal, names_private
from watcher.model import Fetched, Request


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.255", "100.100.100.200",
        "192.0.0.192", "198.18.0.1", "192.0.2.1", "224.0.0.1", "239.255.255.255", "240.0.0.1",
        "255.255.255.255", "192.88.99.1",
        "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1",
        "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1", "fec0::1", "2001:db8::1",
        "2001::1", "3fff::1", "100::1", "5f00::1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::1", "not an address", "",
    ],
)  # fmt: skip
def test_private_addresses_are_refused(address: str) -> None:
    assert is_private(address)


@pytest.mark.parametrize(
    "address",
    [
        "8.8.8.8", "1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1",
        "192.169.0.1", "169.253.0.1", "223.255.255.255", "11.0.0.1",
        "2606:4700::1111", "2a00:1450:4001::1", "2001:200::1", "2002:808:808::1",
        "64:ff9b::808:808",
    ],
)  # fmt: skip
def test_public_addresses_pass(address: str) -> None:
    assert not is_private(address)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "0x7f.1", "2130706433", "0177.0.0.1", "0x7f000001", "127.0.0.1.",
        "[::1]", "::1", "[::ffff:7f00:1]", "localhost", "LOCALHOST.", "a.localhost", "0",
        "169.254.169.254", "[fd00:ec2::254]",
    ],
)  # fmt: skip
def test_spellings_of_private_addresses_are_seen_through(host: str) -> None:
    assert names_private(host)


def test_names_are_not_taken_for_addresses() -> None:
    assert literal("example.org") is None
    assert literal("127.0.0.1.example.org") is None
    assert not names_private("localhost.example.org")


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "0x7f.1", "2130706433", "127.1", "[::ffff:127.0.0.1]", "0.0.0.0",
        "127。0。0。1",
    ],
)  # fmt: skip
async def test_nothing_reaches_a_private_server(host: str) -> None:
    async with serve({"/": b"secret"}) as site, fetching(allow_private_networks=False) as fetcher:
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(Request(site.url(host=host)))
        assert site.connections == 0
    assert str(caught.value) == BLOCKED
    assert "http.allow_private_networks: true" in BLOCKED


async def test_a_name_is_judged_by_the_address_that_is_connected_to() -> None:
    # Only what the socket maker sees can refuse here: the spelling of the host is let through.
    asked: list[str] = []

    def refuses(address: str) -> bool:
        asked.append(address)
        return len(asked) > 1 or address != "127.0.0.1"

    async with serve({"/": b"secret"}) as site:
        async with fetching(allow_private_networks=False, refuses=refuses) as fetcher:
            with pytest.raises(FetchError) as caught:
                await fetcher.fetch(Request(site.url(host="localhost")))
        assert site.connections == 0
    assert str(caught.value) == BLOCKED
    assert len(asked) > 1


async def test_a_redirect_from_an_allowed_to_a_refused_address_ends_there() -> None:
    def refuses(address: str) -> bool:
        return address != "127.0.0.1"

    async with serve({"/meta": b"secret"}) as site:
        site.routes["/"] = Reply(
            status=302, headers={"Location": site.url("/meta", host="127.0.0.2")}
        )
        async with fetching(allow_private_networks=False, refuses=refuses) as fetcher:
            with pytest.raises(FetchError) as caught:
                await fetcher.fetch(Request(site.url()))
    assert str(caught.value) == BLOCKED
    assert [seen.path for seen in site.seen] == ["/"]


async def test_a_proxy_is_used_though_private_and_asked_for_no_private_target() -> None:
    async with serve({"http://news.example/feed": b"<rss/>"}) as proxy:
        async with fetching(allow_private_networks=False, proxy=proxy.url()) as fetcher:
            found = await fetcher.fetch(Request("http://news.example/feed"))
            assert isinstance(found, Fetched)
            with pytest.raises(FetchError, match="blocked: private address"):
                await fetcher.fetch(Request("http://0x7f.1/"))
        assert [seen.target for seen in proxy.seen] == ["http://news.example/feed"]


async def test_a_proxy_that_refuses_is_named_as_the_cause() -> None:
    async def denied(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()

    async with serve({"news.example:443": Raw(denied)}) as proxy:
        async with fetching(proxy=proxy.url().replace("//", "//user:s3cret@")) as fetcher:
            with pytest.raises(FetchError, match=r"^proxy: 407 Proxy Authentication Required$"):
                await fetcher.fetch(Request("https://news.example/feed"))
            gone = proxy.url()
        assert "proxy-authorization" in proxy.seen[0].headers
    async with fetching(proxy=gone) as fetcher:
        with pytest.raises(FetchError, match=r"^proxy: connection refused$"):
            await fetcher.fetch(Request("http://news.example/feed"))
