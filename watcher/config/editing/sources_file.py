"""sources.yaml as it stands: its lines beside its tree, read and replaced."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from watcher.config.editing.replace import replace_file
from watcher.config.mistakes import START, Mistakes, Trouble, shown
from watcher.config.nodes import ListNode, MapNode, Node, Scalar, plain
from watcher.config.syntax.complaints import decode
from watcher.config.syntax.recover import read_all
from watcher.errors import ConfigError, ConfigErrors

KEY = "sources"
HEAD = "# yaml-language-server: $schema=schema/sources.json"


@dataclass(slots=True)
class SourcesFile:
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


def read_sources(path: Path) -> SourcesFile:
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
    return SourcesFile(path, text.split("\n"), newline, root)


def _refused(path: Path, troubles: Sequence[Trouble]) -> ConfigErrors:
    mistakes = Mistakes()
    for one in troubles:
        mistakes.add(shown(path), one.mark, one.message, one.hint)
    return ConfigErrors(list(mistakes.errors.values()))


def write_sources(
    file: SourcesFile, lines: Sequence[str], kept: Sequence[Node], added: int
) -> None:
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
