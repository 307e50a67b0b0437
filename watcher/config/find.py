"""Which folder the config is in."""

from collections.abc import Mapping
from pathlib import Path

from watcher.config.mistakes import shown
from watcher.errors import ConfigError, ConfigErrors

FILES = ("watcher.yaml", "sources.yaml", "watchlists.yaml", "channels.yaml", "concepts.yaml")


def find_config(explicit: str | Path | None, env: Mapping[str, str], cwd: Path) -> Path:
    """Return the config folder: `--config`, else $WATCHER_CONFIG, else ./config, else /etc/watcher.

    A folder that was named must hold at least one of these files; raises ConfigErrors.
    """
    named = explicit or env.get("WATCHER_CONFIG")
    if named:
        return _checked(cwd / Path(named).expanduser())
    for folder in (cwd / "config", Path("/etc/watcher")):
        if any((folder / name).is_file() for name in FILES):
            return folder
    hint = "`watcher init` writes one, --config names another"
    tried = f"no config in {cwd / 'config'} or /etc/watcher"
    raise ConfigErrors([ConfigError(tried, hint=hint)])


def _checked(folder: Path) -> Path:
    if any((folder / name).is_file() for name in FILES):
        return folder
    message = "no such folder"
    hint = f"`watcher init {shown(folder)}` writes a starter"
    if folder.is_dir():
        message = "none of the config files is in this folder"
    elif folder.exists():
        message = "the config is a folder, this is a file"
        hint = f"name its folder: --config {shown(folder.parent)}"
    raise ConfigErrors([ConfigError(message, file=shown(folder), hint=hint)])
