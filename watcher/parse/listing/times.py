"""Times as a page shows them: "2 giờ trước", "вчера, 14:05", "30/8", "昨天 10:20".

What names one time for certain becomes an instant, everything else is None. A date without a year
is the latest one not in the future; a time without a date likewise; a missing time is midnight in
the page's zone. The page's other dates tell which number of 3/4 is the day, else its country and
language do.
"""

import re
from datetime import UTC, date, datetime, timedelta, tzinfo

from watcher.parse.dates.calendar_words import ZONES
from watcher.parse.dates.calendars import plain
from watcher.parse.dates.reading import parse_date
from watcher.parse.dates.zones import PLACES, offset_at
from watcher.parse.listing import time_forms as forms
from watcher.parse.listing.clock import Clock
from watcher.parse.listing.named_day import named_day, without
from watcher.parse.listing.time_words import NOW, UNITS, WHOLE, YEAR

_LONGEST = 80
_WIDEST = 15 * 60  # minutes between local time and UTC
_SOUTH_SLAVIC = ("преди", "пре", "пред")
_ZONED = re.compile(r"(?:z|[+-]\d\d:?\d\d|[a-z]/[a-z_]+)\s*$|gmt|utc")


def shown_time(text: str, clock: Clock) -> datetime | None:
    """Return the instant that a shown time names, aware and in UTC, None where not certain."""
    if len(text) > 2 * _LONGEST:
        return None
    text = " ".join(plain(text.lower()).split())
    if label := forms.LABEL.match(text):
        text = text[label.end() :].lstrip()
    text = forms.BY.sub("", text)
    if not text or len(text) > _LONGEST:
        return None
    if text in NOW:
        return clock.now.astimezone(UTC)
    if past := forms.PAST.fullmatch(text):
        return _ago(past, clock.now)
    local = clock.now.astimezone(clock.zone or UTC)
    if named := named_day(text, local.date(), clock):
        day, rest = named
        return _on(day, rest, local) if day else None
    return _hour(text, clock.over, local)


def without_edit(text: str) -> str:
    """Return a text without the "Updated" before a time: an edit is no publication."""
    label = forms.EDIT.match(text.lower())
    return text[label.end() :].lstrip() if label else text


def _on(day: date, rest: str, local: datetime) -> datetime | None:
    """Return the instant of a day, `rest` being what stands beside it: a time, or nothing."""
    time = forms.CLOCK.search(rest)
    if time:
        rest = without(rest, time)
    return _at(day, time, local) if _is_glue(rest.strip()) else None


def _hour(text: str, over: datetime | None, local: datetime) -> datetime | None:
    """Return the instant of a time of day alone: of the date over it, else the latest such."""
    found = forms.CLOCK.fullmatch(text)
    if found is None or not found["M"]:
        return None
    if over:
        return _at(over.astimezone(local.tzinfo).date(), found, local)
    moment = _at(local.date(), found, local)
    if moment is None:
        return None
    return moment if moment <= local else moment - timedelta(days=1)


def _is_glue(rest: str) -> bool:
    """Tell whether only separators, prepositions or a day of the week are left of a text."""
    return any(forms.GLUE.fullmatch(text) for text in (rest, forms.WEEKDAY.sub("", rest + " ")))


def _ago(found: re.Match[str], now: datetime) -> datetime:
    """Return the instant that lies as long ago as a text says ("2 days, 3 hours ago")."""
    part = found.groupdict()
    seconds = 0
    for mark in "123":
        seconds += WHOLE.get(part.get(f"w{mark}") or "", 0)
        for number, unit in ((f"n{mark}", f"u{mark}"), (f"m{mark}", f"v{mark}")):
            if name := part.get(unit):
                amount = part[number] or ""
                seconds += (int(amount) if amount.isdigit() else 1) * _unit(name, part["before"])
    return (now - timedelta(seconds=seconds)).astimezone(UTC)


def _unit(name: str, before: str | None) -> int:
    """Return the seconds of a unit; in Bulgarian, Serbian and Macedonian "години" are years."""
    return YEAR if before in _SOUTH_SLAVIC and name in ("години", "година") else UNITS[name]


def _at(day: date, found: re.Match[str] | None, local: datetime) -> datetime | None:
    """Return the instant of a time on a day (midnight where None), by its zone or the page's."""
    clock = _clock(found) if found else (0, 0, 0)
    if clock is None:
        return None
    moment = datetime(day.year, day.month, day.day, *clock, tzinfo=local.tzinfo)
    minutes = _offset(found, moment) if found else None
    if minutes is None:
        return moment.astimezone(UTC)
    if abs(minutes) > _WIDEST:
        return None
    return moment.replace(tzinfo=UTC) - timedelta(minutes=minutes)


def _clock(found: re.Match[str]) -> tuple[int, int, int] | None:
    """Return hour (of 24), minute and second, None where there is no such time."""
    hour, minute, second = int(found["H"]), int(found["M"]), int(found["S"] or 0)
    half = (found["ap"] or "").replace(".", "").replace(" ", "")
    if half in ("pm", "ch") and hour < 12:
        hour += 12
    elif half in ("am", "sa") and hour == 12:
        hour = 0
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _offset(found: re.Match[str], moment: datetime) -> int | None:
    """Return the minutes ahead of UTC that a time names ("GMT+7", "MSK"), None where none."""
    if found["z"]:
        sign = -1 if found["z"][0] == "-" else 1
        return int(found["z"]) * 60 + int(found["zm"] or 0) * sign
    if found["name"]:
        place = PLACES.get(found["name"])
        return (offset_at(place, moment) or 0) if place else ZONES[found["name"]]
    return None


def written_time(text: str, zone: tzinfo | None = None) -> datetime | None:
    """Return the instant of a `datetime` attribute (HTML section 3.2.6); local times in `zone`."""
    moment = parse_date(text)
    if moment is None or zone is None or _ZONED.search(text.lower()):
        return moment
    return moment.replace(tzinfo=zone).astimezone(UTC)
