"""What parsing a document gives: a feed, a page, an article."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Literal, NamedTuple


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A media file that comes with an entry; `length` in bytes where told."""

    url: str
    type: str | None = None
    length: int | None = None


class ParsedEntry(NamedTuple):
    """One item of a document: clean text, absolute links, dates only if they could be read.

    `modified` is when its page last changed, where a sitemap says so: never its publication.
    """

    guid: str | None = None
    url: str | None = None
    title: str = ""
    summary: str = ""
    body: str = ""
    published: datetime | None = None
    author: str | None = None
    lang: str | None = None
    categories: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class PollHints:
    """How often a document asks to be polled (RSS ttl, skipHours, skipDays, sy:updatePeriod).

    `skip_hours` are UTC hours 0-23, `skip_days` are 0 (Monday) to 6.
    """

    ttl: timedelta | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()


class Child(NamedTuple):
    """A sitemap that an index names, and when it says that one changed."""

    url: str
    modified: datetime | None = None


TRUNCATED = "truncated"  # the note of a document without its end


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A whole document. `kind` is rss, atom, rdf, json, page, article or sitemap.

    `notes` name every repair made. `next_page` is where a listing page goes on (rel=next);
    `children` are the sitemaps of an index.
    """

    kind: str
    title: str = ""
    lang: str | None = None
    url: str | None = None
    entries: tuple[ParsedEntry, ...] = ()
    hints: PollHints = PollHints()
    notes: tuple[str, ...] = ()
    next_page: str | None = None
    children: tuple[Child, ...] = ()

    @property
    def whole(self) -> bool:
        """Tell whether the document is complete."""
        return TRUNCATED not in self.notes


Refusal = Literal["paywall", "consent", "error", "empty"]


@dataclass(frozen=True, slots=True)
class Article:
    """The main text of a page, paragraphs apart by a newline, and what the page says of itself.

    `url` is the canonical one, `method` how the text was found. `refused`: why the text is not
    the article's (a wall, an error page, none found); it is not to be matched then.
    """

    title: str = ""
    text: str = ""
    published: datetime | None = None
    author: str | None = None
    lang: str | None = None
    site: str | None = None
    url: str | None = None
    picture: str | None = None
    method: str = ""
    refused: Refusal | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParseAs:
    """What a document is to be read as. `kind` is auto, feed, page, article or sitemap.

    `page`: an HTML document of kind auto may be read as a page; else it is an error, for it is no
    feed. `links` is the CSS selector of a page's teasers; `now` and `zone` turn its relative times
    into instants.
    """

    kind: str = "feed"
    now: datetime | None = None
    zone: tzinfo | None = None
    links: str | None = None
    page: bool = False


AS_FEED = ParseAs()
