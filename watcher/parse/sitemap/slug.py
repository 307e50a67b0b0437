"""A title out of an address: /2024/putin-meets-lukashenko-123.html -> Putin meets lukashenko."""

import re
from urllib.parse import unquote

_PATH = re.compile(r"https?://[^/?#]*([^?#]*)")
_EXTENSION = re.compile(r"\.(?:[sx]?html?|php\d?|aspx?|jsp|cfm|amp|ece|print)$", re.IGNORECASE)
_BREAKS = re.compile(r"[\s_+~,;:!|.-]+")
# What stands beside words to make an address unique: numbers, a1b2c3, uuids.
_MARK = re.compile(r"(?=.*\d)(?:[0-9a-f]{4,}|[a-z]{0,3}\d+[a-z]?\d*|\d+)", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_PLACES = 4  # how far up the path words are looked for
_LONGEST = 300


def title_from_url(url: str) -> str:
    """Return the words of an address as a title, empty where it has none.

    The last part of the path that reads like a headline counts, without extension and numbers at
    its ends; numbers among the words stay. Case is as written but for the first letter.
    """
    path = _PATH.match(url)
    parts = path[1].split("/")[-_PLACES:] if path else []
    first = ""
    for part in reversed(parts):
        title = _words(unquote(part) if "%" in part else part)
        # /some-long-story/12345 and /some-long-story/print: the headline stands further up.
        if title.count(" ") >= 2 or len(_IDEOGRAPH.findall(title)) >= 5:
            return title
        first = first or title
    return first


def is_made(title: str, url: str | None) -> bool:
    """Tell whether a title is only its address's words."""
    return bool(title and url) and title == title_from_url(url or "")


def _words(part: str) -> str:
    words = [word for word in _BREAKS.split(_EXTENSION.sub("", part[:_LONGEST])) if word]
    while words and _MARK.fullmatch(words[-1]) and not _is_year_of(words):
        words.pop()
    while words and _MARK.fullmatch(words[0]) and len(words[0]) > 2:
        words.pop(0)
    title = " ".join(words)
    return title[:1].upper() + title[1:] if _LETTER.search(title) else ""


def _is_year_of(words: list[str]) -> bool:
    """`elections-2024` ends with a word, `elections-20240612` with a number."""
    return len(words) > 1 and len(words[-1]) == 4 and words[-1][:2] in ("19", "20")
