"""The demo's feeds and pages, written as real publishers write them."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from html import escape


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed."""

    url: str
    title: str
    text: str
    published: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed, newest item first."""

    title: str
    url: str
    lang: str
    items: Sequence[Item]


def rss(feed: Feed) -> bytes:
    """Return the feed as RSS 2.0."""
    items = "".join(
        f"<item><title>{escape(i.title)}</title><link>{escape(i.url)}</link>"
        f'<guid isPermaLink="true">{escape(i.url)}</guid>'
        f"<pubDate>{format_datetime(i.published)}</pubDate>"
        f"<description>{escape(i.text)}</description></item>\n"
        for i in feed.items
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>'
        f"<title>{escape(feed.title)}</title><link>{escape(feed.url)}</link>"
        f"<description>{escape(feed.title)}</description><language>{feed.lang}</language>\n"
        f"{items}</channel></rss>\n"
    ).encode()


def atom(feed: Feed) -> bytes:
    """Return the feed as Atom (RFC 4287)."""
    items = "".join(
        f"<entry><title>{escape(i.title)}</title><link href={_quoted(i.url)}/>"
        f"<id>{escape(i.url)}</id><updated>{i.published.isoformat()}</updated>"
        f"<published>{i.published.isoformat()}</published>"
        f"<summary>{escape(i.text)}</summary></entry>\n"
        for i in feed.items
    )
    updated = max((i.published.isoformat() for i in feed.items), default="1970-01-01T00:00:00Z")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{feed.lang}">'
        f"<title>{escape(feed.title)}</title><id>{escape(feed.url)}</id>"
        f"<updated>{updated}</updated>\n{items}</feed>\n"
    ).encode()


def json_feed(feed: Feed) -> bytes:
    """Return the feed as JSON Feed 1.1."""
    items = [
        {
            "id": item.url,
            "url": item.url,
            "title": item.title,
            "content_text": item.text,
            "date_published": item.published.isoformat(),
        }
        for item in feed.items
    ]
    version = "https://jsonfeed.org/version/1.1"
    told = {"version": version, "title": feed.title, "language": feed.lang, "items": items}
    return json.dumps(told, ensure_ascii=False).encode()


def tag_page(feed: Feed) -> bytes:
    """Return the list as a page of teasers, of a site that has no feed."""
    teasers = "".join(
        f'<article><h3><a href="{escape(i.url)}">{escape(i.title)}</a></h3>'
        f"<p>{escape(i.text.partition('. ')[0])}.</p></article>\n"
        for i in feed.items
    )
    return _html(feed.title, f"<h1>{escape(feed.title)}</h1>\n{teasers}", feed.lang)


def page(title: str, text: str) -> bytes:
    """Return the page that an entry links to, with what sites put around an article."""
    told = "".join(f"<p>{escape(part)}</p>\n" for part in text.split("\n"))
    aside = (
        "<aside><h2>Most read</h2><ul>"
        '<li><a href="/old/1">Kremlin: what was said on Monday</a></li>'
        '<li><a href="/old/2">Lukashenko opens a museum</a></li></ul></aside>'
    )
    return _html(title, f"<article><h1>{escape(title)}</h1>\n{told}</article>\n{aside}")


def _html(title: str, body: str, lang: str = "") -> bytes:
    menu = "".join(f'<a href="/{word}">{word.title()}</a> ' for word in ("home", "sport", "about"))
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title></head><body><nav>{menu}</nav>\n<main>{body}</main>"
        '<footer><a href="/imprint">Imprint</a></footer></body></html>\n'
    ).encode()


FORMS: dict[str, tuple[str, Callable[[Feed], bytes]]] = {
    "rss": ("application/rss+xml; charset=utf-8", rss),
    "atom": ("application/atom+xml; charset=utf-8", atom),
    "json": ("application/feed+json", json_feed),
    "page": ("text/html; charset=utf-8", tag_page),
}


def _quoted(text: str) -> str:
    return f'"{escape(text)}"'
