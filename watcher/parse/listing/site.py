"""Which site a page belongs to, and whether it is that site's front page."""

import re

from lxml import html

from watcher.parse.forms import web_link
from watcher.urls import host, split

# Labels under which anybody may register in many countries ("co.uk", "com.vn", "gov.cn").
_LABELS = (
    "co com org net gov edu ac or ne go gob gouv govt nic mil info biz web in nom asso ltd plc"
    " sch k12 gv lg re pe ed ad gr idv game club name pro int art firm gen ind res"
)
_SECOND_LEVEL = frozenset(_LABELS.split())


def domain(url: str) -> str:
    """Return the registrable domain of an address, by its form: "news.bbc.co.uk" is bbc.co.uk."""
    name = host(url)
    labels = name.split(".")
    if len(labels) <= 2 or labels[-1].isdigit():
        return name
    suffix = len(labels[-1]) == 2 and (labels[-2] in _SECOND_LEVEL)
    return ".".join(labels[-3 if suffix else -2 :])


_FRONT = re.compile(
    r"/?(?:[a-z]{2}(?:-[a-z]{2})?|(?:index|home|default|main)(?:\.\w{2,5})?)?/?", re.IGNORECASE
)


def home_of(tree: html.HtmlElement, base: str) -> frozenset[str]:
    """Return the registrable domains of a page: of its address and of its canonical link."""
    found = {domain(base)}
    for element in tree.iterfind(".//link[@rel='canonical']"):
        if link := web_link(base, element.get("href")):
            found.add(domain(link))
    for element in tree.iterfind(".//meta[@property='og:url']"):
        if link := web_link(base, element.get("content")):
            found.add(domain(link))
    return frozenset(found)


def is_front(url: str) -> bool:
    """Tell whether an address is a site's front page, perhaps one of its languages."""
    parts = split(url)
    return _FRONT.fullmatch(parts.path) is not None and not parts.query
