"""AND beside OR without parentheses: refused, since products disagree on which binds tighter.

Lucene and Lexis read `a OR b AND c` in opposite ways, and a desk that guesses wrong loses stories.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from watcher.errors import QueryError
from watcher.match.query.chars import shown
from watcher.match.query.show import show
from watcher.match.query.tree import And, Node, Or, Term

_ROW = 8  # operands of a row that the hint shows whole


class Operand(NamedTuple):
    """What stands in a row of ANDs and ORs, and the operator before it (of the first: none).

    `implied`: nobody wrote the AND, the words only stand side by side.
    """

    operator: Literal["", "AND", "OR"]
    node: Node
    at: int
    implied: bool = False


def join(row: list[Operand]) -> Node:
    """Return the And or Or of a row, the node itself where it is alone; QueryError where mixed."""
    if len(row) == 1:
        return row[0].node
    for number in range(2, len(row)):
        if row[number].operator != row[1].operator:
            raise _mixed(row, number)
    nodes = tuple(operand.node for operand in row)
    return And(nodes) if row[1].operator == "AND" else Or(nodes)


def _mixed(row: list[Operand], number: int) -> QueryError:
    place, dots = (row, "") if len(row) <= _ROW else (row[number - 2 : number + 1], " ...")
    ands, ors = _reading(place, "AND", "OR"), _reading(place, "OR", "AND")
    return QueryError(
        "AND and OR side by side can be read in two ways",
        position=row[number].at,
        hint=f"write {ands}{dots}, or else {ors}{dots}{_as_phrase(place)}",
    )


def _as_phrase(row: Sequence[Operand]) -> str:
    """Return how words side by side would be one phrase, which is mostly what was meant."""
    for first, second in pairwise(row):
        if second.implied and _is_word(first.node) and _is_word(second.node):
            return f'; if it is a phrase, "{_short(first.node)} {_short(second.node)}" in quotes'
    return ""


def _is_word(node: Node) -> bool:
    return isinstance(node, Term) and node.kind == "word" and not (node.exact or node.case)


def _reading(row: Sequence[Operand], tight: str, loose: str) -> str:
    """Return how a row reads where one operator binds tighter than the other."""
    groups = [[_short(row[0].node)]]
    for operand in row[1:]:
        if operand.operator == loose:
            groups.append([])
        groups[-1].append(_short(operand.node))
    joined = (f" {tight} ".join(group) for group in groups)
    grouped = zip(joined, groups, strict=True)
    return f" {loose} ".join(f"({text})" if len(group) > 1 else text for text, group in grouped)


def _short(node: Node) -> str:
    text = f"({show(node)})" if isinstance(node, And | Or) else show(node)
    return shown(text)
