"""What matching looks at, and what it finds."""

from typing import Literal, NamedTuple

from watcher.model.names import FieldName


class Document(NamedTuple):
    """What matching looks at: the texts of one entry and where it came from."""

    title: str = ""
    summary: str = ""
    body: str = ""
    lang: str | None = None
    source: str = ""
    tags: frozenset[str] = frozenset()
    url: str | None = None
    author: str | None = None


Rule = Literal["exact", "inflected", "marks", "prefix", "wildcard", "compound"]


class Evidence(NamedTuple):
    """One span of one field that matched, the term that found it, and by which rule.

    For a term that names a concept also its id, the name of it that was found, and a language that
    has this name.
    """

    field: FieldName
    start: int
    end: int
    text: str
    term: str
    rule: Rule = "exact"
    concept: str | None = None
    name: str | None = None
    lang: str | None = None

    def shape(self) -> dict[str, str | int | None]:
        """Return it as it is stored and as others script against it."""
        shape = self._asdict()
        if self.concept is None:
            del shape["concept"], shape["name"], shape["lang"]
        return shape


class Match(NamedTuple):
    """The fact that a watchlist fits an entry."""

    watchlist: str
    evidence: tuple[Evidence, ...]
