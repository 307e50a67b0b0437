"""How many alerts of a watchlist were good, as a whole and term by term. Counting only.

Precision is good / (good + noise) over the alerts that a person judged. Few are, so it comes with
the 95 % interval of Wilson, which holds for small numbers and for shares near 0 and 1, where the
textbook interval does not (E. B. Wilson, "Probable inference, the law of succession, and
statistical inference", J. Am. Stat. Assoc. 22, 1927, 209-212; recommended for small samples by
Brown, Cai, DasGupta, "Interval estimation for a binomial proportion", Stat. Sci. 16, 2001).

It does not correct for the choice of judged alerts: judging only annoying ones gives a low number.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import sqrt
from typing import NamedTuple

from watcher.match.engine import WatchlistRule
from watcher.match.query.tree import ConceptRef, Term
from watcher.match.query.walk import wanted
from watcher.store.past.judged import Judged

Z = 1.959964  # the normal distribution's 97.5 % quantile


class Precision(NamedTuple):
    """A share from 0 to 1 and its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(slots=True)
class Score:
    """Alerts and their verdicts; `alone` counts those that no other term found."""

    alerts: int = 0
    alone: int = 0
    good: int = 0
    noise: int = 0

    def add(self, one: Judged) -> None:
        """Count one alert."""
        self.alerts += 1
        self.alone += len(one.terms) == 1
        self.good += one.verdict == "good"
        self.noise += one.verdict == "noise"

    @property
    def precision(self) -> Precision | None:
        """The share of good ones among the judged; None where none was judged."""
        return wilson(self.good, self.good + self.noise)


@dataclass(slots=True)
class Account:
    """One watchlist: all of its alerts, and those of each term."""

    total: Score = field(default_factory=Score)
    terms: dict[str, Score] = field(default_factory=dict)

    def add(self, one: Judged) -> None:
        """Count one alert for the watchlist and for every term that found it."""
        self.total.add(one)
        for term in one.terms:
            self.terms.setdefault(term, Score()).add(one)

    def ranked(self) -> list[tuple[str, Score]]:
        """Return the terms: most noise first, then the least precise, then most alerts."""
        return sorted(self.terms.items(), key=lambda pair: _rank(*pair))


def count(alerts: Iterable[Judged]) -> dict[str, Account]:
    """Return the account of each watchlist that has an alert."""
    accounts: dict[str, Account] = {}
    for one in alerts:
        accounts.setdefault(one.watchlist, Account()).add(one)
    return accounts


def asked(rule: WatchlistRule) -> list[str]:
    """Return the terms that a watchlist looks for, each once, as evidence names them."""
    queried = wanted(rule.query) if rule.query is not None else ()
    written = (node.written for node in queried if isinstance(node, Term | ConceptRef))
    return list(dict.fromkeys((*rule.keywords, *written)))


def wilson(good: int, judged: int) -> Precision | None:
    """Return good / judged with Wilson's 95 % score interval; None where nothing was judged."""
    if not judged:
        return None
    share, spread = good / judged, Z * Z / judged
    middle = share + spread / 2
    half = Z * sqrt(share * (1 - share) / judged + spread / (4 * judged))
    low, high = (middle - half) / (1 + spread), (middle + half) / (1 + spread)
    # Exactly 0 and 1 at the ends; the sums above are a rounding error away from them.
    return Precision(share, low if good else 0.0, high if good < judged else 1.0)


def _rank(term: str, score: Score) -> tuple[int, float, int, str]:
    precision = score.precision
    return (-score.noise, precision.value if precision else 1.0, -score.alerts, term)
