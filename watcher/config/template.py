"""The starter config: the files of `config/`, which ship with the package as `starter/`."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from watcher.config.editing.replace import replace_file
from watcher.config.mistakes import shown
from watcher.errors import ConfigError, ConfigErrors

NAMED = 6  # files that are there already


def starter() -> dict[str, bytes]:
    """Return every file of the starter by its relative path, `watcher.yaml` among them."""
    return dict(sorted(_walk(files("watcher.config") / "starter", "")))


def write_starter(folder: Path) -> tuple[Path, ...]:
    """Write the starter into a folder and return the paths; raises ConfigErrors if one is there."""
    wanted = {folder / name: body for name, body in starter().items()}
    if there := [path for path in wanted if path.exists()]:
        names = sorted((str(path.relative_to(folder)) for path in there), key=_depth)
        more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
        message = f"there already: {', '.join(names[:NAMED])}{more}"
        hint = "nothing was written; choose another folder, or edit what is there"
        raise ConfigErrors([ConfigError(message, file=shown(folder), hint=hint)])
    for path, body in wanted.items():
        replace_file(path, body)
    return tuple(wanted)


def _walk(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found = []
    for entry in folder.iterdir():
        if entry.name.startswith((".", "_")):
            continue
        name = prefix + entry.name
        found += _walk(entry, name + "/") if entry.is_dir() else [(name, entry.read_bytes())]
    return found


def _depth(name: str) -> int:
    return name.count("/")
