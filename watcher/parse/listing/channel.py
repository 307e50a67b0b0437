"""The public preview of a Telegram channel (t.me/s/NAME): posts, which have no headline.

A post's only link is its time, and words in its class names (`tgme_widget_message`) look like those
of a sidebar, so the general rules fail. This is therefore the one form of page that is read by its
own class names. A page of another site may also show such a post among its own stories.
"""

import re
from collections.abc import Iterator

from lxml import html

from watcher.model import ParsedEntry
from watcher.parse.dates.reading import parse_date
from watcher.parse.forms import web_link
from watcher.text import clean
from watcher.text.possessive import possessive
from watcher.urls import host

_POSTS = (
    "//*[@data-post][contains(concat(' ', normalize-space(@class), ' '), ' tgme_widget_message ')]"
)
_TOLD = (
    "js-message_text", "tgme_widget_message_poll_question", "tgme_widget_message_document_title",
    "link_preview_title", "link_preview_description",
)  # fmt: skip
_HOSTS = frozenset(("t.me", "telegram.me", "telegram.dog"))
_MOST = 200  # posts, the newest; a preview shows 20
_LONGEST = 200  # characters of a title
_NO_WORDS = re.compile(possessive(r"https?://\S++|[#@]\w++|\W"))
_SENTENCE = re.compile(rf"(.{{20,{_LONGEST - 1}}}?[.!?…。！？])(?=\s|$)")


def posts_of(tree: html.HtmlElement, base: str) -> tuple[ParsedEntry, ...]:
    """Return the posts of a channel's preview, the newest first; none for any other page."""
    if host(base) not in _HOSTS:
        return ()
    found = (_post(one, base) for one in tree.xpath(_POSTS)[: -_MOST - 1 : -1])
    return tuple(post for post in found if post is not None)


def earlier(tree: html.HtmlElement, base: str) -> str | None:
    """Return where the channel's earlier posts are."""
    links = tree.xpath("//a[contains(@class, 'js-messages_more') and @data-before]")
    return web_link(base, links[0].get("href")) if links else None


def _post(element: html.HtmlElement, base: str) -> ParsedEntry | None:
    dates = _called(element, "tgme_widget_message_date")
    name = element.get("data-post", "")
    at = dates[0].get("href") if dates else None
    url = web_link(base, at and at.partition("?")[0]) or web_link("https://t.me/", name)
    lines = list(_lines(element))
    if url is None or not lines:
        return None  # a service message, or a picture that says nothing
    title, summary = _title(lines), " ".join(lines)
    times = dates[0].xpath(".//time/@datetime") if dates else []
    return ParsedEntry(
        guid=name or None,
        url=url,
        title=title,
        summary=summary if summary != title else "",
        published=parse_date(times[0]) if times else None,
    )


def _lines(element: html.HtmlElement) -> Iterator[str]:
    """Yield the lines of what a post says, then of what it links to; not of what it answers."""
    for name in _TOLD:
        for one in _called(element, name)[:1]:
            for br in one.iter("br"):
                br.tail = "\n" + (br.tail or "")
            yield from filter(None, map(clean, str(one.text_content()).split("\n")))


def _title(lines: list[str]) -> str:
    """Return the first line that has words, of a long one its first sentence."""
    line = next((line for line in lines if not _NO_WORDS.fullmatch(line)), lines[0])
    if len(line) <= _LONGEST:
        return line
    if sentence := _SENTENCE.match(line):
        return sentence[1]
    return line[:_LONGEST].rpartition(" ")[0] + " …"


def _called(element: html.HtmlElement, name: str) -> list[html.HtmlElement]:
    found: list[html.HtmlElement] = element.xpath(
        ".//*[contains(concat(' ', normalize-space(@class), ' '), $name)]", name=f" {name} "
    )
    return found
