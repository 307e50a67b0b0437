"""What fetching takes and gives."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to ask "changed since?" with (RFC 9110 section 8.8), kept verbatim."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """One document to fetch, as its source is configured.

    `home` is the configured URL, if `url` was adopted from a redirect: credentials and headers are
    meant for its origin and go to no other. `spacing` is the least pause that the host asks for
    between this request and others. `may_follow` is called before each hop of a redirect, and
    raises FetchError if we must not go there.
    """

    url: str
    validators: Validators = Validators()
    headers: Mapping[str, str] = field(default_factory=dict)
    auth: tuple[str, str] | None = None
    user_agent: str | None = None
    home: str | None = None
    spacing: timedelta = timedelta()
    may_follow: Callable[[str], Awaitable[object]] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Redirect:
    """One hop: the status that sent us on and the absolute URL it named."""

    status: int
    url: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """A 200: the decompressed body and what its headers say. `url` is where it was found.

    A folder has `parts`, a document each, and a body that stands for all of them. The end of a body
    that is not `whole` did not arrive.
    """

    url: str
    status: int
    body: bytes
    content_type: str | None = None
    validators: Validators = Validators()
    fresh_for: timedelta | None = None
    redirects: tuple[Redirect, ...] = ()
    notes: tuple[str, ...] = ()
    parts: tuple["Fetched", ...] = ()
    whole: bool = True

    def lasting(self, asked: str) -> str:
        """Return the address to ask from now on: only redirects that are for good change it."""
        for_good = self.redirects and all(hop.status in (301, 308) for hop in self.redirects)
        return self.url if for_good else asked


@dataclass(frozen=True, slots=True)
class NotModified:
    """A 304: nothing new, perhaps new validators."""

    url: str
    validators: Validators = Validators()
    fresh_for: timedelta | None = None
    redirects: tuple[Redirect, ...] = ()


@dataclass(frozen=True, slots=True)
class Postponed:
    """No request was made: this host wants to be left alone until then."""

    host: str
    until: datetime
