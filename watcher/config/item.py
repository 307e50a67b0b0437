"""One validated mapping of a config file, and what was wrong in it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from watcher.config.mistakes import Mark
from watcher.config.nodes import ListNode, MapNode, Path, Scalar, at
from watcher.urls import redact

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Item(Generic[M]):
    """One validated mapping: its model, where it stands, and the top-level keys with mistakes.

    `misspelt` keys are reported; node and model hold them under the keys that were meant.
    """

    model: M
    node: MapNode
    file: str
    wrong: frozenset[str] = frozenset()
    misspelt: frozenset[str] = frozenset()

    def mark(self, *path: str | int) -> Mark:
        """Return the place of the value at a path, or of what holds it."""
        for end in range(len(path), -1, -1):
            if node := at(self.node, path[:end]):
                return node.mark
        return self.node.mark

    def raw(self, *path: str | int) -> str:
        """Return a text as the file has it, without what `${NAME}` stands for."""
        node = at(self.node, path)
        return node.raw if isinstance(node, Scalar) else ""

    def texts(self, *path: str) -> list[tuple[Path, str]]:
        """Return each readable text of a list with the path to it."""
        node = at(self.node, path)
        items = node.items if isinstance(node, ListNode) else []
        return [
            ((*path, index), one.text.strip())
            for index, one in enumerate(items)
            if isinstance(one, Scalar) and not one.broken and one.text.strip()
        ]

    def shown(self, place: Path, text: str) -> str:
        """Return a text as it may be shown: as written where it holds `${NAME}`."""
        raw = self.raw(*place)
        if "${" in raw:
            return raw
        return redact(text) if "://" in text else text
