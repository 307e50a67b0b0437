"""Who wrote an article, by its JSON-LD, its <meta>, its markup, or a byline."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from lxml import html

from watcher.extract.names import names_of
from watcher.extract.structured import Object, article_of, words
from watcher.text import clean
from watcher.text.markup import strip_html

_AUTHORS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl",
    "dcterms.creator", "cxenseparse:author", "article:author_name", "twitter:data1",
)  # fmt: skip
_BYLINE = re.compile(
    r"(?i)^(?:(?:written |posted |published )?by|von|por|par|di|door|av|af|przez|text|автор"
    r"|tác giả|autore?|auteur|author)(?:\s*:\s*|\s+)"
)
# Where a time or a date stands behind a name: "Ann Lee, The Daily 8:42 a.m. EDT October 3, 2014".
_DATED = re.compile(
    r"(?i)[\s,;|·•–-]+(?:(?:on|am|le|el|em|il|published|updated|posted|publié|publicado|aktualisiert"
    r"|veröffentlicht|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\W+)*(?=\d{1,2}[:.h]\d\d\b"
    r"|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\b"
    r"|\d{4}-\d\d-\d\d|\d{1,2}\.?(?:st|nd|rd|th)? (?:de )?[^\W\d]{3,12}\.?,? (?:de )?\d{4}\b"
    r"|[^\W\d]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b)"
)
_NO_NAME = re.compile(
    r"(?i)https?://|@|^\d|^(?:admin|editor|redaktion|staff)$"
    r"|\b(?:facebook|twitter|instagram|linkedin)\b"
)
_LONGEST_NAME, _AROUND_IT = 150, 300  # characters; with a time, a mark and another
_HANDLE = re.compile(r"\s+@\w+$")
_HOST = re.compile(r"[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,12}")
# Classes of what names an author, and of what stands around such.
_CALLED = re.compile(
    r"(?:^|[\s_-])(?:article|post|entry|story|news|date)?[_-]{0,2}"
    r"(?:authors?|byline|autor(?:en|es)?|auteur|autore|author-?name)(?:[_-]{0,2}name)?(?:$|[\s_-])",
    re.IGNORECASE,
)
_CARD = re.compile(r"\b(?:vcard|h-card|fn)\b")  # microformats: it is a name, whatever it looks like
_BESIDE = re.compile(
    r"comment|reply|bio|avatar|follow|social|share|image|photo|picture|related", re.IGNORECASE
)
_MARKS = " ,;|–-·•"
_LEVELS = 8
_MOST = 30  # of those looked at
_LONGEST_LINE = 60
_WORDS = range(2, 6)
_PARTICLES = names_of(
    "von van der den de del della di da dos du la le el al bin ibn ten ter af av and und et y e i и"
)


def author_of(
    tree: html.HtmlElement, meta: dict[str, str], found: Sequence[Object], site: str | None
) -> str | None:
    """Return the names of the authors, separated by commas.

    The site itself is returned as the author only if nobody else is named.
    """
    names = _in_data(meta, found) or _marked(tree)
    if not names or all(_is_site(name, site) for name in names):
        names = _called(tree, site) or names
    return ", ".join(dict.fromkeys(names)) or None


def _in_data(meta: dict[str, str], found: Sequence[Object]) -> list[str]:
    """Return the authors that the page's JSON-LD or its <meta> name."""
    article = article_of(found)
    named = {str(one["@id"]): one for one in found if "@id" in one and "name" in one}
    names = _names(article.get("author"), named) or _names(article.get("creator"), named)
    return names or [n for key in _AUTHORS if (n := _name(meta.get(key, "")))][:1]


def _marked(tree: html.HtmlElement) -> list[str]:
    marked = tree.xpath(
        "//*[@itemprop='author']//*[@itemprop='name'] | //*[@itemprop='author']"
        " | //a[@rel='author']"
    )
    return [n for one in marked if (n := _name(clean(one.text_content())))][:1]


def _called(tree: html.HtmlElement, site: str | None) -> list[str]:
    """Return the first name in an element that is called a byline."""
    for one in islice(_bylines(tree), _MOST):
        name = _name(clean(one.text_content()))
        sure = bool(_CARD.search(one.get("class") or "")) and name.replace(" ", "").isalpha()
        if name and (sure or _is_person(name)) and not _is_site(name, site):
            return [name]
    return []


def _bylines(tree: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for one in tree.iter():
        called = one.get("class")
        if called and _CALLED.search(called) and not _is_beside(one):
            yield one


def _is_beside(one: html.HtmlElement) -> bool:
    """Tell whether an element is of a comment, of a picture, or about the author."""
    around = (one, *islice(one.iterancestors(), _LEVELS))
    names = " ".join(f"{each.get('class') or ''} {each.get('id') or ''}" for each in around[1:])
    return bool(_BESIDE.search(one.get("class") or "")) or "comment" in names.lower()


def _is_person(name: str) -> bool:
    """Tell whether a text is two to five words that begin with capitals, as names do."""
    parts = name.replace(",", " ").split()
    named = [part for part in parts if part not in _PARTICLES]
    return (
        len(name) <= _LONGEST_LINE
        and len(parts) in _WORDS
        and len(named) > 1
        and all(part[0].isupper() and not part[-1].isdigit() for part in named)
    )


def _is_site(name: str, site: str | None) -> bool:
    """Tell whether a name is an address, or that of the site."""
    return bool(_HOST.fullmatch(name)) or (site is not None and _bare(name) in _bare(site))


def _bare(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))


def _names(value: Any, named: dict[str, Object]) -> list[str]:
    if isinstance(value, dict) and "name" not in value:
        value = named.get(str(value.get("@id")), value)
    if isinstance(value, list):
        return [name for one in value[:20] for name in _names(one, named)]
    name = _name(words(value))
    return [name] if name else []


def _name(text: str) -> str:
    name = _BYLINE.sub("", strip_html(text)[:_AROUND_IT].strip(_MARKS))
    name = _DATED.split(name)[0].strip(_MARKS)
    name = _HANDLE.sub("", name)
    return "" if _NO_NAME.search(name) or len(name) > _LONGEST_NAME else name
