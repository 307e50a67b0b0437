"""Near misses: what terms that were not found would have found if they asked for less.

Only `why` asks, about one text at a time, so relaxed terms are compiled when they are asked for.
Compiling is what costs, so a term is tried only where the text has a word that begins as it does.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from watcher.match.automata.automaton import Automaton
from watcher.match.patterns.needles import Needles
from watcher.match.patterns.places import Found, Places, apart, where
from watcher.match.patterns.terms import add_term
from watcher.match.query.chars import letters
from watcher.match.query.tree import Term
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold
from watcher.match.text.view import View
from watcher.model import Marks

MOST = 1_000  # terms tried
LOOKED = 100_000  # characters looked at: of ten thousand terms a megabyte takes 7 s
PHRASES, PLACES = 20, 50  # of these, whose words are looked for one by one, and where they begin
_BETWEEN = re.compile(r"[\s-]+")
_LEAST = 3  # letters of a word that all its forms have
_ENDING = 2  # letters of a word that its forms may lack
_WORD = 4  # letters of a term that is worth telling where it begins a longer word


class Relaxed(NamedTuple):
    """The first place of a relaxed term, and which condition of the term it fails."""

    term: Term
    place: Found
    lacked: str


class _Way(NamedTuple):
    """One way to relax a term; `asked_less` gives None where the term has no such condition."""

    lacked: str
    asked_less: Callable[[Term], Term | None]
    marks: Marks | None = None


def relaxed(terms: Iterable[Term], marks: Marks, compounds: bool, view: View) -> Relaxed | None:
    """Return the first near miss of these terms, none of which was found.

    The mildest relaxation that finds something decides. `marks` and `compounds` are those of their
    watchlist.
    """
    near = list(islice(_alike(terms, view), MOST))
    for way in _WAYS if near else ():
        less = [way.asked_less(term) for term in near]
        found = _found(less, way.marks or marks, compounds, view)
        firsts = [(min(places, key=where), number) for number, places in found.items()]
        if firsts:
            first, number = min(firsts, key=lambda one: where(one[0]))
            return Relaxed(near[number], first, _lacked(way, near[number], first, view))
    phrases = (term for term in near if not term.case and len(_words(term)) > 1)
    parted = (_parted(term, marks, compounds, view) for term in islice(phrases, PHRASES))
    return next(filter(None, parted), None)


def _lacked(way: _Way, term: Term, place: Found, view: View) -> str:
    """Return what a place lacks; it may have the capitals where all the text is in capitals."""
    if way.asked_less is _any_case and view.written(place.start, place.end) == term.text:
        return "all around it is in capitals, too"
    return way.lacked


def in_small(names: Iterable[str], view: View) -> Found | None:
    """Return the first place of a name of a concept that was not found for its capital alone."""
    small = (Term(name.lower()) for name in names if name.lower() != name)
    found = _found(list(islice(_alike(small, view), MOST)), "auto", False, view)
    return min((place for places in found.values() for place in places), key=where, default=None)


def _parted(term: Term, marks: Marks, compounds: bool, view: View) -> Relaxed | None:
    """Return where the words of a phrase follow each other with punctuation between."""
    words = [Term(word, exact=term.exact) for word in _words(term)]
    found = _found(words, marks, compounds, view)
    if len(found) < len(words):
        return None
    for first in islice(found[0], PLACES):
        last: Found | None = first
        for number in range(1, len(words)):
            last = last and _next(last, found[number], view)
        if last:
            return Relaxed(term, first._replace(end=last.end), "with other signs between its words")
    return None


def _next(place: Found, places: Places, view: View) -> Found | None:
    """Return the place that is the word right after another."""
    after = (one for one in places if place.end <= one.start and place.field == one.field)
    nearest = min(after, key=where, default=None)
    return nearest if nearest and apart(view, place, nearest) == 1 else None


def _words(term: Term) -> Sequence[str]:
    return [word for word in _BETWEEN.split(term.text) if any(map(str.isalnum, word))]


def _alike(terms: Iterable[Term], view: View) -> Iterator[Term]:
    """Yield the terms that the text holds the beginning of, whatever its marks and capitals."""
    text = view.without_marks()[:LOOKED]
    for term in terms:
        word = plain(fold(term.text)).strip().partition(" ")[0].partition("?")[0]
        if word[: max(_LEAST, len(word) - _ENDING)] in text:
            yield term


def _found(
    terms: Iterable[Term | None], marks: Marks, compounds: bool, view: View
) -> Mapping[int, Places]:
    """Return the places of those terms that are found, by their number."""
    needles = Needles()
    for number, term in enumerate(terms):
        if term:
            add_term(needles, number, term, marks, compounds)
    found: defaultdict[int, Places] = defaultdict(list)
    if needles.by_key:
        Automaton(needles.by_key).find(view, found)
    if needles.loose and view.vietnamese:
        Automaton(needles.loose).find(view.loose(), found)
    return found


def _inflected(term: Term) -> Term | None:
    return replace(term, exact=False) if term.exact else None


def _any_case(term: Term) -> Term | None:
    return replace(term, case=False) if term.case else None


def _any_form(term: Term) -> Term | None:
    return replace(term, exact=False, case=False) if term.exact and term.case else None


def _small(term: Term) -> Term | None:
    small = term.text.lower()
    return None if term.case or small == term.text else replace(term, text=small)


def _small_form(term: Term) -> Term | None:
    small = term.text.lower()
    asks = small != term.text and (term.exact or term.case)
    return replace(term, text=small, exact=False, case=False) if asks else None


def _begun(term: Term) -> Term | None:
    is_word = term.kind in ("word", "phrase") and not (term.exact or term.case)
    return replace(term, kind="prefix") if is_word and letters(term.text) >= _WORD else None


_WAYS = (
    _Way("exact() failed", _inflected),
    _Way("its capitals differ", _any_case),
    _Way("exact() failed, and its capitals differ", _any_form),
    _Way("its marks differ", lambda term: term, "ignore"),
    _Way("without its capital", _small),
    _Way("as another form without its capital", _small_form),
    _Way("in a longer word", _begun),
)
