"""Work on untrusted documents in child processes that can be killed.

A child is `python -m watcher.sandbox`: it imports the parser once, answers length-prefixed pickles
over a socket pair, and inherits nothing else (no sockets, no threads, no environment with secrets).
It has a memory limit, a CPU clock per job, and is replaced after some hundred jobs, because a
parser of hostile input may leak. Starting one takes about 0.2 s, which no job's time includes.

Why not multiprocessing: fork copies a threaded daemon, spawn re-imports its main module, and both
unpickle whatever the child sends. Here a reply may name only the dataclasses of `watcher.model`,
so a child taken over by a document cannot run code in the daemon.
"""

import importlib
import io
import os
import pickle
import resource
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import IO, Any, Self, TypeVar, cast

from watcher import model
from watcher.errors import ParseError

T = TypeVar("T")

_SIZE = struct.Struct("!Q")
_START_SECONDS = 60.0
# A child on a busy machine gets this many times its CPU allowance before it is called stuck.
_WALL = 5.0
_MAX_MESSAGE = 1 << 28
_PRELOAD = ("watcher.parse.tolerant", "watcher.parse.page")


class Sandbox:
    """A few child processes, started when first needed. Safe to use from several threads."""

    def __init__(self, size: int = 2, memory: int = 1 << 30, jobs: int = 500) -> None:
        """`memory` is bytes of address space a child may have, `jobs` how many it does at most."""
        self._memory, self._jobs = memory, jobs
        self._slots = threading.BoundedSemaphore(size)
        self._lock = threading.Lock()
        self._idle: list[_Child] = []
        self._closed = False

    def run(self, work: Callable[..., T], *args: object, seconds: float = 2.0) -> T:
        """Return work(*args), a module-level function, done in a child.

        Raises what the function raises as ParseError, and ParseError where it takes more than
        `seconds` of CPU (or five times that by the clock), too much memory, or crashes.
        """
        with self._slots:
            child = self._take()
            healthy = False
            try:
                result = child.ask(work, args, seconds)
                healthy = True
            except _Refused:
                healthy = True
                raise
            finally:
                self._give_back(child) if healthy else child.kill()
        return cast(T, result)

    def close(self) -> None:
        """End the children; a job that still runs ends its own."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for child in idle:
            child.kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _take(self) -> "_Child":
        with self._lock:
            while self._idle:
                child = self._idle.pop()
                if child.alive():
                    return child
                child.kill()
        return _Child(self._memory)

    def _give_back(self, child: "_Child") -> None:
        with self._lock:
            if not self._closed and child.jobs < self._jobs:
                self._idle.append(child)
                return
        child.kill()


class _Refused(ParseError):
    """The function said no, the child is well."""


class _Child:
    """One process and our end of the socket to it."""

    def __init__(self, memory: int) -> None:
        ours, theirs = socket.socketpair()
        self.jobs = 0
        self._socket = ours
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (closed in kill)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "watcher.sandbox", str(memory)],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=self._errors,
                env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"},
                start_new_session=True,  # ^C is for the daemon, which then closes us
            )
        try:
            _receive(ours, _START_SECONDS)
        except (OSError, EOFError):
            reason = self._last_words()
            self.kill()
            raise ParseError(f"the parser process did not start: {reason}") from None

    def alive(self) -> bool:
        """Ask it: a child may have died since its last job (the kernel short of memory)."""
        try:
            _send(self._socket, b"", 1.0)
            return _receive(self._socket, 1.0) == b""
        except (OSError, EOFError):
            return False

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        self._socket.close()
        self._errors.close()

    def ask(self, work: Callable[..., object], args: tuple[object, ...], seconds: float) -> object:
        self.jobs += 1
        name = f"{work.__module__}:{work.__qualname__}"
        request = pickle.dumps((name, args, seconds), protocol=5)
        try:
            _send(self._socket, request, seconds * _WALL)
            reply = _receive(self._socket, seconds * _WALL)
            verdict, value = _Restricted(io.BytesIO(reply)).load()
        except TimeoutError:
            raise ParseError(f"took longer than {seconds:g} s to read") from None
        except (OSError, EOFError):
            raise ParseError(self._obituary(seconds)) from None
        except (pickle.UnpicklingError, LookupError, AttributeError, TypeError, ValueError) as bad:
            raise ParseError(f"the parser process answered nonsense: {bad}") from None
        if verdict != "ok":
            raise _Refused(str(value))
        return value

    def _obituary(self, seconds: float) -> str:
        try:
            status = self._process.wait(1.0)
        except subprocess.TimeoutExpired:
            return "crashed the parser (it hung up)"
        if status == -signal.SIGPROF:
            return f"took longer than {seconds:g} s to read"
        words = self._last_words()
        if "MemoryError" in words:
            return "needs too much memory to read"
        by = f"signal {-status}" if status < 0 else words or f"status {status}"
        return f"crashed the parser ({by})"

    def _last_words(self) -> str:
        self._errors.seek(0)
        lines = self._errors.read()[-2000:].decode("utf-8", "replace").split("\n")
        return next((line.strip()[:200] for line in reversed(lines) if line.strip()), "")


class _Restricted(pickle.Unpickler):
    """Accepts values, instants, and the dataclasses of `watcher.model`; nothing that can act."""

    def find_class(self, module: str, name: str) -> Any:
        if module == "datetime":
            found = {"datetime": datetime, "timedelta": timedelta, "timezone": timezone}.get(name)
        else:
            found = vars(model).get(name) if module == "watcher.model" else None
            if found is not None and not hasattr(found, "__dataclass_fields__"):
                found = None
        if found is None:
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed")
        return found


def _send(to: socket.socket, payload: bytes, seconds: float) -> None:
    to.settimeout(seconds)
    to.sendall(_SIZE.pack(len(payload)))
    to.sendall(payload)


def _receive(source: socket.socket, seconds: float | None) -> bytes:
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
    _send(source, b"ready", _START_SECONDS)
    while True:
        try:
            request = _receive(source, None)
        except EOFError:
            return
        if not request:
            _send(source, b"", _START_SECONDS)
            continue
        name, args, seconds = pickle.loads(request)
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            answer = ("ok", _find(name)(*args))
        except ParseError as error:
            answer = ("no", str(error))
        signal.setitimer(signal.ITIMER_PROF, 0)
        _send(source, pickle.dumps(answer, protocol=5), _START_SECONDS)


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
