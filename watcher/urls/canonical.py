"""One canonical key per article's address.

It is a key and nothing else: what we store, fetch and send stays as published. It equates what
publishers serve as one article: scheme, host case, `www.`, default port, tracking parameters, their
order, fragments, AMP and mobile forms, percent-encoding (RFC 3986 section 6). It never drops what
might tell two articles apart: ids in queries, the rest of the path, or a fragment that is a route
(`#!/a`, `#/a`).
"""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, quote

from watcher.urls.address import SPACE, SPLIT, host, host_port, is_suffix
from watcher.urls.tracking import telling_query

# Nothing to rewrite but the scheme, `www.`, a last slash, and parameters to leave out.
_PLAIN = re.compile(
    r"https?://(?:www\.)?((?!(?:www|m|mobile|amp)\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+"
    r"(?:/[A-Za-z0-9_~,-][A-Za-z0-9._~,-]*)*)/?(?:\?([A-Za-z0-9_.~=&-]*))?"
)
_LONGEST = 4096  # nobody publishes an article there, and work on a hostile one stays small

_DEVICE_LABELS = frozenset(("www", "m", "mobile", "amp"))
_WWW = frozenset(("www",))
# Services that wrap another address: their path or the parameter that holds it.
_AMP_CACHE = re.compile(r"(?:/amp|/c|/v|/wp|/mbv3)(/s)?/([^/]+\.[^/]+(?:/.*)?)", re.DOTALL)
_WRAPPERS = {
    ("google", "/url"): ("url", "q"),
    ("bing", "/news/apiclick.aspx"): ("url",),
    ("facebook", "/l.php"): ("u",),
}
_PCT = re.compile(r"%([0-9A-Fa-f]{2})?")
# Unreserved characters, and those delimiters that no site gives a meaning of their own.
_DECODED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!'()*,:@$")
_SAFE = "%/-._~!'()*,:@$&=+;"


def canonical(url: str) -> str:
    """Return the key under which an article's address is known; other text comes back trimmed.

    Idempotent, and never raises.
    """
    if found := _PLAIN.fullmatch(url):
        page, query = found.groups()
        if not ("/amp" in page or ".amp" in page or ".m." in page or ".mobile." in page):
            query = telling_query(query, page) if query else ""
            return f"https://{page}?{query}" if query else "https://" + page
    return _canonical(url)


def source_key(url: str) -> str:
    """Return the key under which a source's address is known: `canonical`, but by its whole host.

    An article of m.example is that of example; a feed there may be another one.
    """
    return _canonical(url, _WWW)


@lru_cache(maxsize=2048)
def _canonical(url: str, devices: frozenset[str] = _DEVICE_LABELS) -> str:
    url = SPACE.sub("", url.strip())
    parts = SPLIT.fullmatch(url)
    if not parts or len(url) > _LONGEST:
        return url
    scheme, authority, path, query, fragment = parts.groups(default="")
    name, port = host_port(authority, scheme.lower())
    if not name:
        return url
    path = _path(path)
    if inner := _unwrapped(name, path, query):
        return _canonical(inner, devices)  # always shorter, so this ends
    name = _plain_host(name, devices)
    query = "&".join(sorted({_encoded(piece) for piece in telling_query(query, name).split("&")}))
    route = "#" + _encoded(fragment) if fragment[:1] in ("!", "/") else ""
    return f"https://{name}{port}{_plain_path(path)}{'?' if query else ''}{query}{route}"


def _plain_host(name: str, devices: frozenset[str]) -> str:
    """Return the host without labels that only choose a device, unless they are the site's name."""
    labels = name.split(".")
    while len(labels) > 2 and labels[0] in devices and not is_suffix(labels[1:]):
        del labels[0]
    while len(labels) > 3 and labels[1] in devices and not is_suffix(labels[2:]):
        del labels[1]  # en.m.wikipedia.org
    return ".".join(labels)


def _unwrapped(name: str, path: str, query: str) -> str | None:
    """Return the address that an AMP cache or a link wrapper stands for."""
    site = name.split(".")
    if (name.endswith(("cdn.ampproject.org", "bing-amp.com")) or "google" in site) and (
        cached := _AMP_CACHE.fullmatch(path)
    ):
        return f"http{'s' if cached[1] else ''}://{cached[2]}{'?' if query else ''}{query}"
    for (owner, at), names in _WRAPPERS.items():
        if path == at and owner in site:
            for key, value in parse_qsl(query):
                if key in names and host(value):
                    return value
    return None


def _path(path: str) -> str:
    """Return the path with one spelling of each character and no empty or dot segments."""
    out: list[str] = []
    for segment in _encoded(path.replace("\\", "/")).split("/"):
        if segment == "..":
            del out[-1:]
        elif segment not in ("", "."):
            out.append(segment)
    return "/" + "/".join(out) if out else ""


def _plain_path(path: str) -> str:
    """Return the path of the full page: without AMP ending and session id."""
    before = None
    while path != before:
        before = path
        path = re.sub(r"(?i);jsessionid=[^/]*", "", path)
        path = re.sub(r"(?<=[^/])/amp$|(?<=[^/])\.amp(?=(?:\.html?)?$)", "", path).rstrip("/")
    return path


def _encoded(text: str) -> str:
    """Return one spelling of percent-encoded text (RFC 3986 section 6.2.2)."""
    if "%" in text:
        text = _PCT.sub(_one_spelling, text)
    return quote(text, safe=_SAFE, errors="surrogatepass")


def _one_spelling(found: re.Match[str]) -> str:
    if not found[1]:
        return "%25"
    char = chr(int(found[1], 16))
    return char if char in _DECODED else found[0].upper()
