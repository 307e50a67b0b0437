"""From the places found in folded text to spans of the fields as given."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import itemgetter

from watcher.match.concepts.make import PRESS
from watcher.match.evaluating.tree import Hits
from watcher.match.patterns.places import Found, where
from watcher.match.text.languages import canonical
from watcher.match.text.view import View
from watcher.model import FIELDS, Evidence

# A match shows at most this many places; one term in a long body may occur hundreds of times.
MOST = 20
_MANY = 1_000
_by_start, _by_end = itemgetter(0), itemgetter(1)


def evidence(hits: Hits, found: Sequence[Found]) -> tuple[Evidence, ...]:
    """Return what was found, by field and place, the longest where terms overlap, at most MOST.

    Offsets are code points in the field as given.
    """
    if len(found) > _MANY:  # each perhaps many times, as of an AND of the same words
        found = tuple({id(one): one for one in found}.values())
    places = found if len(found) == 1 else _longest(found)
    return tuple([_evidence(hits, place) for place in places])


def _evidence(hits: Hits, place: Found) -> Evidence:
    begin, stop, field, pattern = _as_written(hits, place) if place.pattern.label.concept else place
    view, field = hits.view, field >> 1  # from its bit to its number
    start, end = view.original(begin, stop, field)
    term, concept, name, langs, *_ = pattern.label
    lang = _lang_of(langs, view.lang) if langs else None
    text, rule = view.texts[field][start:end], pattern.rule(view, begin, stop)
    return Evidence(FIELDS[field], start, end, text, term, rule, concept, name, lang)


@lru_cache(maxsize=4096)
def _lang_of(langs: frozenset[str], told: str | None) -> str:
    """Return of the languages that have a name that of the text, else one of a large press."""
    return min(langs, key=lambda lang: (canonical(lang) != told, lang not in PRESS, lang))


def _as_written(hits: Hits, place: Found) -> Found:
    """Return a concept's place as found by the name that stands there as it is written, if any.

    Several names may be found at one place: Putin is also a form of Putini.
    """
    leaf = place.pattern.leaf
    span = (leaf, place.start, place.end)
    if span not in hits.named:
        same = [p for p in hits.leaves[leaf] if where(p) == where(place)]
        several = len(same) > 1
        hits.named[span] = min(same, key=lambda p: _distance(hits.view, p)) if several else place
    return hits.named[span]


def _distance(view: View, place: Found) -> tuple[int, bool, bool]:
    """Return how far a term is from what stands at its place: by rule, then by its capitals.

    Names of no language in particular come first.
    """
    rule = place.pattern.rule(view, place.start, place.end)
    near = ("exact", "marks").index(rule) if rule in ("exact", "marks") else 2
    label = place.pattern.label
    return near, label.name != view.written(place.start, place.end), bool(label.langs)


def _longest(found: Iterable[Found]) -> list[Found]:
    """Return places from left to right, of those that overlap the first and longest."""
    # The second of two sorts by the start keeps the order of the first.
    ordered = sorted(found, key=_by_end, reverse=True)
    ordered.sort(key=_by_start)
    chosen, reached = [], 0
    for place in ordered:
        if place.start >= reached:
            chosen.append(place)
            reached = place.end
            if len(chosen) == MOST:
                break
    return chosen
