"""A plain keyword of a watchlist is taken literally; one that seems meant as a query is told."""

import re

from watcher.match.query.chars import CLOSES, shown
from watcher.match.query.values import FIELDS

_OPERATOR = re.compile(r"(?<=\s)(?:AND|OR|O?NEAR(?:/?\d+)?|(?:W|PRE|ADJ)/?\d+)(?=\s)|\bNOT\s")
_FIELD = re.compile(rf"\b(?:{'|'.join(FIELDS)}):\S|\b(?:case|exact|atleast\d+)\(")
_WILDCARD = re.compile(r"[^\W\d_]\*(?=\s|$)|[^\W\d_]\?[^\W\d_]")


def looks_like_query(text: str) -> str | None:
    """Return what to tell about a keyword that seems to be meant as a query; None for others."""
    text = text.strip()
    found = _OPERATOR.search(text) or _FIELD.search(text) or _WILDCARD.search(text)
    if found:
        sign = found[0].strip()
    elif len(text) > 2 and text[-1] in CLOSES.get(text[0], ""):
        sign = text[0]
    else:
        return None
    return (
        f"{shown(sign)} in a keyword is taken as written; to use its meaning write it under query:"
    )
