"""Reading on after a syntax error, so that one slip does not hide the other mistakes of a file.

A line in the wrong column is moved to a likely one, together with the lines below that share its
mistake. If that does not help, the block (a list item, or a key with what stands under it) is
blanked out, and the rest is read again. Lines that were lost or moved are remembered, so that names
in them are not reported as missing.
"""

from dataclasses import dataclass, field

import yaml

from watcher.config.mistakes import Mark, Trouble
from watcher.config.nodes import Node
from watcher.config.syntax.columns import block_starts, shifts_of, true_columns
from watcher.config.syntax.complaints import explain
from watcher.config.syntax.composing import Tree, compose
from watcher.config.syntax.lost import ALL

MOST = 40  # mistakes of syntax in one file; each is a reading of it


@dataclass(slots=True)
class Reading:
    """The readable part of a text: the tree, all syntax mistakes, and lines that were lost.

    `slips` are the places of keys in a wrong column; `refers`: there is a `${` in it.
    """

    root: Node | None = None
    troubles: list[Trouble] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    slips: set[Mark] = field(default_factory=set)
    refers: bool = False


def read_all(text: str, depth: int) -> Reading:
    """Return whatever can be read of a YAML text.

    `depth` is the level that blocks stand on: 0 for the keys of the file, 1 for what is under
    its one top-level key.
    """
    reading = Reading(refers="${" in text)
    moved: dict[int, int] = {}  # line -> columns that it was moved by
    for _ in range(MOST):
        tree = _composed(text)
        if isinstance(tree, Tree):
            reading.root = tree.root
            if reading.root and moved:
                true_columns(reading.root, moved)
            reading.troubles += tree.troubles
            return reading
        trouble, before = tree, text
        text = _mended(text, trouble, depth, reading, moved)
        if text == before:
            break
    else:
        message = f"mend the {MOST} mistakes above it"
        reading.troubles.append(Trouble("not read from here on", trouble.mark, message))
    reading.lost.add(ALL)
    return reading


def _composed(text: str) -> Tree | Trouble:
    """Return the tree of a text, or the first mistake of syntax in it."""
    try:
        return compose(text)
    except Trouble as trouble:
        return trouble.with_traceback(None)  # which would keep this reading's tree
    except yaml.YAMLError as error:
        return explain(error, text)


def _mended(
    text: str, trouble: Trouble, depth: int, reading: Reading, moved: dict[int, int]
) -> str:
    """Return the text without what broke it, or the same text if nothing more can be done.

    A line is moved at most once. If it still fails, the block around it is dropped, or everything
    from it on if nothing after it is worth reading.
    """
    line = trouble.mark.line
    if line not in moved:
        reading.troubles.append(trouble)
        moved[line] = 0
        if shifts := shifts_of(text, line, depth):
            moved |= shifts
            return _moved(text, shifts, reading)
    if trouble.ends:
        reading.lost.add(ALL)
        return "\n".join(text.split("\n")[: line - 1])
    return _blank(text, line, depth, reading.lost)


def _blank(text: str, line: int, depth: int, lost: set[str]) -> str:
    """Return the text without the block that holds a line; its place stays, as empty lines."""
    lines = text.split("\n")
    starts = block_starts(lines, depth)
    before = [number for number in starts if number <= line]
    after = [number for number in starts if number > line]
    if not before or not lines[before[-1] - 1].strip():
        return text
    first, last = before[-1], (after[0] - 1 if after else len(lines))
    for number in range(first, last + 1):
        lost.add(lines[number - 1].strip())
        lines[number - 1] = ""
    return "\n".join(lines)


def _moved(text: str, shifts: dict[int, int], reading: Reading) -> str:
    """Return the text with lines moved; note where they stood and what they say."""
    lines = text.split("\n")
    for number, shift in shifts.items():
        line = lines[number - 1]
        body = line.lstrip(" \t")
        indent = len(line) - len(body)
        reading.lost.add(body)
        reading.slips.add(Mark(number, indent + 1))
        lines[number - 1] = " " * (indent + shift) + body
    return "\n".join(lines)
