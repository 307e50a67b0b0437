"""A lot of very many entries, in slices of a transaction each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from watcher.ingest import Listing, Lot

AT_ONCE = 2_000  # entries in one transaction: some seconds on a slow disk


def first_slices(lot: Lot) -> Iterator[Lot]:
    """Yield all slices but the last."""
    for start in range(0, len(lot.items) - AT_ONCE, AT_ONCE):
        yield _sliced(lot, start, start + AT_ONCE)


def last_slice(lot: Lot) -> Lot:
    """Return the last slice: nearly always the whole lot."""
    start = max(len(lot.items) - 1, 0) // AT_ONCE * AT_ONCE
    return _sliced(lot, start, len(lot.items)) if start else lot


def together(slices: Sequence[Listing], last: Listing) -> Listing:
    """Return what became of a whole lot, given what became of its slices."""
    if not slices:  # nearly always
        return last
    every = [*slices, last]
    return replace(
        last,
        ids=tuple(number for one in every for number in one.ids),
        held=sum(one.held for one in every),
        new=tuple(pair for one in every for pair in one.new),
        edited=tuple(number for one in every for number in one.edited),
    )


def _sliced(lot: Lot, start: int, end: int) -> Lot:
    return replace(lot, items=lot.items[start:end], keys=lot.keys[start:end])
