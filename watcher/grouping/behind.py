"""Entries of first polls, compared with all others between polls, a slice at a time.

A first poll brings a document's whole past. Each of its entries starts as a story of its own; here
stories of the same event become one. Entries that a watchlist matched come first, because the
summary of first polls waits for them, and for no others.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from watcher.cluster.across.why import explained
from watcher.cluster.batch import in_order
from watcher.cluster.features import Features, Telling, features, naming, pack
from watcher.grouping.joining import Joining
from watcher.grouping.live import LiveWindow, Turn
from watcher.grouping.unsure import Watched, apart
from watcher.model import EntryId
from watcher.store.databases.engine import Store
from watcher.store.grouped import features as feature_rows
from watcher.store.grouped import ungrouped
from watcher.store.grouped.ungrouped import Ungrouped
from watcher.store.ingested import matches

# Entries in one transaction: some 100 ms, for which other writers wait.
SLICE = 100


def group_slice(
    live: LiveWindow, store: Store, limit: int = SLICE, *, matched: bool = False
) -> int:
    """Compare at most `limit` entries in one short transaction; return how many there were.

    Fewer than `limit` means that none is left; `matched`: none that a watchlist matched. Raises
    StoreError.
    """
    with store.read() as connection:
        waiting = ungrouped.waiting(connection, limit, first=matched)
        concepts = matches.concepts(connection, [one.id for one in waiting])
    if not waiting:
        live.behind = matched and live.behind
        return 0
    ready = in_order(
        [(one, naming(features(_telling(one)), concepts.get(one.id, ()))) for one in waiting]
    )
    with live.deciding(store) as (connection, turn):
        ids = [one.id for one in waiting]
        now = {one.id: one for one in ungrouped.among_waiting(connection, ids)}
        _group(turn, [(now[o.id], f) for o, f in ready if _same(o, now.get(o.id))], concepts)
        ungrouped.grouped(connection, [o.id for o in waiting if _same(o, now.get(o.id))])
    return len(waiting)


def _same(read: Ungrouped, now: Ungrouped | None) -> bool:
    """Tell whether an entry still waits, unedited, as it was when it was read."""
    return now is not None and now.content == read.content


def _telling(one: Ungrouped) -> Telling:
    return Telling(one.title, one.summary, one.body, one.lang, _told_at(one))


def _told_at(one: Ungrouped) -> datetime:
    return min(one.published or one.first_seen, one.first_seen)


def _group(
    turn: Turn, ready: Sequence[tuple[Ungrouped, Features]], concepts: Mapping[EntryId, set[str]]
) -> None:
    joining = Joining(turn)
    placed = []
    for one, made in ready:
        where = explained(turn.window.place(made), _telling(one), concepts.get(one.id, ()))
        if where.weak:
            found = matches.found_in(turn.connection, one.id)
            where = apart(turn, joining, where, Watched(_telling(one), found))
        joining.settle(one.id, one.story_id, made, where)
        placed.append((one.id, _told_at(one), pack(made)))
    if placed:
        feature_rows.save(turn.connection, turn.number, placed)
    joining.write()
