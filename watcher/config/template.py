"""The starter config: the files of `config/`, which ship with the package as `starter/`."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from watcher.config.mistakes import shown
from watcher.config.replace import replace_file
from watcher.errors import ConfigError, ConfigErrors


def starter() -> dict[str, bytes]:
    """Return every file of the starter by its relative path, `watcher.yaml` among them."""
    return dict(sorted(_walk(files("watcher.config") / "starter", "")))


def write_starter(folder: Path) -> tuple[Path, ...]:
    """Write the starter into a folder and return the paths; raises ConfigErrors if one is there."""
    wanted = {folder / name: body for name, body in starter().items()}
    there = [path for path in wanted if path.exists()]
    if there:
        hint = "choose another folder, or edit what is there"
        raise ConfigErrors([ConfigError("exists already", file=shown(p), hint=hint) for p in there])
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
