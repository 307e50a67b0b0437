"""The syntax tree of a query. Values only: the printer, the engine and the search read it.

Two trees are equal where they mean the same text; where it stood (`at`, a code point offset into
the query) does not count.
"""

import dataclasses
from dataclasses import dataclass
from typing import Literal

TermKind = Literal["word", "phrase", "prefix", "wildcard"]
# Fields of the text itself, and those of what stands around it.
TEXT_FIELDS = ("title", "summary", "body")
META_FIELDS = ("url", "site", "author", "source", "lang", "tag")


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase as written, quotes and the `*` of a prefix left out.

    `kind`: word, phrase (quoted, or a keyword of several words), prefix (`belarus*`), wildcard
    (`wo?d`, text with its question marks). `exact`: no inflection. `case`: capitals count.
    """

    text: str
    kind: TermKind = "word"
    exact: bool = False
    case: bool = False
    at: int = dataclasses.field(default=0, compare=False)

    @property
    def written(self) -> str:
        """The term as evidence names it."""
        return f"{self.text}*" if self.kind == "prefix" else self.text


@dataclass(frozen=True, slots=True)
class ConceptRef:
    """`concept:Belarus`; with `adjectives`, `concept:Belarus+adj`."""

    name: str
    adjectives: bool = False
    at: int = dataclasses.field(default=0, compare=False)

    @property
    def written(self) -> str:
        """The concept as evidence names it."""
        return f"concept:{self.name}{'+adj' if self.adjectives else ''}"


@dataclass(frozen=True, slots=True)
class In:
    """`title:(...)`: what is asked must be found in this field of the text (TEXT_FIELDS)."""

    field: str
    child: "Node"
    at: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Meta:
    """`site:example.org`: what stands around the text (META_FIELDS) is compared with one value."""

    field: str
    value: str
    at: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Near:
    """`left NEAR/n right` (ONEAR/n where `ordered`: left first; NOT NEAR/n where `negated`).

    Adjacent words are 1 apart.
    """

    left: "Node"
    right: "Node"
    distance: int
    ordered: bool = False
    negated: bool = False
    at: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class AtLeast:
    """`atleast3(...)`: what is asked is found in at least that many places."""

    count: int
    child: "Node"
    at: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """`NOT child`."""

    child: "Node"
    at: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class And:
    """All of the children, two or more."""

    children: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of the children, two or more."""

    children: tuple["Node", ...]


Node = Term | ConceptRef | In | Meta | Near | AtLeast | Not | And | Or
