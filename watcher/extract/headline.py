"""Which of the titles that a page gives is the headline of its article."""

import re

from lxml import html

from watcher.extract.structured import Object, words
from watcher.text import clean
from watcher.text.markup import strip_html

_PARTS = re.compile(r"(\s+[|\-–—·•:»«/]+\s+|\s*[|｜]\s*)")
_BETWEEN = " |-–—·•:»«/｜"
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
    told = named or (_without_site(shared, site) if shared else "")
    return told or _without_site(whole, site) or (heads[0] if len(heads) == 1 else "")


def _same(head: str, other: str) -> bool:
    """Tell whether one of two headlines begins with the other, as far as is enough to be sure."""
    a, b = head.casefold(), other.casefold()
    return bool(b) and len(a) > 8 and (b.startswith(a[:60]) or a.startswith(b[:60]))


def _without_site(title: str, site: str | None) -> str:
    """Return a <title> without the site's name at its end, or its beginning."""
    if site and title.casefold().startswith((f"{site}: ".casefold(), f"{site} | ".casefold())):
        return title[len(site) + 1 :].lstrip(_BETWEEN)
    parts = _PARTS.split(title)
    if len(parts) < 3:
        return title
    first, between, last = parts[0], parts[-2].strip(), parts[-1]
    known = _letters(site or "")
    if known and known in _letters(first) and len(first) < len(title) / 2:
        return title[len(first) :].lstrip(_BETWEEN)
    # A bar parts the site's name, a dash may part what the headline says.
    longest = len(title) / 2 if between in _BARS else len(title) / 3
    if (known and known in _letters(last)) or len(last) < min(30, longest):
        return title[: len(title) - len(last)].rstrip(_BETWEEN)
    return title


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()
