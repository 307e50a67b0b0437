"""Damaged JSON Feeds: what stands around the document is dropped, complete items are kept."""

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from watcher.model import TRUNCATED
from watcher.text.possessive import possessive

Decoded = tuple[Any, int]
# Where a feed begins behind a warning: an object whose first key is one of a feed's own.
_START = re.compile(
    r'\{\s*"(?:version|title|items|home_page_url|feed_url|description|language|authors?)"\s*:'
)
_ITEMS = re.compile(r'"items"\s*:\s*\[')
# A comma that nothing follows, and strings, in which it stays.
_TEXT = possessive(r'[^"\\]++|\\.')
_COMMA = re.compile(rf'"{_TEXT}"?|,(?=\s*+[}}\]])', re.DOTALL)
COMMAS = "commas that nothing follows dropped"
_BETWEEN = re.compile(r"[\s,]*")
BEFORE, AFTER = "text before the document dropped", "text after the document dropped"


def starts_at(text: str) -> int | None:
    """Return where a JSON Feed begins in a text, None where it names none."""
    found = _START.search(text)
    return found.start() if found and "jsonfeed.org/version/1" in text else None


def mend(text: str, decode: Callable[[str, int], Decoded], notes: list[str]) -> Any:
    """Return what can be read of a document that is no JSON as it stands, None for nothing.

    A document with its end missing or a fault within gives the items before that: half an item
    would be told as it is.
    """
    start = starts_at(text) if text.lstrip()[:1] not in ("{", "[") else text.index(text.lstrip())
    if start is None:
        return None
    if text[:start].strip():
        notes.append(BEFORE)
    try:
        document, end = decode(text, start)
    except ValueError:
        plain = _COMMA.sub(lambda hit: hit[0] if hit[0][0] == '"' else "", text[start:])
        if len(plain) == len(text) - start:
            return _before_damage(plain, decode, notes)
        notes.append(COMMAS)
        return mend(plain, decode, notes)
    if text[end:].strip("\0\ufeff \t\r\n"):
        notes.append(AFTER)
    return document


def _before_damage(text: str, decode: Callable[[str, int], Decoded], notes: list[str]) -> Any:
    found = _ITEMS.search(text)
    if found is None:
        return None
    end = first = found.end()
    with suppress(ValueError):  # the damage, or the end of the text
        while True:
            _, end = decode(text, end + len(_between(text, end)))
    if end == first:
        return None
    try:
        document, _ = decode(text[:end] + "]}", 0)
    except ValueError:
        return None
    items = document.get("items") if isinstance(document, dict) else None
    if not isinstance(items, list) or not any(isinstance(item, dict) for item in items):
        return None
    notes.append(TRUNCATED)
    return document


def _between(text: str, at: int) -> str:
    found = _BETWEEN.match(text, at)
    return found[0] if found else ""
