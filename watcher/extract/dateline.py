"""The date that stands beside a headline, where a page tells none to machines."""

import re
from collections.abc import Sequence
from datetime import datetime

from watcher.extract.blocks import Block
from watcher.parse.calendars import plain
from watcher.parse.dates import parse_date
from watcher.text import clean

# How many blocks before and after the headline are looked at, and how long one may be.
_BEFORE, _AFTER, _LONGEST = 4, 6, 120
_TIME = r"(?:[\s,|·–-]{1,4}(?:um |at |lúc )?(\d{1,2}:\d{2})(?!\d))?"
_DATES = tuple(
    re.compile(form + _TIME)
    for form in (
        r"(?<!\d)(\d{4}-\d{2}-\d{2})",
        r"(?<![\d.])(\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4})(?!\d)",
        r"(?<!\d)(\d{1,2}\.? (?:de )?[^\W\d_]{3,12}\.? (?:de )?\d{4})(?!\d)",
        r"\b([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})(?!\d)",
    )
)
_EAST = re.compile(r"(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")


def dateline(blocks: Sequence[Block], title: str) -> datetime | None:
    """Return the date in a short line near the headline, None where there is none, or several.

    Day and month in figures are read only one way or not at all (see `parse.dates`).
    """
    at = next((i for i, block in enumerate(blocks) if _is_headline(block, title)), None)
    if at is None:
        return None
    near = blocks[max(0, at - _BEFORE) : at + 1 + _AFTER]
    found = [
        read for b in near if b.mass <= _LONGEST and b.linked < 0.5 and (read := _read(b.text))
    ]
    days = {moment.date() for moment in found}
    return found[0] if len(days) == 1 else None


def _is_headline(block: Block, title: str) -> bool:
    return block.place.tag == "h1" or (bool(title) and block.text == title)


def _read(text: str) -> datetime | None:
    text = plain(text)
    if east := _EAST.search(text):
        return parse_date("-".join(part.zfill(2) for part in east.groups()))
    for form in _DATES:
        if hit := form.search(text):
            day = clean(re.sub(r"(?<=[./])\s|\bde ", "", hit[1]))
            return parse_date(f"{day} {hit[2]}") if hit[2] else parse_date(day)
    return None
