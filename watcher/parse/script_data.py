"""The JSON that a page carries for its scripts: Next.js, Nuxt and the like write their data so."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from watcher.parse.markup import Script

DEEPEST = 60  # levels of a value that are looked at
MOST = 50_000  # values that are looked at
_WRAPS = frozenset(("article", "attributes", "content", "data", "item", "node", "post", "story"))
_ASSIGNED = re.compile(r"\s*(?:(?:var|let|const)\s+)?[\w.$\[\]\"']{1,80}\s*=\s*(?=[{\[])")


def values_of(scripts: Sequence[Script]) -> Iterator[Any]:
    """Yield the lists and objects of scripts that are JSON, or give one to a variable at first."""
    for script in scripts:
        value = _loaded(script)
        if isinstance(value, dict | list):
            yield value


def objects_of(scripts: Sequence[Script]) -> Iterator[tuple[dict[str, Any], bool]]:
    """Yield the JSON objects in scripts, in their order, outer first, and whether each is listed.

    It is where it stands in a list, or is wrapped by one that does; what else stands in such an
    object, as its picture or author, is not.
    """
    waiting = [(value, False, 0) for value in values_of(scripts)][::-1]
    for _ in range(MOST):
        if not waiting:
            return
        value, is_listed, depth = waiting.pop()
        if isinstance(value, list):
            inner = [(one, True, depth + 1) for one in value]
        else:
            yield value, is_listed
            inner = [(v, is_listed and k in _WRAPS, depth + 1) for k, v in value.items()]
        if depth < DEEPEST:
            waiting += [one for one in reversed(inner) if isinstance(one[0], dict | list)]


def text_of(value: Any) -> str:
    """Return a text, or that of what stands instead: {"rendered": ...}, {"basic": ...}, a list."""
    for _ in range(3):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = next((v for k, v in value.items() if k in ("rendered", "basic", "text")), None)
    return value if isinstance(value, str) else ""


def _loaded(script: Script) -> Any:
    start = 0
    if "json" not in script.attributes:
        assigned = _ASSIGNED.match(script.text)
        if assigned is None:
            return None
        start = assigned.end()
    try:
        return json.JSONDecoder(strict=False).raw_decode(script.text[start:].lstrip())[0]
    except (ValueError, RecursionError):
        return None
