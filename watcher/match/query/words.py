"""One bare word -> a term; or why it cannot be one and what to write instead.

Signs that other products give a meaning (a comma, ||, ~2, regular expressions) are refused: taken
as letters they would make a term that is never found, and nobody would be told.
"""

import re

from watcher.errors import QueryError
from watcher.match.query import chars, limits
from watcher.match.query.tree import Term

_QUOTE_IT = 'quote it where it belongs to the word: "{}"'
_OR = "write OR between alternatives, AND between what must all be there"
_SIGNS = {
    ",": _OR,
    ";": _OR,
    "、": _OR,
    "。": _OR,
    "،": _OR,
    "؛": _OR,
    "|": "write OR",
    "[": "groups stand in ( )",
    "]": "groups stand in ( )",
    "{": "groups stand in ( )",
    "}": "groups stand in ( )",
    "\\": "regular expressions are not supported; use word*, wo?d or a phrase",
    "~": "fuzzy words are not supported, endings are found without it; for distance write NEAR/5",
    "^": "terms have no weights",
}
_SIGN = re.compile("[" + re.escape("".join(_SIGNS)) + "]|:$")
_ATLEAST = re.compile("atleast[0-9]{1,9}", re.IGNORECASE)
_FIRST = {
    "+": "every term is required unless you write OR; leave the + out",
    "!": "write NOT",
    "/": "regular expressions are not supported; use word*, wo?d or a phrase",
    ":": "a field stands before the colon: title:word",
}
_NUMBER = re.compile(r"(?<=\d),(?=\d)")
_ONLY = {
    "&": "write AND", "&&": "write AND", "|": "write OR", "||": "write OR", "!": "write NOT",
}  # fmt: skip


def term(raw: str, at: int) -> Term:
    """Return the term of a bare word; QueryError where it cannot be one."""
    if chars.simple(raw):
        return Term(raw, "word", at=at)
    plain = chars.structure(raw)
    check_length(raw, at)
    if not chars.meant(plain):
        _refuse_signs(plain, at)
    _check_signs(plain, at)
    if "*" in plain:
        return _prefix(raw, plain, at)
    if "?" in plain:
        return _wildcard(raw, plain, at)
    return Term(raw, "word", at=at)


def check_text(text: str, at: int) -> None:
    """Raise QueryError where a quoted text or a value holds nothing to look for."""
    check_length(text, at)
    if not chars.meant(text):
        raise QueryError(
            f"{chars.shown(text)} is only punctuation"
            if text
            else "there is nothing between the quotes",
            position=at,
            hint="write a word or a phrase, or remove it",
        )


def check_length(text: str, at: int) -> None:
    """Raise QueryError where one term is longer than any that is meant."""
    if len(text) > limits.TERM_LENGTH:
        raise QueryError(
            f"a term of {len(text):,} characters, more than {limits.TERM_LENGTH:,}",
            position=at,
            hint="is a space or a closing quote missing?",
        )


def _refuse_signs(plain: str, at: int) -> None:
    if plain.strip("*?") == "":
        message, hint = (
            f"{chars.shown(plain)} alone would fit every text",
            "write letters with it: word*, wo?d",
        )
    else:
        message = f"{chars.shown(plain)} is only punctuation"
        hint = f"{_ONLY.get(plain, 'remove it')}; quote a phrase that holds it"
    raise QueryError(message, position=at, hint=hint)


def _check_signs(plain: str, at: int) -> None:
    quote = _QUOTE_IT.format(chars.shown(plain))
    if plain[0] in _FIRST:
        hint = f"{_FIRST[plain[0]]}; {quote}"
        raise QueryError(f"a term starts with {plain[0]}", position=at, hint=hint)
    if found := _SIGN.search(_NUMBER.sub(".", plain)):
        raise QueryError(
            f"{found[0]} in a word has no meaning here",
            position=at + found.start(),
            hint=f"{_SIGNS.get(found[0], _FIRST[':'])}; {quote}",
        )
    if plain[0] in chars.APOSTROPHES and plain[-1] in chars.APOSTROPHES:
        raise QueryError(
            "single quotes make no phrase", position=at, hint="use double quotes, or none"
        )
    if glue := chars.glued(plain):
        raise QueryError(
            f"{glue[0]} without spaces around it",
            position=at + glue.start(),
            hint=f"put a space before and after {glue[0]}; {quote}",
        )
    if _ATLEAST.fullmatch(plain):
        raise QueryError(
            f"{plain} without parentheses", position=at, hint=f"write {plain}(...); {quote}"
        )


def _prefix(raw: str, plain: str, at: int) -> Term:
    star = plain.index("*")
    literal = raw[:star]
    if star < len(plain) - 1:
        raise QueryError(
            f"a * stands only at the end of a word, not in {chars.shown(plain)}",
            position=at + star,
            hint=f"{_suggested(literal)}wo?d for one letter; quote it to look for the sign itself",
        )
    if "?" in plain:
        raise QueryError(
            "* and ? in one word", position=at + star, hint="use one of them: word* or wo?d"
        )
    least = 2 if chars.syllabic(literal) else 4
    if chars.letters(literal) < least:
        raise QueryError(
            f"{chars.shown(plain)} would fit too many words: {least} letters or more before the *",
            position=at,
            hint="write the forms you mean with OR; endings are found without a *",
        )
    return Term(literal, "prefix", at=at)


def _suggested(literal: str) -> str:
    return f"{chars.shown(literal)}*, or " if chars.letters(literal) >= 4 else ""


def _wildcard(raw: str, plain: str, at: int) -> Term:
    if max(map(chars.letters, plain.split("?"))) < 2:
        raise QueryError(
            f"{chars.shown(plain)} would fit too many words: two letters or more side by side",
            position=at,
            hint="write the forms you mean with OR",
        )
    text = "".join("?" if sign == "?" else char for char, sign in zip(raw, plain, strict=True))
    return Term(text, "wildcard", at=at)
