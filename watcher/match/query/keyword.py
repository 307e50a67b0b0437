"""A plain keyword of a watchlist is taken literally; one that seems meant as a query is told."""

import re

from watcher.match.query.chars import CLOSES, shown
from watcher.match.query.values import FIELDS

_OPERATOR = re.compile(r"(?<=\s)(?:AND|OR|O?NEAR(?:/?\d+)?|(?:W|PRE|ADJ)/?\d+)(?=\s)|\bNOT\s")
_FIELD = re.compile(rf"\b(?:{'|'.join(FIELDS)}):\S+|\b(?:case|exact|atleast\d+)\(")
_WILDCARD = re.compile(r"\w*[^\W\d_]\*(?=\s|$)|\w*[^\W\d_]\?[^\W\d_]\w*")
_SIGN = re.compile(r"(?<!\S)-(?=[^\W\d_])|\|")
_REGEX = re.compile(r"\bregex:\S+|\.[*+]|^/(?=.*/$)")
_ASKED = (_OPERATOR, _FIELD, _WILDCARD, _SIGN)


def looks_like_query(text: str) -> str | None:
    """Return what to tell about a keyword that seems to be meant as a query; None for others."""
    text = text.strip()
    if text.replace(" ", "").isalnum():  # as nearly all: there is no sign in it
        return _told(operator[0]) if (operator := _OPERATOR.search(text)) else None
    if regex := _REGEX.search(text):
        sign = shown(regex[0])
        return f"{sign} in a keyword is taken as written; regular expressions are not supported"
    found = next(filter(None, (asked.search(text) for asked in _ASKED)), None)
    if found:
        return _told(found[0])
    quoted = len(text) > 2 and text[-1] in CLOSES.get(text[0], "")
    return _told(text[0]) if quoted else None


def _told(sign: str) -> str:
    sign = shown(sign.strip())
    return f"{sign} in a keyword is taken as written; to use its meaning write it under query:"
