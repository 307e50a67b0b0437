"""Edits of sources.yaml that leave every line alone that they are not about.

The tree knows on which line everything stands, so an item is added or cut out as lines of text:
comments, order, quotes and blank lines of the rest stay byte for byte (a round trip through a
YAML library moves comments and indentation, and takes seconds on 2,000 sources). Only a list in
brackets is written anew, as lines. The result is read again before it replaces the file, in one
rename, so that a reader sees the old file or the new one.
"""

import os
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from watcher.config.complaints import decode
from watcher.config.emit import SourceItem, item_lines, node_lines
from watcher.config.mistakes import START, Mark, Mistakes, shown
from watcher.config.nodes import ListNode, MapNode, Node, Scalar, last_line, plain
from watcher.config.recover import read_all
from watcher.config.syntax import Trouble
from watcher.errors import ConfigError, ConfigErrors
from watcher.urls import redact, source_key

KEY = "sources"
HEAD = "# yaml-language-server: $schema=schema/sources.json"
# A comment: what begins with "#" at the start or after a space, outside of quotes.
_COMMENT = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"'])*?(?:^|(?<=\s))(#.*)""")


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding sources: how many were new, and which were there already."""

    added: int
    known: tuple[str, ...]


@dataclass(slots=True)
class _File:
    """sources.yaml as it stands: its lines, its tree, and the list in it."""

    path: Path
    lines: list[str]
    newline: str
    root: MapNode | None

    @property
    def node(self) -> Node | None:
        """Return what stands under `sources:`."""
        return self.root.pairs.get(KEY) if self.root else None

    @property
    def items(self) -> list[Node]:
        """Return the items of the list."""
        return self.node.items if isinstance(self.node, ListNode) else []


def add_source(path: Path, item: SourceItem) -> None:
    """Append one source to sources.yaml; raises ConfigErrors if its URL or name is there already.

    Texts are taken as the file would have them: `${NAME}` is filled in at load.
    """
    file = _open(path)
    taken = {key for node in file.items for key in _keys(node)}
    for key in ("url", "name"):
        text = str(item.get(key, ""))
        if text and _key(text) in taken:
            raise ConfigErrors(
                [ConfigError(f"{key} {redact(text)} is there already", file=shown(path))]
            )
    _write(file, _appended(file, [item]), file.items, 1)


def add_many(path: Path, items: Sequence[SourceItem]) -> Added:
    """Append sources whose canonical URL is not there yet; one write for all.

    One whose name is taken goes in under its URL. Raises ConfigErrors where the file is broken.
    """
    file = _open(path)
    taken = {key for node in file.items for key in _keys(node)}
    new: list[SourceItem] = []
    known: list[str] = []
    for item in items:
        url, name = str(item["url"]), str(item.get("name", ""))
        if _key(url) in taken:
            known.append(url)
            continue
        new.append(
            {key: value for key, value in item.items() if key != "name" or name not in taken}
        )
        taken |= {_key(url), name} - {""}
    if new:
        _write(file, _appended(file, new), file.items, len(new))
    return Added(len(new), tuple(known))


def remove_source(path: Path, name: str) -> None:
    """Cut the source of this name or URL out of sources.yaml; raises ConfigErrors if none is."""
    file = _open(path)
    wanted = {name, _key(name)}
    for at, node in enumerate(file.items):
        if wanted & _keys(node):
            kept = [*file.items[:at], *file.items[at + 1 :]]
            _write(file, _removed(file, at), kept, 0)
            return
    raise ConfigErrors([ConfigError(f"no source is named {redact(name)}", file=shown(path))])


def _keys(node: Node) -> set[str]:
    """Return what a source that was read is known by."""
    pairs = node.pairs if isinstance(node, MapNode) else {"url": node}
    texts = [one.raw for one in map(pairs.get, ("url", "name")) if isinstance(one, Scalar)]
    return {_key(text) for text in texts}


def _key(text: str) -> str:
    return source_key(text) if "://" in text else text


def _open(path: Path) -> _File:
    """Read sources.yaml; a missing one is empty. Raises ConfigErrors where it is not readable."""
    try:
        text = decode(path.read_bytes())
    except FileNotFoundError:
        text = HEAD + "\n"
    except Trouble as trouble:
        raise _refused(path, [trouble]) from None
    newline = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n")
    reading = read_all(text, depth=1)
    root = reading.root
    if reading.troubles:
        raise _refused(path, reading.troubles)
    if isinstance(root, Scalar) and root.empty:
        root = None
    node = root.pairs.get(KEY) if isinstance(root, MapNode) else None
    good = node is None or isinstance(node, ListNode) or (isinstance(node, Scalar) and node.empty)
    if not good or not (root is None or isinstance(root, MapNode)):
        mark = (node or root or ListNode(START)).mark
        raise _refused(path, [Trouble("expected sources: with a list", mark)])
    return _File(path, text.split("\n"), newline, root)


def _refused(path: Path, troubles: Sequence[Trouble]) -> ConfigErrors:
    mistakes = Mistakes()
    for one in troubles:
        mistakes.add(shown(path), one.mark, one.message, one.hint)
    return ConfigErrors(list(mistakes.errors.values()))


def _appended(file: _File, new: Sequence[SourceItem]) -> list[str]:
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


def _bracketed(file: _File, mark: Mark) -> bool:
    return file.lines[mark.line - 1][mark.column - 1 : mark.column] == "["


def _as_block(file: _File) -> tuple[list[str], int]:
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


def _with_comments(file: _File, first: int, last: int) -> list[str]:
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


def _end(file: _File, index: int) -> int:
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


def _start(file: _File, index: int) -> int:
    """Return the number of the line with the dash of an item."""
    column = file.node.mark.column if file.node else 1
    dash = re.compile(rf"^ {{{column - 1}}}-(\s|$)")
    number = file.items[index].mark.line
    while number > 1 and not dash.match(file.lines[number - 1]):
        number -= 1
    return number


def _removed(file: _File, index: int) -> list[str]:
    if file.node and _bracketed(file, file.node.mark):
        del file.items[index]
        return _as_block(file)[0]
    start, end = _start(file, index), _end(file, index)
    return [*file.lines[: start - 1], *file.lines[end:]]


def _write(file: _File, lines: Sequence[str], kept: Sequence[Node], added: int) -> None:
    """Replace the file by these lines, if they read back as what was kept and what was added."""
    text = "\n".join(lines)
    again = read_all(text, depth=1)
    node = again.root.pairs.get(KEY) if isinstance(again.root, MapNode) else None
    items = node.items if isinstance(node, ListNode) else []
    same = [plain(one) for one in items[: len(kept)]] == [plain(one) for one in kept]
    if again.troubles or not same or len(items) != len(kept) + added:
        hint = "edit the file by hand"
        raise ConfigErrors(
            [ConfigError("cannot edit this safely", file=shown(file.path), hint=hint)]
        )
    replace_file(file.path, text.replace("\n", file.newline).encode())


def replace_file(path: Path, body: bytes) -> None:
    """Write a file in one step (temporary file, fsync, rename), its mode and links kept."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(body)
            out.flush()
            os.fsync(out.fileno())
        Path(name).chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
