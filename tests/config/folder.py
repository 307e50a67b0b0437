"""A config folder from texts, for the tests here."""

from collections.abc import Mapping
from pathlib import Path

from watcher.errors import ConfigErrors
from watcher.plan import Plan, load_plan

NO_NAMES: Mapping[str, str] = {}
GOOD = {
    "sources": "sources:\n  - url: https://a.example/rss\n    name: A\n    tags: [x]\n",
    "watchlists": "watchlists:\n  - name: w\n    keywords: [Belarus]\n    notify: [screen]\n",
    "channels": "channels:\n  screen: console://\n",
}


def write(folder: Path, **files: str) -> Path:
    """Write these files (named without .yaml) over a good config."""
    for name, text in (GOOD | files).items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def plan(folder: Path, env: Mapping[str, str] = NO_NAMES, /, **files: str) -> Plan:
    """Load a good config with these files in it."""
    return load_plan(write(folder, **files), env, channel_problem=known_channel)


def mistakes(folder: Path, env: Mapping[str, str] = NO_NAMES, /, **files: str) -> list[str]:
    """Return each mistake as `file:line:column: message (hint)`, without the folder."""
    try:
        plan(folder, env, **files)
    except ConfigErrors as errors:
        return [str(one).removeprefix(f"{folder}/") for one in errors.errors]
    return []


def warnings(folder: Path, env: Mapping[str, str] = NO_NAMES, /, **files: str) -> list[str]:
    """Return each warning of a config that loads, likewise."""
    return [str(one).removeprefix(f"{folder}/") for one in plan(folder, env, **files).warnings]


def known_channel(url: str) -> str | None:
    """Stand in for Apprise where a test is not about it."""
    known = url.startswith(("console://", "mailto://", "slack://"))
    return None if known else "Apprise knows no such service"
