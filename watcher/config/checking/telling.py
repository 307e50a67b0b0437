"""Reports what is wrong with a value, in words, at its place."""

from pydantic_core import ErrorDetails

from watcher.config.mistakes import Mark, Mistakes, brief
from watcher.config.nodes import ListNode, MapNode, Node, Path, Scalar, at, kind_of
from watcher.urls import redact

_WANTED = {
    "text": "a text",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
}

_KEYS = {"examples": "write match: [...] and no_match: [...] under it"}


def tell(problem: ErrorDetails, path: Path, node: MapNode, file: str, mistakes: Mistakes) -> None:
    """Report one problem that the model found at `path` of a node."""
    kind, name = problem["type"], str(path[-1]) if path else ""
    owner = at(node, path[:-1])
    here = at(node, path)
    if kind == "missing":
        mark = (owner or node).mark
        if (file, mark) not in mistakes.syntax:  # a merge key may have brought it
            mistakes.add(file, mark, f"{name} is missing", f"add {name}: ...")
    elif kind in _WANTED and here is not None:
        wrong_type(here, _WANTED[kind], file, mistakes, _label(path))
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


def wrong_type(node: Node, wanted: str, file: str, mistakes: Mistakes, label: str = "") -> None:
    """Report that a node has the wrong type, and how to write the right one."""
    if (file, node.mark) in mistakes.syntax:
        return
    before = f"{label}: " if label else ""
    found = kind_of(node)
    if found == "nothing":
        hint = "write a value or remove it"
        if isinstance(node, Scalar) and node.source:
            hint = f'# begins a comment; for the text write "{brief(node.source, 30)}"'
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
        hint = _KEYS.get(label.rpartition(".")[2], "write key: value")
    elif wanted == "a text":
        hint = "write one text, without [ ]" if isinstance(node, ListNode) else "put it in quotes"
    mistakes.add(file, node.mark, f"{before}expected {wanted}, found {found}", hint)


def _label(path: Path) -> str:
    """Name a path for people: `http.timeout`, `keywords`."""
    return ".".join(str(step) for step in path if isinstance(step, str))
