"""Work on untrusted documents in child processes that can be killed.

A child is `python -m watcher.sandboxed`: it imports the parser once, answers length-prefixed
pickles over a socket pair, and inherits nothing else (no sockets, no threads, no environment that
holds secrets). It has a memory limit, a CPU clock per job, and is replaced after some hundred jobs,
because a parser of hostile input may leak. Starting one takes about 0.2 s, which no job's time
includes; a job then costs about 1 ms more than in process.

Why not multiprocessing: fork copies a threaded daemon, spawn re-imports its main module, and both
unpickle whatever the child sends. Here a reply may name only the dataclasses of `watcher.model`,
so a child taken over by a document cannot run code in the daemon.
"""

import io
import os
import pickle
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import IO, Any, Self, TypeVar, cast

from watcher import model
from watcher.errors import ParseError
from watcher.sandboxed import START_SECONDS, receive, send

T = TypeVar("T")

SECONDS = 2.0  # of CPU a job may take, if nothing else is said
# A child on a busy machine gets this many times its CPU allowance before it is called stuck.
_WALL = 5.0
MEMORY = 1 << 30  # bytes of address space that a child may have


class Sandbox:
    """A few child processes, started when first needed. Safe to use from several threads."""

    def __init__(self, size: int = 2, jobs: int = 500) -> None:
        """`size`: how many children; `jobs`: how many one does at most."""
        self._jobs = jobs
        self._slots = threading.BoundedSemaphore(size)
        self._lock = threading.Lock()
        self._idle: list[_Child] = []
        self._closed = False

    def run(self, work: Callable[..., T], *args: object, seconds: float = SECONDS) -> T:
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
        return _Child()

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

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        self.jobs = 0
        self._socket = ours
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (closed in kill)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "watcher.sandboxed", str(MEMORY)],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=self._errors,
                env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"},
                start_new_session=True,  # ^C is for the daemon, which then closes us
            )
        try:
            receive(ours, START_SECONDS)
        except (OSError, EOFError):
            reason = self._last_words()
            self.kill()
            raise ParseError(f"the parser process did not start: {reason}") from None

    def alive(self) -> bool:
        """Ask it: a child may have died since its last job (the kernel short of memory)."""
        try:
            send(self._socket, b"", 1.0)
            return receive(self._socket, 1.0) == b""
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
            send(self._socket, request, seconds * _WALL)
            reply = receive(self._socket, seconds * _WALL)
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
            found = _value_type(module, name)
        if found is None:
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed")
        return found


def _value_type(module: str, name: str) -> Any:
    """Return a type of values that `watcher.model` exports and this file of it defines, or None."""
    found = vars(model).get(name)
    is_value = hasattr(found, "__dataclass_fields__") or hasattr(found, "_fields")
    return found if is_value and found.__module__ == module else None
