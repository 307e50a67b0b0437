"""The child's side of the sandbox, and how the two sides speak: length-prefixed messages.

Run by `watcher.sandbox` as `python -m watcher.sandboxed MEMORY`, its socket on standard input.
"""

import importlib
import os
import pickle
import resource
import signal
import socket
import struct
import sys
import time
from collections.abc import Callable
from typing import cast

from watcher.errors import ParseError

START_SECONDS = 60.0
_SIZE = struct.Struct("!Q")
_MAX_MESSAGE = 1 << 28
_PRELOAD = (
    "watcher.parse.tolerant",
    "watcher.parse.page",
    "watcher.parse.sitemap",
    "watcher.parse.listing",
)


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


def _find(name: str) -> Callable[..., object]:
    module, _, function = name.partition(":")
    return cast(Callable[..., object], getattr(importlib.import_module(module), function))


def _serve(memory: int) -> None:
    """Answer jobs on standard input until it closes."""
    source = socket.socket(fileno=os.dup(0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for name in _PRELOAD:
        importlib.import_module(name)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    # The default action of SIGPROF ends the process, also in the middle of C code.
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    send(source, b"ready", START_SECONDS)
    while True:
        try:
            request = receive(source, None)
        except EOFError:
            return
        if not request:
            send(source, b"", START_SECONDS)
            continue
        name, args, seconds = pickle.loads(request)
        work = _find(name)  # loading a module is not the document's doing
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            answer = ("ok", work(*args))
        except ParseError as error:
            answer = ("no", str(error))
        signal.setitimer(signal.ITIMER_PROF, 0)
        send(source, pickle.dumps(answer, protocol=5), START_SECONDS)


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
