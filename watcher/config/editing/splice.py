"""Lines put into sources.yaml and cut out of it; all others stay byte for byte."""

import re
from collections.abc import Sequence

from watcher.config.editing.emit import SourceItem, item_lines, node_lines
from watcher.config.editing.sources_file import KEY, SourcesFile
from watcher.config.mistakes import Mark
from watcher.config.nodes import ListNode, last_line

# A comment: what begins with "#" at the start or after a space, outside of quotes.
_COMMENT = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"'])*?(?:^|(?<=\s))(#.*)""")


def appended(file: SourcesFile, new: Sequence[SourceItem]) -> list[str]:
    """Return the lines of the file with these items after the last one."""
    node, lines = file.node, file.lines
    if isinstance(node, ListNode) and not _bracketed(file, node.mark):
        indent = node.mark.column - 1
        end = _end(file, len(node.items) - 1)
    else:
        indent = 2
        lines, end = _as_block(file)
    added = [line for item in new for line in item_lines(item, indent)]
    return [*lines[:end], *added, *lines[end:]]


def _bracketed(file: SourcesFile, mark: Mark) -> bool:
    return file.lines[mark.line - 1][mark.column - 1 : mark.column] == "["


def _as_block(file: SourcesFile) -> tuple[list[str], int]:
    """Return the lines with a list of lines (`- ...`) under `sources:`, and where it ends."""
    lines = list(file.lines)
    if file.root is None or KEY not in file.root.pairs:
        while lines and not lines[-1].strip():
            lines.pop()
        return [*lines, f"{KEY}:", ""], len(lines) + 1
    at = file.root.keys[KEY].line
    if not isinstance(file.node, ListNode):
        return lines, at
    last = file.node.end.line
    tail = lines[last - 1][file.node.end.column - 1 :].strip()
    items = _with_comments(file, file.node.mark.line, last)
    lines[at - 1 : last] = [f"{KEY}:{' ' + tail if tail else ''}", *items]
    return lines, at + len(items)


def _with_comments(file: SourcesFile, first: int, last: int) -> list[str]:
    """Return the items of a list in brackets as lines of a block, each with its comments."""
    inside = enumerate(file.lines[first - 1 : last - 1], first)  # not what is after the bracket
    comments = {number: found[1] for number, line in inside if (found := _COMMENT.match(line))}
    starts = [one.mark.line for one in file.items[1:]] + [last]
    out = []
    for one, following in zip(file.items, starts, strict=False):
        end = last_line(one)
        out += [f"  {comments.pop(number)}" for number in list(comments) if number < end]
        *block, line = node_lines(one, 2)
        beside = comments.pop(end, "") if following > end else ""
        out += [*block, f"{line}  {beside}".rstrip()]
    return out + [f"  {comment}" for comment in comments.values()]


def _end(file: SourcesFile, index: int) -> int:
    """Return the number of the last line of an item, comments within it and right after it too."""
    column = file.node.mark.column if file.node else 1
    end = last_line(file.items[index])
    while not file.lines[end - 1].strip():
        end -= 1
    for line in file.lines[end:]:
        indent = len(line) - len(line.lstrip(" "))
        if not line.lstrip().startswith("#") or indent < column:
            break
        end += 1
    return end


def _start(file: SourcesFile, index: int) -> int:
    """Return the number of the line with the dash of an item."""
    column = file.node.mark.column if file.node else 1
    dash = re.compile(rf"^ {{{column - 1}}}-(\s|$)")
    number = file.items[index].mark.line
    while number > 1 and not dash.match(file.lines[number - 1]):
        number -= 1
    return number


def removed(file: SourcesFile, index: int) -> list[str]:
    """Return the lines of the file without this item."""
    if file.node and _bracketed(file, file.node.mark):
        del file.items[index]
        return _as_block(file)[0]
    start, end = _start(file, index), _end(file, index)
    return [*file.lines[: start - 1], *file.lines[end:]]
