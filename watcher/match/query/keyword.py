"""A plain keyword of a watchlist: taken literally, never as query syntax."""

import re

from watcher.errors import QueryError
from watcher.match.query.chars import CLOSES, shown
from watcher.match.query.show import bare
from watcher.match.query.tree import Term
from watcher.match.query.values import FIELDS
from watcher.match.query.words import check_text

_OPERATOR = re.compile(r"(?<=\s)(?:AND|OR|O?NEAR(?:/?\d+)?|(?:W|PRE|ADJ)/?\d+)(?=\s)|\bNOT\s")
_FIELD = re.compile(rf"\b(?:{'|'.join(FIELDS)}):\S|\b(?:case|exact|atleast\d+)\(")
_WILDCARD = re.compile(r"[^\W\d_]\*(?=\s|$)|[^\W\d_]\?[^\W\d_]")


def keyword(text: str) -> Term:
    """Return the term of a keyword: `C++`, `NOT` and `a AND b` are what they say, letter by letter.

    A single word that could stand bare in a query is a `word`, all else a `phrase`. Raises
    QueryError where it is empty, only punctuation, or longer than `limits.TERM_LENGTH`.
    """
    text = text.strip()
    if not text:
        raise QueryError("a keyword is empty", hint="write a word or a phrase, or remove it")
    check_text(text, 0)
    return Term(text, "word" if bare(text) else "phrase")


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
