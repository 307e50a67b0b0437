"""Dates as feeds write them: RFC 822/2822, W3C-DTF/ISO 8601 and a few unambiguous others.

A date that cannot be read is none. Nothing is filled in: not a missing year, month or day, nor
which of 03/04 is the month, unless the day of the week is named and only one of them falls on it.
A missing time is midnight, a missing zone is UTC, as both standards' readers have it.
"""

import re
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

from watcher.parse.calendar_words import MONTHS, WEEKDAYS, ZONES

YEARS = range(1970, 2201)

_TIME = (
    r"(?:(?:\s*T\s*|[\s,]+|\s+-\s+)(?:(?:at|в|о|у|um|om|kl|kl\.|à|à las|a las|alle|klo|la|lúc)\s+)?"
    r"(?P<H>\d{1,2})(?::(?=\d)|[.h](?=\d\d\b))(?P<M>\d{1,2})"
    r"(?:[:.](?P<S>\d{1,2})(?:[.,:]\d+)?)?"
    r"(?:\s*(?P<ampm>[AaPp])\.?[Mm]\.?(?![A-Za-z]))?)?"
)
_ZONE = (
    r"\s*(?P<zone>[A-Za-z]{1,5})?\s*(?P<off>[+-]\s?\d{1,2}:?(?:\d{2})?)?"
    r"(?:\s*\((?P<said>[^)]*)\))?\s*"
)
_ZONE_ALONE = re.compile(r"(?P<zone>[A-Z]{1,5})?\s*(?P<off>[+-]\d{1,2}:?(?:\d{2})?)?")
_DAY_NAME = r"(?P<day>(?:[^\W\d]+\.?[\s,]+){0,2})"  # one word, two in Vietnamese
_MONTH_NAME = r"(?P<mon>[^\W\d_]{3,12})"

_RFC822 = re.compile(
    rf"{_DAY_NAME}(?P<d>\d{{1,2}})\.?(?:st|nd|rd|th)?[\s-]*(?:de\s+)?{_MONTH_NAME}\.?[\s,-]*(?:de\s+)?"
    rf"(?P<y>\d{{2,4}})(?:\s*(?:г\.|года|р\.|року),?)?{_TIME}{_ZONE}"
)
# Jan 25,2011 · January 25th, 2011 2:05 PM
_MONTH_FIRST = re.compile(
    rf"{_DAY_NAME}{_MONTH_NAME}\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<y>\d{{4}}){_TIME}{_ZONE}"
)
# Wed Jan 25 14:05:00 2011 (C) · Wed Jan 25 14:05:00 GMT 2011 (Java)
_ASCTIME = re.compile(rf"{_DAY_NAME}{_MONTH_NAME}\s+(?P<d>\d{{1,2}}){_TIME}{_ZONE}\s(?P<y>\d{{4}})")
_YEAR_FIRST = re.compile(
    rf"(?P<y>\d{{4}})([-/.])(?P<m>\d{{1,2}})\2(?P<d>\d{{1,2}})\.?{_TIME}{_ZONE}"
)
_COMPACT = re.compile(
    r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)"
    r"(?:T?(?P<H>\d\d):?(?P<M>\d\d)(?::?(?P<S>\d\d)(?:[.,]\d+)?)?)?" + _ZONE
)
_CJK = re.compile(
    r"(?P<y>\d{4})[年년]\s*(?P<m>\d{1,2})[月월]\s*(?P<d>\d{1,2})[日일]"
    r"(?:\s*(?P<H>\d{1,2})(?:[:时時点點]|시\s*)(?P<M>\d{1,2})[分분]?"
    rf"(?:[:\s]*(?P<S>\d{{1,2}})[秒초]?)?)?{_ZONE}"
)
# 06 Tháng 5 2024 · 6 Th5, 2024
_VIETNAMESE = re.compile(
    rf"{_DAY_NAME}(?:ngày\s+)?(?P<d>\d{{1,2}})[\s,]+th(?:áng|g)?\s*(?P<m>\d{{1,2}})[\s,]+(?:năm\s+)?"
    rf"(?P<y>\d{{4}}){_TIME}{_ZONE}",
    re.IGNORECASE,
)
# Seconds or milliseconds since 1970, from 2001 to 2030: later ones look like 2034010112.
_UNIX = re.compile(r"(1[0-8]\d{8})(?:\.\d+|\d{3})?")
_DOTTED = re.compile(
    rf"{_DAY_NAME}(?P<d>\d{{1,2}})\.(?P<m>\d{{1,2}})\.(?P<y>\d{{4}}){_TIME}{_ZONE}"
)
_SLASHED = re.compile(
    rf"{_DAY_NAME}(?P<a>\d{{1,2}})[/-](?P<b>\d{{1,2}})[/-](?P<y>\d{{4}}){_TIME}{_ZONE}"
)
_TWO_DIGITS = {name.title(): f"{MONTHS[name]:02}" for name in MONTHS if len(name) == 3}
_ZERO = {"GMT": "Z", "UTC": "Z", "UT": "Z", "": "?"}
_OTHERS = (
    _RFC822,
    _MONTH_FIRST,
    _ASCTIME,
    _YEAR_FIRST,
    _COMPACT,
    _CJK,
    _VIETNAMESE,
    _DOTTED,
    _SLASHED,
)


def parse_date(text: str) -> datetime | None:
    """Return the instant that a feed's date names, aware and in UTC, or None where unreadable.

    RFC 822/2822 with its zone names and two-digit years, W3C-DTF and ISO 8601 with offsets and
    fractions, and forms that can be read only one way. Years outside 1970-2200 are None.
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
    if seconds := _UNIX.fullmatch(text):
        return datetime.fromtimestamp(int(seconds[1]), UTC)
    for form in _OTHERS:
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
    return moment if moment.year in YEARS else None


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
    offset = _offset(part.get("zone"), part.get("off"))
    said = _ZONE_ALONE.fullmatch(part.get("said") or "") if offset is not None else None
    if said is not None and not (part.get("zone") or part.get("off")):
        offset = _offset(said["zone"], said["off"])  # "10:00 (GMT+7)"; a comment says it again
    if day_month is None or hour is None or offset is None:
        return None
    day, month = day_month
    # 24:00 is the end of a day and second 60 a leap second (ISO 8601): both roll over.
    time = timedelta(
        hours=hour, minutes=int(part.get("M") or 0) - offset, seconds=int(part.get("S") or 0)
    )
    if time.days > 1 or int(part.get("M") or 0) > 59 or int(part.get("S") or 0) > 60:
        return None
    try:
        moment = datetime(_year(part["y"] or ""), month, day, tzinfo=UTC) + time
    except (ValueError, OverflowError):
        return None
    return moment if moment.year in YEARS else None


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


def _offset(name: str | None, digits: str | None) -> int | None:
    """Return minutes east of UTC; None where the zone is not one we know."""
    minutes = 0
    if name is not None:
        known = ZONES.get(name.lower())
        if known is None:
            return None
        if digits is not None and known != 0:
            return known if _offset(None, digits) == known else None
        minutes = known
    if digits is not None:
        number = digits[1:].strip().replace(":", "")
        hours, rest = (number, "0") if len(number) <= 2 else (number[:-2], number[-2:])
        if int(hours) > 15 or int(rest) > 59:
            return None
        minutes += (int(hours) * 60 + int(rest)) * (-1 if digits[0] == "-" else 1)
    return minutes
