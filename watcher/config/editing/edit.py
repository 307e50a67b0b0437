"""Edits of sources.yaml that leave all other lines alone.

The tree knows on which line everything stands, so an item is added or cut out as lines of text:
comments, order, quotes and blank lines of the rest stay byte for byte (a round trip through a
YAML library moves comments and indentation, and takes seconds on 2,000 sources). Only a list in
brackets is rewritten, one item a line. The result is parsed before it replaces the file in a single
rename, so that a reader sees either the old file or the new one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from watcher.config.editing.emit import SourceItem
from watcher.config.editing.sources_file import read_sources, write_sources
from watcher.config.editing.splice import appended, removed
from watcher.config.mistakes import did_you_mean, shown
from watcher.config.nodes import MapNode, Node, Scalar
from watcher.errors import ConfigError, ConfigErrors
from watcher.urls import redact
from watcher.urls.canonical import source_key


@dataclass(frozen=True, slots=True)
class Added:
    """The result of adding sources: how many were new, and which were there already."""

    added: int
    known: tuple[str, ...]


def add_source(path: Path, item: SourceItem) -> None:
    """Append one source to sources.yaml; raises ConfigErrors if its URL or name is there already.

    Texts are written as given: a `${NAME}` in them is filled in when the file is loaded.
    """
    file = read_sources(path)
    taken = {key for node in file.items for key in _keys(node)}
    for key in ("url", "name"):
        text = str(item.get(key, ""))
        if text and _key(text) in taken:
            raise ConfigErrors(
                [ConfigError(f"{key} {redact(text)} is there already", file=shown(path))]
            )
    write_sources(file, appended(file, [item]), file.items, 1)


def add_many(path: Path, items: Sequence[SourceItem]) -> Added:
    """Append sources whose canonical URL is not there yet; one write for all.

    One whose name is taken goes in under its URL. Raises ConfigErrors where the file is broken.
    """
    file = read_sources(path)
    taken = {key for node in file.items for key in _keys(node)}
    new: list[SourceItem] = []
    known: list[str] = []
    for item in items:
        url, name = str(item["url"]), str(item.get("name", ""))
        if _key(url) in taken:
            known.append(url)
            continue
        new.append(
            {key: value for key, value in item.items() if key != "name" or name not in taken}
        )
        taken |= {_key(url), name} - {""}
    if new:
        write_sources(file, appended(file, new), file.items, len(new))
    return Added(len(new), tuple(known))


def remove_source(path: Path, name: str) -> None:
    """Cut the source of this name or URL out of sources.yaml; raises ConfigErrors if none is."""
    file = read_sources(path)
    wanted = {name, _key(name)}
    for at, node in enumerate(file.items):
        if wanted & _keys(node):
            kept = [*file.items[:at], *file.items[at + 1 :]]
            write_sources(file, removed(file, at), kept, 0)
            return
    known = sorted({redact(one) for node in file.items for one in _keys(node)})
    hint = did_you_mean(name, known, "`watcher source list` tells the names")
    message = f"no source is named {redact(name)}"
    raise ConfigErrors([ConfigError(message, file=shown(path), hint=hint)])


def _keys(node: Node) -> set[str]:
    """Return the keys by which a source that was read is recognised."""
    pairs = node.pairs if isinstance(node, MapNode) else {"url": node}
    texts = [one.raw for one in map(pairs.get, ("url", "name")) if isinstance(one, Scalar)]
    return {_key(text) for text in texts}


def _key(text: str) -> str:
    return source_key(text) if "://" in text else text
