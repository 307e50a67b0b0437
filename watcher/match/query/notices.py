"""What is understood and still worth telling: the query works, but perhaps not as meant."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from watcher.match.query import chars
from watcher.match.query.sense import holds_without_text
from watcher.match.query.tokens import Token
from watcher.match.query.tree import Meta, Node, Not, Term
from watcher.match.query.walk import nodes, terms
from watcher.match.text.languages import canonical

SHORT = 3  # letters; fewer are told in scripts with capitals, one alone in every script
_NAMED = 5  # terms named in one notice
_SMALL = ("and", "or", "not", "near", "onear")
# Operators of other products, which here are words that no text has; a distance may follow some.
_DISTANCE = "NEAR/5 for words close by, ONEAR/5 in this order"
_FOREIGN = {
    "ADJ": "ADJ1 for words side by side, or a phrase",
    "PRE": _DISTANCE,
    "WITHIN": _DISTANCE,
    "AROUND": _DISTANCE,
    "SAME": _DISTANCE,
    "N": _DISTANCE,
    "W": _DISTANCE,
    "ANDNOT": "AND NOT",
    "BUTNOT": "AND NOT",
    "XOR": "(a NOT b) OR (b NOT a)",
}
_WITH_DISTANCE = re.compile(r"([A-Z]+)(?:/?[0-9]{1,3})?")
_TRUNCATED = re.compile(r"[^\W\d_]{4,}[!%$#]")  # sanction!, as Lexis has it
_QUOTED = re.compile(r"\w\)? (?:AND|OR|NOT|O?NEAR/\d+) \(?\w")
_LANG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell about a query. `at` is a code point offset into it."""

    message: str
    hint: str = ""
    at: int = 0


def of_words(tokens: Sequence[Token]) -> Iterator[Notice]:
    """Yield a notice for the first of each word that may have been meant as an operator."""
    seen = set()
    for number, token in enumerate(tokens[:-1]):
        if token.kind != "word" or token.text.lower() in seen:
            continue
        if notice := _of_word(token, tokens[number + 1], first=not number):
            seen.add(token.text.lower())
            yield notice


def _of_word(token: Token, after: Token, *, first: bool) -> Notice | None:
    """Return what to tell of a word that looks like an operator or a function, if anything."""
    word = token.text.lower()
    last = after.kind in ("end", ")")
    if word in _SMALL and not (first and last):
        hint = f"write {word.upper()} for the operator; quotes say that the word is meant"
        return Notice(f"{token.text} in small letters is looked for as a word", hint, token.at)
    message = f"{token.text} is looked for as a word"
    if word in ("case", "exact") and after.kind == "(":
        hint = f"write {word}(...) without a space between for the function"
        return Notice(message, hint, token.at)
    if word == "atleast" and (after.kind == "(" or after.number):
        return Notice(message, "atleast3(...) without a space: in three places or more", token.at)
    found = _WITH_DISTANCE.fullmatch(token.text)
    if found and found[1] in _FOREIGN and not (first or last):
        hint = f"write {_FOREIGN[found[1]]}; quotes say that the word is meant"
        return Notice(message, hint, token.at)
    return None


def of_tree(tree: Node) -> Iterator[Notice]:
    """Yield notices on the query as a whole and on its terms, one for each kind."""
    if holds_without_text(tree, meta=False):
        first = next((node.at for node in nodes(tree) if isinstance(node, Not)), 0)
        hint = "add what must be there: something AND NOT this"
        yield Notice("NOT alone: the query fits every entry without this", hint, first)
    yield from _of_values(tree)
    found = list(terms(tree))
    for fits, message, hint in _KINDS:
        if odd := [term for term in found if fits(term)]:
            named = ", ".join(chars.shown(term.text) for term in odd[:_NAMED])
            more = f" and {len(odd) - _NAMED:,} more" if len(odd) > _NAMED else ""
            yield Notice(f"{named}{more}: {message}", hint, odd[0].at)


def _is_language(tag: str) -> bool:
    return _LANG.fullmatch(tag) is not None and canonical(tag) is not None


def _of_values(tree: Node) -> Iterator[Notice]:
    """Yield a notice for each value that no entry can have."""
    for node in nodes(tree):
        if not isinstance(node, Meta):
            continue
        shown = f"{node.field}:{chars.shown(node.value)}"
        if node.field == "lang" and not _is_language(node.value):
            yield Notice(f"{shown} is no code of a language", "like vi, be, zh-Hant", node.at)
        elif node.field == "site" and "/" in node.value:
            hint = "site:example.org takes its pages along; url: finds a part of an address"
            yield Notice(f"{shown} is no name of a site", hint, node.at)


def _short(term: Term) -> bool:
    text = term.text
    if len(text) > SHORT and text.isalpha():
        return False
    return chars.letters(text) == 1 or (chars.letters(text) < SHORT and chars.cased(text))


def _literal_star(term: Term) -> bool:
    text = term.text
    return (term.kind == "phrase" and ("*" in text or "?" in text)) and any(
        text[at - 1].isalnum() and (sign == "*" or text[at + 1 : at + 2].isalnum())
        for at, sign in enumerate(text)
        if sign in "*?" and at
    )


def _quoted_operator(term: Term) -> bool:
    return term.kind == "phrase" and not term.text.isupper() and bool(_QUOTED.search(term.text))


def _question(term: Term) -> bool:
    return term.kind == "wildcard" and term.text.endswith("?")


def _apostrophe(term: Term) -> bool:
    return term.kind == "word" and term.text[0] in chars.APOSTROPHES


def _truncated(term: Term) -> bool:
    """Yahoo! is a name."""
    is_common = term.kind == "word" and term.text.islower()
    return is_common and bool(_TRUNCATED.fullmatch(term.text))


_KINDS: tuple[tuple[Callable[[Term], bool], str, str], ...] = (
    (
        _short,
        f"under {SHORT} letters, found in many other senses",
        "longer terms are safer; case(...) wants the capitals, NEAR/n the neighbours",
    ),
    (
        _literal_star,
        "in quotes the * or ? is taken as written",
        "word* and wo?d work without quotes; for two words write one NEAR/1 two",
    ),
    (
        _quoted_operator,
        "in quotes AND, OR, NOT and NEAR are words",
        'write each phrase in quotes of its own: "one two" OR "one three"',
    ),
    (_truncated, "the sign at the end is not looked for", "word* finds all that begins so"),
    (_question, "the ? stands for one more letter", "leave it out if a question was meant"),
    (
        _apostrophe,
        "the apostrophe is taken as part of the word",
        "a phrase stands in double quotes",
    ),
)
