"""Lines indented wrongly: where they were probably meant to stand, and where blocks begin."""

from collections.abc import Iterator

from watcher.config.mistakes import Mark
from watcher.config.nodes import ListNode, MapNode, Node
from watcher.config.schema.items import NESTED


def shifts_of(text: str, number: int, depth: int) -> dict[int, int]:
    """Return how far to move a line, and those indented like it below, to fit their block."""
    lines = text.split("\n")
    starts = [one for one in block_starts(lines, depth) if one <= number]
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
    """Yield the numbers of the lines from here on in the same column, and of those under them."""
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


def _column(line: str) -> int:
    """Return where keys beside this line's key begin, or those under it if it has no value."""
    indent = len(line) - len(line.lstrip(" -"))
    return indent + 2 if line.rstrip().endswith(":") else indent


def block_starts(lines: list[str], depth: int) -> list[int]:
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


def true_columns(node: Node, moved: dict[int, int]) -> None:
    """Correct the places of what stands on moved lines to the columns of the file."""
    line, column = node.mark
    node.mark = Mark(line, column - moved.get(line, 0))
    if isinstance(node, ListNode):
        for item in node.items:
            true_columns(item, moved)
    elif isinstance(node, MapNode):
        for key, (line, column) in node.keys.items():
            node.keys[key] = Mark(line, column - moved.get(line, 0))
            true_columns(node.pairs[key], moved)
