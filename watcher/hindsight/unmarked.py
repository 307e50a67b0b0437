"""Keywords typed with marks that stored texts write without them: Erdoğan, in English Erdogan.

A keyword typed with marks finds only these, since in many languages they make other words. Where
texts write one without any, this counts the entries that are missed: typed without marks it would
find both. Pure counting, for `check`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from watcher.hindsight.lowered import MOST, typed
from watcher.hindsight.noise import Finding, phrases
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold
from watcher.model import Document, Match

ENTRIES = 3  # entries, the least that are missed
SHORTEST = 4  # letters: without their marks, shorter ones are other words
_Key = tuple[str, str]  # a watchlist, and a term of it as written


class Unmarked:
    """Counts, for each term that was typed with marks, the entries that have it without any."""

    def __init__(self, rules: Iterable[WatchlistRule]) -> None:
        tried = [
            replace(rule, keywords=texts, query=None, marks="ignore")
            for rule in rules
            if rule.marks == "auto" and (texts := tuple(islice(_marked(rule), MOST)))
        ]
        self._matcher = engine.compile(tried) if tried else None
        self._missed: Counter[_Key] = Counter()
        self._phrases: defaultdict[_Key, Counter[str]] = defaultdict(Counter)

    def take(self, document: Document, found: Sequence[Match]) -> None:
        """Count one entry, `found` being what its watchlists found in it."""
        if self._matcher is None:
            return
        there = {(match.watchlist, one.term) for match in found for one in match.evidence}
        for match in self._matcher.match(document):
            bare = [one for one in match.evidence if _is_bare(one.text)]
            missed = {(match.watchlist, one.term): one for one in bare}
            for key in missed.keys() - there:
                self._missed[key] += 1
                one = missed[key]
                self._phrases[key].update(phrases(one, getattr(document, one.field)))

    def findings(self) -> Iterator[Finding]:
        """Yield the terms that are missed, with the commonest passage."""
        for (watchlist, term), count in self._missed.items():
            if count >= ENTRIES:
                ((example, _),) = self._phrases[watchlist, term].most_common(1)
                yield Finding(watchlist, "unmarked", (term,), count, 0, example)


def _marked(rule: WatchlistRule) -> Iterator[str]:
    """Yield the terms of a watchlist that have marks, in scripts where these may be left out."""
    for text in dict.fromkeys(typed(rule)):
        bare = plain(fold(text))
        if len(text) >= SHORTEST and bare.isascii() and bare != fold(text):
            yield text


def _is_bare(text: str) -> bool:
    return plain(fold(text)) == fold(text)
