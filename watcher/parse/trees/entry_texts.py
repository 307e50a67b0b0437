"""Title, summary and body of an entry as clean text."""

import base64
from collections.abc import Iterable

from watcher.parse.forms import pictured, title_text
from watcher.parse.trees.credit import without_credit
from watcher.parse.trees.element import Element, markup
from watcher.parse.trees.gathered import Found
from watcher.parse.trees.names import CONTENTS, HTML_TYPES, SUMMARIES, TITLES
from watcher.text.markup import strip_html


def title_of(found: Found) -> str:
    """Return the title, "" where there is none."""
    for key in TITLES:
        element = found.get(key)
        if element is None:
            continue
        if key == "atom:title" and _is_encoded(element):
            text = strip_html(_decoded(element))
        elif len(element) or (key == "atom:title" and _is_html(element)):
            text = _marked(element, key)
        else:
            text = title_text(element.text or "")
        if text or (text := pictured(element.text)):
            return text
    return ""


def texts_of(found: Found) -> tuple[str, str]:
    """Return summary and body; a body is kept only where it says what the summary does not.

    If there is only a picture, its words (alt, title) are the summary.
    """
    summary = _first_text(found, SUMMARIES)
    body = _first_text(found, CONTENTS)
    if not (summary or body):
        raws = (found[key].text for key in (*SUMMARIES, *CONTENTS) if key in found)
        summary = next(filter(None, map(pictured, raws)), "")
    return summary, "" if body in summary else body


def _first_text(found: Found, keys: Iterable[str]) -> str:
    for key in keys:
        element = found.get(key)
        if element is not None and (text := _rich(element, key)):
            return text
    return ""


def _rich(element: Element, key: str) -> str:
    if len(element):
        return _marked(element, key)
    text = (element.text or "").strip()
    if not text:
        return ""
    if key.startswith("atom:"):
        if element.get("src"):
            return ""
        if _is_encoded(element):
            return strip_html(_decoded(element))
        if not _is_html(element):
            return title_text(text)
    return strip_html(without_credit(text))


def _marked(element: Element, key: str) -> str:
    """Return the words of an element that holds others.

    In Atom what is escaped there is text; in RSS one part of the HTML may be escaped and one not.
    """
    if key.startswith("atom:"):
        return strip_html(markup(element), sure=True)
    return title_text(strip_html(markup(element)))


def _is_html(element: Element) -> bool:
    """Atom 1.0 says it in `type`, Atom 0.3 in `mode`."""
    return element.get("type", "").lower() in HTML_TYPES or element.get("mode") == "escaped"


def _is_encoded(element: Element) -> bool:
    """Tell whether the text is Base64: Atom 0.3 says so in `mode`, in 1.0 it follows of `type`."""
    return element.get("mode") == "base64" or _is_media(element.get("type", "text").lower())


def _decoded(element: Element) -> str:
    """Return what Base64 stands for where that is text, "" where it is a picture or a sound."""
    try:
        return base64.b64decode("".join((element.text or "").split()), validate=True).decode()
    except ValueError:
        return ""


def _is_media(kind: str) -> bool:
    return "/" in kind and not kind.startswith("text/") and not kind.endswith(("xml", "html"))
