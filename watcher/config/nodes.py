"""A YAML document as a tree that knows where everything stands.

Scalars stay text as written. Nothing is turned into a number, a date or a boolean here: the
schema does that, and only where it asks for one. So keywords `[NO, on, 12:30, 1.10]` are texts.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from watcher.config.mistakes import START, Mark


@dataclass(slots=True, eq=False)
class Scalar:
    """A text. `raw` is what the file says, `text` what it stands for once `${NAME}` is filled in.

    `source` is how the file writes it, where that is not the text itself, perhaps in quotes.
    `broken`: a mistake in it is reported already, so nothing else is said about it.
    `last` is the number of its last line.
    """

    raw: str
    mark: Mark
    plain: bool = True
    text: str = ""
    broken: bool = False
    last: int = 0
    source: str = ""

    def __post_init__(self) -> None:
        if not self.text:
            self.text = self.raw

    @property
    def empty(self) -> bool:
        """Tell whether no value was written (`key:`), which YAML calls null."""
        return self.plain and self.raw in _NULLS


@dataclass(slots=True, eq=False)
class ListNode:
    """A list of nodes; `end` is the place after its closing bracket, START where it has none."""

    mark: Mark
    items: "list[Node]" = field(default_factory=list)
    end: Mark = START


@dataclass(slots=True, eq=False)
class MapNode:
    """A mapping; `keys` holds the place of each key, `end` is as in a list."""

    mark: Mark
    pairs: "dict[str, Node]" = field(default_factory=dict)
    keys: dict[str, Mark] = field(default_factory=dict)
    end: Mark = START


Node = Scalar | ListNode | MapNode
Path = tuple[str | int, ...]


class Quoted(str):
    """A text that was written in quotes."""

    __slots__ = ()


_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


class Empty:
    """The value of `key:` with nothing after it."""


EMPTY = Empty()


def plain(node: Node, listed: bool = False) -> object:
    """Return the tree as dicts, lists and texts; a broken or empty scalar is EMPTY.

    In a list (of keywords, say) `null` and `~` are texts like any other.
    """
    if isinstance(node, Scalar):
        if node.broken or (node.empty and not (listed and node.raw)):
            return EMPTY
        return node.text if node.plain else Quoted(node.text)
    if isinstance(node, ListNode):
        return [plain(item, listed=True) for item in node.items]
    return {key: plain(value) for key, value in node.pairs.items()}


def scalars(node: Node, path: Path = ()) -> Iterator[tuple[Path, Scalar]]:
    """Yield every scalar with the path to it."""
    if isinstance(node, Scalar):
        yield path, node
    elif isinstance(node, ListNode):
        for index, item in enumerate(node.items):
            yield from scalars(item, (*path, index))
    else:
        for key, value in node.pairs.items():
            yield from scalars(value, (*path, key))


def last_line(node: Node) -> int:
    """Return the number of the last line that belongs to a node."""
    if isinstance(node, Scalar):
        return max(node.last, node.mark.line)
    inner = node.items if isinstance(node, ListNode) else node.pairs.values()
    return max([node.mark.line, node.end.line, *map(last_line, inner)])


def at(node: Node, path: Path) -> Node | None:
    """Return the node at a path, or None."""
    here: Node | None = node
    for step in path:
        if isinstance(here, MapNode) and isinstance(step, str):
            here = here.pairs.get(step)
        elif isinstance(here, ListNode) and isinstance(step, int) and step < len(here.items):
            here = here.items[step]
        else:
            return None
    return here


def kind_of(node: Node) -> str:
    """Name what a node is, for people."""
    names = {Scalar: "a text", ListNode: "a list", MapNode: "a mapping"}
    if isinstance(node, Scalar) and node.empty:
        return "nothing"
    return names[type(node)]


def without(node: Node, wrong: frozenset[Path], path: Path = ()) -> Node:
    """Return a copy of the tree that leaves out what stands at these paths."""
    if isinstance(node, ListNode):
        kept = [
            without(item, wrong, (*path, index))
            for index, item in enumerate(node.items)
            if (*path, index) not in wrong
        ]
        return replace(node, items=kept)
    if isinstance(node, MapNode):
        pairs = {
            key: without(value, wrong, (*path, key))
            for key, value in node.pairs.items()
            if (*path, key) not in wrong
        }
        return replace(node, pairs=pairs)
    return node
