"""The child's side: `python -m watcher.sandbox.child MEMORY`, with its socket as stdin."""

import importlib
import os
import pickle
import resource
import signal
import socket
import sys
from collections.abc import Callable
from typing import cast

from watcher.errors import ParseError
from watcher.sandbox.messages import START_SECONDS, receive, send

_PRELOAD = (
    "watcher.parse.tolerant",
    "watcher.parse.page",
    "watcher.parse.sitemap",
    "watcher.parse.listing",
)


def _find(name: str) -> Callable[..., object]:
    module, _, function = name.partition(":")
    return cast(Callable[..., object], getattr(importlib.import_module(module), function))


def _serve(memory: int) -> None:
    """Answer jobs on standard input until it closes."""
    source = socket.socket(fileno=os.dup(0))
    _confine(memory)
    send(source, b"ready", START_SECONDS)
    while True:
        try:
            request = receive(source, None)
        except EOFError:
            return
        if not request:
            send(source, b"", START_SECONDS)
            continue
        answer = _done(*pickle.loads(request))
        send(source, pickle.dumps(answer, protocol=5), START_SECONDS)


def _confine(memory: int) -> None:
    """Load what jobs need, then limit this process to so many bytes, without core dumps."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for name in _PRELOAD:
        importlib.import_module(name)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    # The default action of SIGPROF ends the process, also in the middle of C code.
    signal.signal(signal.SIGPROF, signal.SIG_DFL)


def _done(name: str, args: tuple[object, ...], seconds: float) -> tuple[str, object]:
    """Do one job within so many seconds of CPU; the kernel ends the process after them."""
    work = _find(name)  # loading a module is not the document's doing
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return ("ok", work(*args))
    except ParseError as error:
        return ("no", str(error))
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
