"""The text of an article that only a script would show, from the JSON that its page carries."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from watcher.extract.machinery import is_machinery
from watcher.extract.page import words_of
from watcher.extract.structured import lines_of
from watcher.parse.markup import Script
from watcher.parse.script_data import DEEPEST, objects_of, text_of

_TITLES = ("headline", "headlines", "title", "name")
_BODIES = re.compile(
    r"(?:article_?|full_?|rich_?|post_?|main_?)?(?:body|content|text|html)(?:_?(?:html|elements|text))?"
    r"|paragraphs|blocks",
    re.IGNORECASE,
)
# What holds a part's text, and its inline parts, in the forms that editors' programs write.
_TEXTS = ("text", "content", "html", "value", "children", "paragraphs", "body", "items", "nodes")


def scripted_body(scripts: Sequence[Script], title: str) -> str:
    """Return the longest text of an object with this title, a line a paragraph; "" if none."""
    wanted = words_of(title)
    found = (_body(one) for one, _ in objects_of(scripts) if wanted and _title(one) == wanted)
    return max(found, key=len, default="")


def _title(value: dict[str, Any]) -> str:
    return next(filter(None, (words_of(text_of(value.get(name))) for name in _TITLES)), "")


def _body(value: dict[str, Any]) -> str:
    bodies = (one for key, one in value.items() if _BODIES.fullmatch(key))
    return max(("\n".join(_lines(one, 0)) for one in bodies), key=len, default="")


def _lines(value: Any, depth: int) -> Iterator[str]:
    """Yield the paragraphs of a body: HTML, a list of parts, or a tree of them."""
    if isinstance(value, str):
        yield from (line for line in lines_of(value) if not is_machinery(line))
    elif isinstance(value, list) and depth < DEEPEST:
        inline = [one["text"] for one in value if _is_inline(one)]
        if depth > 1 and len(inline) == len(value):  # the parts of one paragraph
            yield from lines_of("".join(inline))
        else:
            for one in value:
                yield from _lines(one, depth + 1)
    elif isinstance(value, dict) and depth < DEEPEST:
        part = next((value[name] for name in _TEXTS if value.get(name)), None)
        yield from _lines(part, depth + 1)


def _is_inline(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("text"), str)
