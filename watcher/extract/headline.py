"""Which of the titles that a page gives is the headline of its article."""

import re
from itertools import islice

from lxml import html

from watcher.extract.structured import Object, words
from watcher.text import clean
from watcher.text.markup import strip_html

_PARTS = re.compile(r"(\s+[|\-–—·•:»«/]+\s+|\s*[|｜]\s*)")
_BETWEEN = " |-–—·•:»«/｜"
_BETWEEN_ANY = (*_BETWEEN.strip(), "_")
_MOST, _SHORT = 40, 8  # headings that are looked at, and characters of what may be a section's
_EAST = re.compile(r"[_-]([^_\s-]{2,14})$")
_IDEOGRAPHS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BARS = frozenset("|｜·•»")


def headline(
    tree: html.HtmlElement, meta: dict[str, str], article: Object, site: str | None
) -> str:
    """Return the headline: of the JSON-LD, the one <h1>, og:title, or <title> without the site."""
    named = words(article.get("headline"))
    heads = [text for one in tree.iter("h1") if (text := clean(one.text_content()))]
    shared = strip_html(meta.get("og:title") or meta.get("twitter:title") or "")
    whole = next((clean(one.text_content()) for one in tree.iter("title")), "")
    for head in heads:
        if any(_same(head, other) for other in (named, shared, whole)):
            return head
    if not named and not shared and (head := _begins(tree, whole) or _ends(heads, whole)):
        return head
    told = named or (_without_site(shared, site) if shared else "")
    return told or _without_site(whole, site) or (heads[0] if len(heads) == 1 else "")


def _same(head: str, other: str) -> bool:
    """Tell whether one of two headlines begins with the other, as far as is enough to be sure."""
    a, b = head.casefold(), other.casefold()
    return bool(b) and len(a) > 8 and (b.startswith(a[:60]) or a.startswith(b[:60]))


def _begins(tree: html.HtmlElement, whole: str) -> str:
    """Return the heading with which a <title> begins, before a site's name, "" where none does."""
    for one in islice(tree.iter("h1", "h2", "h3", "h4"), _MOST):
        head = clean(one.text_content())
        rest = whole[len(head) :].lstrip()
        if len(head) > _SHORT and whole.startswith(head) and rest[:1] in _BETWEEN_ANY:
            return head
    return ""


def _ends(heads: list[str], whole: str) -> str:
    """Return the <h1> with which a <title> ends behind "SITE:"; behind a bar it may be the site."""
    for head in heads:
        before = whole[: -len(head)].rstrip()
        if len(head) > _SHORT and whole.endswith(head) and before.endswith(":"):
            return head
    return ""


def _without_site(title: str, site: str | None) -> str:
    """Return a <title> without the site's name at its end, or its beginning."""
    if site and title.casefold().startswith((f"{site}: ".casefold(), f"{site} | ".casefold())):
        return title[len(site) + 1 :].lstrip(_BETWEEN)
    parts = _PARTS.split(title)
    if len(parts) < 3:
        return _without_eastern_site(title)
    first, between, last = parts[0], parts[-2].strip(), parts[-1]
    known = _letters(site or "")
    if known and known in _letters(first) and len(first) < len(title) / 2:
        return title[len(first) :].lstrip(_BETWEEN)
    # A bar parts the site's name, a dash may part what the headline says.
    longest = len(title) / 2 if between in _BARS else len(title) / 3
    if (known and known in _letters(last)) or len(last) < min(30, longest):
        return title[: len(title) - len(last)].rstrip(_BETWEEN)
    return title


def _without_eastern_site(title: str) -> str:
    """Return a Chinese, Japanese or Korean title without the names of sections and of the site.

    They stand behind a "_" or a "-" without spaces. What is left says something, or all stays.
    """
    left = title
    while (hit := _EAST.search(left)) and len(_IDEOGRAPHS.findall(left[: hit.start()])) > _SHORT:
        left = left[: hit.start()].rstrip("_-")
    return left


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()
