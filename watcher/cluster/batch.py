"""The order in which entries that arrived together are placed."""

from collections.abc import Iterable
from typing import TypeVar

from xxhash import xxh3_64_intdigest

from watcher.cluster.packing import pack
from watcher.cluster.telling import Features

Key = TypeVar("Key")


def in_order(batch: Iterable[tuple[Key, Features]]) -> list[tuple[Key, Features]]:
    """Return a batch by time told, then by content, so that the order of arrival does not matter.

    Entries of equal features are alike to the window; they keep their order.
    """
    return sorted(batch, key=lambda each: (each[1].at, xxh3_64_intdigest(pack(each[1]))))
