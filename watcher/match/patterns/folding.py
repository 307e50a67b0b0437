"""Terms in their normal form; those that could never be found are refused."""

from collections.abc import Iterator
from unicodedata import category

from watcher.errors import QueryError
from watcher.match.query.words import check_length
from watcher.match.text.normal import TURKIC, fold

EVERY: frozenset[str] = frozenset()


def foldings(text: str, at: int = 0) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the normal forms of a term, each with its languages; no language means any.

    A second form comes of terms with an I, which is the capital of ı in Turkish and Azerbaijani. It
    matters only where marks count.
    """
    folded = folded_term(text, at)
    yield folded, EVERY
    if "I" in text:
        yield fold(text, "tr").strip(" "), TURKIC


def folded_term(text: str, at: int = 0) -> str:
    """Return the normal form of a term. Raises QueryError where it is too long or nothing."""
    check_length(text, at)
    folded = fold(text).strip(" ")
    if not folded and not text.strip():
        raise QueryError(
            "a keyword is empty", position=at, hint="write a word or a phrase, or remove it"
        )
    # Symbols (an emoji, a currency sign) can be meant; punctuation alone is everywhere.
    if not folded[:1].isalnum() and not any(map(_can_be_meant, folded)):
        raise QueryError(
            f"keyword {text!r} is only punctuation",
            position=at,
            hint="write a word or a phrase, or remove it",
        )
    return folded


def _can_be_meant(char: str) -> bool:
    return char.isalnum() or category(char) in ("So", "Sc")


def is_proper(text: str) -> bool:
    """Tell whether a text is written like a name: its first letter is a capital."""
    if text[0].isalpha():
        return text[0].isupper()
    return next(filter(str.isalpha, text), "").isupper()
