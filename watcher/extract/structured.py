"""What a page says of itself as JSON-LD (schema.org): the article among its objects."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from watcher.extract.machinery import is_machinery
from watcher.text import clean
from watcher.text.markup import strip_html

Object: TypeAlias = dict[str, Any]
_ARTICLES = re.compile(
    r"(?:https?://schema\.org/)?(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review"
    r"|OpinionNewsArticle|SocialMediaPosting)"
)
_PAGES = re.compile(r"(?:https?://schema\.org/)?(?:\w*WebPage|WebPage)")
# Line breaks within strings and a comma too many are common; the rest is left out.
_COMMA = re.compile(r",(\s*[}\]])")
_BREAK = re.compile(r"(?i)\s*(?:\n|<br\s*/?>|</?(?:p|li|h[1-6]|div|blockquote)\b[^<>]{0,999}>)\s*")
_SPACES = re.compile(
    r"[^\S\n]{2,}"
)  # a long run of them would be searched for breaks at each place
_MOST = 5000


def objects(data: Sequence[str]) -> list[Object]:
    """Return the JSON objects of a page's scripts, outer first; what is no JSON is left out."""
    found: list[Object] = []
    for text in data:
        found += _walk(_load(text))
    return found[:_MOST]


def article_of(found: Sequence[Object]) -> Object:
    """Return the first object that is an article, else the first that is a page, else {}."""
    for kind in (_ARTICLES, _PAGES):
        for one in found:
            if any(kind.fullmatch(name) for name in kinds(one)):
                return one
    return {}


def kinds(one: Object) -> list[str]:
    """Return the types that an object names."""
    named = one.get("@type")
    return [n for n in (named if isinstance(named, list) else [named]) if isinstance(n, str)]


def words(value: Any) -> str:
    """Return a value as clean text: of a string, of an object's name, of a list's first."""
    while isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    return strip_html(clean(value)) if isinstance(value, str) else ""


def body_text(one: Object) -> str:
    """Return the articleBody, paragraphs separated by newlines, or ""."""
    body = one.get("articleBody")
    if not isinstance(body, str):
        return ""
    return "\n".join(line for line in lines_of(body) if not is_machinery(line))


def lines_of(body: str) -> Iterator[str]:
    """Yield the paragraphs of a text that may be HTML, as clean text."""
    for line in _BREAK.split(_SPACES.sub(" ", body)):
        if text := strip_html(line):
            yield text


def _load(text: str) -> Any:
    text = text.strip().removeprefix("<![CDATA[").removesuffix("]]>").strip().rstrip(";")
    for attempt in (text, _COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _walk(value: Any) -> Iterator[Object]:
    """Yield the objects of a value, level by level."""
    level, seen = [value], 0
    while level and seen < _MOST:
        below: list[Any] = []
        for one in level:
            if isinstance(one, dict):
                seen += 1
                yield one
                below += one.values()
            elif isinstance(one, list):
                below += one
        level = below
