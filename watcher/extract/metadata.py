"""What a page says of itself: title, time, author, language, site, address, picture.

Nothing is guessed from the text or from the address: what the page does not say is None.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from lxml import html

from watcher.extract.authors import author_of
from watcher.extract.headline import headline
from watcher.extract.structured import Object, article_of, objects, words
from watcher.parse.dates.reading import parse_date
from watcher.parse.forms import language, web_link
from watcher.parse.markup import Page
from watcher.text import clean
from watcher.text.markup import strip_html

_TIMES = (
    "article:published_time", "og:published_time", "og:article:published_time",
    "datepublished", "date.published", "publish-date", "publish_date", "pubdate", "publishdate",
    "article.published", "sailthru.date", "parsely-pub-date", "dc.date.issued", "dcterms.created",
    "dcterms.date", "dc.date", "dc.created", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_PICTURES = (
    "og:image:secure_url",
    "og:image",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
)
_SITES = ("og:site_name", "application-name", "publisher", "dc.publisher")
_LEADS = ("og:description", "description", "twitter:description")
_LOCALES = ("og:locale", "content-language", "language", "dc.language")


class Said(NamedTuple):
    """The metadata of a page."""

    title: str
    published: datetime | None
    author: str | None
    lang: str | None
    site: str | None
    url: str | None
    picture: str | None
    lead: str
    article: Object


def metadata(page: Page, url: str) -> Said:
    """Return what a page that was found at `url` says of itself."""
    found = objects(page.data)
    article = article_of(found)
    meta = _meta(page.tree)
    site = _first(meta, _SITES) or words(article.get("publisher")) or None
    return Said(
        title=headline(page.tree, meta, article, site),
        published=_published(page.tree, meta, article),
        author=author_of(page.tree, meta, found, site),
        lang=_language(page.tree, meta, article),
        site=site,
        url=_address(page.tree, meta, url),
        picture=_picture(meta, article, url),
        lead=strip_html(_first(meta, _LEADS)) or words(article.get("description")),
        article=article,
    )


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    """Return the named <meta> values in lower-case names; the first of a name counts."""
    found: dict[str, str] = {}
    for one in tree.iter("meta"):
        name = (
            one.get("property") or one.get("name") or one.get("itemprop") or one.get("http-equiv")
        )
        value = clean(one.get("content") or "")
        if name and value:
            found.setdefault(name.strip().lower(), value)
    return found


def _first(meta: dict[str, str], names: Sequence[str]) -> str:
    return next((meta[name] for name in names if name in meta), "")


def _published(tree: html.HtmlElement, meta: dict[str, str], article: Object) -> datetime | None:
    return next(filter(None, map(parse_date, _times(tree, meta, article))), None)


def _times(tree: html.HtmlElement, meta: dict[str, str], article: Object) -> Iterator[str]:
    """Yield what the page calls its time of publication, the surest first."""
    for key in ("datePublished", "dateCreated", "uploadDate"):
        if isinstance(value := article.get(key), str):
            yield value
    yield from (meta[name] for name in _TIMES if name in meta)
    yield from _marked(tree)
    times = tree.xpath("//article//time/@datetime | //main//time/@datetime")
    times = times[:1] or tree.xpath("//time/@datetime")
    if len(set(times)) == 1:  # more are those of other stories
        yield str(times[0])


def _marked(tree: html.HtmlElement) -> list[str]:
    """Return the time that is marked as of publication; of several that beside the headline."""
    found: list[str] = []
    for within in ("", "//article[.//h1]", "//main[.//h1]"):
        marked = tree.xpath(f"{within}//*[@itemprop='datePublished' or @pubdate]")
        told = [
            str(one.get("datetime") or one.get("content") or clean(one.text_content()))
            for one in marked
        ]
        if len(set(told)) == 1 or (told and within):
            return told[:1]
        found = found or told
    return found


def _language(tree: html.HtmlElement, meta: dict[str, str], article: Object) -> str | None:
    said = (tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
            tree.get("xml:lang"), article.get("inLanguage"), *map(meta.get, _LOCALES))  # fmt: skip
    return next((tag for one in said if isinstance(one, str) and (tag := language(one))), None)


def _address(tree: html.HtmlElement, meta: dict[str, str], url: str) -> str | None:
    """Return the canonical address: that of <link rel=canonical>, og:url, or where it was found."""
    said = [
        one.get("href")
        for one in tree.iter("link")
        if (one.get("rel") or "").lower() == "canonical"
    ]
    base = url if "://" in url else ""
    for one in (*said, meta.get("og:url")):
        if link := web_link(base, one):
            return link
    return url if url.startswith(("http://", "https://")) else None


def _picture(meta: dict[str, str], article: Object, url: str) -> str | None:
    image = article.get("image") or article.get("thumbnailUrl")
    while isinstance(image, list) and image:
        image = image[0]
    if isinstance(image, dict):
        image = image.get("url") or image.get("contentUrl")
    said = (*(meta[name] for name in _PICTURES if name in meta), image)
    return next(
        (link for one in said if isinstance(one, str) and (link := web_link(url, one))), None
    )
