"""The shape of an address: where stories differ from sections, and are alike among themselves."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from watcher.parse.listing.weight import weight
from watcher.urls import split

_DATE = re.compile(
    r"(?:^|[/_-])(?:19|20)\d\d[/_-]?(?:0?[1-9]|1[0-2])(?:[/_-]?(?:0?[1-9]|[12]\d|3[01]))?(?=[/_.-]|$|\d)"
)
_ID = re.compile(
    r"\d{4,}|[0-9a-f]{8,}(?![a-z])|(?<=[=/])\d{2,}|\d(?=\.[a-z]{3,5}$)|(?<=[a-z_-])\d+/?$"
)
_GAP = re.compile(r"[-_+ ]+|%20")
_EXTENSION = re.compile(r"\.(?:s?html?|php|aspx?|jsp|cfm|htm)$", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_SLUG = 4  # words that name a story more likely than a section


@dataclass(frozen=True, slots=True)
class Shape:
    """`form` is what the stories of a site share; `distinct`: an id or words name one document."""

    form: str
    dated: bool
    distinct: bool
    bare: bool


def shape_of(url: str) -> Shape:
    """Return the shape of an absolute http(s) address."""
    parts = split(url)
    path, query = unquote(parts.path)[:500], parts.query[:300]
    segments = [piece for piece in path.split("/") if piece]
    whole = (path + ("?" + query if query else "")).lower()
    words = max(map(_words, segments), default=0)
    asked = _NUMBER.sub("0", query.partition("=")[0])
    return Shape(
        "/".join([parts.netloc, *map(_kind, segments), asked]),
        _DATE.search(path) is not None,
        words >= _SLUG or _ID.search(whole) is not None,
        not segments and not query,
    )


def _words(segment: str) -> float:
    """Return how many words a part of a path says; Chinese and Japanese ones have no gaps."""
    stem = _EXTENSION.sub("", segment)
    return len(_GAP.split(stem)) if stem.isascii() else max(len(_GAP.split(stem)), weight(stem))


def _kind(segment: str) -> str:
    """Return what a segment of a path is: a number, words, or one word."""
    stem = _EXTENSION.sub("", segment)
    end = segment[len(stem) :]
    if stem.isdigit():
        return "0" + end
    if _words(segment) >= _SLUG or len(stem) >= 30:
        return "words" + end
    return ("id" if _NUMBER.search(stem) else "word") + end
