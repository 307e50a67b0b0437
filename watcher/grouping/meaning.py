"""Stories that are one by what they mean: a job behind the pipeline, a slice of entries at a time.

    embed     entries of the window -> vectors, made by a process of its own (`embed`)
    compare   what is new with all others -> stories of their own, and joins (`comparing`)

No transaction is open while the child works. Entries are compared when none is left to embed, or
when many wait: the more vectors a language has, the better its mean. An unfinished slice is done
again.
"""

import logging
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence

from watcher.cluster.nearness import TOGETHER
from watcher.embed.process import Embedder
from watcher.embed.text import text_of
from watcher.errors import EmbedError
from watcher.grouping.comparing import compare
from watcher.grouping.live import LiveWindow
from watcher.store.databases.engine import Store
from watcher.store.grouped import vectors

log = logging.getLogger(__name__)
SLICE = 32  # entries to embed: some three seconds of one core
LOAD = 4_000  # vectors in one message to the child
TIDY = 2_000  # entries between two looks at what has left the window


def mean_slice(store: Store, live: LiveWindow, embedder: Embedder, limit: int = SLICE) -> int:
    """Embed at most `limit` entries, or compare what is embedded; return how many that were.

    0: nothing is left to do. Raises StoreError, and EmbedError where the child cannot work.
    """
    weights = embedder.weights.name
    with store.read() as connection:
        fresh = vectors.without(connection, weights, limit)
        waiting = vectors.uncompared(connection, weights, TOGETHER)
    if not fresh and not waiting:
        return 0
    _make_ready(store, embedder)
    if fresh and len(waiting) < TOGETHER:
        _embed(store, embedder, fresh)
        return len(fresh)
    compare(store, live, embedder, waiting)
    return len(waiting)


def mean_all(
    store: Store, live: LiveWindow, embedder: Embedder, advance: Callable[[int, int], None]
) -> None:
    """Do slice after slice until nothing is left, telling `advance` how many of how many are done.

    Raises StoreError and EmbedError; what is done then stays.
    """
    done, left = 0, _left(store, embedder)
    while mean_slice(store, live, embedder):
        before, left = left, _left(store, embedder)
        done += max(0, before - left)
        advance(done, done + left)


def _left(store: Store, embedder: Embedder) -> int:
    with store.read() as connection:
        return vectors.count_without(connection, embedder.weights.name)


def _make_ready(store: Store, embedder: Embedder) -> None:
    """Let a new child know the vectors of earlier days, and an old one forget what has gone."""
    if embedder.loaded and embedder.added < TIDY:
        return
    with store.read() as connection:
        held = vectors.held(connection, embedder.weights.name)
    if embedder.loaded:
        embedder.ask("keep", [row.id for row in held])
    else:
        rows = [[r.id, r.lang, r.at, b64encode(r.packed).decode()] for r in held]
        for start in range(0, max(1, len(rows)), LOAD):
            embedder.ask("load", rows[start : start + LOAD])
    embedder.loaded, embedder.added = True, 0


def _embed(store: Store, embedder: Embedder, fresh: Sequence[vectors.Plain]) -> None:
    try:
        made = embedder.ask("embed", _rows(fresh))
    except EmbedError:
        fresh = fresh[:1]
        made = [_alone(store, embedder, fresh)]
    packed = [(e.id, b64decode(vector)) for e, vector in zip(fresh, made, strict=True)]
    with store.write() as connection:
        vectors.put(connection, embedder.weights.name, packed)
    embedder.added += len(fresh)


def _alone(store: Store, embedder: Embedder, entry: Sequence[vectors.Plain]) -> str:
    """Return the vector of one of the entries that the child died of; empty if this one is why.

    Raises EmbedError where the child can do nothing at all.
    """
    _make_ready(store, embedder)
    try:
        return str(embedder.ask("embed", _rows(entry))[0])
    except EmbedError as error:
        _make_ready(store, embedder)
        log.warning("passed over", extra={"entry": entry[0].id, "error": str(error)})
        return ""


def _rows(entries: Sequence[vectors.Plain]) -> list[list[object]]:
    return [[e.id, e.lang, e.at, text_of(e.title, e.summary, e.body)] for e in entries]
