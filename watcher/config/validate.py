"""A node against its model: every mistake with its place, and whatever is right all the same.

Where an item has mistakes, a model of its good keys comes back, so that cross-references and
examples are still checked; `Item.wrong` says which keys not to trust.
"""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from watcher.config.mistakes import Mark, Mistakes, brief
from watcher.config.nodes import (
    ListNode,
    MapNode,
    Node,
    Path,
    Scalar,
    at,
    kind_of,
    plain,
    scalars,
    without,
)
from watcher.config.spelling import corrected
from watcher.urls import redact

M = TypeVar("M", bound=BaseModel)
# Stand in for a required key that is missing or wrong, so that the rest can still be read.
_STAND_IN = {"url": "https://missing.invalid/", "name": "-"}
_WANTED = {
    "text": "a text",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
}


@dataclass(frozen=True, slots=True)
class Item(Generic[M]):
    """One validated mapping: its model, where it stands, and the top-level keys with mistakes.

    `misspelt` keys were told, and are in node and model as what they were meant to be.
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

    def told(self, place: Path, text: str) -> str:
        """Return a text as it may be shown: as written where it holds `${NAME}`."""
        raw = self.raw(*place)
        if "${" in raw:
            return raw
        return redact(text) if "://" in text else text


def read(model: type[M], node: Node, file: str, mistakes: Mistakes) -> Item[M] | None:
    """Return the item that a node describes, or None where it is no mapping; tell mistakes."""
    if not isinstance(node, MapNode):
        _wrong_type(node, "a mapping", file, mistakes)
        return None
    node, misspelt = corrected(model, node, file, mistakes)
    broken: set[Path] = set()
    if file in mistakes.unfilled:
        broken = {path for path, scalar in scalars(node) if scalar.broken}
    try:
        if not broken:
            return Item(model.model_validate(plain(node)), node, file, misspelt=misspelt)
        found = _errors(model, plain(node))
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
    wrong = set(broken)
    for problem in found:
        path = _path(problem)
        if not any(path[:end] in broken for end in range(1, len(path) + 1)):
            _tell(problem, path, node, file, mistakes)
        wrong.add(path[:1] if problem["type"] == "missing" else path)
    names = frozenset(str(path[0]) for path in wrong if path)
    return Item(_salvage(model, node, wrong), node, file, names, misspelt)


def _errors(model: type[M], raw: object) -> list[ErrorDetails]:
    try:
        model.model_validate(raw)
    except ValidationError as error:
        return error.errors(include_url=False, include_input=False)
    return []


def _path(problem: ErrorDetails) -> Path:
    return tuple(step for step in problem["loc"] if step != "[key]")


def _salvage(model: type[M], node: MapNode, wrong: set[Path]) -> M:
    """Return a model of what is left without the wrong parts."""
    fields = model.model_fields.items()
    missing = {key: _STAND_IN[key] for key, field in fields if field.is_required()}
    while True:
        raw: Any = plain(without(node, frozenset(wrong)))
        try:
            return model.model_validate(missing | raw)
        except ValidationError as error:
            wrong |= {_path(problem)[:1] for problem in error.errors()}


def _tell(
    problem: ErrorDetails,
    path: Path,
    node: MapNode,
    file: str,
    mistakes: Mistakes,
) -> None:
    kind, name = problem["type"], str(path[-1]) if path else ""
    owner = at(node, path[:-1])
    here = at(node, path)
    if kind == "missing":
        mark = (owner or node).mark
        if (file, mark) not in mistakes.syntax:  # a merge key may have brought it
            mistakes.add(file, mark, f"{name} is missing", f"add {name}: ...")
    elif kind in _WANTED and here is not None:
        _wrong_type(here, _WANTED[kind], file, mistakes, _label(path))
    elif kind == "too_short":
        mark = here.mark if here else node.mark
        mistakes.add(file, mark, f"{_label(path)} is empty", "remove the key for all")
    else:
        _bad_value(problem, path, here, owner, file, mistakes)


def _bad_value(
    problem: ErrorDetails,
    path: Path,
    here: Node | None,
    owner: Node | None,
    file: str,
    mistakes: Mistakes,
) -> None:
    context = problem.get("ctx", {})
    text = str(context.get("told", problem["msg"]))
    value = here.raw if isinstance(here, Scalar) else str(path[-1])
    mark = here.mark if here else Mark(1, 1)
    if problem["loc"][-1] == "[key]":
        value = str(path[-1])
        mark = owner.keys[value] if isinstance(owner, MapNode) else mark
    if "://" in value:
        value = redact(value)
    text = text.replace("%VALUE%", f'"{brief(value)}"')
    mistakes.add(file, mark, f"{_label(path)}: {text}", str(context.get("hint", "")))


def _wrong_type(node: Node, wanted: str, file: str, mistakes: Mistakes, label: str = "") -> None:
    if (file, node.mark) in mistakes.syntax:
        return
    before = f"{label}: " if label else ""
    found = kind_of(node)
    if found == "nothing":
        hint = "write a value or remove it"
        mistakes.add(file, node.mark, f"{before}no value", hint)
        return
    hint = ""
    if isinstance(node, Scalar) and wanted == "a list":
        one_line = node.last <= node.mark.line
        words = brief(node.raw.strip("[] "), 30)
        hint = f"write [{words}]" if one_line else "begin each item with - "
    elif isinstance(node, Scalar) and wanted == "a mapping":
        hint = "write key: value, with a space after the colon"
    elif isinstance(node, ListNode) and wanted == "a mapping":
        hint = "write key: value"
    elif wanted == "a text":
        hint = "put the text in quotes"
    mistakes.add(file, node.mark, f"{before}expected {wanted}, found {found}", hint)


def _label(path: Path) -> str:
    """Name a path for people: `http.timeout`, `keywords`."""
    return ".".join(str(step) for step in path if isinstance(step, str))
