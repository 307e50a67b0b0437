"""One <item> or <entry> of a tree -> ParsedEntry. The same code reads RSS, RDF and Atom.

Feeds mix vocabularies (Dublin Core in RSS, Atom links in RSS), so an entry is first gathered into
key -> element, and each field then takes the first key that has something to say.
"""

import re
from datetime import datetime
from functools import lru_cache

from watcher.model import ParsedEntry
from watcher.parse.dates.reading import parse_date
from watcher.parse.forms import language, title_text
from watcher.parse.trees.addresses import Base, address_of, document_of, enclosures, page_of
from watcher.parse.trees.element import Element
from watcher.parse.trees.entry_texts import texts_of, title_of
from watcher.parse.trees.gathered import Found, gather, words
from watcher.parse.trees.names import AUTHORS, DATES, RDF, XML
from watcher.text import clean

_SHORT = 500  # characters that may be kept in memory to be met again, and of a mailbox
# RSS 2.0: "lawyer@boyer.net (Lawyer Boyer)"; also with both turned round, and as in mail.
_MAILBOX = re.compile(r"\S+@\S+ \(([^()]+)\)|([^()<>@]+) [(<]\S+@\S+[)>]")
_OF_PERSONS = frozenset(["name", "email", "uri", "url"])
_LANG, _ABOUT = XML + "lang", RDF + "about"


def read_entry(item: Element, base: Base) -> ParsedEntry | None:
    """Return the entry, or None where it says nothing at all."""
    had = gather(item)
    found = had.one
    attached = tuple(enclosures(had, base)) if had.media or had.links else ()
    guid = _guid(item, found)
    url = page_of(had, base) or _about(item, base) or address_of(attached) or document_of(had, base)
    title = title_of(found)
    summary, body = texts_of(found)
    if not (guid or url or title or summary or body or _has_words(item)):
        return None
    lang = language(item.get(_LANG) or words(found.get("language")))
    categories = _categories(had.tags) if had.tags else ()
    return ParsedEntry(
        guid, url, title, summary, body, _published(found), _author(found), lang, categories,
        attached,
    )  # fmt: skip


def _has_words(item: Element) -> bool:
    """Tell whether there is any text in an item: a date, a category, a place."""
    return any(str(text).strip() for text in item.itertext())


def _about(item: Element, base: Base) -> str | None:
    """Return what an item of RSS 1.0 says that it is about (section 5.5): the same as its link."""
    about = item.get(_ABOUT)
    return base.link(item, about) if about and "://" in about else None


def _guid(item: Element, found: Found) -> str | None:
    for key in ("guid", "atom:id"):
        if key in found and (text := clean(found[key].text or "")):
            return text
    return clean(item.get(_ABOUT) or "") or words(found.get("dc:identifier")) or None


def _published(found: Found) -> datetime | None:
    for key in DATES:
        element = found.get(key)
        if element is not None and element.text and (moment := parse_date(element.text)):
            return moment
    return None


def _author(found: Found) -> str | None:
    for key in AUTHORS:
        element = found.get(key)
        if element is None:
            continue
        raw = (_named(element) if len(element) else element.text) or ""
        if text := _name(raw) if len(raw) < _SHORT else _name.__wrapped__(raw):
            return text
    return None


def _named(author: Element) -> str:
    """Return the <name> of an author (Atom), or the address; what else stands there is markup."""
    for name in ("name", "email"):
        for child in author:
            if isinstance(child.tag, str) and child.tag.rpartition("}")[2] == name and child.text:
                return child.text
    tags = {str(child.tag).rpartition("}")[2] for child in author}
    return "" if tags <= _OF_PERSONS else "".join(map(str, author.itertext()))


@lru_cache(maxsize=2048)  # a few people write all entries of a source
def _name(raw: str) -> str:
    text = title_text(raw)
    whole = len(text) < _SHORT and text[-1:] in (")", ">")
    named = _MAILBOX.fullmatch(text) if whole else None
    return named[1] or named[2] if named else text


def _categories(tags: list[Element]) -> tuple[str, ...]:
    """RSS puts the name in the text, Atom in label or term."""
    raws = tuple([tag.text or tag.get("label") or tag.get("term") or "" for tag in tags])
    return _names(raws) if sum(map(len, raws)) < _SHORT else _names.__wrapped__(raws)


@lru_cache(maxsize=1024)  # most entries of a source have the same few
def _names(raws: tuple[str, ...]) -> tuple[str, ...]:
    names = dict.fromkeys(map(title_text, raws))
    names.pop("", None)
    return tuple(names)
