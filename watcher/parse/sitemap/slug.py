"""A title out of an address: /2024/putin-meets-lukashenko-123.html -> Putin meets lukashenko."""

import re
from urllib.parse import unquote

_PATH = re.compile(r"https?://[^/?#]*([^?#]*)")
_EXTENSION = re.compile(r"\.(?:[sx]?html?|php\d?|aspx?|jsp|cfm|amp|ece|print)$", re.IGNORECASE)
_BREAKS = re.compile(r"[\s_+~,;:!|.-]+")
# What stands beside words to make an address unique: n1085406, a1b2c3, uuids, idUSKBN1XT00W. Short
# ones stay, since they are words too: G20, F-35, Apollo 13, 300 dead.
_MARK = re.compile(
    r"(?=.*\d)[0-9a-f]{6,}|[a-z]{0,3}\d{5,}[a-z]?|(?=[a-z]*\d+[a-z]+\d)[a-z\d]{8,}", re.IGNORECASE
)
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_SHORT_ID = re.compile(r"\d{4}")
_DATE = re.compile(r"(?:19|20)\d\d[-_](?:0?[1-9]|1[0-2])[-_](?:0?[1-9]|[12]\d|3[01])[-_]")
_NO_WORDS = frozenset(("index", "default", "home", "view", "show", "article", "story"))
_LETTER = re.compile(r"[^\W\d_]")
IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_PLACES = 4  # how far up the path words are looked for
_LONGEST = 300


def title_from_url(url: str) -> str:
    """Return the words of an address as a title, empty where it has none.

    The last part of the path counts, or one before it that reads like a headline, without
    extension, date and numbers at its ends; numbers among the words stay. Case is as written but
    for the first letter.
    """
    path = _PATH.match(url)
    parts = [part for part in path[1].split("/") if part][-_PLACES:] if path else []
    last = ""
    for part in reversed(parts):
        title = _words(unquote(part) if "%" in part else part)
        # /some-long-story/12345 and /some-long-story/print: the headline stands further up. One
        # word further up (/world/12345) is a section.
        if title.count(" ") >= 2 or len(IDEOGRAPH.findall(title)) >= 5:
            return title
        last = last or (title if part == parts[-1] else "")
    return last


def is_made(title: str, url: str | None) -> bool:
    """Tell whether a title is only its address's words."""
    return bool(title and url) and title == title_from_url(url or "")


def _words(part: str) -> str:
    part = _UUID.sub("", _DATE.sub("", _EXTENSION.sub("", part[:_LONGEST]), count=1))
    words = [word for word in _BREAKS.split(part) if word]
    while words and (_MARK.fullmatch(words[-1]) or _is_short_id(words[-1])):
        words.pop()
        if words and len(words[-1]) == 1 and words[-1].isdigit():  # which page of it: -1-7242580
            words.pop()
    while words and _MARK.fullmatch(words[0]):
        words.pop(0)
    title = " ".join(words)
    if title.lower() in _NO_WORDS or not _LETTER.search(title):
        return ""
    return title[:1].upper() + title[1:]


def _is_short_id(word: str) -> bool:
    """Tell four digits that are no year: `elections-2024` ends with a word, `story-4711` not."""
    return _SHORT_ID.fullmatch(word) is not None and word[:2] not in ("19", "20")
