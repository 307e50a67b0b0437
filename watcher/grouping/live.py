"""The window of stories in this process: loaded once, kept up under the writer lock.

    with live.deciding(store) as (connection, grouping):
        grouping.place(...)

A lock of the process is held around the transaction, because other threads must not see changes of
the window before they are committed. If a transaction fails, the window is read again.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from threading import RLock

from watcher.cluster.features import Features, unpack
from watcher.cluster.window import WINDOW, Window
from watcher.grouping import renewing
from watcher.model import EntryId, StoryId
from watcher.store.core import Connection
from watcher.store.databases.engine import Store
from watcher.store.grouped import corrections as correction_rows
from watcher.store.grouped import features as feature_rows
from watcher.store.grouped import turns

DAYS = timedelta(seconds=WINDOW)
MOST = 100_000  # entries in the window at most: those that were placed last
RECENT = 5_000  # the last entries, whose times say where the window begins
SWEEP = 2_000  # entries placed between two looks at what has left the window


class LiveWindow:
    """Holds the window between transactions. `behind`: perhaps entries wait to be compared."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._window: Window | None = None
        self._seen = 0
        self._recent: deque[float] = deque(maxlen=RECENT)
        self._added = 0
        self.behind = True

    @contextmanager
    def deciding(self, store: Store) -> Iterator[tuple[Connection, "Turn"]]:
        """Yield a connection that holds the writer lock, and the turn of this transaction.

        Raises StoreError where the database is unusable.
        """
        with self._lock:
            try:
                with store.write() as connection:
                    turn = Turn(connection, self)
                    yield connection, turn
                    turn.end()
            except BaseException:
                self._window = None  # it may know what was rolled back
                raise

    def current(self, connection: Connection) -> Window:
        """Return the window as the database has it now."""
        if self._window is None or len(self._window) > MOST:
            return self._load(connection)
        for placed in feature_rows.since(connection, self._seen):
            self._take(self._window, placed)
        self._hear(connection, self._window)
        self._seen = turns.last(connection)
        return self._window

    def add(self, entry_id: EntryId, story_id: StoryId, made: Features) -> None:
        """Take in an entry that this transaction places."""
        assert self._window is not None
        self._window.add(entry_id, story_id, made)
        self._recent.append(made.at)
        self._added += 1

    def sweep(self, connection: Connection) -> None:
        """Now and then drop the entries that are too old for the window.

        Too old is relative to the last entries, not to the clock: an archive of old years is
        grouped as today's news is.
        """
        if self._added < SWEEP or self._window is None:
            return
        self._added = 0
        before = datetime.fromtimestamp(min(self._recent), UTC) - DAYS
        self._window.expire(before)
        feature_rows.expire(connection, before, MOST)

    def ours(self, number: int) -> None:
        """Note that the window knows everything up to this turn."""
        self._seen = number

    def _load(self, connection: Connection) -> Window:
        window = Window()
        self._recent.clear()
        self._seen = 0
        placed = feature_rows.newest(connection, MOST * 3 // 4)
        if not placed and renewing.first(connection, DAYS, MOST * 3 // 4):
            placed = feature_rows.newest(connection, MOST * 3 // 4)
        made = [_unpacked(one) for one in placed]
        old = [one.id for one, its in zip(placed, made, strict=True) if its is None]
        anew = renewing.renewed(connection, old)
        for one, its in zip(placed, made, strict=True):
            if (its := its or anew.get(one.id)) is not None:
                window.add(one.id, one.story_id, its)
                self._recent.append(its.at)
        self._hear(connection, window)
        self._seen = turns.last(connection)
        self._window = window
        return window

    def _take(self, window: Window, placed: feature_rows.Placed) -> None:
        try:
            if window.story_of(placed.id) != placed.story_id:
                window.move(placed.id, placed.story_id)
        except KeyError:
            if (made := _unpacked(placed)) is not None:  # else another version writes beside us
                window.add(placed.id, placed.story_id, made)
                self._recent.append(made.at)

    def _hear(self, connection: Connection, window: Window) -> None:
        for said in correction_rows.since(connection, self._seen):
            if said.apart and said.one != said.other:
                window.apart(said.one, said.other)


def _unpacked(placed: feature_rows.Placed) -> Features | None:
    try:
        return unpack(placed.packed)
    except ValueError:  # of another version
        return None


class Turn:
    """One transaction that may change stories. Its number is taken where it first does."""

    def __init__(self, connection: Connection, live: LiveWindow) -> None:
        self.connection, self.live = connection, live
        self._window: Window | None = None
        self._number: int | None = None

    @property
    def window(self) -> Window:
        """The window as it is in this transaction."""
        if self._window is None:
            self._window = self.live.current(self.connection)
        return self._window

    @property
    def number(self) -> int:
        """The number of this transaction among those that change stories."""
        if self._number is None:
            self.window  # noqa: B018 - what others stored before this turn must be seen first
            self._number = turns.begin(self.connection)
        return self._number

    def add(self, entry_id: EntryId, story_id: StoryId, made: Features) -> None:
        """Take an entry into the window."""
        self.window  # noqa: B018
        self.live.add(entry_id, story_id, made)

    def move(self, entry_id: EntryId, story_id: StoryId) -> None:
        """Put an entry of the window into another story; one that has left it needs none."""
        with suppress(KeyError):
            self.window.move(entry_id, story_id)

    def end(self) -> None:
        """Finish the turn, before the transaction commits."""
        if self._number is not None:
            self.live.sweep(self.connection)
            self.live.ours(self._number)
