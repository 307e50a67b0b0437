"""Masks the secrets of a channel URL in a text, when in doubt too much. Pure."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape
from json import dumps
from urllib.parse import parse_qsl, quote, quote_plus, unquote, urlsplit

MASK = "***"

# Query parameters of Apprise URLs that say where and how, never who: they keep errors readable.
# fmt: off
_OPEN = frozenset((
    "to", "cc", "bcc", "reply", "from", "name", "smtp", "mode", "format", "overflow", "cto", "rto",
    "verify", "tz", "store", "emojis", "method", "priority", "retry", "wait", "optional", "inline",
    "image", "avatar", "footer", "lang",
))
# fmt: on
_USERINFO = re.compile(r"(?<=//)[^\s/@'\"]+@")
_SHORT = 6


def secrets_of(url: str) -> tuple[str, ...]:
    """Return what must not be shown of a channel URL, longest first.

    That is the URL, its password, its path, every token-like part of it, and the values of query
    parameters.
    """
    found = {url}
    rest = url.partition("://")[2]
    try:
        parts = urlsplit("x://" + rest)
        user, password = parts.username or "", parts.password or ""
    except ValueError:  # an unclosed "[" or the like; the whole URL is covered all the same
        return tuple(sorted(found - {""}, key=len, reverse=True))
    found |= {password, unquote(password), parts.path if len(parts.path) > 3 else ""}
    # A password with a "/" or "#" in it, not quoted: what is behind that is no path.
    for behind in (parts.path, parts.fragment):
        if "@" in behind:
            cut = behind.partition("?")[0].strip("/")
            found |= {cut, cut.rpartition("@")[0], *cut.split("/")}
    if user and password:
        found |= set(_logins(unquote(user), unquote(password)))
    tokens = [user, parts.netloc.rpartition("@")[2], *parts.path.split("/")]
    tokens += [token for name in tokens for token in re.split(r"[:@,]", name)]
    found |= {token for token in tokens if _looks_secret(token)}
    found |= {value for key, value in parse_qsl(parts.query) if key.lower() not in _OPEN}
    return tuple(sorted((item for item in found if item), key=len, reverse=True))


def _logins(user: str, password: str) -> Iterator[str]:
    """Yield what a login looks like on the wire: HTTP Basic, SASL PLAIN and LOGIN."""
    for login in (f"{user}:{password}", f"\0{user}\0{password}", password):
        yield b64encode(login.encode()).decode()


def redact(text: str, secrets: Iterable[str]) -> str:
    """Return the text with every secret masked, in whatever quoting it appears."""
    for form in sorted({f for s in secrets for f in _forms(s)}, key=len, reverse=True):
        if len(form) >= _SHORT:
            text = text.replace(form, MASK)
        else:  # a password "a" must not mask every a
            text = re.sub(rf"(?<!\w){re.escape(form)}(?!\w)", MASK, text)
    return _USERINFO.sub(MASK + "@", text)


def _forms(secret: str) -> set[str]:
    plain = unquote(secret)
    forms = {secret, plain, quote(plain, safe=""), quote(plain), quote_plus(plain), escape(plain)}
    forms |= {dumps(plain)[1:-1], dumps(plain, ensure_ascii=False)[1:-1], repr(plain)[1:-1]}
    forms |= {form.lower() for form in forms if len(form) >= _SHORT}
    return {form for form in forms if form.strip("/ ")}


def _looks_secret(token: str) -> bool:
    """A long run of letters and digits mixed: a key, not a word, a host, an address or a port."""
    core = re.sub(r"[^0-9A-Za-z]", "", token)
    if len(core) < 8 or re.fullmatch(r"[\d.:\[\]]+", token) or "." in token:
        return False
    return bool(re.search(r"\d", core)) or (core.lower() != core and core.upper() != core)
