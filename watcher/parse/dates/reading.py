"""Dates as feeds write them: RFC 822/2822, W3C-DTF/ISO 8601 and a few unambiguous others.

A date that cannot be read is left out. Nothing is guessed: not a missing year, month or day, nor
which number of 03/04 is the month, unless a named day of the week fits only one reading.
A missing time is midnight, a missing zone is UTC, as both standards' readers have it. Zones are
told in figures, by names that mean one offset only, or by place (Europe/Minsk).
"""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

from watcher.parse.dates.calendar_words import MONTHS, WEEKDAYS
from watcher.parse.dates.calendars import plain
from watcher.parse.dates.forms import FORMS, UNIX, ZONE_ALONE
from watcher.parse.dates.zones import PLACES, offset_at, offset_of

YEARS = range(1970, 2201)
_NO_TIME = datetime(1970, 1, 1, tzinfo=UTC)

_TWO_DIGITS = {name.title(): f"{MONTHS[name]:02}" for name in MONTHS if len(name) == 3}
_ZERO = {"GMT": "Z", "UTC": "Z", "UT": "Z", "": "?"}


def parse_date(text: str) -> datetime | None:
    """Return the instant that a feed's date names, aware and in UTC, or None where unreadable.

    RFC 822/2822 with its zone names and two-digit years, W3C-DTF and ISO 8601 with offsets and
    fractions, and forms that can be read only one way, in other calendars too. Years outside
    1970-2200 are None.
    """
    text = text.strip()
    if text[4:5] == "-" and "W" not in text:
        try:
            return _in_utc(datetime.fromisoformat(text))
        except ValueError:
            pass
    if text[3:5] == ", " and text[16:26:9] == "  " and (usual := _usual(text)):
        return _in_utc(usual)
    if len(text) > 80:
        return None
    text = plain(text).strip()
    if seconds := UNIX.fullmatch(text):
        return datetime.fromtimestamp(int(seconds[1]), UTC)
    for form in FORMS:
        found = form.fullmatch(text)
        if found is not None:
            return _build(found.groupdict())
    return None


def _in_utc(moment: datetime) -> datetime | None:
    if moment.tzinfo is not UTC:
        try:
            moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        except OverflowError:
            return None
    return _meant(moment)


def _meant(moment: datetime) -> datetime | None:
    """Return an instant that somebody meant: what programs fill in is zero seconds since 1970."""
    return moment if moment.year in YEARS and moment != _NO_TIME else None


def _usual(text: str) -> datetime | None:
    """Read "Tue, 25 Jan 2011 14:05:00 +0000", which nearly every feed writes, ten times faster."""
    zone = text[26:]
    try:
        return datetime.fromisoformat(
            f"{text[12:16]}-{_TWO_DIGITS[text[8:11]]}-{text[5:7]}T{text[17:25]}"
            f"{_ZERO.get(zone, zone)}"
        )
    except (KeyError, ValueError):
        return None


def _build(part: dict[str, str | None]) -> datetime | None:
    day_month = _day_and_month(part)
    hour = _hour(part.get("H"), part.get("ampm"))
    place = part.get("place") or PLACES.get((part.get("zone") or "").lower())
    offset = 0 if place else offset_of(part.get("zone"), part.get("off"))
    said = ZONE_ALONE.fullmatch(part.get("said") or "") if offset is not None else None
    if said is not None and not (part.get("zone") or part.get("off")):
        offset = offset_of(said["zone"], said["off"])  # "10:00 (GMT+7)"; a comment says it again
    if day_month is None or hour is None or offset is None:
        return None
    day, month = day_month
    # 24:00 is the end of a day and second 60 a leap second (ISO 8601): both roll over.
    time = timedelta(hours=hour, minutes=int(part.get("M") or 0), seconds=int(part.get("S") or 0))
    if time.days > 1 or int(part.get("M") or 0) > 59 or int(part.get("S") or 0) > 60:
        return None
    try:
        local = datetime(_year(part["y"] or ""), month, day, tzinfo=UTC) + time
        away = offset_at(place, local) if place else offset
        return None if away is None else _meant(local - timedelta(minutes=away))
    except (ValueError, OverflowError):
        return None


def _year(digits: str) -> int:
    """RFC 2822 section 4.3: 00-49 are 2000-2049, 50-99 and three digits count from 1900."""
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + 2000 if len(digits) == 2 and year < 50 else year + 1900


def _day_and_month(part: dict[str, str | None]) -> tuple[int, int] | None:
    if "a" in part:
        first, second = int(part["a"] or 0), int(part["b"] or 0)
        if first == second or first > 12:
            return first, second
        return (second, first) if second > 12 else _by_weekday(part, first, second)
    if "mon" in part:
        month = MONTHS.get((part["mon"] or "").lower())
        return None if month is None else (int(part["d"] or 0), month)
    return int(part["d"] or 0), int(part["m"] or 0)


def _by_weekday(part: dict[str, str | None], first: int, second: int) -> tuple[int, int] | None:
    """Return the one reading of two that falls on the day of the week that is named, if any."""
    named = WEEKDAYS.get((part["day"] or "").strip(" ,.\t").lower())
    fits = []
    for day, month in ((first, second), (second, first)):
        with suppress(ValueError):
            if date(int(part["y"] or 0), month, day).weekday() == named:
                fits.append((day, month))
    return fits[0] if len(fits) == 1 else None


def _hour(digits: str | None, ampm: str | None) -> int | None:
    hour = int(digits or 0)
    if ampm is None:
        return hour if hour <= 24 else None
    if 12 < hour < 24 and ampm in "Pp":
        return hour
    if not 1 <= hour <= 12:
        return None
    return hour % 12 + (12 if ampm in "Pp" else 0)
