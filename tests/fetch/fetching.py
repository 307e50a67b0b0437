"""Fetchers for loopback servers, on a clock that only tests move."""

import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from watcher.fetch.guard import is_private
from watcher.fetch.http import HttpFetcher
from watcher.fetch.options import HttpOptions

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class Hands:
    """A clock that tests set; sleeping moves it."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.at += timedelta(seconds=seconds)


@asynccontextmanager
async def fetching(
    *,
    clock: Hands | None = None,
    refuses: Callable[[str], bool] = is_private,
    tls: ssl.SSLContext | None = None,
    **options: Any,
) -> AsyncIterator[HttpFetcher]:
    """Open a fetcher that may ask loopback, unless options say otherwise."""
    hands = clock or Hands()
    given: dict[str, Any] = {
        "contact": "mailto:ops@example.org",
        "version": "1.2",
        "timeout": timedelta(seconds=5),
        "allow_private_networks": True,
    }
    async with HttpFetcher(
        HttpOptions(**given | options), hands, sleep=hands.sleep, refuses=refuses, tls=tls
    ) as fetcher:
        yield fetcher
