"""One child process, seen from here, and our end of the socket to it."""

import os
import pickle
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable
from typing import IO

from watcher.errors import ParseError
from watcher.sandbox.messages import START_SECONDS, receive, send
from watcher.sandbox.replies import read

# A child on a busy machine gets this many times its CPU allowance before it is called stuck.
_WALL = 5.0
MEMORY = 1 << 30  # bytes of address space that a child may have


class Refused(ParseError):
    """The function itself raised an error; the child is well."""


class Child:
    """One process and our end of the socket to it."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        self.jobs = 0
        self._socket = ours
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (closed in kill)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "watcher.sandbox.child", str(MEMORY)],
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
        """End it, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._socket.close()
        self._errors.close()

    def ask(self, work: Callable[..., object], args: tuple[object, ...], seconds: float) -> object:
        """Have it do some work and return what comes of it; raises ParseError."""
        self.jobs += 1
        name = f"{work.__module__}:{work.__qualname__}"
        request = pickle.dumps((name, args, seconds), protocol=5)
        try:
            send(self._socket, request, seconds * _WALL)
            reply = receive(self._socket, seconds * _WALL)
            verdict, value = read(reply)
        except TimeoutError:
            raise ParseError(f"took longer than {seconds:g} s to read") from None
        except (OSError, EOFError):
            raise ParseError(self._obituary(seconds)) from None
        except (pickle.UnpicklingError, LookupError, AttributeError, TypeError, ValueError) as bad:
            raise ParseError(f"the parser process answered nonsense: {bad}") from None
        if verdict != "ok":
            raise Refused(str(value))
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
