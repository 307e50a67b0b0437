"""YAML text -> tree of nodes with places.

The parser is libyaml through PyYAML's event stream (2,000 sources: see the technote), the tree is
built here: iteratively, so that depth costs no stack; counting, so that aliases of aliases (a
"YAML bomb") stop; and strictly: no duplicate keys, no merge keys, no tags, one document.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from watcher.config.mistakes import START, Mark, Trouble
from watcher.config.nodes import ListNode, MapNode, Node, Scalar
from watcher.config.syntax.masking import masked, unmasked

MAX_EXPANDED = 100_000
MAX_DEPTH = 40
_STR_TAG = "tag:yaml.org,2002:str"
_HASHTAG = re.compile(r" *(#[^\s#].*)")
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    node: ListNode | MapNode
    anchor: str | None
    flow: bool = False
    size: int = 1
    key: Scalar | None = None


@dataclass(slots=True)
class Tree:
    """A composed document: its root (None for an empty file) and mistakes found on the way."""

    root: Node | None = None
    troubles: list[Trouble] = field(default_factory=list)


def compose(text: str) -> Tree:
    """Return the tree of one YAML document; raises yaml.YAMLError or Trouble where it stops."""
    return _Composer(text).run()


class _Composer:
    """Builds a tree from events. Its size counts every alias as a full copy of its target."""

    def __init__(self, text: str) -> None:
        self.tree = Tree()
        self.text = text
        self.stack: list[_Open] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.documents = 0
        self.expanded = 0

    def run(self) -> Tree:
        for event in _events(masked(self.text)):
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, yaml.SequenceStartEvent):
                self._open(ListNode(_mark(event)), event)
            elif isinstance(event, yaml.MappingStartEvent):
                self._open(MapNode(_mark(event)), event)
            elif isinstance(event, yaml.CollectionEndEvent):
                done = self.stack.pop()
                if done.flow:
                    done.node.end = _place_of(event.end_mark)
                self._place(done.node, done.anchor, done.size)
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                self._document(event)
        return self.tree

    def _document(self, event: yaml.Event) -> None:
        self.documents += 1
        if self.documents > 1:
            hint = "remove the --- line"
            raise Trouble("a second document starts here", _mark(event), hint, ends=True)

    def _open(self, node: ListNode | MapNode, event: yaml.CollectionStartEvent) -> None:
        self._no_tag(event.tag, node.mark)
        if len(self.stack) >= MAX_DEPTH:
            raise Trouble("nested too deeply", node.mark, f"at most {MAX_DEPTH} levels")
        self.stack.append(_Open(node, event.anchor, bool(event.flow_style)))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        mark, value = _mark(event), event.value
        self._no_tag(event.tag, mark)
        raw = unmasked(value)
        plain = event.implicit[0] and not event.style and event.tag is None
        end = _place_of(event.end_mark)
        last = end.line if end.column > 1 else end.line - 1
        self._place(
            Scalar(raw, mark, plain, last=last, source=self._source(event, raw)), event.anchor, 1
        )

    def _source(self, event: yaml.ScalarEvent, raw: str) -> str:
        """Return how a text is written, "" where that is the text itself, perhaps in quotes.

        Of a value that is none: the comment in its place, if it looks like a text (`- #Belarus`).
        """
        if event.start_mark is None or event.end_mark is None:
            return ""
        if not raw and not event.style:
            found = _HASHTAG.match(self.text, event.end_mark.index)
            return found[1] if found else ""
        source = self.text[event.start_mark.index : event.end_mark.index]
        return "" if source[bool(event.style) :].startswith(raw) else source

    def _alias(self, event: yaml.AliasEvent) -> None:
        mark = _mark(event)
        if event.anchor not in self.anchors:
            hint = "quote a text that begins with *"
            raise Trouble(f"*{event.anchor} names no anchor before it", mark, hint)
        node, size = self.anchors[event.anchor]
        self.expanded += size
        if self.expanded > MAX_EXPANDED:
            raise Trouble("aliases make this too large", mark, "write it out", ends=True)
        self._place(node, None, size, mark)

    def _place(self, node: Node, anchor: str | None, size: int, mark: Mark | None = None) -> None:
        """Put a complete node where it belongs: into the open list or mapping, or at the root."""
        mark = mark or node.mark
        if anchor:
            self.anchors[anchor] = node, size
        if not self.stack:
            self.tree.root = node
            return
        top = self.stack[-1]
        top.size += size
        if isinstance(top.node, ListNode):
            top.node.items.append(node)
        elif top.key is None:
            top.key = self._key(node, mark)
        else:
            self._pair(top.node, top.key, node)
            top.key = None

    def _key(self, node: Node, mark: Mark) -> Scalar:
        if isinstance(node, Scalar):
            return Scalar(node.raw, mark, node.plain)
        raise Trouble("a key must be a text", mark, "quote a text that begins with { or [")

    def _pair(self, mapping: MapNode, key: Scalar, value: Node) -> None:
        name = key.raw
        if name == "<<" and key.plain:
            self._tell("merge keys (<<) are not supported", key.mark, "write the keys out")
        elif name in mapping.pairs:
            first = mapping.keys[name].line
            self._tell(f"{name} stands here twice", key.mark, f"first on line {first}")
        else:
            mapping.pairs[name], mapping.keys[name] = value, key.mark

    def _no_tag(self, tag: str | None, mark: Mark) -> None:
        if tag is not None and tag not in {"!", _STR_TAG}:
            self._tell("tags (!) are not supported", mark, "quote a text that begins with !")

    def _tell(self, message: str, mark: Mark, hint: str) -> None:
        self.tree.troubles.append(Trouble(message, mark, hint))


def _events(text: str) -> Iterator[yaml.Event]:
    return yaml.parse(text, Loader=_LOADER)


def _mark(event: yaml.Event) -> Mark:
    return _place_of(event.start_mark)


def _place_of(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1) if mark else START
