"""The stories that a page names as data: JSON-LD ItemList and Article (schema.org)."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from watcher.parse.dates.reading import parse_date
from watcher.parse.forms import title_text, web_link
from watcher.urls.canonical import canonical

_MOST = 20_000  # values of a page's data that are looked at
_ARTICLES = ("Article", "BlogPosting", "Report", "VideoObject", "LiveBlogPosting", "Review")
_FEW = 3  # fewer are about the page itself


@dataclass(frozen=True, slots=True)
class Told:
    """What a page's data says of one story."""

    title: str = ""
    summary: str = ""
    published: datetime | None = None
    picture: str | None = None


def told_of(data: Sequence[str], base: str) -> dict[str, Told]:
    """Return what the JSON-LD of a page lists, by canonical URL; nothing where it lists few."""
    found: dict[str, Told] = {}
    for value in _objects(data):
        link = web_link(base, _first(value.get("url")) or _first(value.get("@id")))
        if link is None or not _is_story(value):
            continue
        key, now = canonical(link), _of_data(value, base)
        before = found.get(key, Told())
        found[key] = replace(
            now,
            title=now.title or before.title,
            summary=now.summary or before.summary,
            published=now.published or before.published,
            picture=now.picture or before.picture,
        )
    return found if len(found) >= _FEW else {}


def _objects(data: Sequence[str]) -> Iterator[dict[str, Any]]:
    waiting: list[Any] = []
    for text in data:
        try:
            waiting.append(json.loads(text, strict=False))
        except (ValueError, RecursionError):
            continue
    for _ in range(_MOST):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(value[:_MOST])
        elif isinstance(value, dict) and "BreadcrumbList" not in _types(value):
            yield value
            waiting.extend(value.values())


def _types(value: dict[str, Any]) -> tuple[str, ...]:
    named = value.get("@type")
    return tuple(map(str, named)) if isinstance(named, list) else (str(named),)


def _is_story(value: dict[str, Any]) -> bool:
    return any(name == "ListItem" or name.endswith(_ARTICLES) for name in _types(value))


def _of_data(value: dict[str, Any], base: str) -> Told:
    return Told(
        title_text(_first(value.get("headline")) or _first(value.get("name"))),
        title_text(_first(value.get("description"))),
        parse_date(_first(value.get("datePublished"))),
        web_link(base, _first(value.get("image"))),
    )


def _first(value: Any) -> str:
    """Return a text, or the first text or address of what stands instead of one."""
    for _ in range(3):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = value.get("url") or value.get("@id")
    return value if isinstance(value, str) else ""
