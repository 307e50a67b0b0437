"""What the grouping is measured against: exact titles, MinHash, and the nearest by TF-IDF.

Each takes articles in date order and returns a label an article. They keep all articles they have
seen and compare with each, which no daemon could.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from xxhash import xxh3_64_intdigest

from tests.benchmarks.labelled import Article
from watcher.cluster.words.sketch import jaccard, sketch

DAY = 86_400
NEAR, LIKE = 0.04, 0.27
_WORD = re.compile(r"\w+")


def exact_title(articles: Sequence[Article]) -> list[int]:
    """Group what has the same title, letter case and spaces aside."""
    seen: dict[str, int] = {}
    return [seen.setdefault(" ".join(a.title.lower().split()), at) for at, a in enumerate(articles)]


def minhash(articles: Sequence[Article]) -> list[int]:
    """Join each to the earlier one of a week that shares most three-word shingles."""
    sketches = [sketch(_hashes(f"{a.title} {a.text}")) for a in articles]
    labels: list[int] = []
    for at, article in enumerate(articles):
        best, share = at, NEAR
        for other in range(at - 1, -1, -1):
            if article.at - articles[other].at > 7 * DAY:
                break
            likeness = jaccard(sketches[at], sketches[other])
            if likeness >= share:
                best, share = other, likeness
        labels.append(at if best == at else labels[best])
    return labels


def tf_idf(articles: Sequence[Article]) -> list[int]:
    """Join each to its nearest of the last 7 days, frequencies from what came before it."""
    frequency: Counter[str] = Counter()
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    labels: list[int] = []
    for at, article in enumerate(articles):
        vector = _vector(article, frequency, at)
        likeness: defaultdict[int, float] = defaultdict(float)
        for term, weight in vector.items():
            for other, its in postings[term]:
                if article.at - articles[other].at <= 7 * DAY:
                    likeness[other] += weight * its
        best, score = at, LIKE
        for other, value in likeness.items():
            age = (article.at - articles[other].at) / (3 * DAY)
            if (value := value * (0.5 + 0.5 * math.exp(-age))) >= score:
                best, score = other, value
        labels.append(at if best == at else labels[best])
        frequency.update(vector)
        for term, weight in vector.items():
            postings[term].append((at, weight))
    return labels


def _vector(article: Article, frequency: Counter[str], total: int) -> dict[str, float]:
    title, body = _words(article.title), _words(article.text)[:200]
    counts: Counter[str] = Counter()
    for words, times in ((title, 3), (body, 1)):
        for term in (*words, *(f"{a} {b}" for a, b in pairwise(words))):
            counts[term] += times
    vector = {
        term: (1 + math.log(count)) * (1 + math.log((total + 1) / (frequency[term] + 1)))
        for term, count in counts.items()
    }
    norm = math.sqrt(sum(w * w for w in vector.values())) or 1.0
    return {term: weight / norm for term, weight in vector.items()}


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _hashes(text: str) -> npt.NDArray[np.uint64]:
    return np.array([xxh3_64_intdigest(word.encode()) for word in _words(text)], np.uint64)
