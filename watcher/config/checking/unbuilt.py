"""Keys and values that are planned but not supported yet. Whoever builds one deletes its line.

Accepting them silently would be a promise, so using one is a mistake, "not in this version".
"""

from typing import Any

from watcher.config.item import Item
from watcher.config.mistakes import Mark, Mistakes

# file -> key -> the values that work already; an empty tuple: the key as a whole is not built.
NOT_BUILT: dict[str, dict[str, tuple[object, ...]]] = {
    "watchlists": {"when": ("now",)},
    "channels": {"quiet": (), "at_most": ()},
}


def tell_unbuilt(name: str, item: Item[Any], mistakes: Mistakes) -> None:
    """Report each key of an item that this version does not support."""
    for key, works in NOT_BUILT.get(name, {}).items():
        if key not in item.node.pairs or key in item.wrong | item.misspelt:
            continue
        value = getattr(item.model, key)
        if getattr(value, "kind", value) in works:
            continue
        place: Mark = item.mark(key) if works else item.node.keys[key]
        said = f"{key}: {item.raw(key)}" if works else key
        mistakes.add(item.file, place, f"{said} is not in this version", "remove it")
