"""The words of open dictionaries with what each costs in a reading (see `reader`).

What the parts of a word explain is left out, for then the parts are read: 北京市 is 北京 and 市.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from watcher.match.readings.reader import SURE, UNKNOWN

LEAST = 200  # times that a word is used, of jieba's 60 million
LEAST_ALONE = 20  # times that one of one letter is, or one that keeps others whole
LONGEST = 4  # letters
EXPLAINED = 8  # nats: by so much a word may be more than its parts
SEEN = 5_600  # IPADIC's cost of words that were seen in the texts it learned from, at most
BESIDE, NAT = 4_000, 1_000  # what words cost there because of their neighbours, about; a nat
_CONTENT = ("名詞", "動詞", "形容", "副詞")  # nouns, verbs, adjectives, adverbs
_HAN = re.compile("[\u4e00-\u9fff]+")
_THAI = re.compile("[\u0e01-\u0e4e]{2,12}")
Costs = Mapping[str, float]


def chinese(lines: Iterable[str]) -> Iterator[str]:
    """Yield the words of jieba's dictionary: a word, how often it is used, its part of speech."""
    counts = {word: int(count) for word, count, _ in (line.split(" ") for line in lines)}
    counts = {
        word: count
        for word, count in counts.items()
        if _HAN.fullmatch(word) and count >= LEAST_ALONE
    }
    total = math.log(sum(counts.values()))
    costs = {word: total - math.log(count) for word, count in counts.items()}
    yield from _listed(costs, {word: cost for word, cost in costs.items() if counts[word] >= LEAST})


def japanese(entries: Iterable[tuple[str, int, str]]) -> Iterator[str]:
    """Yield the words of IPADIC that are written in Chinese letters: a word, its cost, its kind."""
    costs: dict[str, float] = {}
    for word, cost, kind in entries:
        if not _HAN.fullmatch(word) or (
            len(word) > 1 and (cost >= SEEN or "人名" in kind or not kind.startswith(_CONTENT))
        ):
            continue
        nats = (max(cost, 0) + BESIDE) / NAT
        costs[word] = min(nats, costs.get(word, nats))
    yield from _listed(costs, costs)


def thai(words: Iterable[str], counts: Iterable[str]) -> Iterator[str]:
    """Yield the words of PyThaiNLP: those of its list that its frequencies (word, tab, count) have.

    Unlike Chinese ones, long words are no reading of their parts: letters are no words.
    """
    known = {word.strip() for word in words}
    often = {word: int(count) for word, _, count in (line.partition("\t") for line in counts)}
    total = math.log(sum(often.values()))
    costs = {
        word: total - math.log(count)
        for word, count in often.items()
        if count >= LEAST and word in known and _THAI.fullmatch(word)
    }
    yield from _lines(costs)


def _listed(costs: Costs, common: Costs) -> Iterator[str]:
    """Yield the words that are needed, see `_lines`."""
    yield from _lines(
        {
            word: cost
            for word, cost in costs.items()
            if len(word) <= LONGEST and _is_needed(word, cost, common)
        }
    )


def _lines(costs: Costs) -> Iterator[str]:
    """Yield the words by their costs: a cost, a length, the words of both."""
    by_cost: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for word, cost in costs.items():
        by_cost[round(cost), len(word)].append(word)
    for (cost_, size), words in by_cost.items():
        yield f"{cost_} {size} {''.join(sorted(words))}"


def _is_needed(word: str, cost: float, common: Costs) -> bool:
    """Tell whether a word says more than its parts, or keeps a word at its edge whole.

    Read as parts 大使馆 is 大 and 使馆, and 大使 would be none.
    """
    if len(word) < 3:
        return len(word) == 1 or word in common
    parts = _parts(word, common)
    if word in common and parts > cost + EXPLAINED:
        return True
    return any(
        common[part] + _parts(rest, common) > parts + SURE
        for at in range(1, len(word))
        for part, rest in ((word[:at], word[at:]), (word[at:], word[:at]))
        if len(part) > 1 and part in common
    )


def _parts(word: str, costs: Costs) -> float:
    """Return what the best reading of a word as several others costs; of one or two, as it is."""
    least = [0.0, *[math.inf] * len(word)]
    for at in range(len(word)):
        for stop in range(at + 1, len(word) + (at > 0 or len(word) < 3)):
            cost = costs.get(word[at:stop], UNKNOWN if stop == at + 1 else math.inf)
            least[stop] = min(least[stop], least[at] + cost)
    return least[-1]
