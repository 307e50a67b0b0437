"""How well articles are grouped: pairwise and B-cubed precision, recall and F1.

Every article counts: one that belongs to no story and is swallowed by one is an error of all pairs
it makes. B-cubed (Bagga and Baldwin 1998) is averaged over the articles that have a true story;
the others count as strangers in its precision, for thousands of correct singletons would hide all.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import NamedTuple


class Score(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def pairwise(truth: Sequence[Hashable | None], found: Sequence[Hashable]) -> Score:
    """Score the pairs that share a story; `truth` is None for an article without one."""
    right = _pairs(Counter((t, f) for t, f in zip(truth, found, strict=True) if t is not None))
    told = _pairs(Counter(found))
    true = _pairs(Counter(t for t in truth if t is not None))
    return Score(right / told if told else 1.0, right / true if true else 1.0)


def across(
    truth: Sequence[Hashable | None], found: Sequence[Hashable], documents: Sequence[Hashable]
) -> Score:
    """Score the pairs that share a story and are not translations of one document."""
    triples = list(zip(truth, found, documents, strict=True))
    known = [each for each in triples if each[0] is not None]
    right = _pairs(Counter(k[:2] for k in known)) - _pairs(Counter(known))
    told = _pairs(Counter(found)) - _pairs(Counter((f, d) for _, f, d in triples))
    true = _pairs(Counter(k[0] for k in known)) - _pairs(Counter((t, d) for t, _, d in known))
    return Score(right / told if told else 1.0, right / true if true else 1.0)


def b_cubed(truth: Sequence[Hashable | None], found: Sequence[Hashable]) -> Score:
    """Score each article that has a story by the company it is in."""
    both = Counter(zip(truth, found, strict=True))
    true, told = Counter(truth), Counter(found)
    labelled = [(t, f) for t, f in zip(truth, found, strict=True) if t is not None]
    precision = sum(both[t, f] / told[f] for t, f in labelled) / len(labelled)
    recall = sum(both[t, f] / true[t] for t, f in labelled) / len(labelled)
    return Score(precision, recall)


def _pairs(counts: Counter[Hashable]) -> int:
    return sum(n * (n - 1) // 2 for n in counts.values())
