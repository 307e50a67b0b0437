"""Which watchlists to look at: only those of which something needed was hit."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from watcher.match.automata.automaton import ByKey
from watcher.match.compiling.rule import Asked

ByLeaf = Sequence[Sequence[int]]


class Choice:
    """The watchlists of a matcher by their leaves: of a conjunction the rarest leaf alone."""

    def __init__(self, asked: Sequence[Asked], by_key: ByKey, leaves: int) -> None:
        costs = _costs(by_key, leaves) if any(one.query for one in asked) else []
        needed = [one.query.needs(costs) if one.query else () for one in asked]
        self._needed = _by_leaf([one or () for one in needed], leaves)
        keywords = [one.keywords.leaves if one.keywords else () for one in asked]
        self._keywords = _by_leaf(keywords, leaves)
        self.always = [number for number, leaves in enumerate(needed) if leaves is None]

    def among(self, leaves: Collection[int]) -> tuple[list[int], Mapping[int, Sequence[int]]]:
        """Return the numbers of the watchlists, in order, and their keywords among the leaves."""
        keywords: dict[int, list[int]] = {}
        needed = set(self.always)
        if self._needed:
            for leaf in leaves:
                needed.update(self._needed[leaf])
        if self._keywords:
            for leaf in leaves:
                for number in self._keywords[leaf]:
                    keywords.setdefault(number, []).append(leaf)
        return sorted(needed.union(keywords)), keywords


def _costs(by_key: ByKey, leaves: int) -> list[float]:
    """Return a guess of how often each leaf is found: the longer its keys, the rarer."""
    costs = [0.0] * leaves
    for key, patterns in by_key.items():
        for pattern in patterns:
            costs[pattern.leaf] += 0.5 ** len(key)
    return costs


def _by_leaf(watchlists: Sequence[Iterable[int]], leaves: int) -> ByLeaf:
    """Return by leaf the numbers of the watchlists that have it; empty where none has any.

    Most leaves are of one watchlist: these share its one tuple, which is then at hand.
    """
    found: list[Sequence[int]] = [()] * leaves if any(watchlists) else []
    several: dict[int, list[int]] = {}
    for number, own in enumerate(watchlists):
        one = (number,)
        for leaf in own:
            if not found[leaf]:
                found[leaf] = one
            elif leaf in several:
                several[leaf].append(number)
            else:
                found[leaf] = several[leaf] = [*found[leaf], number]
    return found
