"""One config file -> the mapping at its top, with `${NAME}` filled in."""

from pathlib import Path

from watcher.config.mistakes import START, Mistakes, Trouble, shown
from watcher.config.nodes import MapNode, Scalar, kind_of
from watcher.config.syntax.complaints import decode
from watcher.config.syntax.lost import ALL
from watcher.config.syntax.pasted import cleaned
from watcher.config.syntax.recover import Reading, read_all
from watcher.config.syntax.substitute import Names, substitute

# Files whose keys stand at their top, and that may be missing.
FLAT = frozenset({"watcher", "concepts"})


def top_of(path: Path, name: str, names: Names, mistakes: Mistakes) -> tuple[MapNode, set[str]]:
    """Return the top of one file, with `${NAME}` filled in, and texts of what could not be read."""
    reading = _read_file(path, name, mistakes)
    root = _top(reading, name, shown(path), mistakes)
    if reading.refers:
        substitute(root, shown(path), names, mistakes)
    return root, reading.lost


def _read_file(path: Path, name: str, mistakes: Mistakes) -> Reading:
    """Return the tree of one file; a missing one is empty and, but for watcher.yaml, warned of."""
    file = shown(path)
    other = path.with_suffix(".yml")
    if other != path and other.is_file():
        mistakes.add(shown(other), START, "this file is not read", f"rename it to {path.name}")
    try:
        text = decode(path.read_bytes())
    except FileNotFoundError:
        if name not in FLAT:
            mistakes.warn(file, START, f"no such file, so there are no {name}")
        return Reading()
    except OSError as error:
        mistakes.add(file, START, f"cannot be read: {error.strerror}", "check its permissions")
        return Reading(lost={ALL})
    except Trouble as trouble:
        mistakes.add(file, trouble.mark, trouble.message, trouble.hint)
        return Reading(lost={ALL})
    text, pasted = cleaned(text)
    reading = read_all(text, depth=0 if name in FLAT else 1)
    for one in (*pasted, *reading.troubles):
        mistakes.add(file, one.mark, one.message, one.hint)
        mistakes.syntax.add((file, one.mark))
    mistakes.slips |= {(file, mark) for mark in reading.slips}
    return reading


def _top(reading: Reading, name: str, file: str, mistakes: Mistakes) -> MapNode:
    """Return the top level as a mapping; an empty file is an empty one."""
    root = reading.root
    if root is None or (isinstance(root, Scalar) and root.empty):
        return MapNode(START)
    if isinstance(root, MapNode):
        return root
    hint = "write key: value" if name in FLAT else f"begin the file with {name}:"
    mistakes.add(file, root.mark, f"expected a mapping, found {kind_of(root)}", hint)
    reading.lost.add(ALL)
    return MapNode(START)
