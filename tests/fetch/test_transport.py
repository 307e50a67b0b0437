import asyncio
import socket

import pytest

from watcher.fetch.transport import Resolver


async def test_a_name_resolves_to_all_its_addresses() -> None:
    found = await Resolver().resolve("127.0.0.1", 80, socket.AF_UNSPEC)
    assert [(each["host"], each["port"]) for each in found] == [("127.0.0.1", 80)]


@pytest.mark.parametrize("name", ["news.invalid", "a" * 300])
async def test_a_name_without_address_is_an_error(name: str) -> None:
    with pytest.raises((OSError, UnicodeError)):
        await Resolver().resolve(name, 80, socket.AF_UNSPEC)


async def test_one_who_stops_waiting_leaves_no_trouble() -> None:
    waiting = asyncio.create_task(Resolver().resolve("127.0.0.1", 80, socket.AF_UNSPEC))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    # The answer, which comes through the loop, finds nobody and says nothing.
    assert await Resolver().resolve("127.0.0.1", 80, socket.AF_UNSPEC)
