"""What systemd hears, over a real datagram socket."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from watcher.runners.notify import notify, watchdog_seconds


@pytest.fixture
def systemd(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.settimeout(5)
        yield listening


def test_a_state_arrives_as_one_datagram(systemd: socket.socket) -> None:
    for state in ("READY=1", "STOPPING=1"):
        notify(state, {"NOTIFY_SOCKET": systemd.getsockname()})
    assert [systemd.recv(100) for _ in range(2)] == [b"READY=1", b"STOPPING=1"]


def test_an_abstract_address_is_understood() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(f"\0watcher-{os.getpid()}")
        listening.settimeout(5)
        notify("READY=1", {"NOTIFY_SOCKET": f"@watcher-{os.getpid()}"})
        assert listening.recv(100) == b"READY=1"


@pytest.mark.parametrize("env", [{}, {"NOTIFY_SOCKET": ""}, {"NOTIFY_SOCKET": "/nowhere/at/all"}])
def test_without_systemd_nothing_happens(env: dict[str, str]) -> None:
    notify("READY=1", env)


@pytest.mark.parametrize(
    ("env", "seconds"),
    [
        ({}, None),
        ({"WATCHDOG_USEC": "30000000"}, 15.0),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": f"{os.getpid()}"}, 15.0),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": f"{os.getpid() + 1}"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "-5"}, None),
    ],
)
def test_the_watchdog_is_fed_at_half_its_time(env: dict[str, str], seconds: float | None) -> None:
    assert watchdog_seconds(env) == seconds
