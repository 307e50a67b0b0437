"""What two languages have in common, in words, for `why`."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from watcher.cluster.across.clues import clues
from watcher.cluster.across.kept import CONCEPT, GOES_ON, NAME, NUMBER, concepts_as_clues
from watcher.cluster.assign import Assignment
from watcher.cluster.telling import Telling

SHOWN = 5  # of each kind
_KINDS = (("concepts", CONCEPT), ("names", NAME), ("numbers", NUMBER))


def explained(where: Assignment, telling: Telling, concepts: Collection[str] = ()) -> Assignment:
    """Return an assignment that tells what a telling has in common with another language."""
    if where.across is None:
        return where
    found = clues(telling.title, f"{telling.summary}\n{telling.body}") | concepts_as_clues(concepts)
    shown = {clue & ~GOES_ON: text for clue, text in found.items()}
    kinds = [_kind(name, kind, where.across.clues, shown) for name, kind in _KINDS]
    hours = round(where.across.apart / 3_600)
    common = "; ".join([*filter(None, kinds), f"{hours} h apart", "other language"])
    return replace(where, why=f"{where.why}: {common}")


def _kind(name: str, kind: int, common: Sequence[int], shown: Mapping[int, str]) -> str:
    found = [shown[clue] for clue in common if clue & NUMBER == kind and clue in shown]
    return f"{name} {', '.join(found[:SHOWN])}" if found else ""
