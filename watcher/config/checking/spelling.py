"""Misspelt keys: told once, then read as what they were meant to be. Pure.

So `keyworsd: [...]` is one mistake: nobody is told that keywords are missing as well, and the
examples of that watchlist are still checked.
"""

from functools import cache
from typing import Any

from pydantic import BaseModel

from watcher.config.mistakes import Mistakes, did_you_mean
from watcher.config.nodes import MapNode
from watcher.config.schema.watcher_file import Http, WatcherFile
from watcher.config.syntax.pasted import named

_TOPS = frozenset(("sources", "watchlists", "channels"))  # the one key of a file of that name


def belongs(key: str) -> str:
    """Return a hint that names the file which has such a key at its top, if one has."""
    if key in _TOPS:
        return f"it belongs into {key}.yaml"
    return "it belongs into watcher.yaml" if key in WatcherFile.model_fields else ""


def corrected(
    model: type[BaseModel], node: MapNode, file: str, mistakes: Mistakes
) -> tuple[MapNode, frozenset[str]]:
    """Return the mapping with misspelt keys corrected, and which top-level ones those are.

    Every unknown key is reported; one that resembles no known key is left out.
    """
    known = _fields(model)
    if node.pairs.keys() <= known.keys() and not any(known[key] for key in node.pairs):
        return node, frozenset()
    fixed, meant = MapNode(node.mark, end=node.end), set()
    for key, value in node.pairs.items():
        name = key if key in known else _meant(key, model, node, file, mistakes)
        if name is None or name in fixed.pairs:
            continue
        inner = known[name]
        if inner and isinstance(value, MapNode):
            value, _ = corrected(inner, value, file, mistakes)
        fixed.pairs[name], fixed.keys[name] = value, node.keys[key]
        if name != key:
            meant.add(name)
    return fixed, frozenset(meant)


def _meant(
    key: str, model: type[BaseModel], node: MapNode, file: str, mistakes: Mistakes
) -> str | None:
    """Report an unknown key; return the one that was meant, unless that is there as well."""
    known = _fields(model)
    listed = f"known: {', '.join(known)}" if len(known) < 9 else ""
    hint = did_you_mean(key, known, listed)
    misplaced = model is WatcherFile and key in Http.model_fields
    if misplaced:
        hint = "it belongs under http:"
    if model is WatcherFile and belongs(key):
        hint = belongs(key)
    elif not key.isascii():
        odd = next(character for character in key if not character.isascii())
        hint = f"{hint} {named(odd)} is in it".strip()
    mark = node.keys[key]
    if (file, mark) not in mistakes.slips:  # in the wrong column it may belong elsewhere
        mistakes.add(file, mark, f"unknown key {key}", hint)
    found = did_you_mean(key, known).removeprefix("did you mean ").removesuffix("?")
    return found if found and not misplaced and found not in node.pairs else None


@cache
def _fields(model: type[BaseModel]) -> dict[str, type[BaseModel] | None]:
    """Return the keys of a model, each with the model of the mapping under it, if there is one."""
    return {
        field.alias or key: _model_in(field.annotation) for key, field in model.model_fields.items()
    }


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model in an annotation like `Auth | None`."""
    for one in (annotation, *getattr(annotation, "__args__", ())):
        if isinstance(one, type) and issubclass(one, BaseModel):
            return one
    return None
