"""The files -> Config: everything that is right, and every mistake with its place.

Nothing is raised here. `load` returns what could be read and adds mistakes to a list, to which
later checks (references, channel addresses, examples) add theirs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from watcher.config.checking.spelling import belongs
from watcher.config.checking.unbuilt import tell_unbuilt
from watcher.config.checking.validate import read
from watcher.config.concepts import ConceptItem, read_concepts
from watcher.config.find import FILES
from watcher.config.item import Item
from watcher.config.mistakes import Mistakes, did_you_mean, shown
from watcher.config.nodes import ListNode, MapNode, Node, Scalar, kind_of, scalars
from watcher.config.schema.items import Channel, Source, Watchlist
from watcher.config.schema.watcher_file import WatcherFile
from watcher.config.stamps import Stamp, stamps
from watcher.config.syntax.files import FLAT, top_of
from watcher.config.syntax.lost import ALL
from watcher.config.syntax.substitute import Names

M = TypeVar("M", bound=BaseModel)


@dataclass(slots=True)
class Config:
    """What the four files say. `lost` holds, for each file, texts of what could not be read;
    `ALL` in it means that the file could not be read at all. `stamps` are the files' before they
    were read."""

    folder: Path
    files: tuple[Path, ...]
    stamps: tuple[Stamp | None, ...]
    watcher: Item[WatcherFile]
    sources: list[Item[Source]] = field(default_factory=list)
    watchlists: list[Item[Watchlist]] = field(default_factory=list)
    channels: dict[str, Item[Channel]] = field(default_factory=dict)
    concepts: dict[str, Item[ConceptItem]] = field(default_factory=dict)
    lost: dict[str, set[str]] = field(default_factory=dict)

    def file(self, name: str) -> str:
        """Return the file of sources, watchlists ... as it is shown."""
        return shown(self.files[FILES.index(f"{name}.yaml")])


def load(
    folder: Path, env: Mapping[str, str], mistakes: Mistakes, watchlists: Path | None = None
) -> Config:
    """Return what the files of a folder say; mistakes and warnings are added to `mistakes`.

    `watchlists` is read instead of the folder's own watchlists.yaml.
    """
    names = Names(env)
    lost: dict[str, set[str]] = {}
    roots: dict[str, MapNode] = {}
    files = [folder / name for name in FILES]
    if watchlists is not None:
        files[FILES.index("watchlists.yaml")] = watchlists
    before = stamps(files)
    for file, path in zip(FILES, files, strict=True):
        name = file.removesuffix(".yaml")
        roots[name], lost[name] = top_of(path, name, names, mistakes)
    top = _settings(folder, roots["watcher"], mistakes)
    config = Config(folder, tuple(files), before, top, lost=lost)
    nodes = {name: _under(name, roots[name], config, mistakes) for name in lost if name not in FLAT}
    config.sources = _items("sources", Source, nodes["sources"], config, mistakes)
    config.watchlists = _items("watchlists", Watchlist, nodes["watchlists"], config, mistakes)
    config.channels = _channels(nodes["channels"], config, mistakes)
    config.concepts = read_concepts(roots["concepts"], config.file("concepts"), mistakes)
    return config


def load_settings(folder: Path, env: Mapping[str, str], mistakes: Mistakes) -> Item[WatcherFile]:
    """Return what watcher.yaml says, without a look at the other files."""
    root, _ = top_of(folder / "watcher.yaml", "watcher", Names(env), mistakes)
    return _settings(folder, root, mistakes)


def _settings(folder: Path, root: MapNode, mistakes: Mistakes) -> Item[WatcherFile]:
    top = read(WatcherFile, root, shown(folder / "watcher.yaml"), mistakes)
    assert top is not None
    return top


def _under(name: str, root: MapNode, config: Config, mistakes: Mistakes) -> Node | None:
    """Return what stands under the one key that this file has; tell every other key."""
    file = config.file(name)
    node = root.pairs.get(name)
    for key, mark in root.keys.items():
        if key != name:
            own = belongs(key) or f"this file has one key, {name}:"
            hint = did_you_mean(key, [name], own)
            mistakes.add(file, mark, f"unknown key {key}", hint)
            if node is None and hint.startswith("did"):
                node = root.pairs[key]  # read on as what it was meant to be
            else:
                config.lost[name] |= {one.raw for _, one in scalars(root.pairs[key])}
    if node is None or (isinstance(node, Scalar) and node.empty):
        return None
    kind, hint = ("a list", "begin each item with - ")
    if name == "channels":
        kind, hint = ("a mapping", "write name: URL")
    if isinstance(node, MapNode if name == "channels" else ListNode):
        return node
    mistakes.add(file, node.mark, f"{name}: expected {kind}, found {kind_of(node)}", hint)
    config.lost[name].add(ALL)
    return None


def _items(
    name: str, model: type[M], node: Node | None, config: Config, mistakes: Mistakes
) -> list[Item[M]]:
    if not isinstance(node, ListNode):
        return []
    file = config.file(name)
    found = [_item(name, model, one, file, mistakes) for one in node.items]
    for item, one in zip(found, node.items, strict=True):
        if item is None:
            config.lost[name] |= {scalar.raw for _, scalar in scalars(one)}
    return [item for item in found if item is not None]


def _channels(node: Node | None, config: Config, mistakes: Mistakes) -> dict[str, Item[Channel]]:
    if not isinstance(node, MapNode):
        return {}
    file = config.file("channels")
    found = {}
    for name, one in node.pairs.items():
        if not name.strip():
            mistakes.add(file, node.keys[name], "a channel needs a name", "write name: URL")
        if item := _item("channels", Channel, one, file, mistakes):
            found[name] = item
        else:
            config.lost["channels"].add(name)
    return found


def _item(name: str, model: type[M], node: Node, file: str, mistakes: Mistakes) -> Item[M] | None:
    """Read one item; a bare URL is short for a mapping with only that."""
    if isinstance(node, Scalar) and not node.empty and name != "watchlists":
        node = MapNode(node.mark, {"url": node}, {"url": node.mark})
    item = read(model, node, file, mistakes)
    if item:
        tell_unbuilt(name, item, mistakes)
    return item
