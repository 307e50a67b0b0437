"""The database and the time zone of a config that may have mistakes elsewhere.

Commands that only read the database must work while the config is being edited, and without the
secrets of the channels: it is `watcher status` that tells of an edit the service has refused.
"""

from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from watcher.config.load import load_settings
from watcher.config.mistakes import Mistakes
from watcher.config.nodes import Scalar
from watcher.errors import ConfigErrors


def database_url(folder: Path, env: Mapping[str, str]) -> str:
    """Return the URL of the database; raises ConfigErrors if the config leaves it in doubt."""
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
    """Return the configured time zone; UTC, the default, if it cannot be read."""
    return load_settings(folder, env, Mistakes()).model.timezone
