"""Given names, each with its spellings: Svetlana Zakharova is not the spokeswoman Maria Zakharova.

Own curation: given.txt has a name a line, in all the spellings of languages, in the dictionary's
form. What stands nowhere tells nothing, so a name missing here leaves an entry too many, never one
too few. Left out are those that are common words, too, and may stand before a surname by chance
(Will, Mark, Grace, May).
"""

from functools import cache, lru_cache
from importlib.resources import files

from watcher.match.forms.inflect import is_form
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold
from watcher.match.text.view import View

_MOST = 3  # words before a surname, given names and a patronymic
_BEGIN = 3  # letters that all forms of a name have in common
# What Russian, Ukrainian and Belarusian patronymics have: Natalya Ivanovna Lukashenko.
_PATRONYMIC = ("ович", "евич", "овн", "евн", "івн", "аўн", "еўн", "ovich", "evich", "ovna", "evna")
_NOMINATIVE = (
    *("ович", "евич", "овна", "евна", "івна", "ївна", "аўна", "еўна"),
    *("ovich", "evich", "ovna", "evna"),
)


def numbers(text: str) -> frozenset[int]:
    """Return the numbers of all given names in a text that stand in the dictionary's form."""
    known = _spellings()
    found = (known.get(word[:_BEGIN], {}).get(word, ()) for word in _words(text))
    return frozenset(number for some in found for number in some)


def is_anothers(view: View, start: int, stop: int, own: frozenset[int]) -> bool:
    """Tell whether the surname at this place has a given name, before or after it, not in `own`."""
    if _follows(view, start, stop, own):
        return True
    other = False
    for _ in range(_MOST):
        token, start = _before(view, start)
        if _numbers(token, view.lang) & own:
            return False  # Donald John Trump
        if _is_other(view, token, start, own):
            other = True
        elif not any(map(token.__contains__, _PATRONYMIC)):
            break
    return other


def _follows(view: View, start: int, stop: int, own: frozenset[int]) -> bool:
    """Tell whether another's given name follows the surname, and belongs to it.

    It does in Hungarian (Orbán Balázs), where a patronymic follows in its turn (Лукашенко Евгений
    Петрович), and where the surname alone is in capitals (LUKASHENKO Yevhenii).
    """
    token, end = _after(view, stop)
    if not token or not view.has_capital(stop + 1, stop + 1 + len(token)):
        return False
    if not (known := _numbers(token, view.lang)):  # a rare name: the patronymic tells (Ипполит)
        return _after(view, end)[0].endswith(_NOMINATIVE)
    if known & own:
        return False
    if view.lang == "hu" or (view.written(start, stop).isupper() and view.has_small(start)):
        return True
    return _after(view, end)[0].endswith(_NOMINATIVE)  # in another case, he is who is spoken to


def _after(view: View, stop: int) -> tuple[str, int]:
    """Return the word after a place and where it ends; "" where more than a space is between."""
    if view.text[stop : stop + 1] != " " or view.text[stop + 1 : stop + 2] in ("", "\n"):
        return "", stop  # a field may end with a space once it is folded: "Putin -"
    end = view.word_end(stop + 1)
    return view.text[stop + 1 : end], end


def _is_other(view: View, token: str, start: int, own: frozenset[int]) -> bool:
    found = _numbers(token, view.lang)
    return bool(found) and not found & own and view.has_capital(start, start + len(token))


def _before(view: View, start: int) -> tuple[str, int]:
    """Return the word before a place and where it begins; "" where more than a space is between."""
    if start < 2 or view.text[start - 1] != " " or view.text[start - 2] == "\n":
        return "", start  # nothing in this field: "- Putin" begins with a space once it is folded
    begin = view.word_start(start - 2)
    if not view.written(begin, start).rstrip()[-1:].isalpha():
        return "", start  # a dash, which folding takes for a space
    return view.text[begin : start - 1], begin


@lru_cache(maxsize=1 << 12)
def _numbers(token: str, lang: str | None) -> frozenset[int]:
    """Return the numbers of all names that a word may be: Aleksandra, or a form of Aleksandar."""
    some = _spellings().get(token[:_BEGIN], {})
    forms = (names for word, names in some.items() if is_form(word, token, lang))
    return frozenset(number for names in forms for number in names)


@cache
def _spellings() -> dict[str, dict[str, frozenset[int]]]:
    """Return by their first letters all spellings with the numbers of the names they write."""
    found: dict[str, dict[str, frozenset[int]]] = {}
    names = (files("watcher.match.forms") / "given.txt").read_text("utf-8")
    for number, spellings in enumerate(names.splitlines()):
        for word in _words(spellings):
            some = found.setdefault(word[:_BEGIN], {})
            some[word] = some.get(word, frozenset()) | {number}
    return found


def _words(text: str) -> list[str]:
    return plain(fold(text)).replace("-", " ").split()
