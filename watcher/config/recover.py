"""Reading on after a syntax error, so that one slip does not hide the other mistakes of a file.

The block (list item, or key with what hangs under it) that cannot be read is blanked out and the
rest is read again. Names in a lost block are kept: nobody is told that they do not exist.
"""

import re
from dataclasses import dataclass, field

import yaml

from watcher.config.complaints import explain
from watcher.config.nodes import Node
from watcher.config.syntax import Trouble, compose

_MOST = 25
_NAMED = re.compile(r"""^\s*(?:-\s+)?(?:(?:name|url):\s*)?["']?([^"'#\n]*[^"'#\s])""")
_KEY = re.compile(r"^\s*([^\s#:][^:#]*):")


@dataclass(slots=True)
class Reading:
    """What could be read of a text: the tree, all mistakes of syntax, and names in lost blocks."""

    root: Node | None = None
    troubles: list[Trouble] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)


def read_all(text: str, depth: int) -> Reading:
    """Return everything of a YAML text that can be read.

    `depth` is the level that blocks stand on: 0 for the keys of the file, 1 for what is under
    its one top-level key.
    """
    reading = Reading()
    for _ in range(_MOST):
        try:
            tree = compose(text)
        except Trouble as trouble:
            found = trouble
        except yaml.YAMLError as error:
            found = explain(error, text)
        else:
            reading.root = tree.root
            reading.troubles += tree.troubles
            return reading
        reading.troubles.append(found)
        if found.ends:
            text = "\n".join(text.split("\n")[: found.mark.line - 1])
            reading.lost.add("*")
            continue
        shorter = _blank(text, found.mark.line, depth, reading.lost)
        if shorter == text:
            break
        text = shorter
    reading.lost.add("*")
    return reading


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
        here = lines[number - 1]
        for pattern in (_NAMED, _KEY):
            if found := pattern.match(here):
                lost.add(found[1].strip())
        lines[number - 1] = ""
    return "\n".join(lines)


def _starts(lines: list[str], depth: int) -> list[int]:
    """Return the numbers of the lines that begin a block."""
    filled = [
        (number, len(line) - len(line.lstrip(" ")), line.lstrip(" "))
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
