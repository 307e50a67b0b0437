"""Words of stored texts that are spelled like a name in a watchlist but mean something else.

The Vietnamese name of Russia is Nga, and a swan is a thiên nga. For such known names matching
requires the capital (`match.forms.homonyms`). This counts what was left out for that, by trying the
names in small letters, so that a person can check it. Pure counting, for `check`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from watcher.hindsight.noise import Finding, phrases
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.forms.homonyms import HOMONYMS
from watcher.match.patterns.folding import folded_term, is_proper
from watcher.match.query.walk import terms
from watcher.model import Document, Evidence, Match

ENTRIES = 3  # entries, the least that are worth a word


@dataclass(slots=True)
class _Term:
    """In how many entries a term stands in small letters, and beside which words."""

    entries: int = 0
    phrases: Counter[str] = field(default_factory=Counter)


class Namesakes:
    """Counts, for each watchlist, the entries in which a name of it is another word."""

    def __init__(self, rules: Iterable[WatchlistRule]) -> None:
        self._named: dict[str, dict[str, str]] = {}  # watchlist -> small word -> term as written
        small = [one for rule in rules if (one := self._small(rule))]
        self._matcher = engine.compile(small) if small else None
        self._terms: dict[tuple[str, str], _Term] = {}

    def _small(self, rule: WatchlistRule) -> WatchlistRule | None:
        """Return a watchlist of the names that have a namesake, in small letters."""
        queried = terms(rule.query) if rule.query else ()
        written = [*rule.keywords, *(term.text for term in queried)]
        named = {text.lower(): text for text in written if has_namesake(text)}
        self._named[rule.name] = named
        return replace(rule, keywords=tuple(named), query=None, exclude=()) if named else None

    def take(self, document: Document, found: Sequence[Match]) -> None:
        """Count one entry, `found` being what its watchlists found in it."""
        taken = {
            (match.watchlist, one.field, one.start) for match in found for one in match.evidence
        }
        for match in self._matcher.match(document) if self._matcher else ():
            by_term: dict[str, list[Evidence]] = {}
            for one in match.evidence:
                is_taken = (match.watchlist, one.field, one.start) in taken
                if not is_taken and one.text[:1].islower():
                    by_term.setdefault(self._named[match.watchlist][one.term], []).append(one)
            for term, places in by_term.items():
                self._count(match.watchlist, term, places, document)

    def _count(
        self, watchlist: str, term: str, places: Iterable[Evidence], document: Document
    ) -> None:
        counted = self._terms.setdefault((watchlist, term), _Term())
        counted.entries += 1
        for one in places:
            counted.phrases.update(phrases(one, getattr(document, one.field)))

    def findings(self) -> Iterator[Finding]:
        """Yield the names that are other words in some entries, with the commonest passage."""
        for (watchlist, term), counted in self._terms.items():
            if counted.entries >= ENTRIES:
                ((example, _),) = counted.phrases.most_common(1)
                yield Finding(watchlist, "spared", (term,), counted.entries, 0, example)


def has_namesake(text: str) -> bool:
    """Tell whether a term is a name that is a common word in some language when written small."""
    return is_proper(text) and folded_term(text) in HOMONYMS[None]
