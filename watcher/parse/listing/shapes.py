"""The shape of an address: where stories differ from sections, and are alike among themselves."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

_DATE = re.compile(
    r"(?:^|[/_-])(?:19|20)\d\d[/_-]?(?:0?[1-9]|1[0-2])(?:[/_-]?(?:0?[1-9]|[12]\d|3[01]))?(?=[/_.-]|$|\d)"
)
_ID = re.compile(r"\d{4,}|[0-9a-f]{8,}(?![a-z])|(?<=[=/])\d{2,}")
_GAP = re.compile(r"[-_+ ]+|%20")
_EXTENSION = re.compile(r"\.(?:s?html?|php|aspx?|jsp|cfm|htm)$", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|pdf|zip|mp[34]|docx?|xlsx?|apk|exe|rss|xml|css|js|ics)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Shape:
    """`words` of the longest segment, `depth` in segments, `form`: what stories of a site share."""

    form: str
    words: int
    depth: int
    dated: bool
    numbered: bool
    file: bool
    path: str
    bare: bool


def shape_of(url: str) -> Shape:
    """Return the shape of an absolute http(s) address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return Shape("", 0, 0, False, False, False, "", True)
    path = unquote(parts.path)[:500]
    segments = [piece for piece in path.split("/") if piece]
    query = parts.query[:300]
    whole = path + ("?" + query if query else "")
    words = max((len(_GAP.split(_EXTENSION.sub("", piece))) for piece in segments), default=0)
    form = "/".join(
        [parts.netloc, *map(_kind, segments), _NUMBER.sub("0", query.partition("=")[0])]
    )
    return Shape(
        form,
        words,
        len(segments),
        _DATE.search(path) is not None,
        _ID.search(whole.lower()) is not None,
        _FILE.search(path) is not None,
        path.rstrip("/"),
        not segments and not query,
    )


def _kind(segment: str) -> str:
    """Return what a segment of a path is: a number, words, or one word."""
    stem = _EXTENSION.sub("", segment)
    end = segment[len(stem) :]
    if stem.isdigit():
        return "0" + end
    if len(_GAP.split(stem)) >= 4 or len(stem) >= 30:
        return "words" + end
    return ("id" if _NUMBER.search(stem) else "word") + end
