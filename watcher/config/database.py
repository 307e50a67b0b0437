"""The database and the time zone of a config that may have mistakes elsewhere.

Whoever looks at what is stored must be able to while somebody edits, or without the secrets of
the channels: `watcher status` has to tell that the running service refused the edit.
"""

from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from watcher.config.load import load_settings
from watcher.config.mistakes import Mistakes
from watcher.config.nodes import Scalar
from watcher.errors import ConfigErrors


def database_url(folder: Path, env: Mapping[str, str]) -> str:
    """Return the URL of the database; raises ConfigErrors where it cannot be told for certain."""
    mistakes = Mistakes()
    top = load_settings(folder, env, mistakes)
    written = top.node.pairs.get("database")
    sure = "database" not in top.wrong | top.misspelt
    if sure and isinstance(written, Scalar) and not written.broken:
        return top.model.database
    # Left out, or perhaps misspelled or in a part that could not be read.
    ours = [error for error in mistakes.errors.values() if error.file == top.file]
    if ours:
        raise ConfigErrors(ours)
    return top.model.database


def time_zone(folder: Path, env: Mapping[str, str]) -> ZoneInfo:
    """Return the zone of all times of day; UTC, the default, where it cannot be told."""
    return load_settings(folder, env, Mistakes()).model.timezone
