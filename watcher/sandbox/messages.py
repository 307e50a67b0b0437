"""How the two sides speak: length-prefixed messages over a socket."""

import socket
import struct
import time

START_SECONDS = 60.0
_SIZE = struct.Struct("!Q")
_MAX_MESSAGE = 1 << 28


def send(to: socket.socket, payload: bytes, seconds: float) -> None:
    """Send one message. Raises TimeoutError, OSError where the other side is gone."""
    to.settimeout(seconds)
    to.sendall(_SIZE.pack(len(payload)))
    to.sendall(payload)


def receive(source: socket.socket, seconds: float | None) -> bytes:
    """Return one message. Raises TimeoutError, and EOFError where the other side is gone."""
    source.settimeout(None)
    deadline = None if seconds is None else time.monotonic() + seconds
    (size,) = _SIZE.unpack(_exactly(source, _SIZE.size, deadline))
    if size > _MAX_MESSAGE:
        raise EOFError
    return _exactly(source, size, deadline)


def _exactly(source: socket.socket, size: int, deadline: float | None) -> bytes:
    got = bytearray()
    while len(got) < size:
        if deadline is not None:
            source.settimeout(max(deadline - time.monotonic(), 0.001))
        piece = source.recv(min(size - len(got), 1 << 20))
        if not piece:
            raise EOFError
        got += piece
    return bytes(got)
