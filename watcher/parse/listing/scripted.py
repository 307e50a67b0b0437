"""The stories of a list that a script would show: in the JSON that the page carries for it.

Next.js, Nuxt and the like write their data into the page (`<script type="application/json">`, or a
value given to a variable). Nobody describes those objects, so a story is one that has a headline,
an address of this site, and what menus lack: a time, a text, or an address that names a document.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from watcher.model import ParsedEntry
from watcher.parse.dates.reading import YEARS, parse_date
from watcher.parse.forms import title_text, web_link
from watcher.parse.listing.borrowed import TELLING
from watcher.parse.listing.shapes import shape_of
from watcher.parse.listing.site import domain
from watcher.parse.listing.walk import MAX_LINKS
from watcher.parse.listing.weight import weight
from watcher.parse.markup import Script
from watcher.parse.script_data import objects_of, text_of
from watcher.urls.canonical import canonical

_FEW = 3  # stories that make a list
_LONGEST = 2000
_TITLES = ("headline", "headlines", "title", "titel", "titre", "titulo", "name")
_LINKS = (
    "url", "link", "href", "permalink", "canonical_url", "canonicalurl", "canonical", "path",
    "weburl", "website_url", "fullurl", "uri",
)  # fmt: skip
_LEADS = (
    "summary", "description", "excerpt", "abstract", "teaser", "standfirst", "dek", "lead", "intro",
    "subheadline", "subtitle", "teasertext",
)  # fmt: skip
_TIMES = re.compile(
    r"(?:date_?|first_?|display_?)?publi(?:sh|c)\w*|pub_?date|date|display_?date|created\w*|timestamp"
)


def scripted(scripts: Sequence[Script], base: str) -> tuple[ParsedEntry, ...]:
    """Return the stories that the scripts of a page at `base` hold, each once; () where few."""
    found: dict[str, ParsedEntry] = {}
    for value, is_listed in objects_of(scripts):
        if not is_listed:
            continue
        entry = _story({str(key).lower(): one for key, one in value.items()}, base)
        if entry is not None:
            found.setdefault(canonical(entry.url or ""), entry)
        if len(found) == MAX_LINKS:
            break
    return tuple(found.values()) if len(found) >= _FEW else ()


def _story(value: Mapping[str, Any], base: str) -> ParsedEntry | None:
    title = next(filter(None, (title_text(text_of(value.get(name))) for name in _TITLES)), "")
    link = next(filter(None, (web_link(base, text_of(value.get(name))) for name in _LINKS)), None)
    if link is None or weight(title) < TELLING or domain(link) != domain(base):
        return None
    lead = next(filter(None, (title_text(text_of(value.get(name))) for name in _LEADS)), "")
    times = (one for key, one in value.items() if _TIMES.fullmatch(key))
    published = next(filter(None, map(_moment, times)), None)
    shape = shape_of(link)
    if shape.bare or not (published or lead or shape.distinct):
        return None
    return ParsedEntry(
        url=link, title=title[:_LONGEST], summary=lead[:_LONGEST], published=published
    )


def _moment(value: Any) -> datetime | None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        if not 1e8 < value < 4e12:
            return None
        moment = datetime.fromtimestamp(value / 1000 if value > 1e11 else value, UTC)
        return moment if moment.year in YEARS else None
    return parse_date(value) if isinstance(value, str) else None
