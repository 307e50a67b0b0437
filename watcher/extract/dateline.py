"""The date beside a headline, for pages without a machine-readable one."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, time
from itertools import islice

from watcher.extract.blocks import Block
from watcher.parse.dates.calendar_words import month_in
from watcher.parse.dates.calendars import plain
from watcher.parse.dates.reading import parse_date
from watcher.parse.listing.clock import Clock
from watcher.parse.listing.times import shown_time
from watcher.parse.listing.when import APART

# How many blocks before and after the headline are looked at, and how long one may be.
_BEFORE, _AFTER, _LONGEST = 4, 6, 120
_LINKED = 0.7  # of a byline; a teaser links more
_BESIDE = 12  # characters
_MONTHS = {10: "October", 11: "November"}
_HEADS = 4  # places of the headline: a page may show it in a menu, too
_CLOCK = r"\d{1,2}[:h]\d{2}(?::\d{2})?(?!\d)(?:\s?[AaPp](?:\.?[Mm]\b\.?|\b))?"
_ZONE = r"(?:\s?\(?(?:GMT|UTC)\s?[+-]\d{1,2}(?::\d{2})?\)?|\s\(?[A-Z]{2,4}\)?(?![A-Za-z]))?"
_NAMED = re.compile(r"\s\(?[A-Z]{2,4}\)?$")
_TIME = rf"(?:(?:(?<=日)|[\s,|·–-]{{1,4}}|\s\()(?:um |at |à |lúc )?(?P<time>{_CLOCK}{_ZONE}))?"
_BEFORE_IT = rf"(?:(?P<early>{_CLOCK})[\s,|·–-]{{1,4}}(?:ngày )?)?"
_DATES = tuple(
    re.compile(form + _TIME)
    for form in (
        _BEFORE_IT + r"(?<!\d)(?P<date>\d{4}([-./])\d{1,2}\3\d{1,2})(?!\d)",
        r"(?P<date>\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)",
        _BEFORE_IT + r"(?<![\d./-])(?P<date>\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{4})(?!\d)",
        _BEFORE_IT
        + r"(?<!\d)(?P<date>\d{1,2}\.? (?:de |tháng )?\w{1,12}\.?,? (?:de |năm )?\d{4})(?!\d)",
        r"\b(?P<date>[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?!\d)",
    )
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)  # what names its year does not count from now
_SLASHED = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})")
# Where 3/4 may be the fourth of March: American English, and where dates begin with the year.
_MONTH_MAY_LEAD = frozenset(("en", "zh", "ja", "ko", "hu", "lt", "mn"))


def dateline(blocks: Sequence[Block], title: str, lang: str | None) -> datetime | None:
    """Return the date in a short line near the headline, None where there is none, or several.

    The page's language tells which number of 3/4 is the day; if it does not, the date is not read.
    """
    day_first = lang is not None and lang.partition("-")[0] not in _MONTH_MAY_LEAD
    heads = (i for i, block in enumerate(blocks) if _is_headline(block, title))
    for at in islice(heads, _HEADS):
        near = [b for b in blocks[max(0, at - _BEFORE) : at + 1 + _AFTER] if _may_tell(b)]
        # A line that is nothing but a date is surer than one in which it is a detail.
        for lines in (near, [b for b in near if _is_date(b.text)]):
            found = [read for b in lines if (read := _read(_plain(b.text, lang), day_first, lang))]
            if len({moment.date() for moment in found}) == 1:
                return found[0]
    return None


def _is_date(text: str) -> bool:
    """Tell whether a line says little beside a date: a day of the week, "Published"."""
    found = next(filter(None, (form.search(text) for form in _DATES)), None)
    return found is not None and len(text) - len(found[0]) <= _BESIDE


def _may_tell(block: Block) -> bool:
    """Tell whether a block is a short line, no sentence of the text and no caption."""
    sentence = block.text.endswith(("。", "！", "？")) or (
        len(block.text) > 60 and block.text[-1] == "."
    )
    seen = block.place.own | (block.place.parent.own if block.place.parent else frozenset())
    short = block.mass <= _LONGEST and block.linked < _LINKED
    return short and not sentence and "caption" not in seen


def _is_headline(block: Block, title: str) -> bool:
    return block.place.tag == "h1" or (bool(title) and block.text == title)


def _plain(text: str, lang: str | None) -> str:
    """Return a text in our figures, and with months that its language alone tells."""
    text = plain(text)
    month = month_in("listopada", lang) if "listopada" in text else None
    return text.replace("listopada", _MONTHS[month]) if month else text


def _read(text: str, day_first: bool, lang: str | None) -> datetime | None:
    """Return the time of a line: of one that is nothing else, as lists show it; or within it."""
    shown = _shown(text, day_first, lang)
    return shown if shown and shown.time() != time() else _within(text, day_first) or shown


def _shown(text: str, day_first: bool, lang: str | None) -> datetime | None:
    clock = Clock(_ANY_TIME, lang, day_first=day_first or None)
    parts = (text, *APART.split(text)) if APART.search(text) else (text,)
    read = (shown_time(part, clock) for part in parts if _YEAR.search(part))
    return next(filter(None, read), None)


def _within(text: str, day_first: bool) -> datetime | None:
    for form in _DATES:
        if hit := form.search(text):
            day = re.sub(r"\s?([./年月日])\s?", r"\1", hit["date"])
            day = re.sub(r"\b(?:de|năm) ", "", day)
            if day_first and (figures := _SLASHED.fullmatch(day)):
                day = f"{figures[4]}-{figures[3].zfill(2)}-{figures[1].zfill(2)}"
            hour = (hit["time"] or hit.groupdict().get("early") or "").replace("h", ":", 1)
            said = (f"{day} {hour}".strip(), f"{day} {_NAMED.sub('', hour)}", day)
            return next(filter(None, map(parse_date, said)), None)  # the zone may be no known one
    return None
