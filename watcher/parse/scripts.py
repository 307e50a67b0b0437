"""The JSON that a page carries for its scripts: Next.js, Nuxt and the like write their data so."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from watcher.parse.markup import Script

DEEPEST = 60  # levels of a value that are looked at
_ASSIGNED = re.compile(r"\s*(?:(?:var|let|const)\s+)?[\w.$\[\]\"']{1,80}\s*=\s*(?=[{\[])")


def values_of(scripts: Sequence[Script]) -> Iterator[Any]:
    """Yield the lists and objects of scripts that are JSON, or give one to a variable at first."""
    for script in scripts:
        value = _loaded(script)
        if isinstance(value, dict | list):
            yield value


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
