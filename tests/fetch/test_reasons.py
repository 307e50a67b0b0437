"""Whose fault it is that a request did not go out."""

import errno
import socket
from typing import Any

import aiohttp
import pytest

from watcher.fetch.reasons import is_ours

CONNECTION: Any = None  # whose it is says nothing


@pytest.mark.parametrize(
    ("error", "ours"),
    [
        (socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution"), True),
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), False),
    ],
)
def test_a_name_service_that_does_not_answer_is_ours(error: OSError, ours: bool) -> None:
    assert is_ours(aiohttp.ClientConnectorDNSError(CONNECTION, error)) is ours


@pytest.mark.parametrize(
    ("number", "ours"),
    [(errno.ENETUNREACH, True), (errno.EMFILE, True), (errno.ECONNREFUSED, False)],
)
def test_a_network_that_is_down_and_a_lack_of_files_are_ours(number: int, ours: bool) -> None:
    error = OSError(number, "told by the system")
    assert is_ours(aiohttp.ClientConnectorError(CONNECTION, error)) is ours
    assert is_ours(error) is ours


def test_a_server_that_hangs_up_is_not_ours() -> None:
    assert not is_ours(aiohttp.ServerDisconnectedError())
