"""Which item of a document is which stored entry."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from watcher.dedupe.keys import Keys
from watcher.model import EntryId, Known, ParsedEntry

IDENTITY_SCORE = 4  # above any number of shared keys
SAME_TIME = timedelta(minutes=1)


def drop_repeats(items: Sequence[ParsedEntry], keys: Sequence[Keys]) -> list[int]:
    """Return the positions of the items that are not a repeat of an earlier one."""
    if len({key.identity for key in keys}) == len(keys):  # nearly always
        return list(range(len(keys)))
    first: dict[int, int] = {}
    for position, key in enumerate(keys):
        first.setdefault(key.identity, position)
    return list(first.values())


def sort_out(
    items: Sequence[tuple[ParsedEntry, Keys]],
    by_key: Mapping[int, Sequence[Known]],
    by_identity: Mapping[int, Known],
) -> list[Known | None]:
    """Return for each item the stored entry that it is, or None where it is new.

    `by_key` and `by_identity` hold entries of the items' own source only. Who shares most keys
    comes first; of those that share a single one, who shares more than a guid.
    """
    if not by_key and not by_identity:
        return [None] * len(items)
    pairs: list[tuple[int, bool, int, Known]] = []
    for position, (item, keys) in enumerate(items):
        for known, score in _scores(keys, by_key, by_identity):
            if score > 1:
                pairs.append((-score, False, position, known))
            elif plausible(item, keys, known, by_key):
                # Guids that count positions link each item to the one before it.
                by_guid = keys.guid is not None and known in by_key.get(keys.guid, ())
                pairs.append((-score, by_guid, position, known))
    found: list[Known | None] = [None] * len(items)
    taken: set[EntryId] = set()
    for *_, position, known in sorted(pairs, key=lambda pair: pair[:3]):
        if found[position] is None and known.id not in taken:
            found[position] = known
            taken.add(known.id)
    return found


def plausible(
    item: ParsedEntry, keys: Keys, known: Known, by_key: Mapping[int, Sequence[Known]]
) -> bool:
    """Tell whether an item that shares a single key with an entry is that entry.

    - It has no other key to share (a feed of titles only).
    - Same page: an edit, whatever became of guid and title.
    - Same guid: an edit where time or words agree too; guids are used again, or count positions.
    - Same title: the same only at the same time; recurring titles are new each time.
    """
    if len(keys.link) == 1:
        return True
    if keys.url is not None and known in by_key.get(keys.url, ()):
        return True
    same_time = _same_time(item.published, known.published)
    if keys.guid is not None and known in by_key.get(keys.guid, ()):
        return same_time is True or _share_words(item.title, known.title)
    return same_time is True


def _scores(
    keys: Keys, by_key: Mapping[int, Sequence[Known]], by_identity: Mapping[int, Known]
) -> list[tuple[Known, int]]:
    scores: dict[EntryId, int] = {}
    seen: dict[EntryId, Known] = {}
    for key in keys.link:
        for known in by_key.get(key, ()):
            seen[known.id] = known
            scores[known.id] = scores.get(known.id, 0) + 1
    if same := by_identity.get(keys.identity):
        seen[same.id] = same
        scores[same.id] = IDENTITY_SCORE
    return [(seen[entry], score) for entry, score in scores.items()]


def _same_time(one: datetime | None, other: datetime | None) -> bool | None:
    if one is None or other is None:
        return None
    return abs(one - other) <= SAME_TIME


def _share_words(one: str, other: str) -> bool:
    a, b = _words(one), _words(other)
    return 2 * len(a & b) >= max(len(a), len(b))


def _words(title: str) -> set[str]:
    """Return the words of a title; its pairs of characters where it has no spaces between them."""
    folded = title.casefold()
    words = set(folded.split())
    return words if len(words) > 2 else {"".join(pair) for pair in pairwise(folded)}
