"""Keywords in the words that Irish, Gaelic, Manx and Welsh change at their beginning.

In "i gCorcaigh" and "Chorcaigh" stands Corcaigh. A text in these languages is searched a second
time with such words as they are by themselves (`radicals`), and what is found among them is placed
where it stands; texts in others cost nothing, nor do keywords. Names of concepts bring their
changed forms along (`beginnings.variants`).
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from watcher.match.patterns.forming import as_kind
from watcher.match.patterns.pattern import Form
from watcher.match.patterns.places import Find, Found, Places
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold
from watcher.match.text.radicals import radicals
from watcher.match.text.view import View
from watcher.model import Document

_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = 4  # among which the capital of a changed name is: bhFrainc
_BETWEEN = ";"  # fields: no phrase goes on in the next
MOST_WAYS = 2  # a word may be of: Welsh Fangor of Bangor or Mangor


def find_mutated(view: View, find: Find, found: defaultdict[int, Places]) -> None:
    """Add the places of every leaf that `find` finds in changed words, or across one."""
    for way in range(MOST_WAYS):
        text, at, changed = _undone(view, way)
        other = View(Document(title=text, lang=view.lang))
        if not any(changed) or len(other.folded) != len(text) + 2:  # of the fields it has not
            return
        own: defaultdict[int, Places] = defaultdict(list)
        find(other, own)
        for leaf, places in own.items():
            for start, end, _, pattern in places:
                if any(changed[start:end]) and not pattern.label.concept:
                    begun, stop = at[start], at[end - 1] + 1
                    # As any form of a name, it needs a capital.
                    if not pattern.proper or view.has_capital(begun, stop):
                        field = 1 << view.field_of(begun)
                        found[leaf].append(Found(begun, stop, field, as_kind(Form, pattern)))


def _undone(view: View, way: int) -> tuple[str, list[int], bytearray]:
    """Return the text with changed words as they are by themselves, in the nth `way` they may be.

    With it, of each character where it stands in the view, and whether its word was changed.
    """
    folded, reached = view.folded.replace("\n", _BETWEEN), 0
    pieces: list[str] = []
    at: list[int] = []
    changed = bytearray()
    for start, stop, word in _changed(view, way):
        pieces += folded[reached:start], word
        at += range(reached, start)
        # In "gCorcaigh" the name begins with its capital.
        begun = stop - len(word) if _is_prefixed(view.written(start, start + _LETTERS)) else start
        at += [min(begun + shift, stop - 1) for shift in range(len(word) - 1)] + [stop - 1]
        changed += bytes(start - reached) + bytes([1]) * len(word)
        reached = stop
    at += range(reached, len(folded))
    pieces.append(folded[reached:])
    return "".join(pieces), at, changed + bytes(len(folded) - reached)


def _changed(view: View, way: int) -> Iterator[tuple[int, int, str]]:
    """Yield each changed word's span and how it is by itself, with its capital."""
    before = ""
    for found in _WORD.finditer(view.folded):
        start, stop = found.span()
        ways = radicals(found[0], before, view.lang)
        before = found[0]
        if len(ways) > way:
            written, word = view.written(start, min(stop, start + _LETTERS)), ways[way]
            named = written[:1].isupper() or _is_prefixed(written)
            yield start, stop, word[0].upper() + word[1:] if named else word


def _is_prefixed(written: str) -> bool:
    """Tell whether small letters stand before the capital of a name: gCorcaigh, bhFrainc."""
    return written[:1].islower() and any(map(str.isupper, written))


def radical_words(view: View) -> Iterator[str]:
    """Yield all that changed words of a text may be by themselves, without marks: for the index."""
    for way in range(MOST_WAYS):
        yield from (plain(fold(word)) for _, _, word in _changed(view, way))
