"""One <url> of a sitemap -> ParsedEntry, with Google's news, image and video extensions."""

from lxml.etree import _Element

from watcher.model import Enclosure, ParsedEntry
from watcher.parse.dates.reading import parse_date
from watcher.parse.forms import language, title_text, web_link
from watcher.text import clean
from watcher.text.markup import strip_html

_PICTURES, _KEYWORDS = 5, 50
_PLAIN = 1  # texts of a <url> that is nothing but an address
_LONG_TEXT = 5_000  # of a title, of keywords
_LONGEST = 4_096  # of an address; the protocol says 2,048
_TYPES = {
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif",
}  # fmt: skip

_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_GOOGLE = "{http://www.google.com/schemas/sitemap-"
# The usual names; others are read as well, a microsecond slower.
_NAMES = {
    **{_SITEMAP + name: name for name in ("loc", "lastmod", "changefreq", "priority")},
    **{
        f"{_GOOGLE}news/0.9}}{name}": name
        for name in (
            "news", "publication", "name", "language", "publication_date", "title", "keywords"
        )
    },
    _GOOGLE + "image/1.1}image": "image",
    _GOOGLE + "image/1.1}loc": "loc",
}  # fmt: skip


def read_url(element: _Element, url: str) -> tuple[ParsedEntry | None, str]:
    """Return the entry of a <url> and the publication that it names; None without an address."""
    texts, pictures, twins = _read_parts(element)
    link = address(url, texts.get("loc", ""))
    if link is None:
        return None, ""
    lang = texts.get("news:language")
    return ParsedEntry(
        url=link,
        title=title_text(texts.get("news:title", "")[:_LONG_TEXT]),
        summary=_summary(texts) if len(texts) > _PLAIN else "",
        published=parse_date(texts.get("news:publication_date", "")),
        modified=parse_date(texts.get("lastmod", "")),
        lang=language(lang) if lang else _hreflang(twins, link) if twins else None,
        categories=_keywords(texts["news:keywords"]) if "news:keywords" in texts else (),
        enclosures=_pictures(pictures, url) if pictures else (),
    ), texts.get("news:name", "")


def _summary(texts: dict[str, str]) -> str:
    """Return what describes a video, else a picture, where that says more than the title."""
    for name in ("description", "image:caption", "image:title"):
        if text := strip_html(texts.get(name, "")[:_LONG_TEXT]):
            return text if text != title_text(texts.get("news:title", "")) else ""
    return ""


def _read_parts(element: _Element) -> tuple[dict[str, str], list[str], list[_Element]]:
    """Return the texts of a <url> by name, its pictures' addresses, its rows of alternates."""
    texts: dict[str, str] = {}
    pictures: list[str] = []
    twins: list[_Element] = []
    videos: list[_Element] = []
    for child in element:
        name = _NAMES.get(child.tag) or local_name(child)
        if name == "news":
            _read_news(child, texts)
        elif name == "image":
            _read_picture(child, texts, pictures)
        elif name == "link":
            twins.append(child)
        elif name == "video":
            videos.append(child)
        elif child.text:
            texts.setdefault(name, child.text)
    if len(videos) == 1:
        _read_video(videos[0], texts)
    return texts, pictures, twins


def _read_picture(element: _Element, texts: dict[str, str], pictures: list[str]) -> None:
    """Read <image:image>; what is said of the first picture tells more than a title alone."""
    for child in element:
        if child.text:
            name = _NAMES.get(child.tag) or local_name(child)
            if name == "loc":
                pictures.append(child.text)
            elif name in ("caption", "title"):
                texts.setdefault("image:" + name, child.text)


def _read_news(element: _Element, texts: dict[str, str]) -> None:
    """Read <news:news>, and <news:publication> in it, flat."""
    for child in element:
        name = _NAMES.get(child.tag) or local_name(child)
        if name == "publication":
            _read_news(child, texts)
        elif child.text:
            texts.setdefault("news:" + name, child.text)


def _read_video(element: _Element, texts: dict[str, str]) -> None:
    """Read <video:video>: what the page of one video is about, where no <news:news> says it."""
    for child in element:
        name = local_name(child)
        if name in ("title", "publication_date"):
            texts.setdefault("news:" + name, child.text or "")
        elif name == "description" and child.text:
            texts.setdefault(name, child.text)


def local_name(element: _Element) -> str:
    """Return the name of an element without its namespace, "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _hreflang(twins: list[_Element], link: str) -> str | None:
    """Return the language that the page's own row of alternates gives it."""
    own = next((one for one in twins if one.get("href") == link), None)
    found = own.get("hreflang") if own is not None else None
    return None if found == "x-default" else language(found)


def _keywords(raw: str) -> tuple[str, ...]:
    words = (word.strip() for word in clean(raw[:_LONG_TEXT]).replace(";", ",").split(","))
    return tuple(dict.fromkeys(word for word in words if word))[:_KEYWORDS]


def _pictures(pictures: list[str], url: str) -> tuple[Enclosure, ...]:
    found = []
    for picture in pictures[:_PICTURES]:
        link = web_link(url, picture)
        if link:
            extension = link.partition("?")[0].rpartition(".")[2].lower()
            found.append(Enclosure(link, _TYPES.get(extension)))
    return tuple(found)


def address(base: str, raw: str) -> str | None:
    """Return an absolute address, None where there is none or nobody publishes at one so long."""
    return web_link(base, raw) if len(raw) <= _LONGEST else None
