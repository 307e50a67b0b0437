"""Terms whose exact() or case() is why they were not found: what they would have found without.

Only `why` asks, of one text at a time, so they are compiled when asked for.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from watcher.match.automata.automaton import Automaton
from watcher.match.patterns.needles import Needles
from watcher.match.patterns.places import Found, Places, where
from watcher.match.query.tree import Term
from watcher.match.text.view import View
from watcher.model import Marks


class Strict(NamedTuple):
    """A term under exact() or case(), with the options of its watchlist."""

    term: Term
    marks: Marks
    compounds: bool


class Relaxed(NamedTuple):
    """The first place of a term without its options, and which of them it would not have passed."""

    place: Found
    options: str


def relaxed(leaves: Iterable[int], strict: Mapping[int, Strict], view: View) -> Relaxed | None:
    """Return what the strict ones of `leaves`, none of them found, would have found first.

    With as few options left out as possible.
    """
    asked = {leaf: strict[leaf] for leaf in leaves if leaf in strict}
    for options, without in (
        ("exact()", ("exact",)),
        ("case()", ("case",)),
        ("exact() and case()", ("exact", "case")),
    ):
        places = [place for found in _found(asked, without, view).values() for place in found]
        if places:
            return Relaxed(min(places, key=where), options)
    return None


def _found(
    asked: Mapping[int, Strict], without: tuple[str, ...], view: View
) -> Mapping[int, Places]:
    """Return the places of the terms that have all these options, without them."""
    needles = Needles()
    for leaf, one in asked.items():
        if all(getattr(one.term, option) for option in without):
            exact, case = one.term.exact, one.term.case
            term = replace(
                one.term,
                exact=exact and "exact" not in without,
                case=case and "case" not in without,
            )
            needles.add_term(leaf, term, one.marks, one.compounds)
    found: defaultdict[int, Places] = defaultdict(list)
    if needles.by_key:
        Automaton(needles.by_key).find(view, found)
    return found
