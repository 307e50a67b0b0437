"""What a query asks the index of the archive for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or two characters, of the archive's index; `prefix`: or any word that begins so."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Entries with any of these."""

    parts: tuple["Wanted", ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Entries with all of these."""

    parts: tuple["Wanted", ...]


Wanted = Token | AnyOf | AllOf


def size(wanted: Wanted) -> int:
    """Return how many tokens are asked for."""
    return 1 if isinstance(wanted, Token) else sum(map(size, wanted.parts))
