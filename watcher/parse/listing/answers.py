"""What a "load more" button fetches: JSON that lists stories, or that carries a piece of a page."""

from typing import Any

from watcher.model import ParsedEntry
from watcher.parse.charsets.charset import decode
from watcher.parse.listing.scripted import scripted
from watcher.parse.markup import Script
from watcher.parse.script_data import DEEPEST, MOST, values_of


def answer(body: bytes, base: str) -> tuple[tuple[ParsedEntry, ...], str]:
    """Return the stories that an answer at `base` lists, else the longest HTML in it."""
    script = Script(0, "json", decode(body, None)[0])
    if entries := scripted((script,), base):
        return entries, ""
    return (), max(_pieces(next(values_of((script,)), None)), key=len, default="")


def _pieces(value: Any) -> list[str]:
    found, waiting = [], [(value, 0)]
    for _ in range(MOST):
        if not waiting:
            break
        one, depth = waiting.pop()
        if isinstance(one, str) and "<a " in one:
            found.append(one)
        elif isinstance(one, dict | list) and depth < DEEPEST:
            inner = one.values() if isinstance(one, dict) else one
            waiting += [(part, depth + 1) for part in inner]
    return found
