"""Which terms of a watchlist add noise: pure counting over stored texts, for `check`.

Alerts are counted once a story, as they are made, and terms by the alerts that would go with
them. Entries may come in any order: the oldest of a story decides how it was told.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from watcher.match.forms.homonyms import HOMONYMS
from watcher.match.forms.titled import is_titled
from watcher.match.text.languages import canonical
from watcher.match.text.normal import fold
from watcher.model import Document, EntryId, Evidence, Match, Reason, StoryId

Kind = Literal["most", "small", "mixed", "common", "never", "spared", "lowered", "unmarked"]
ENOUGH = 100  # with fewer entries, a term without a hit says nothing
MOST, MOST_ALERTS = 0.6, 10  # one term alone has this share of at least so many alerts
COMMON, COMMON_ENTRIES = 0.02, 20  # a term is in this share of all entries, at least so many
SMALL, SMALL_ENTRIES = 0.2, 3  # a name is written small in this share of its entries

_BEFORE = re.compile(r"\w+(?=\W?$)")
_AFTER = re.compile(r"(?<=^.)\w+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Finding:
    """One term to look at: `count` of `total`, `terms` (of `never`: all of them), an `example`."""

    watchlist: str
    kind: Kind
    terms: tuple[str, ...]
    count: int = 0
    total: int = 0
    example: str = ""


@dataclass(slots=True)
class _Term:
    """What one term of one watchlist found."""

    entries: int = 0
    small: int = 0  # entries in which it is only written small, which may be another word
    phrases: Counter[str] = field(default_factory=Counter)


class Counts:
    """Counts what watchlists find. `terms` are the keywords of each, as written."""

    def __init__(self, terms: Mapping[str, Sequence[str]]) -> None:
        self.entries = 0
        self._keywords = terms
        self._told: dict[str, dict[StoryId, tuple[EntryId, Reason]]] = {name: {} for name in terms}
        self._found: defaultdict[str, defaultdict[StoryId, set[str]]] = defaultdict(
            lambda: defaultdict(set)
        )
        self._terms: defaultdict[str, defaultdict[str, _Term]] = defaultdict(
            lambda: defaultdict(_Term)
        )

    def take(
        self,
        entry: EntryId,
        story: StoryId,
        reason: Reason,
        document: Document,
        matches: Sequence[Match],
    ) -> None:
        """Count one entry and what was found in it."""
        self.entries += 1
        for match in matches:
            told = self._told.setdefault(match.watchlist, {})
            told[story] = min(told.get(story, (entry, reason)), (entry, reason))
            by_term: dict[str, list[Evidence]] = {}
            for one in match.evidence:
                by_term.setdefault(one.term, []).append(one)
            self._found[match.watchlist][story].update(by_term)
            for term, places in by_term.items():
                self._count(self._terms[match.watchlist][term], places, document)

    def alerts(self, reason: Reason = "now") -> dict[str, int]:
        """Return for each watchlist how many stories would have been told for this reason."""
        return {
            name: sum(why == reason for _, why in told.values())
            for name, told in self._told.items()
        }

    def findings(self) -> Iterator[Finding]:
        """Yield the terms to look at, by watchlist."""
        for name in self._told:
            yield from self._most(name)
            for term, count in self._terms[name].items():
                yield from _small(name, term, count)
                if count.entries >= max(COMMON_ENTRIES, COMMON * self.entries):
                    yield Finding(name, "common", (term,), count.entries, self.entries)
            yield from self._never(name)

    def _most(self, name: str) -> Iterator[Finding]:
        stories = self._found[name]
        alone = Counter(next(iter(terms)) for terms in stories.values() if len(terms) == 1)
        if len(stories) >= MOST_ALERTS and len(self._terms[name]) > 1:
            ((term, count),) = alone.most_common(1) or [("", 0)]
            if count > MOST * len(stories):
                yield Finding(name, "most", (term,), count, len(stories))

    def _never(self, name: str) -> Iterator[Finding]:
        if self.entries >= ENOUGH:
            seen = {term.casefold() for term in self._terms[name]}
            keywords = self._keywords.get(name, ())
            unseen = tuple(term for term in keywords if term.casefold() not in seen)
            if unseen:
                yield Finding(name, "never", unseen, len(unseen), len(keywords))

    def _count(self, term: _Term, places: Sequence[Evidence], document: Document) -> None:
        term.entries += 1
        if all(_is_small(one, document.lang) for one in places):
            term.small += 1
            for one in places:
                term.phrases.update(phrases(one, getattr(document, one.field)))


def _small(watchlist: str, term: str, count: _Term) -> Iterator[Finding]:
    """Yield the finding of a term that is often written small, where a name is what was meant."""
    if count.small >= max(SMALL_ENTRIES, SMALL * count.entries):
        named = _is_name(term)
        # Typed small, it is a name only where texts write it as one.
        if named or count.entries - count.small >= SMALL_ENTRIES:
            example = count.phrases.most_common(1)[0][0]
            kind: Kind = "small" if named else "mixed"
            yield Finding(watchlist, kind, (term,), count.small, count.entries, example)


def _is_small(found: Evidence, lang: str | None) -> bool:
    """Tell whether a name, or what is one only with a capital, is written small."""
    is_name = _is_name(found.term) or found.text.casefold() in HOMONYMS.get(
        canonical(lang), HOMONYMS[None]
    )
    return is_name and found.text[:1].islower()


@lru_cache(maxsize=4096)
def _is_name(term: str) -> bool:
    """Tell whether a term was typed as a name, and is no common word in headline case."""
    return term[:1].isupper() and not is_titled(fold(term), term)


def phrases(found: Evidence, text: str) -> Iterator[str]:
    """Yield what was found with the word before it, and with the word after it."""
    before = _BEFORE.search(text[max(0, found.start - 40) : found.start])
    after = _AFTER.search(text[found.end : found.end + 40])
    if before:
        yield f"{before[0]} {found.text}"
    if after:
        yield f"{found.text} {after[0]}"
    if not before and not after:
        yield found.text
