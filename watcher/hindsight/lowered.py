"""Keywords with a capital that stored texts write small: common words, whose forms are missed.

A keyword typed with a capital counts as a name, so its inflected forms need a capital as well,
unless it is a known common word (`match.forms.titled`). For any other keyword that most texts write
small, this counts the entries with other forms of it, by trying it in small letters. Pure counting,
for `check`.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, islice
from operator import attrgetter

from watcher.hindsight.noise import Finding, phrases
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.forms.homonyms import HOMONYMS
from watcher.match.forms.titled import is_titled
from watcher.match.patterns.folding import folded_term, is_proper
from watcher.match.query.walk import terms
from watcher.model import Document, Match

ENTRIES = 3  # entries, the least that have its other forms, and the least that write it small
SMALL = 0.5  # of the entries that have the word as it is typed, so many write it small
MOST = 5_000  # terms tried, in 0.2 s
_Key = tuple[str, str]  # a watchlist, and a term of it as written
_term = attrgetter("term")


@dataclass(slots=True)
class _Term:
    """In how many entries a term stands as typed, and how many have only other forms of it."""

    entries: int = 0
    small: int = 0
    missed: int = 0
    phrases: Counter[str] = field(default_factory=Counter)


class Lowered:
    """Counts, for each term that may be a common word, the entries missed for its capital."""

    def __init__(self, rules: Iterable[WatchlistRule], is_known: Callable[[str], bool]) -> None:
        """`is_known` tells the names of concepts, which are no common words."""
        tried = list(islice(_tried(rules, is_known), MOST))
        self._terms = {(rule.name, text): _Term() for rule, text in tried}
        self._written: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for rule, text in tried:
            self._written[rule.name][text.lower()] = text
        small = {
            rule.name: replace(rule, keywords=tuple(self._written[rule.name]), query=None)
            for rule, _ in tried
        }
        self._matcher = engine.compile(list(small.values()))

    def take(self, document: Document, found: Sequence[Match]) -> None:
        """Count one entry, `found` being what its watchlists found in it."""
        there = set(self._found(found))
        for match in self._matcher.match(document) if self._terms else ():
            self._miss(match, document, there)

    def _found(self, found: Sequence[Match]) -> Iterator[_Key]:
        """Yield the terms that were found in an entry, and count how they are written there."""
        for match in found:
            for term, places in groupby(sorted(match.evidence, key=_term), _term):
                if counted := self._terms.get((match.watchlist, term)):
                    counted.entries += 1
                    counted.small += any(one.text[:1].islower() for one in places)
                    yield match.watchlist, term

    def _miss(self, match: Match, document: Document, there: Container[_Key]) -> None:
        """Count the terms of a watchlist that only a small form would have found."""
        missed = set()
        for one in match.evidence:
            key = match.watchlist, self._written[match.watchlist][one.term]
            if key not in there and one.rule == "inflected" and one.text[:1].islower():
                missed.add(key)
                self._terms[key].phrases.update(phrases(one, getattr(document, one.field)))
        for key in missed:
            self._terms[key].missed += 1

    def findings(self) -> Iterator[Finding]:
        """Yield the terms that most texts write small, with the commonest passage of a form."""
        for (watchlist, term), counted in self._terms.items():
            if counted.missed >= ENTRIES and counted.small >= max(ENTRIES, SMALL * counted.entries):
                ((example, _),) = counted.phrases.most_common(1)
                yield Finding(watchlist, "lowered", (term,), counted.missed, counted.small, example)


def _tried(
    rules: Iterable[WatchlistRule], is_known: Callable[[str], bool]
) -> Iterator[tuple[WatchlistRule, str]]:
    """Yield the terms that may be common words, each with its watchlist."""
    for rule in rules:
        for text in dict.fromkeys(typed(rule)):
            if _may_be_common(text) and not is_known(text):
                yield rule, text


def typed(rule: WatchlistRule) -> Iterator[str]:
    """Yield the words and phrases of a watchlist that are looked for in all their forms."""
    yield from rule.keywords
    for term in terms(rule.query) if rule.query else ():
        if term.kind in ("word", "phrase") and not (term.exact or term.case):
            yield term.text


def _may_be_common(text: str) -> bool:
    """Tell whether a term is treated as a name only because of its capital."""
    if not is_proper(text) or text.isupper():
        return False
    folded = folded_term(text)
    return folded not in HOMONYMS[None] and not is_titled(folded, text)
