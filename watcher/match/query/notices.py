"""What is understood and still worth telling: the query works, but perhaps not as meant."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from watcher.match.query import chars
from watcher.match.query.sense import holds_without_text
from watcher.match.query.tokens import Token
from watcher.match.query.tree import Node, Not, Term
from watcher.match.query.walk import nodes, terms

SHORT = 3  # letters; fewer are told in scripts with capitals, one alone in every script
_NAMED = 5  # terms named in one notice
_SMALL = ("and", "or", "not", "near", "onear")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell about a query. `at` is a code point offset into it."""

    message: str
    hint: str = ""
    at: int = 0


def of_words(tokens: Sequence[Token]) -> Iterator[Notice]:
    """Yield a notice for the first of each: a small operator, a function apart from its group."""
    seen = set()
    for number, token in enumerate(tokens[:-1]):
        word, after = token.text.lower(), tokens[number + 1]
        if token.kind != "word" or word in seen:
            continue
        if word in _SMALL and (number or after.kind not in ("end", ")")):
            seen.add(word)
            hint = f"write {word.upper()} for the operator; quotes say that the word is meant"
            yield Notice(f"{token.text} in small letters is looked for as a word", hint, token.at)
        elif word in ("case", "exact") and after.kind == "(":
            seen.add(word)
            hint = f"write {word}(...) without a space between for the function"
            yield Notice(f"{token.text} is looked for as a word", hint, token.at)


def of_tree(tree: Node) -> Iterator[Notice]:
    """Yield notices on the query as a whole and on its terms, one for each kind."""
    if holds_without_text(tree, meta=False):
        first = next((node.at for node in nodes(tree) if isinstance(node, Not)), 0)
        hint = "add what must be there: something AND NOT this"
        yield Notice("NOT alone: the query fits every entry without this", hint, first)
    found = list(terms(tree))
    for fits, message, hint in _KINDS:
        if odd := [term for term in found if fits(term)]:
            named = ", ".join(chars.shown(term.text) for term in odd[:_NAMED])
            more = f" and {len(odd) - _NAMED:,} more" if len(odd) > _NAMED else ""
            yield Notice(f"{named}{more}: {message}", hint, odd[0].at)


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


def _question(term: Term) -> bool:
    return term.kind == "wildcard" and term.text.endswith("?")


def _apostrophe(term: Term) -> bool:
    return term.kind == "word" and term.text[0] in chars.APOSTROPHES


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
    (_question, "the ? stands for one more letter", "leave it out if a question was meant"),
    (
        _apostrophe,
        "the apostrophe is taken as part of the word",
        "a phrase stands in double quotes",
    ),
)
