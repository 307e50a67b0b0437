"""Mistakes and warnings with the place they stand at."""

import difflib
import os
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from watcher.errors import ConfigError


class Mark(NamedTuple):
    """A place in a file; line and column count from 1."""

    line: int
    column: int


START = Mark(1, 1)


def place_of(text: str, index: int) -> Mark:
    """Return the place of text[index]."""
    return Mark(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


MEANINGS = 100  # unknown names for which a similar one is looked up


class Trouble(Exception):
    """Why a text cannot be read as YAML, and where; `ends`: what follows is not worth reading."""

    def __init__(self, message: str, mark: Mark, hint: str = "", *, ends: bool = False) -> None:
        super().__init__(message)
        self.message, self.mark, self.hint, self.ends = message, mark, hint, ends


@dataclass(frozen=True, slots=True)
class ConfigWarning:
    """Something worth a look that does not stop anything; same fields as a `ConfigError`."""

    message: str
    file: str = ""
    line: int = 0
    column: int = 0
    hint: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {self.message}{hint}"


class Mistakes:
    """Collects the mistakes and warnings of one load, each only once."""

    def __init__(self) -> None:
        self.errors: dict[str, ConfigError] = {}
        self.warnings: dict[str, ConfigWarning] = {}
        self.unfilled: set[str] = set()  # files with a `${NAME}` that stands for nothing
        self.syntax: set[tuple[str, Mark]] = set()  # places whose YAML we do not take
        self.meanings = 0
        self._hints: defaultdict[tuple[str, Mark], list[str]] = defaultdict(list)
        self.slips: set[tuple[str, Mark]] = set()  # places that are in the wrong column

    def add(self, file: str, mark: Mark, message: str, hint: str = "") -> None:
        """Record a mistake at a place."""
        line, column = mark
        error = ConfigError(message, file=file, line=line, column=column, hint=hint)
        self.errors.setdefault(str(error), error)

    def meant(self, word: str, known: Iterable[str], otherwise: str) -> str:
        """Return which known word was meant (see `did_you_mean`); only of the first MEANINGS words.

        Each look takes as long as there are known words: 2,000 sources 40 ms.
        """
        self.meanings += 1
        return did_you_mean(word, known, otherwise) if self.meanings <= MEANINGS else otherwise

    def hint_at(self, file: str, mark: Mark) -> str:
        """Return the hints of warnings at a place, which may explain a mistake there."""
        return "; ".join(self._hints.get((file, mark), ()))

    def warn(self, file: str, mark: Mark, message: str, hint: str = "") -> None:
        """Record a warning at a place."""
        warning = ConfigWarning(message, file, *mark, hint)
        if self.warnings.setdefault(str(warning), warning) is warning:
            self._hints[file, mark].append(hint)


def shown(path: Path) -> str:
    """Return the path as a person would type it: relative where it lies under this folder."""
    full, here = os.path.abspath(path), os.getcwd()  # noqa: PTH100, PTH109 - keeps symlinks
    return os.path.relpath(full, here) if full.startswith(here.rstrip("/") + "/") else full


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return a hint that names the known word closest to this one, if any is close."""
    folded = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return f"did you mean {folded[close[0]]}?" if close else otherwise


def brief(text: str, width: int = 60) -> str:
    """Return a value short enough for one line of output."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"
