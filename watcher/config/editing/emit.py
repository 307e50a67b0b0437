"""Sources as lines of YAML: what an edit writes. Pure."""

import json
import re
from collections.abc import Mapping

from watcher.config.nodes import ListNode, MapNode, Node, Scalar

# Safe without quotes here and in every other YAML reader; the rest is written in JSON's quotes,
# which are YAML's double quotes.
_PLAIN = re.compile(r"^[^\W\d_](?:[\w./@%+=~?&;()'$ -]|[:](?=[^\s])|(?<=\S)#)*$")
_IN_FLOW = re.compile(r"[,\[\]{}]")
_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))

Value = str | bool | list[str] | Mapping[str, str]
SourceItem = Mapping[str, Value]


def literal(text: str) -> str:
    """Return a text such that no `${NAME}` in it is ever filled in (one from a foreign file)."""
    return text.replace("${", "$${")


def item_lines(item: SourceItem, indent: int) -> list[str]:
    """Return the lines of one list item; a bare URL is enough where there is nothing else."""
    if list(item) == ["url"]:
        return _dashed([scalar(item["url"])], indent)
    return _dashed([f"{key}: {_value(value)}" for key, value in item.items()], indent)


def node_lines(node: Node, indent: int) -> list[str]:
    """Return the lines of a list item that was read, `${NAME}` as written."""
    if isinstance(node, MapNode) and node.pairs:
        pairs = node.pairs.items()
        return _dashed([f"{scalar(key)}: {_flow(value)}" for key, value in pairs], indent)
    return _dashed([_flow(node)], indent)


def _dashed(lines: list[str], indent: int) -> list[str]:
    pad = " " * indent
    return [f"{pad}{'  ' if at else '- '}{line}" for at, line in enumerate(lines)]


def scalar(value: Value) -> str:
    """Return a text as YAML, in quotes where it needs them."""
    text = str(value)
    if _PLAIN.match(text) and text == text.strip() and text.lower() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)


def _value(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(_inside(one) for one in value) + "]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_inside(k)}: {_inside(v)}" for k, v in value.items()) + "}"
    return scalar(value)


def _inside(text: str) -> str:
    """Return a text for use inside [] or {}, where more characters mean something."""
    return json.dumps(text, ensure_ascii=False) if _IN_FLOW.search(text) else scalar(text)


def _flow(node: Node) -> str:
    if isinstance(node, ListNode):
        return "[" + ", ".join(_flow(one) for one in node.items) + "]"
    if isinstance(node, MapNode):
        inside = (f"{_inside(key)}: {_flow(value)}" for key, value in node.pairs.items())
        return "{" + ", ".join(inside) + "}"
    return _scalar_node(node)


def _scalar_node(node: Scalar) -> str:
    return _inside(node.raw) if not node.plain or not node.raw.isalnum() else node.raw
