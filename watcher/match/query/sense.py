"""What the grammar allows and nobody can mean, and the limits of the finished tree."""

from collections.abc import Sequence
from typing import NamedTuple

from watcher.errors import QueryError
from watcher.match.query import limits
from watcher.match.query.chars import APOSTROPHES
from watcher.match.query.tokens import Token
from watcher.match.query.tree import (
    TEXT_FIELDS,
    And,
    AtLeast,
    ConceptRef,
    In,
    Meta,
    Near,
    Node,
    Not,
    Or,
    Term,
)  # fmt: skip
from watcher.match.query.walk import children, nodes, position


class _Place(NamedTuple):
    """A node, how deep it stands, and what it stands in."""

    node: Node
    depth: int
    field: str = ""
    near: bool = False


def check(tree: Node) -> None:
    """Raise QueryError where a tree is too deep or holds a part that can never be found."""
    stack = [_Place(tree, 1)]
    while stack:
        place = stack.pop()
        if place.depth > limits.HEIGHT:
            raise QueryError(
                f"the query is nested more than {limits.HEIGHT} levels deep",
                position=position(place.node),
                hint="divide it, or write longer rows of OR and shorter chains of NEAR",
            )
        _check(place)
        field = place.node.field if isinstance(place.node, In) else place.field
        near = place.near or isinstance(place.node, Near)
        below = (_Place(child, place.depth + 1, field, near) for child in children(place.node))
        stack.extend(reversed(list(below)))
    _check_sides(tree)
    if _written_out(tree) > limits.PAIRS:
        raise QueryError(
            "AND beside NEAR asks each of its parts to be near, and these are too many pairs",
            position=position(tree),
            hint="write fewer words beside NEAR, or OR between them",
        )


def check_words(tokens: Sequence[Token]) -> None:
    """Raise QueryError where single quotes seem to make a phrase of several words."""
    opened: Token | None = None
    for token in tokens:
        if token.kind != "word":
            opened = None
        elif opened and token.text[-1] in APOSTROPHES:
            raise QueryError(
                "single quotes make no phrase",
                position=opened.at,
                hint='a phrase stands in double quotes: "one two"',
            )
        elif token.text[0] in APOSTROPHES:
            opened = token


def not_near(at: int) -> QueryError:
    """Return the error of NOT on either side of a NEAR."""
    return QueryError(
        "NOT beside NEAR: what is absent is near to nothing",
        position=at,
        hint="a NOT NEAR/5 b keeps b away from a; (a NEAR/5 b) AND NOT c excludes c",
    )


def holds_without_text(node: Node, *, meta: bool) -> bool:
    """Tell whether a query fits a text in which nothing is found. `meta`: site:, lang: ... fit."""
    match node:
        case Term() | ConceptRef() | Near() | AtLeast():
            return False
        case Meta():
            return meta
        case Not(child):
            return not holds_without_text(child, meta=False)
        case In(_, child):
            return holds_without_text(child, meta=meta)
        case And(below):
            return all(holds_without_text(child, meta=meta) for child in below)
        case Or(below):
            return any(holds_without_text(child, meta=meta) for child in below)


def _check(place: _Place) -> None:
    node = place.node
    match node:
        case Not(at=at) if place.near:
            raise not_near(at)
        case Meta(field=field, at=at) if place.near:
            raise QueryError(
                f"{field}: has no place in the text, so nothing is near to it",
                position=at,
                hint=f"take it out: (a NEAR/5 b) AND {field}:...",
            )
        case In(field=field, at=at) if place.field not in ("", field):
            raise QueryError(
                f"{field}: inside {place.field}: would be found nowhere",
                position=at,
                hint=f"side by side: {place.field}:a AND {field}:b",
            )
        case AtLeast(count, child, at=at) if holds_without_text(child, meta=True):
            raise QueryError(
                f"atleast{count} counts places, and this fits without one",
                position=at,
                hint=f"take NOT and the fields out: atleast{count}(a) AND NOT b",
            )
        case _:
            pass


def _check_sides(tree: Node) -> None:
    """Raise QueryError where the sides of a NEAR are in different fields. The depth is checked."""
    for node in nodes(tree):
        if isinstance(node, Near) and not _fields(node.left) & _fields(node.right):
            raise QueryError(
                "NEAR between different fields is found nowhere",
                position=node.at,
                hint="title:(a NEAR/5 b), or title:a AND body:b",
            )


def _fields(node: Node) -> set[str]:
    """Return the fields in which a part of a query may be found: all where it does not say."""
    if isinstance(node, In):
        return {node.field}
    below = children(node)
    return set[str]().union(*map(_fields, below)) if below else set(TEXT_FIELDS)


def _written_out(node: Node) -> int:
    """Return how many nodes a tree has when AND beside NEAR is expanded: (a b) NEAR c is two NEARs.

    One NEAR beside another doubles that at every level. Call after the depth was checked.
    """
    if not isinstance(node, Near):
        return 1 + sum(map(_written_out, children(node)))
    sides = [
        [*map(_written_out, side.children if isinstance(side, And) else (side,))]
        for side in (node.left, node.right)
    ]
    left, right = sides
    return len(left) * len(right) + len(right) * sum(left) + len(left) * sum(right)
