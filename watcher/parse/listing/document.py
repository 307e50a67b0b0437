"""A whole listing page: bytes to a ParsedFeed of kind "page"."""

from dataclasses import replace
from datetime import datetime, tzinfo

from lxml import html

from watcher.errors import ParseError
from watcher.model import ParsedEntry, ParsedFeed
from watcher.parse.forms import language, web_link
from watcher.parse.listing.answers import answer
from watcher.parse.listing.blocks import owners
from watcher.parse.listing.channel import earlier, posts_of
from watcher.parse.listing.clock import Clock
from watcher.parse.listing.evidence import Candidate, candidates
from watcher.parse.listing.headed import Over, days_over
from watcher.parse.listing.headline import name_links
from watcher.parse.listing.paging import next_page
from watcher.parse.listing.places import country_of, zone_of
from watcher.parse.listing.reading import read_page
from watcher.parse.listing.score import stories
from watcher.parse.listing.scripted import scripted
from watcher.parse.listing.selector import chosen
from watcher.parse.listing.site import home_of, is_front
from watcher.parse.listing.structured import Told, told_of
from watcher.parse.listing.targets import targets_of
from watcher.parse.listing.teaser import entry_of
from watcher.parse.listing.walk import Scene, lay_out
from watcher.parse.listing.when import day_first
from watcher.parse.page import advertised_feeds
from watcher.parse.sniff import sniff
from watcher.text import clean

_SCRIPTED = "the list was read from the data of the page's script"
_JSON = "the list was read from JSON that is no JSON Feed"
_NONE = "no list of stories found on the page"


def parse_page(
    body: bytes,
    content_type: str | None,
    url: str,
    *,
    now: datetime,
    links: str | None = None,
    zone: tzinfo | None = None,
) -> ParsedFeed:
    """Return the stories that a front, section, tag or search page at `url` lists, in its order.

    `links` is a CSS selector of the story links, instead of finding them. `zone` is that of shown
    times where neither the country of the address nor the language tells one. Raises ParseError
    where the document is no HTML or lists no stories. JSON that lists some will do, too.
    """
    if sniff(body, content_type) == "json":
        entries, piece = answer(body, url)
        if entries:
            return ParsedFeed("page", url=url, entries=entries, notes=(_JSON,))
        if not piece:
            raise ParseError(_NONE)
        body, content_type = piece.encode("utf-8", "replace"), "text/html; charset=utf-8"
    page = read_page(body, content_type)
    tree, notes = page.tree, list(page.notes)
    base, lang = _base(tree, url), _language(tree)
    feed = ParsedFeed("page", _title(tree), lang, base)
    if not links and (posts := posts_of(tree, base)):
        return replace(feed, entries=posts, notes=tuple(notes), next_page=earlier(tree, base))
    scene = lay_out(tree)
    if scene.cut:
        notes.append("the page is too long: only its first part was read")
    listed = _listed(scene, tree, base, links)
    if not listed and not links and (hidden := scripted(page.scripts, base)):
        return replace(feed, entries=hidden, notes=(*notes, _SCRIPTED))
    if not listed:
        raise ParseError(_NONE + (" by its `links` selector" if links else ""))
    clock = _clock(scene, base, lang, now, zone)
    return replace(
        feed,
        entries=_entries(scene, listed, base, clock, told_of(page.data, base)),
        notes=(*notes, *_feeds(body, content_type, url)),
        next_page=next_page(tree, scene, base, url),
    )


def _listed(scene: Scene, tree: html.HtmlElement, base: str, links: str | None) -> list[Candidate]:
    targets = targets_of(scene, base)
    name_links(scene, targets)
    found = candidates(scene, targets, home_of(tree, base), is_front(base))
    return chosen(scene, tree, found, links) if links else stories(found)


def _entries(
    scene: Scene, listed: list[Candidate], base: str, clock: Clock, told: dict[str, Told]
) -> tuple[ParsedEntry, ...]:
    story = {
        link.node: number
        for number, candidate in enumerate(listed)
        for link in candidate.target.links
    }
    owner = owners(scene, story)
    over = days_over(scene, listed, owner, clock)
    return tuple(
        entry_of(
            scene, owner, one, base, _under(clock, over.get(one.best.node)),
            told.get(one.target.key, Told()),
        )
        for one in listed
    )  # fmt: skip


def _under(clock: Clock, over: Over | None) -> Clock:
    return clock if over is None else replace(clock, over=over.date, over_is_all=over.sure)


def _clock(scene: Scene, base: str, lang: str | None, now: datetime, zone: tzinfo | None) -> Clock:
    country = country_of(base)
    return Clock(now, lang, country, zone_of(country, lang) or zone, day_first(scene.texts))


def _language(tree: html.HtmlElement) -> str | None:
    named = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    if not named:
        for element in tree.iterfind(".//meta[@http-equiv]"):
            if element.get("http-equiv", "").lower() == "content-language":
                named = element.get("content")
    return language(named)


def _base(tree: html.HtmlElement, url: str) -> str:
    element = tree.find(".//base[@href]")
    return web_link(url, element.get("href")) or url if element is not None else url


def _title(tree: html.HtmlElement) -> str:
    for element in tree.iterfind(".//title"):
        if title := clean("".join(element.itertext())):
            return title[:500]
    return ""


def _feeds(body: bytes, content_type: str | None, url: str) -> list[str]:
    return [
        f"the page advertises a feed, which is better to poll: {feed.url}"
        for feed in advertised_feeds(body, content_type, url)[:1]
        if feed.type != "feed"
    ]
