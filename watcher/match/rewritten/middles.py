"""Phrases across a middle name: in "Vladimir V. Putin" stands Vladimir Putin.

Where initials or a Slavic patronymic stand between two words with capitals, what is around them is
searched once more without them. Only what is found across the gap is new; it is placed there.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import islice

from watcher.match.patterns.places import Find, Found, Places
from watcher.match.text.view import View
from watcher.model import Document

MOST = 100  # gaps of one text
TRIED = 2_000  # of what may be one: what stands there as given may take 0.1 ms to see
_AROUND = 60  # characters on each side
_BETWEEN = " ; "  # no phrase goes on in the next
# What begins with a sign is found fast, so what stands before it is seen behind it.
_INITIAL = re.compile(r"\. ?(?<=[ .][^\W\d_]\. )(?=\w)")
_PATRONYMIC = re.compile(r"[вў](?<=[оеёіа].)(?:[иі]ч(?:а|у|[ео]м|е|і)?|н[аыуеиі]) (?=\w)")
# The same in a text as given, which may be in capitals.
_GIVEN_INITIAL = re.compile(r"\.(?<=[\s.][^\W\d_]\.)\s*(?=\w)")
_GIVEN_PATRONYMIC = re.compile(
    r"[вўВЎ](?<=[оеёіаОЕЁІА].)(?:[иіИІ][чЧ](?:[ауеіАУЕІ]|[еоЕО][мМ])?|[нН][аыуеиіАЫУЕИІ])\s+(?=\w)"
)
_WITH_PATRONYMICS = frozenset(("ru", "uk", "be", "bg", "kk", "ky", "tg", "uz"))
Span = tuple[int, int]


def may_have_middles(view: View) -> bool:
    """Tell, for little, whether a text may have such a name."""
    return any(map(_has_initial, view.texts)) or (
        view.lang in _WITH_PATRONYMICS and any(map(_has_patronymic, view.texts))
    )


def may_be_given(texts: Iterable[str]) -> bool:
    """Tell the same of texts as given in any language."""
    return any(_has_initial(text) or _has_patronymic(text) for text in texts)


def _has_initial(text: str) -> bool:
    """Tell whether one stands in a text as given, before a capital."""
    return any(
        text[found.start() - 1].isupper() and text[found.end()].isupper()
        for found in _GIVEN_INITIAL.finditer(text)
    )


def _has_patronymic(text: str) -> bool:
    return any(text[found.end()].isupper() for found in _GIVEN_PATRONYMIC.finditer(text))


def middles(folded: str) -> Iterator[int]:
    """Yield where such a name may end in a folded text of any language."""
    for sign in (_INITIAL, _PATRONYMIC):
        yield from (found.start() for found in sign.finditer(folded))


def find_across_middles(
    view: View, find: Find, found: defaultdict[int, Places], strict: Container[int] = ()
) -> None:
    """Add the places of leaves, but of `strict` ones, that `find` finds across a middle name."""
    text, at = "", [0]
    for gap in islice(_gaps(view), MOST):
        for start, written in _around(view, *gap):
            text += written
            at += range(start, start + len(written))
        text += _BETWEEN
        at += [0] * len(_BETWEEN)
    other = View(Document(title=text, lang=view.lang))
    if not text or len(other.folded) != len(text) + 2:  # of the fields it has not
        return
    own: defaultdict[int, Places] = defaultdict(list)
    find(other, own)
    for leaf, places in own.items():
        for place in places:
            start, end = at[place.start + 1], at[place.end] + 1
            if end - start != place.end - place.start and leaf not in strict:
                found[leaf].append(Found(start, end, 1 << view.field_of(start), place.pattern))


def _gaps(view: View) -> Iterator[Span]:
    """Yield each middle name between words with capitals, with the space after it."""
    for start, stop in islice(_middles(view), TRIED):
        if _is_between_names(view, start, stop):
            yield start, stop


def _middles(view: View) -> Iterator[Span]:
    """Yield what may be one, with or without capitals; several initials are one."""
    folded, start, stop = view.folded, 0, 0
    for end in _ends(folded, view.lang):
        begin = _word_start(folded, end - 1)
        if begin == stop:  # the next initial: George H. W. Bush
            stop = end
            continue
        if stop:
            yield start, stop
        start, stop = begin, end
    if stop:
        yield start, stop


def _ends(folded: str, lang: str | None) -> list[int]:
    ends = [mark.end() for mark in _INITIAL.finditer(folded)]
    if lang in _WITH_PATRONYMICS:
        ends = sorted({*ends, *(mark.end() for mark in _PATRONYMIC.finditer(folded))})
    return ends


def _is_between_names(view: View, start: int, stop: int) -> bool:
    folded = view.folded
    if folded[start - 1 : start] != " " or not folded[start - 2].isalpha():
        return False
    before = _word_start(folded, start - 1)
    return all(view.written(at, at + 1).isupper() for at in (before, start, stop))


def _word_start(folded: str, end: int) -> int:
    """Return where what ends there begins, after a space or in its field."""
    begin = folded.rfind(" ", 0, end) + 1
    return max(begin, folded.rfind("\n", begin, end) + 1)  # no further back: that took seconds


def _around(view: View, start: int, stop: int) -> Iterator[tuple[int, str]]:
    """Yield what stands before a gap and after it, as given, with its offset."""
    folded = view.folded
    line, end = folded.rfind("\n", 0, start) + 1, folded.find("\n", stop)
    begin = max(line, start - _AROUND)
    if begin > line:
        begin = folded.find(" ", begin, start) + 1
    last = min(end if end >= 0 else len(folded), stop + _AROUND)
    if last == stop + _AROUND:
        last = max(folded.rfind(" ", stop, last), stop)
    for one, other in ((begin, start), (stop, last)):
        written = view.written(one, other)
        # What has another length as given is left as it is folded, and without capitals.
        yield one, written if len(written) == other - one else folded[one:other]
