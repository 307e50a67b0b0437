"""The small forms that every format shares: titles, links, languages, numbers."""

import re
from html.entities import html5

from watcher.text import clean
from watcher.text.markup import strip_html
from watcher.urls import absolute, host

# A plain-text title is HTML after all where it closes a tag or names a character. So "Q&A",
# "a < b" and "the <blink> tag" stay as they are (feedparser's looks_like_html asks the same).
_MARKUP = re.compile(
    r"</[a-zA-Z][\w:]*\s*>|<(?:br|img|hr|wbr)\b[^<>]*>"
    r"|&(?:#[0-9]+|#[xX][0-9a-fA-F]+|([a-zA-Z][a-zA-Z0-9]+));"
)
_ALTERNATIVE = re.compile(
    r"<img\s[^<>]{0,2000}?\balt\s*=\s*(?:\"([^\"<>]+)\"|'([^'<>]+)')", re.IGNORECASE
)
# An address that needs no resolving, encoding or trimming: most of them.
_PLAIN_LINK = re.compile(r"https?://[a-zA-Z0-9][a-zA-Z0-9.-]*[a-zA-Z0-9](?:/[!#-;=?-~]*)?")
# "feed:https://..." and "feed://..." are for feed readers; "http:// news.example" is a slip.
_ODD_SCHEME = re.compile(r"^(?:feed:(?=https?:|//))?((?:https?:)?(?://)?)\s*", re.IGNORECASE)
_UNSEEN = re.compile("[\x00-\x1f\x7f\u200b\u2060\ufeff\ud800-\udfff]+")
# What programs write where they have no link; it is no page of the site.
_NO_ADDRESS = frozenset(("#", "-", "n/a", "null", "undefined", "none", "nil", "//", "?"))
_TWICE = re.compile(r"^(?:https?:/*)+(?=https?://)", re.IGNORECASE)
_SLIP = re.compile(r"^(https?)(?::[/\\]+|//)(?=[\w-]+(?:\.[\w-]+)+)(?<!://)", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*")
_NUMBER = re.compile(r"\s*\+?([0-9]{1,18})(?:\.0*)?\s*")


def title_text(raw: str) -> str:
    """Return a title that is plain text, unless it is plainly HTML."""
    if "<" in raw or "&" in raw:
        hit = _MARKUP.search(raw)
        if hit is not None and (hit[1] is None or hit[1] + ";" in html5):
            return strip_html(raw)
    return clean(raw)


def pictured(raw: str | None) -> str:
    """Return the words (alt, title) of the first picture in HTML that has some, or ""."""
    if not raw or "<" not in raw:
        return ""
    said = (title_text(hit[1] or hit[2] or "") for hit in _ALTERNATIVE.finditer(raw))
    return next(filter(None, said), "")


def web_link(base: str, raw: str | None) -> str | None:
    """Return an absolute http(s) URL (RFC 3986), or None where there is none."""
    if not raw:
        return None
    if "&amp;" in raw:  # escaped twice, as in CDATA; no address has it on purpose
        raw = raw.replace("&amp;", "&")
    if _PLAIN_LINK.fullmatch(raw):
        return raw
    raw = _ODD_SCHEME.sub(r"\1", _UNSEEN.sub("", raw).strip())
    return absolute(base, _meant(base, raw)) if raw and raw.lower() not in _NO_ADDRESS else None


def _meant(base: str, raw: str) -> str:
    """Return an address as it was meant: its scheme is said twice, in part, or not at all."""
    raw = _TWICE.sub("", raw)
    if slip := _SLIP.match(raw):
        return f"{slip[1]}://" + raw[slip.end() :].replace("\\", "/")
    if raw.startswith(("http:///", "https:///")):
        return raw[raw.index("///") + 2 :]  # a template that did not know its own host
    own = host(base)
    return "//" + raw if own and raw.startswith(f"{own}/") else raw


def language(raw: str | None) -> str | None:
    """Return a language tag (BCP 47) in lower case, the first of a list; None where it is none."""
    if not raw:
        return None
    tag = raw.partition(",")[0].strip().lower().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else None


def number(raw: str | None) -> int | None:
    """Return a whole number that is not negative, or None."""
    found = _NUMBER.fullmatch(raw) if raw else None
    return int(found[1]) if found else None
