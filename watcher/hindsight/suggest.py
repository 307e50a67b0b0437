"""Words to exclude: those of alerts that people called noise, and not of good ones.

Candidates are the terms of the noise texts (`candidates`). One is suggested where

- at least LEAST noise texts hold it, and at most one good text for every RARE noise ones;
- that is hardly an accident: if the word were equally common in both, so few good texts would have
  it with a chance of at most CHANCE (Fisher's exact test, one-sided; R. A. Fisher, "The Design of
  Experiments", 1935). So words like "for" need far more noise than "tractor", and no stop words in
  a hundred languages are needed. The bound is wide, because a suggestion costs only a look, and
  `trial` shows what it would do;
- it removes LEAST noise texts that better suggestions do not.

Without good texts nothing is suggested, as every word would look like noise. Pure, and the work is
bounded: MOST texts of each kind, CANDIDATES words.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from math import comb
from typing import NamedTuple

from watcher.hindsight.candidates import LENGTH, terms
from watcher.match.text.normal import fold

LEAST = 3
RARE = 20
CHANCE = 0.2
MOST = 500  # texts of each kind; the last ones given count
CANDIDATES = 200
SUGGESTED = 5


class Suggestion(NamedTuple):
    """A term to exclude, in folded form, and how many noise and good texts hold it."""

    term: str
    noise: int
    good: int


class _Candidate(NamedTuple):
    term: str
    noise: frozenset[int]
    good: int
    times: int = 0  # that it stands in noise texts: what they are about is said again


def suggest(
    good_texts: Sequence[str], noise_texts: Sequence[str], own: Iterable[str] = ()
) -> list[Suggestion]:
    """Return the best few terms to exclude, those that remove most noise first.

    `own` are the watchlist's own terms, which are never suggested. Texts are newest last.
    """
    good, noise = good_texts[-MOST:], noise_texts[-MOST:]
    if not good or len(noise) < LEAST:
        return []
    best = _best(_candidates(good, noise, _belongs(own)))
    return [Suggestion(one.term, len(one.noise), one.good) for one in best]


def spares(good: int, noise: int) -> bool:
    """Tell whether removing so much noise is worth losing so many good ones."""
    return noise >= LEAST and good * RARE <= noise


def holds(term: str, text: str) -> bool:
    """Tell whether a suggested term is among the words of a text."""
    return term in terms(text)


def _belongs(own: Iterable[str]) -> Callable[[str], bool]:
    """Return what tells whether a term is nothing but the watchlist's own words, in any form."""
    terms_ = {fold(term.removeprefix("concept:")) for term in own}
    words = {word for term in terms_ for word in term.split()}
    stems = tuple(word[: max(4, len(word) - 2)] for word in words if len(word) > 3)

    def belongs(term: str) -> bool:
        return term in terms_ or all(
            word in words or word.startswith(stems) for word in term.split(" ")
        )

    return belongs


def _candidates(
    good: Sequence[str], noise: Sequence[str], belongs: Callable[[str], bool]
) -> list[_Candidate]:
    where: dict[str, set[int]] = {}
    for number, text in enumerate(noise):
        for term in terms(text):
            where.setdefault(term, set()).add(number)
    often = {term: held for term, held in where.items() if len(held) >= LEAST}
    in_good = Counter(term for text in good for term in terms(text) & often.keys())
    fit = (
        _Candidate(term, frozenset(held), in_good[term])
        for term, held in often.items()
        if spares(in_good[term], len(held))
        and _accident(in_good[term], len(good), len(held), len(noise)) <= CHANCE
        and not belongs(term)
    )
    likely = sorted(fit, key=partial(_rank, frozenset()))[:CANDIDATES]
    folded = [fold(text[:LENGTH]) for text in noise]
    return [
        one._replace(times=sum(folded[number].count(one.term) for number in one.noise))
        for one in likely
    ]


def _accident(good: int, goods: int, noise: int, noises: int) -> float:
    """Return the chance that by accident so few of the texts with a word are good ones."""
    held = good + noise
    ways = sum(comb(goods, few) * comb(noises, held - few) for few in range(good + 1))
    return ways / comb(goods + noises, held)


def _best(found: Sequence[_Candidate]) -> Iterator[_Candidate]:
    """Yield the candidate that removes most noise, then the one that removes most of the rest."""
    taken: frozenset[int] = frozenset()
    for _ in range(SUGGESTED):
        best = min(found, key=partial(_rank, taken), default=None)
        if best is None or len(best.noise - taken) < LEAST:
            return
        yield best
        taken |= best.noise


def _rank(taken: frozenset[int], one: _Candidate) -> tuple[int, int, int, int, int, str]:
    """Of terms that take the same noise: one word before two, the one said more often, the longer.

    The longer of two words says more.
    """
    left, spaces = len(one.noise - taken), one.term.count(" ")
    return (-left, one.good, spaces, -one.times, -len(one.term), one.term)
