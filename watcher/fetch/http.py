"""Fetch one document over HTTP: conditional, bounded, guarded, polite."""

import asyncio
import ssl
from datetime import datetime
from types import TracebackType

import aiohttp
import httpx

from watcher.clock import Clock
from watcher.errors import FetchError
from watcher.fetch import headers, reasons
from watcher.fetch.answers import fetched, not_modified
from watcher.fetch.body import read
from watcher.fetch.guard import BLOCKED, Refuses, is_private, names_private
from watcher.fetch.hops import REDIRECTS, Trail
from watcher.fetch.onward import onward
from watcher.fetch.options import HttpOptions
from watcher.fetch.politeness import HostGate, Sleep, host_key
from watcher.fetch.transport import open_client
from watcher.model import Fetched, NotModified, Postponed, Request, Validators

_OK = (200, 203)
_GONE = 410
_RESTING = (429, 503)
_NO_BODY = httpx.ByteStream(b"")


class HttpFetcher:
    """One client, one pool, one TLS context; use it as an async context manager.

    `refuses` tells which addresses never to connect to, unless private networks are allowed; `tls`
    whom to trust instead of the public authorities.
    """

    def __init__(
        self,
        options: HttpOptions,
        clock: Clock,
        *,
        sleep: Sleep = asyncio.sleep,
        refuses: Refuses = is_private,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._options, self._clock = options, clock
        self._refuses = None if options.allow_private_networks else refuses
        self._gate = HostGate(options.per_host, options.host_spacing, clock, sleep)
        self._tls = tls
        self._client: httpx.AsyncClient | None = None

    async def __aenter__(self) -> "HttpFetcher":
        self._client = open_client(refuses=self._refuses, proxy=self._options.proxy, tls=self._tls)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._client:
            await self._client.aclose()

    def block(self, host: str, until: datetime) -> None:
        """Leave a host (as in Postponed.host) alone until then."""
        self._gate.block(host, until)

    async def fetch(self, request: Request) -> Fetched | NotModified | Postponed:
        """Get the document, following redirects; `timeout` covers all but the wait in our queue.

        Raises FetchError with a reason fit to show.
        """
        trail = Trail(request)
        left = self._options.timeout.total_seconds()
        loop = asyncio.get_running_loop()
        while True:
            host = self._admit(trail)
            if request.spacing and (until := self._gate.spaced_until(host)):
                return Postponed(host, until)
            async with self._gate.slot(host, request.spacing):
                if until := self._gate.resting_until(host):
                    return Postponed(host, until)
                started = loop.time()
                found = await self._ask(trail, request, host, left)
                left -= loop.time() - started
            if found:
                return found
            if request.may_follow:
                await request.may_follow(str(trail.url))

    def _admit(self, trail: Trail) -> str:
        """Return the host to ask; raise FetchError where its very name is refused."""
        # Connections are guarded where they are made. This says no before DNS is asked, and is
        # all that we can see where a proxy does the connecting.
        if self._refuses and names_private(trail.url.host, self._refuses):
            raise FetchError(BLOCKED)
        return host_key(str(trail.url))

    async def _ask(
        self, trail: Trail, request: Request, host: str, left: float
    ) -> Fetched | NotModified | None:
        """Ask one address; None where it sends us on."""
        response = None
        try:
            async with asyncio.timeout(left):
                response = await self._send(trail)
                try:
                    return await self._take(response, trail, request, host)
                finally:
                    await response.aclose()
        # The libraries' own errors quote URLs, whose queries may hold tokens: no chaining.
        except TimeoutError:
            told = reasons.timed_out(self._options.timeout)
            raise FetchError(told, unanswered=response is None) from None
        except (aiohttp.ClientError, httpx.HTTPError, OSError, ValueError) as error:
            told = reasons.why(error)
            silent = response is None and told != BLOCKED  # then we did not ask
            raise FetchError(
                told, unanswered=silent, unsent=silent and reasons.is_ours(error)
            ) from None

    async def _send(self, trail: Trail) -> httpx.Response:
        assert self._client, "use HttpFetcher as a context manager"
        fields = trail.fields(self._options.user_agent)
        encoded = [(name.encode(), value.encode()) for name, value in fields]
        # Told that there is no body, httpx adds no fields; Host is aiohttp's to add.
        request = httpx.Request("GET", trail.url, headers=encoded, stream=_NO_BODY)
        return await self._client.send(request)

    async def _take(
        self, response: httpx.Response, trail: Trail, request: Request, host: str
    ) -> Fetched | NotModified | None:
        """Return what an answer brings; None where it sends us on. Raises FetchError."""
        found, now = headers.fields(response.headers.raw), self._clock.now()
        status = response.status_code
        if status in REDIRECTS:
            trail.follow(status, found.get("location"))
            return None
        if status == 304 and request.validators != Validators():
            return not_modified(trail, found, request.validators, now)
        if status not in _OK:
            raise self._refusal(status, found, host)
        body = await read(response, found, self._options.max_bytes)
        leads_on = trail.go_on(onward(body.octets))
        return None if leads_on else fetched(trail, status, found, body, now)

    def _refusal(self, status: int, found: headers.Fields, host: str) -> FetchError:
        """Return the error of a status; a host that asks for rest gets it from now on."""
        now = self._clock.now()
        rest = headers.retry_after(found, now) if status in _RESTING else None
        if rest:
            self._gate.block(host, now + rest)
        return FetchError(
            reasons.status_line(status),
            status=status,
            permanent=status == _GONE,
            retry_after=rest,
            host=host,
        )
