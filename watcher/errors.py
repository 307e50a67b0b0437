"""Every error Watcher raises on purpose, one tree.

    WatcherError
    ├── ConfigError      one mistake in a config file, with file:line:column and a hint
    ├── ConfigErrors     all mistakes of one load
    ├── QueryError       a keyword or query that cannot be compiled, with its position
    ├── FetchError       a document could not be fetched
    ├── ParseError       a document was fetched but is not what it should be
    ├── DeliveryError    a channel did not take a message
    ├── EmbedError       the process that makes vectors of texts does not work
    └── StoreError       the database is missing, locked or unusable

Expected outcomes (not modified, muted) are values, not errors. A library's own exceptions are
wrapped at the one door of that library.
"""

from collections.abc import Sequence
from datetime import timedelta


class WatcherError(Exception):
    """Base of the tree; its text is fit to show to a user and holds no secrets."""


class ConfigError(WatcherError):
    """One mistake in a config file. `line` and `column` count from 1; 0 where unknown."""

    def __init__(
        self, message: str, *, file: str = "", line: int = 0, column: int = 0, hint: str = ""
    ) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint
        self.file, self.line, self.column = file, line, column

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.message}{hint}" if place else f"{self.message}{hint}"


class ConfigErrors(WatcherError):
    """All mistakes of one load, in file order."""

    def __init__(self, errors: Sequence[ConfigError]) -> None:
        self.errors = tuple(sorted(errors, key=lambda e: (e.file, e.line, e.column)))
        super().__init__("\n".join(map(str, self.errors)))


class QueryError(WatcherError):
    """A keyword or query that cannot be compiled. `position` is a code point offset into it."""

    def __init__(self, message: str, *, position: int = 0, hint: str = "") -> None:
        super().__init__(message)
        self.position, self.hint = position, hint


class FetchError(WatcherError):
    """A document could not be fetched.

    `status` is the HTTP status where there was one. `permanent` means the publisher said the
    document is gone (410). `retry_after` is how long the host asked everyone to stay away.
    `unanswered`: no server answered at all; `unsent`: we did not even get as far as asking one.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        permanent: bool = False,
        retry_after: timedelta | None = None,
        host: str = "",
        unanswered: bool = False,
        unsent: bool = False,
    ) -> None:
        super().__init__(message)
        self.status, self.permanent = status, permanent
        self.retry_after, self.host = retry_after, host
        self.unanswered, self.unsent = unanswered, unsent


class ParseError(WatcherError):
    """A document was fetched but is not what it should be (HTML, empty, an error page)."""


class DeliveryError(WatcherError):
    """A channel did not take a message. `permanent`: the same message will never be taken.

    `reached` names the targets of the channel that did get it (as digests, which hold no secrets);
    `retry_after` is for how long the server asks to be left alone. `others_go_on`: other targets of
    the channel did not ask for that.
    """

    def __init__(
        self,
        message: str,
        *,
        permanent: bool = False,
        reached: frozenset[str] = frozenset(),
        retry_after: timedelta | None = None,
        others_go_on: bool = False,
    ) -> None:
        super().__init__(message)
        self.permanent, self.reached, self.retry_after = permanent, reached, retry_after
        self.others_go_on = others_go_on


class StoreError(WatcherError):
    """The database is missing, locked by another process, or unusable."""


class EmbedError(WatcherError):
    """The process that makes vectors of texts died, did not answer, or has other weights."""
