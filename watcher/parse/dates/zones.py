"""How far from UTC a zone is that a date names: in figures, by letters, by its place."""

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from watcher.parse.dates.calendar_words import ZONES

# What Americans write in summer and winter alike.
PLACES = {
    "et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}  # fmt: skip


def offset_of(name: str | None, digits: str | None) -> int | None:
    """Return minutes east of UTC; None where the zone is not one we know."""
    minutes = 0
    if name is not None:
        known = ZONES.get(name.lower())
        if known is None:
            return None
        if digits is not None and known != 0:
            return known if offset_of(None, digits) == known else None
        minutes = known
    if digits is not None:
        number = digits[1:].strip().replace(":", "")
        hours, rest = (number, "0") if len(number) <= 2 else (number[:-2], number[-2:])
        if int(hours) > 15 or int(rest) > 59:
            return None
        minutes += (int(hours) * 60 + int(rest)) * (-1 if digits[0] == "-" else 1)
    return minutes


def offset_at(place: str, local: datetime) -> int | None:
    """Return minutes east of UTC at a local time in a zone of the tz database, None if unknown."""
    zone = _zone(place)
    away = local.replace(tzinfo=zone).utcoffset() if zone is not None else None
    return None if away is None else round(away.total_seconds() / 60)


@lru_cache(maxsize=64)  # a source is in one zone; the name is whatever a stranger wrote
def _zone(place: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(place)
    except (LookupError, ValueError, OSError):  # unknown, no name at all, a folder
        return None
