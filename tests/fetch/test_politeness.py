import asyncio
from datetime import timedelta

from tests.fetch.fetching import NOW, Hands
from watcher.fetch.politeness import HostGate, host_key


def test_a_host_is_known_by_its_name_and_unusual_port() -> None:
    assert host_key("http://Example.ORG/feed") == "example.org"
    assert host_key("https://example.org:443/other") == "example.org"
    assert host_key("http://example.org:8080/") == "example.org:8080"
    assert host_key("http://[::1]:81/") == "[::1]:81"


def test_the_longest_rest_that_was_asked_for_counts() -> None:
    clock = Hands()
    gate = HostGate(1, timedelta(), clock, clock.sleep)
    gate.block("h", NOW + timedelta(hours=2))
    gate.block("h", NOW + timedelta(hours=1))
    assert gate.resting_until("h") == NOW + timedelta(hours=2)
    clock.at = NOW + timedelta(hours=2)
    assert gate.resting_until("h") is None


async def test_a_clock_that_is_set_back_makes_no_rest_and_no_pause_longer() -> None:
    clock = Hands()
    gate = HostGate(1, timedelta(minutes=1), clock, clock.sleep)
    clock.at = NOW + timedelta(days=365)
    gate.block("resting", clock.at + timedelta(hours=1))
    async with gate.slot("spaced"):
        pass
    clock.at = NOW
    assert gate.resting_until("resting") == NOW + timedelta(hours=1)
    async with gate.slot("spaced"):
        assert clock.at == NOW + timedelta(minutes=1)


async def test_hosts_at_peace_take_no_memory() -> None:
    clock = Hands()
    gate = HostGate(2, timedelta(seconds=1), clock, clock.sleep)
    for n in range(5000):
        async with gate.slot(f"h{n}"):
            assert len(gate._slots) == 1
        clock.at += timedelta(seconds=2)
    assert len(gate._slots) == 0
    assert len(gate._next_start) <= 1024


async def test_one_who_stops_waiting_gives_way_to_the_next() -> None:
    clock = Hands()
    gate = HostGate(1, timedelta(), clock, clock.sleep)
    order: list[str] = []

    async def take(name: str) -> None:
        async with gate.slot("h"):
            order.append(name)

    async with gate.slot("h"):
        first, second = asyncio.create_task(take("first")), asyncio.create_task(take("second"))
        await asyncio.sleep(0)
        first.cancel()
    await asyncio.gather(first, second, return_exceptions=True)
    assert order == ["second"]


async def test_a_pause_that_one_request_wants_holds_for_it_and_not_for_others() -> None:
    clock = Hands()
    gate = HostGate(4, timedelta(), clock, clock.sleep)
    for _ in range(3):
        async with gate.slot("h", timedelta(seconds=10)):
            pass
    assert clock.at == NOW + timedelta(seconds=20)
    async with gate.slot("h"):
        assert clock.at == NOW + timedelta(seconds=20)


async def test_a_pause_too_long_to_wait_for_is_told() -> None:
    clock = Hands()
    gate = HostGate(4, timedelta(), clock, clock.sleep)
    async with gate.slot("h", timedelta(hours=1)):
        pass
    assert gate.spaced_until("h") == NOW + timedelta(hours=1)
    clock.at = NOW + timedelta(minutes=59, seconds=45)
    assert gate.spaced_until("h") is None
