"""Reading on after a syntax error, so that one slip does not hide the other mistakes of a file.

A line that stands in the wrong column is moved to a likely one, with those below that it took
along. Where that does not help, the block (list item, or key with what hangs under it) is blanked
out, and the rest is read again.
Lines that were lost or moved are kept: nobody is told that a name in them does not exist.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from watcher.config.complaints import explain
from watcher.config.lost import ALL
from watcher.config.mistakes import Mark
from watcher.config.nodes import ListNode, MapNode, Node
from watcher.config.schema import NESTED
from watcher.config.syntax import Tree, Trouble, compose

MOST = 40  # mistakes of syntax in one file; each is a reading of it


@dataclass(slots=True)
class Reading:
    """What could be read of a text: the tree, all mistakes of syntax, and lines that were lost.

    `slips` are the places of keys in a wrong column; `refers`: there is a `${` in it.
    """

    root: Node | None = None
    troubles: list[Trouble] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    slips: set[Mark] = field(default_factory=set)
    refers: bool = False


def read_all(text: str, depth: int) -> Reading:
    """Return everything of a YAML text that can be read.

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
                _true_columns(reading.root, moved)
            reading.troubles += tree.troubles
            return reading
        trouble, before = tree, text
        text = _mended(text, trouble, depth, reading, moved)
        if text == before:
            break
    else:
        told = f"mend the {MOST} mistakes above it"
        reading.troubles.append(Trouble("not read from here on", trouble.mark, told))
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
    """Return the text with less of what broke it, the same text where nothing more can be done.

    A line is moved once. Then the text ends before it, where nothing after it is worth reading, or
    loses the block around it.
    """
    line = trouble.mark.line
    if line not in moved:
        reading.troubles.append(trouble)
        moved[line] = 0
        if shifts := _shifts(text, line, depth):
            moved |= shifts
            return _moved(text, shifts, reading)
    if trouble.ends:
        reading.lost.add(ALL)
        return "\n".join(text.split("\n")[: line - 1])
    return _blank(text, line, depth, reading.lost)


def _blank(text: str, line: int, depth: int, lost: set[str]) -> str:
    """Return the text without the block that holds a line; its place stays, as empty lines."""
    lines = text.split("\n")
    starts = _starts(lines, depth)
    before = [number for number in starts if number <= line]
    after = [number for number in starts if number > line]
    if not before or not lines[before[-1] - 1].strip():
        return text
    first, last = before[-1], (after[0] - 1 if after else len(lines))
    for number in range(first, last + 1):
        lost.add(lines[number - 1].strip())
        lines[number - 1] = ""
    return "\n".join(lines)


def _shifts(text: str, number: int, depth: int) -> dict[int, int]:
    """Return how far to move a line, and those below it that stand alike, to fit their block."""
    lines = text.split("\n")
    starts = [one for one in _starts(lines, depth) if one <= number]
    line = lines[number - 1] if number <= len(lines) else ""
    body = line.lstrip(" \t")
    if not starts or starts[-1] == number or not body or body.startswith(("-", "#")):
        return {}
    columns = [_column(one) for one in lines[starts[-1] - 1 : number - 1] if one.strip(" \t-")]
    indent = line[: len(line) - len(body)]
    if not columns:
        return {}
    deeper = -1 if body.partition(":")[0] in NESTED else 1
    near = min(columns, key=lambda column: (abs(column - len(indent)), deeper * column))
    if "\t" in indent:
        # How wide a tab was meant to be nobody knows: most likely as wide as the line above.
        return {number: columns[-1] - len(indent)} if " " * columns[-1] != indent else {}
    shift = near - len(indent)
    return dict.fromkeys(_alike(lines, number, len(indent)), shift) if shift else {}


def _alike(lines: list[str], number: int, indent: int) -> Iterator[int]:
    """Yield the numbers of lines from this one on in its column, with what hangs under them."""
    opens = False
    for at, line in enumerate(lines[number - 1 :], number):
        body = line.strip()
        here = len(line) - len(line.lstrip(" "))
        if not body or body.startswith("#"):
            continue
        if here == indent:
            opens = body.endswith(":")
        elif here < indent or not opens:
            return
        yield at


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


def _true_columns(node: Node, moved: dict[int, int]) -> None:
    """Put what stands on moved lines back to the columns that it has in the file."""
    line, column = node.mark
    node.mark = Mark(line, column - moved.get(line, 0))
    if isinstance(node, ListNode):
        for item in node.items:
            _true_columns(item, moved)
    elif isinstance(node, MapNode):
        for key, (line, column) in node.keys.items():
            node.keys[key] = Mark(line, column - moved.get(line, 0))
            _true_columns(node.pairs[key], moved)


def _column(line: str) -> int:
    """Return where keys beside this line's key begin, or those under it if it has no value."""
    indent = len(line) - len(line.lstrip(" -"))
    return indent + 2 if line.rstrip().endswith(":") else indent


def _starts(lines: list[str], depth: int) -> list[int]:
    """Return the numbers of the lines that begin a block."""
    filled = [
        (number, len(line) - len(line.lstrip(" \t")), line.lstrip(" \t"))
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.lstrip().startswith("#")
    ]
    if not depth:
        return [number for number, indent, _ in filled if indent == 0]
    under = [part for part in filled if part[1] > 0 or part[2].startswith("-")]
    if not under:
        return []
    column, listed = under[0][1], under[0][2].startswith("-")
    return [
        number
        for number, indent, rest in under
        if indent == column and rest.startswith("-") == listed
    ]
