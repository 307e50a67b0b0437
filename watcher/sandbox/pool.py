"""A few child processes, for several threads."""

import threading
from collections.abc import Callable
from typing import Self, TypeVar, cast

from watcher.sandbox.process import Child, Refused

T = TypeVar("T")

SECONDS = 2.0  # of CPU a job may take, if nothing else is said


class Sandbox:
    """A few child processes, started when first needed. Safe to use from several threads."""

    def __init__(self, size: int = 2, jobs: int = 500) -> None:
        """`size`: how many children; `jobs`: how many one does at most."""
        self._jobs = jobs
        self._slots = threading.BoundedSemaphore(size)
        self._lock = threading.Lock()
        self._idle: list[Child] = []
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
            except Refused:
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

    def _take(self) -> Child:
        with self._lock:
            while self._idle:
                child = self._idle.pop()
                if child.alive():
                    return child
                child.kill()
        return Child()

    def _give_back(self, child: Child) -> None:
        with self._lock:
            if not self._closed and child.jobs < self._jobs:
                self._idle.append(child)
                return
        child.kill()
