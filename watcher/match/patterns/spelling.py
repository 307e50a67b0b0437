"""How else a term is spelled by the rules of its script, and whether its marks count."""

from watcher.match.patterns.forming import as_kind
from watcher.match.patterns.pattern import Pattern
from watcher.match.text.clitics import after_li, after_preposition, joined_or_apart
from watcher.match.text.languages import script_of
from watcher.match.text.scripts import nasals

SHORT = 4  # letters of a word that has forms in its own languages alone
UNKNOWN = frozenset((None,))  # the language of a text that nobody told
_SHORT_U = {"у": "ў", "ў": "у"}  # which begins Belarusian words behind a vowel


def other_spellings(spelled: str, *, typed: bool = False) -> tuple[str, ...]:
    """Return how else a term is written by the rules of its script.

    `typed`: it is no name of a concept, which may begin with a Hebrew ה that is no article.
    """
    if spelled.isascii():
        return ()
    if spelled[0] in _SHORT_U:
        return (_SHORT_U[spelled[0]] + spelled[1:],)
    if "ऀ" <= spelled[0] <= "ॿ":
        return nasals(spelled)
    if "א" <= spelled[0] <= "ת":
        return after_preposition(spelled) if typed or " " in spelled else ()
    if not "\u0620" <= spelled[0] <= "\u06ff":
        return ()
    return tuple(filter(None, (after_li(spelled), joined_or_apart(spelled))))


def respelled(pattern: Pattern, form: str) -> Pattern:
    """Return a pattern of the same that finds another form, as it is."""
    other = as_kind(Pattern, pattern)
    other.spelled, other.folded, other.marked = form, form, False
    return other


def marks_tell(folded: str, spelled: str) -> bool:
    """Tell whether the marks of a term make it another word.

    The Greek accent moves (Αίγυπτος, Αιγύπτου), and capitals have none.
    """
    return spelled != folded and script_of(folded) != "greek"
