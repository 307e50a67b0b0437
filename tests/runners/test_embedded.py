"""The clockwork of the service, with systemd listening."""

import asyncio
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.runners.stage import PATIENCE, answer_with, named, rss, staged
from watcher.clock import SystemClock
from watcher.runners.embedded import Service

THREADS = 64  # more than the default executor has


@contextmanager
def all_threads_waiting() -> Iterator[None]:
    """Have every worker thread wait, as for a database that another process has locked."""
    go_on = threading.Event()
    loop = asyncio.get_running_loop()
    waiting = [loop.run_in_executor(None, go_on.wait) for _ in range(THREADS)]
    try:
        yield
    finally:
        go_on.set()
        assert waiting


async def test_systemd_hears_of_us_while_every_thread_waits_for_the_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", systemd.getsockname())
        monkeypatch.setenv("WATCHDOG_USEC", "200000")
        monkeypatch.setenv("WATCHDOG_PID", str(os.getpid()))
        async with staged(tmp_path, clock=SystemClock(), sources=named(2)) as app:
            answer_with(app, lambda request: rss("One"))
            service = Service(app)
            serving = asyncio.create_task(service.serve())
            async with asyncio.timeout(PATIENCE):
                heard = await _heard(systemd, 3)
                assert heard[0] == b"READY=1"
                with all_threads_waiting():
                    assert await _heard(systemd, 5) == [b"WATCHDOG=1"] * 5
                service.stop()
                await serving


async def _heard(systemd: socket.socket, count: int) -> list[bytes]:
    loop = asyncio.get_running_loop()
    return [await loop.sock_recv(systemd, 100) for _ in range(count)]
