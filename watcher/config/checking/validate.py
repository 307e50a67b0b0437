"""A node checked against its model: every mistake with its place, and the good part.

For an item with mistakes a model of its good keys is returned, so that its references and examples
are still checked; `Item.wrong` names the keys not to trust.
"""

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from watcher.config.checking.spelling import corrected
from watcher.config.checking.telling import tell, wrong_type
from watcher.config.item import Item
from watcher.config.mistakes import Mistakes
from watcher.config.nodes import MapNode, Node, Path, plain, scalars, without

M = TypeVar("M", bound=BaseModel)
# Stand in for a required key that is missing or wrong, so that the rest can still be read.
_STAND_IN = {"url": "https://missing.invalid/", "name": "-"}


def read(model: type[M], node: Node, file: str, mistakes: Mistakes) -> Item[M] | None:
    """Return the item that a node describes, None if it is no mapping; report mistakes."""
    if not isinstance(node, MapNode):
        wrong_type(node, "a mapping", file, mistakes)
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
            tell(problem, path, node, file, mistakes)
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
    """Return a model of the parts that are right."""
    fields = model.model_fields.items()
    missing = {key: _STAND_IN[key] for key, field in fields if field.is_required()}
    while True:
        raw: Any = plain(without(node, frozenset(wrong)))
        try:
            return model.model_validate(missing | raw)
        except ValidationError as error:
            wrong |= {_path(problem)[:1] for problem in error.errors()}
