"""Addresses: parsing, owners, absolute links, and a form fit for a log."""

import re
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

# An http address in parts: scheme, authority, path, query, fragment.
SPLIT = re.compile(
    r"(https?):/+([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.IGNORECASE | re.DOTALL
)
SPACE = re.compile(r"[\t\r\n]+")
_JUNK = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_SECOND_LEVEL = frozenset(["co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "go"])


def is_http(url: str) -> bool:
    """Tell whether this is an http or https address."""
    return url[:8].lower().startswith(("http://", "https://"))


def host(url: str) -> str:
    """Return the host of an http address in lower-case ASCII, without port; else ""."""
    parts = SPLIT.fullmatch(url.strip())
    return host_port(parts[2], "")[0] if parts else ""


def split(url: str) -> SplitResult:
    """Return the parts of an address; all are empty where it cannot be read (`http://[a`)."""
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", "", "", "")


def origin(url: str) -> str:
    """Return where a web address points to, `https://example.org`, in lower case; else ""."""
    parts = split(url)
    place = parts.netloc.rpartition("@")[2].lower()
    return f"{parts.scheme}://{place}" if parts.scheme in ("http", "https") and place else ""


def owner(url: str) -> str:
    """Return the registrable domain of an http address, "" where it has none (an IP address).

    By shape, as `canonical` does: two labels, or three under "co.uk" and its like.
    """
    name = host(url)
    labels = name.split(".")
    if len(labels) < 2 or ":" in name or labels[-1].isdigit():
        return ""
    return ".".join(labels[-3:] if is_suffix(labels[-2:]) else labels[-2:])


def absolute(base: str, url: str) -> str | None:
    """Return the http address that a link stands for in a document (RFC 3986 section 5), or None.

    Spaces are encoded, for a link with one breaks in most programs that show it. Control characters
    and halves of characters are left out: no database takes all of them.
    """
    url = SPACE.sub("", url.strip())
    if not url.isprintable():
        url = _JUNK.sub("", url)
    if not is_http(url):
        if url.startswith("www."):
            url = "//" + url  # a forgotten scheme, never a relative path
        if url.startswith("#"):  # a place in the document itself, whose token is for us alone
            base = _without_tokens(base)
        try:
            url = urljoin(base, url)
        except ValueError:  # not an IPv6 address, says the standard library
            return None
    if not is_http(url) or not host(url):
        return None
    return url.replace(" ", "%20")


def _without_tokens(url: str) -> str:
    path, mark, query = url.partition("?")
    kept = [piece for piece in query.split("&") if not _SECRET.match(f"?{piece}")]
    return path + mark + "&".join(kept) if any(kept) else path


def host_port(authority: str, scheme: str) -> tuple[str, str]:
    """Return the host in lower-case ASCII and ":port" where it is not the default one."""
    name, port = authority.rpartition("@")[2], ""
    if found := re.search(r":(\d*)$", name):
        name = name[: found.start()]
        number = found[1].lstrip("0")
        default = ("", "80", "443") if scheme == "http" else ("", "443")
        port = "" if number in default else f":{number}"
    return _ascii_host(name), port


def _ascii_host(name: str) -> str:
    if "%" in name and not re.search(r"[/?#@:%\\\[\]\s]", decoded := unquote(name)):
        name = decoded
    if not name.isascii():
        import idna  # slow to load, and seldom needed

        try:
            name = idna.encode(name, uts46=True).decode()
        except (idna.IDNAError, UnicodeError):
            name = quote(name, safe="", errors="surrogatepass")
    return name.lower().rstrip(".")


def is_suffix(labels: list[str]) -> bool:
    """Tell whether these labels look like "co.uk", under which anybody may register."""
    return len(labels) == 2 and len(labels[1]) == 2 and labels[0] in _SECOND_LEVEL


_CREDENTIALS = re.compile(r"(?<=://)[^/?#\s]*@")
_SECRET = re.compile(
    r"([?&;](?:[^=&#?;\s]{0,64}"
    r"(?:token|secret|passw|api_?key|signature|credential|authoriz)[^=&#?;\s]{0,64}"
    r"|(?:[^=&#?;\s]{0,64}[-_.])?(?:key|sig|auth|pass|pwd|pw|session|sid|jwt|hash))=)[^&#\s]*",
    re.IGNORECASE,
)
_BOT = re.compile(r"(/bot)\d+:[\w-]+")


def redact(url: str) -> str:
    """Return the address, or a text that quotes one, without credentials and token values."""
    return _BOT.sub(r"\1***", _SECRET.sub(r"\1***", _CREDENTIALS.sub("***@", url)))
