"""Takes in what has arrived, a batch at a time; what breaks a batch harms no other poll."""

import logging
from collections.abc import Sequence

from watcher.app import App
from watcher.errors import FetchError, StoreError, WatcherError
from watcher.model import Fetched, NotModified, Postponed, SourceState
from watcher.pipeline import Poll, parse, take_in

log = logging.getLogger(__name__)


class Ingester:
    """Parses and stores batches.

    `store_error` is what kept one from being stored, `unstored` is what the database refused of the
    last one.
    """

    def __init__(self, app: App) -> None:
        self._app = app
        self.store_error: StoreError | None = None
        self.unstored: list[Poll] = []
        self._cut_off = False

    def take_in(self, batch: Sequence[Poll]) -> list[Poll]:
        """Parse and store a batch; return the documents that need the slow parser first."""
        self.unstored = []
        parsed = [_parsed(arrived) for arrived in batch]
        ready = [arrived for arrived in parsed if not arrived.unparsed]
        if ready:
            self._store(ready)
        return [arrived for arrived in parsed if arrived.unparsed]

    def _store(self, ready: Sequence[Poll]) -> None:
        try:
            counts = take_in(self._app.jobs, ready)
        except StoreError as error:
            # Nothing is lost: the rows are as before. Whoever does not keep what arrived polls it
            # again when its lease ends.
            log.error("cannot store polls", extra={"error": str(error), "polls": len(ready)})
            self.store_error = error
            self.unstored += ready
        except Exception as error:
            self._store_singly(ready, error)
        else:
            self._tell_of_line()
            for arrived in ready:
                _tell(arrived, cut_off=self._cut_off)
            if counts.entries or counts.alerts:
                log.info("stored", extra={"entries": counts.entries, "alerts": counts.alerts})

    def _tell_of_line(self) -> None:
        """Log once that no source answers, instead of once for each source."""
        if (cut_off := self._app.jobs.is_cut_off) == self._cut_off:
            return
        self._cut_off = cut_off
        if cut_off:
            log.warning("no source answers: is this machine offline? All are tried again soon")
        else:
            log.info("sources answer again")

    def _store_singly(self, ready: Sequence[Poll], error: Exception) -> None:
        """Store polls one by one, to find the one that broke the batch; it counts as failed."""
        if len(ready) > 1:
            for arrived in ready:
                self._store([arrived])
        elif not isinstance(ready[0].outcome, _Unexpected):
            self._store([broken(ready[0].source, error)])
        else:
            log.error("cannot store a broken poll", exc_info=error)


class _Unexpected(WatcherError):
    """Stands for a bug in one poll."""


def _parsed(arrived: Poll) -> Poll:
    try:
        return parse(arrived)
    except Exception:
        log.exception("the fast parser broke", extra={"source": arrived.source.name})
        return arrived


def broken(source: SourceState, error: Exception) -> Poll:
    """Return a poll that a bug has broken: it counts as failed."""
    log.error("poll broke", extra={"source": source.name}, exc_info=error)
    return Poll(source, _Unexpected(f"unexpected {type(error).__name__} (see the log)"))


def _tell(arrived: Poll, *, cut_off: bool) -> None:
    about: dict[str, object] = {"source": arrived.source.name}
    match arrived.outcome:
        case Postponed(host, until):
            log.info("host asked for rest", extra=about | {"host": host, "until": until})
        case Fetched() | NotModified():
            log.debug("polled", extra=about)
        case error:
            silent = cut_off and isinstance(error, FetchError) and error.unanswered
            level = logging.DEBUG if silent else logging.WARNING
            log.log(level, "poll failed", extra=about | {"error": str(error)})
