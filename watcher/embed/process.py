"""Our side of the child that embeds: starts it, asks it, ends it."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from typing import IO, Any

from watcher.embed.weights import Weights
from watcher.errors import EmbedError
from watcher.sandbox.messages import START_SECONDS, receive, send

_SECONDS = 30.0  # for a request, and one more a text: a busy machine is slow


class Embedder:
    """One child, started when first asked. Safe to use from several threads, one at a time.

    `loaded`: the child knows the vectors of earlier days; a new one does not. `added` counts those
    that it took in since it was last asked to forget old ones.
    """

    def __init__(self, weights: Weights, threads: int = 1) -> None:
        self.weights, self._threads = weights, threads
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None
        self._errors: IO[bytes] | None = None
        self._closed = False
        self.loaded, self.added = False, 0

    def ask(self, what: str, rows: Sequence[object]) -> Any:
        """Return the child's answer; raises EmbedError where it dies or does not answer.

        The next request starts another child.
        """
        with self._lock:
            if self._closed:
                raise EmbedError("the process that embeds is closed")
            try:
                return self._ask({"do": what, "with": rows}, _SECONDS + len(rows))
            except (OSError, EOFError, ValueError) as error:
                words = self._last_words() or str(error) or "it is gone"
                self._end()
                raise EmbedError(f"the process that embeds broke: {words}") from None

    @property
    def pid(self) -> int | None:
        """The process id of the child, None where none runs."""
        return self._process.pid if self._process else None

    def close(self) -> None:
        """End the child, whatever it does just now; nothing starts another one."""
        self._closed = True
        if self._process:
            self._process.kill()  # a request under way sees its end, and lets go of the lock
        with self._lock:
            self._end()

    def _ask(self, request: dict[str, object], seconds: float) -> Any:
        if self._socket is None:
            self._start()
        assert self._socket is not None
        send(self._socket, json.dumps(request).encode(), seconds)
        return json.loads(receive(self._socket, seconds))["answer"]

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 (closed in _end)
        threads = str(self._threads)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "watcher.embed.child",
                 str(self.weights.path), self.weights.sha256],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=self._errors,
                env={
                    "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1",
                    "OMP_NUM_THREADS": threads, "OPENBLAS_NUM_THREADS": threads,
                },
                start_new_session=True,  # ^C is for the daemon, which then closes us
            )  # fmt: skip
        self._socket = ours
        first = json.loads(receive(ours, START_SECONDS))
        if "error" in first:
            self._end()
            raise EmbedError(first["error"])

    def _end(self) -> None:
        self.loaded, self.added = False, 0
        if self._process:
            self._process.kill()
            self._process.wait()
        for each in (self._socket, self._errors):
            if each:
                each.close()
        self._process = self._socket = self._errors = None

    def _last_words(self) -> str:
        if self._errors is None:
            return ""
        self._errors.seek(0)
        lines = self._errors.read()[-2000:].decode("utf-8", "replace").splitlines()
        return next((line.strip()[:200] for line in reversed(lines) if line.strip()), "")
