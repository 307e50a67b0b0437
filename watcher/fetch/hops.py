"""What to send to each address on the way, and where redirects lead. Pure but for httpx.URL."""

from base64 import b64encode
from functools import lru_cache

import httpx

from watcher.errors import FetchError
from watcher.fetch.decode import ACCEPTED
from watcher.fetch.reasons import status_line
from watcher.model import Redirect, Request, Validators

MOST_REDIRECTS = 10
MOST_SIGNPOSTS = 3  # pages that send on by <meta http-equiv="refresh">
_FOUND = 302  # what such a page comes to
REDIRECTS = frozenset((301, 302, 303, 307, 308))
ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
    "text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5"
)
_PORTS = {"http": 80, "https": 443}
# Of configured header fields only these follow to another origin; the rest may be secrets.
_HARMLESS = frozenset(("accept", "accept-language", "user-agent"))


@lru_cache(maxsize=2048)
def split_credentials(url: str) -> tuple[httpx.URL, tuple[str, str] | None]:
    """Return the address without user, password and fragment, and the two first where given.

    Raises FetchError where this is no http or https address.
    """
    try:
        found = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError("not an address that can be fetched") from error
    if found.scheme not in _PORTS:
        raise FetchError(f"not an http or https address ({found.scheme[:20] or 'no scheme'}:)")
    if not found.host or not (found.port is None or 0 < found.port < 65536):
        raise FetchError("not an address that can be fetched")
    auth = (found.username, found.password) if found.userinfo else None
    if auth or found.fragment:
        found = found.copy_with(userinfo=None, fragment=None)
    return found, auth


class Trail:
    """The way from the configured address to the document."""

    def __init__(self, request: Request) -> None:
        self.url, given = split_credentials(request.url)
        self._home = self.url
        if request.home and request.home != request.url:
            self._home, given = split_credentials(request.home)
        self.redirects: tuple[Redirect, ...] = ()
        self.notes: tuple[str, ...] = ()
        self.signposts = 0
        self._request = request
        self._auth = request.auth or given
        self._been = {str(self.url)}

    def fields(self, user_agent: str) -> list[tuple[str, str]]:
        """Return the header fields to send: nothing private once the origin is another."""
        request, home = self._request, _same_owner(self._home, self.url)
        out = {
            "user-agent": ("User-Agent", request.user_agent or user_agent),
            "accept": ("Accept", ACCEPT),
            "accept-encoding": ("Accept-Encoding", ACCEPTED),
        }
        for name, value in request.headers.items():
            if home or name.lower() in _HARMLESS:
                out[name.lower()] = (name, value)
        if self._auth and home:
            out.setdefault("authorization", ("Authorization", _basic(*self._auth)))
        return [*out.values(), *_conditions(request.validators)]

    def go_on(self, place: str | None) -> bool:
        """Follow the refresh of a page that only leads on, unless it leads in circles."""
        if place is None or self.signposts >= MOST_SIGNPOSTS:
            return False
        try:
            if str(split_credentials(str(self.url.join(place)))[0]) in self._been:
                return False
        except (httpx.InvalidURL, ValueError, FetchError):
            return False
        self.follow(_FOUND, place)
        self.signposts += 1
        return True

    def follow(self, status: int, location: str | None) -> None:
        """Go where a redirect leads. Raises FetchError where that is nowhere, or in circles."""
        if not location:
            raise FetchError(f"{status_line(status)}, but to nowhere", status=status)
        if len(self.redirects) >= MOST_REDIRECTS:
            raise FetchError(f"more than {MOST_REDIRECTS} redirects", status=status)
        before = self.url
        try:
            target = str(before.join(location))
        except (httpx.InvalidURL, ValueError) as error:
            raise FetchError("redirected to an unusable address", status=status) from error
        try:
            self.url, _ = split_credentials(target)
        except FetchError as error:
            raise FetchError(f"redirected, but {error}", status=status) from error
        there = str(self.url)
        if there in self._been:
            raise FetchError("redirect loop (perhaps the site insists on cookies)", status=status)
        self._been.add(there)
        self.redirects += (Redirect(status, there),)
        if before.scheme == "https" and self.url.scheme == "http":
            self.notes += ("redirected from https to plain http",)


def _basic(user: str, password: str) -> str:
    return "Basic " + b64encode(f"{user}:{password}".encode()).decode()


def _conditions(known: Validators) -> list[tuple[str, str]]:
    out = []
    if known.etag:
        out.append(("If-None-Match", known.etag))
    if known.last_modified:
        out.append(("If-Modified-Since", known.last_modified))
    return out


def _same_owner(first: httpx.URL, now: httpx.URL) -> bool:
    """Tell whether secrets for the one may go to the other: same origin, or its move to https."""
    if first.host != now.host:
        return False
    if first.scheme == now.scheme:
        return _port(first) == _port(now)
    return (_port(first), _port(now)) == (80, 443)


def _port(url: httpx.URL) -> int:
    return url.port or _PORTS[url.scheme]
