"""Watchlists as matching takes them, and as it has compiled them."""

from collections.abc import Sequence
from dataclasses import dataclass

from watcher.match.evaluating.tree import AnyLeaf, Node
from watcher.match.query.tree import Node as Query
from watcher.model import FIELDS, FieldName, Marks


@dataclass(frozen=True, slots=True)
class WatchlistRule:
    """What matching needs of a watchlist. `sources` are names; None means every source.

    A document matches with any keyword, or with the query. `marks`: see config/README.md.
    `compounds`: terms of six letters and more begin compound words too. `concepts`: a keyword that
    names a concept stands for all its names. One that is not `enabled` matches only on trial.
    """

    name: str
    keywords: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fields: Sequence[FieldName] = FIELDS
    sources: frozenset[str] | None = None
    query: Query | None = None
    marks: Marks = "auto"
    compounds: bool = False
    concepts: bool = False
    enabled: bool = True

    def watches(self, source: str) -> bool:
        """Tell whether entries of this source count."""
        return self.sources is None or source in self.sources


@dataclass(frozen=True, slots=True)
class Asked:
    """A watchlist, compiled: where it is found, and what vetoes it."""

    rule: WatchlistRule
    keywords: AnyLeaf | None
    query: Node | None
    exclude: AnyLeaf | None
