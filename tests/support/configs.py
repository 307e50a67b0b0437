"""Config folders for tests that run the real commands."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML


def write_config(
    folder: Path,
    *,
    sources: Sequence[Any] = (),
    watchlists: Sequence[Mapping[str, Any]] = (),
    channels: Mapping[str, Any] | None = None,
    http: Mapping[str, Any] | None = None,
    **settings: Any,
) -> None:
    """Write the four files into `folder`, block style as a person would.

    Sources on loopback are allowed and the database is `folder`/watcher.db unless said otherwise.
    """
    folder.mkdir(parents=True, exist_ok=True)
    web = {"contact": "mailto:tests@example.org", "allow_private_networks": True, **(http or {})}
    files: dict[str, dict[str, Any]] = {
        "watcher.yaml": {"database": f"sqlite:///{folder / 'watcher.db'}", "http": web, **settings},
        "sources.yaml": {"sources": list(sources)},
        "watchlists.yaml": {"watchlists": list(watchlists)},
        "channels.yaml": {"channels": dict(channels or {})},
    }
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    for name, content in files.items():
        # Written aside and moved: a running service may look at any moment.
        aside = folder / f".{name}.new"
        with aside.open("w", encoding="utf-8") as file:
            yaml.dump(content, file)
        aside.replace(folder / name)
