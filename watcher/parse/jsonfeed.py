"""JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1) -> ParsedFeed.

Wrong types cost the field, not the feed: a number as id becomes text, as the standard asks; a
field that cannot be used is left out and named in a note. Damage is mended (`jsonmend`) and named.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from watcher.errors import ParseError
from watcher.model import Enclosure, ParsedEntry, ParsedFeed
from watcher.parse.charsets.charset import decode
from watcher.parse.dates.reading import parse_date
from watcher.parse.forms import language, pictured, title_text, web_link
from watcher.parse.mending.jsonmend import mend
from watcher.parse.trees.addresses import address_of
from watcher.parse.trees.tree import MAX_ENTRIES
from watcher.text import clean
from watcher.text.markup import strip_html


def parse_json(body: bytes, url: str) -> ParsedFeed:
    """Return the feed. Raises ParseError where the body is broken JSON or no JSON Feed."""
    document, notes = _load(body)
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        raise ParseError(f"the server sent JSON that is no JSON Feed{_complaint(document)}")
    items = document["items"]
    if len(items) > MAX_ENTRIES:
        notes.append(f"read the first {MAX_ENTRIES} of {len(items)} entries")
    reader = _Reader(web_link(url, _text(document.get("feed_url"))) or url)
    top = reader.strings(document, ("title", "home_page_url", "language"))
    entries = [entry for item in items[:MAX_ENTRIES] if (entry := reader.entry(item)) is not None]
    return ParsedFeed(
        kind="json",
        title=title_text(top["title"]),
        lang=language(top["language"]),
        url=web_link(url, top["home_page_url"]),
        entries=tuple(entries),
        notes=(*notes, *sorted(reader.notes)),
    )


def _load(body: bytes) -> tuple[Any, list[str]]:
    text, notes = decode(body, None)
    # strict=False: raw line breaks inside strings are a common fault and harmless.
    decoder = json.JSONDecoder(strict=False, parse_int=_whole)
    try:
        return decoder.decode(text), notes
    except RecursionError:
        raise ParseError("the server sent JSON that is nested too deeply") from None
    except ValueError as error:
        document = _mended(text, decoder, notes)
        if document is None:
            raise ParseError(f"the server sent broken JSON: {error}") from None
        return document, notes


def _mended(text: str, decoder: json.JSONDecoder, notes: list[str]) -> Any:
    try:
        return mend(text, decoder.raw_decode, notes)
    except RecursionError:
        raise ParseError("the server sent JSON that is nested too deeply") from None


def _whole(digits: str) -> int | str:
    """Return a number; one of thousands of digits, which int() refuses, stays text."""
    return int(digits) if len(digits) < 1000 else digits


def _complaint(document: Any) -> str:
    """Return the error that an API answered with a status of 200: {"error": "..."}."""
    if isinstance(document, dict):
        for key in ("error", "message", "errors"):
            if document.get(key) and isinstance(document[key], str):
                return f" (“{clean(document[key])[:80]}”)"
    return ""


def _text(value: Any) -> str:
    """Return strings, and numbers as text; "" for anything else."""
    if isinstance(value, str):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return ""


# What may be a number: an id, and seconds since 1970.
_NUMBERS = ("id", "date_published", "date_modified")


@dataclass(slots=True)
class _Reader:
    base: str
    notes: set[str] = field(default_factory=set)

    def strings(self, source: dict[str, Any], names: tuple[str, ...]) -> dict[str, str]:
        """Return these fields as text, noting those of a wrong type (an id may be a number)."""
        found = {}
        for name in names:
            value = source.get(name)
            found[name] = _text(value) if name in _NUMBERS or isinstance(value, str) else ""
            if value is not None and not isinstance(value, str) and not found[name]:
                self.notes.add(f"{name} is no text")
        return found

    def entry(self, item: Any) -> ParsedEntry | None:
        """Return one item, None where it says nothing."""
        if not isinstance(item, dict):
            self.notes.add("an item is no object")
            return None
        had = self.strings(item, (
            "id", "url", "external_url", "title", "summary", "content_html", "content_text",
            "date_published", "date_modified", "language",
        ))  # fmt: skip
        entry = self._entry(item, had)
        if entry.guid or entry.url or entry.title or entry.summary or entry.body:
            return entry
        self.notes.add("left out empty entries")
        return None

    def _entry(self, item: dict[str, Any], had: dict[str, str]) -> ParsedEntry:
        summary = strip_html(had["summary"])
        body = strip_html(had["content_html"]) or clean(had["content_text"])
        if not (summary or body):
            summary = pictured(had["content_html"])
        attached = tuple(self._enclosures(item))
        links = (had["url"], had["external_url"], had["id"] if "://" in had["id"] else "")
        published = parse_date(had["date_published"]) or parse_date(had["date_modified"])
        if published is None and (had["date_published"] or had["date_modified"]):
            self.notes.add("a date cannot be read")
        return ParsedEntry(
            guid=clean(had["id"]) or None,
            url=next((link for raw in links if (link := web_link(self.base, raw))), None)
            or address_of(attached),
            title=title_text(had["title"]),
            summary=summary,
            body="" if body in summary else body,
            published=published,
            author=self._author(item),
            lang=language(had["language"]),
            categories=tuple(dict.fromkeys(self._tags(item))),
            enclosures=attached,
        )

    def _author(self, item: dict[str, Any]) -> str | None:
        """1.1 has a list `authors`, 1.0 one `author`."""
        listed = item.get("authors")
        for author in (*(listed if isinstance(listed, list) else ()), item.get("author")):
            if isinstance(author, dict) and (name := clean(_text(author.get("name")))):
                return name
            if isinstance(author, str) and clean(author):
                return clean(author)
        return None

    def _tags(self, item: dict[str, Any]) -> Iterator[str]:
        tags = item.get("tags")
        for tag in tags if isinstance(tags, list) else ():
            if name := clean(_text(tag)):
                yield name

    def _enclosures(self, item: dict[str, Any]) -> Iterator[Enclosure]:
        attached = item.get("attachments")
        for one in attached if isinstance(attached, list) else ():
            if isinstance(one, dict) and (link := web_link(self.base, _text(one.get("url")))):
                size = one.get("size_in_bytes")
                whole = int(size) if isinstance(size, (int, float)) and 0 <= size < 2**53 else None
                yield Enclosure(link, clean(_text(one.get("mime_type"))) or None, whole)
