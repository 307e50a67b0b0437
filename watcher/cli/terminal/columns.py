"""The columns of a listing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a listing: its heading and how a row fills it.

    `wide` columns share what room a terminal has left; `style` colours a cell by its text, `link`
    is the address that a click on it opens. On a terminal the lines of `below` stand under the
    text, and a `piped` column is left out.
    """

    heading: str
    cell: Callable[[Row], Any]
    wide: bool = False
    style: Callable[[str], str] | None = None
    link: Callable[[Row], str | None] | None = None
    below: Callable[[Row], str | None] | None = None
    piped: bool = False


def flat(value: Any) -> str:
    """Return a value as a text on one line."""
    return "" if value is None else " ".join(str(value).split())
