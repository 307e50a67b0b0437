"""Times as a page shows them: "2 giờ trước", "вчера, 14:05", "30/8", "昨天 10:20".

What names one time for certain becomes an instant, everything else is None. A date without a year
is the latest one not in the future; a time without a date likewise; a missing time is midnight in
the page's zone. Which number of 3/4 is the day is told by the page's other dates, else by its
country and language.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from watcher.parse.calendar_words import MONTHS, ZONES
from watcher.parse.calendars import plain
from watcher.parse.date_zones import PLACES, offset_at
from watcher.parse.dates import YEARS, parse_date
from watcher.parse.listing import time_forms as forms
from watcher.parse.listing.time_words import DAYS, NOW, UNITS, WHOLE, YEAR

CLOCK_ONLY = forms.CLOCK
_LONGEST = 80
_SOUTH_SLAVIC = ("преди", "пре", "пред")
_ZONED = re.compile(r"(?:z|[+-]\d\d:?\d\d|[a-z]/[a-z_]+)\s*$|gmt|utc")
# Languages that write the month before the day in numbers, and countries where English does.
_MONTH_LEADS = frozenset(("zh", "ja", "ko", "hu", "lt", "mn"))
_DAY_LEADS_ENGLISH = frozenset(
    ("uk", "au", "nz", "ie", "in", "za", "sg", "my", "hk", "vn", "eu", "mt", "ng", "ke", "gh", "pk")
)


@dataclass(frozen=True, slots=True)
class Clock:
    """What shown times are read by: now, and the page's language, country and time zone.

    `lang` is a language tag, `country` a two-letter domain, `zone` UTC where None. `day_first`
    tells of 3/4/2025 where the page shows it. `over`: the date that stands over a story;
    `over_is_all` where that is all that need be told of its time.
    """

    now: datetime
    lang: str | None = None
    country: str | None = None
    zone: tzinfo | None = None
    day_first: bool | None = None
    over: datetime | None = None
    over_is_all: bool = True


def shown_time(text: str, clock: Clock) -> datetime | None:
    """Return the instant that a shown time names, aware and in UTC, None where not certain."""
    if len(text) > 2 * _LONGEST:
        return None
    text = " ".join(plain(text.lower()).split())
    if not text or len(text) > _LONGEST:
        return None
    if text in NOW:
        return clock.now.astimezone(UTC)
    if past := forms.PAST.fullmatch(text):
        return _ago(past, clock.now)
    local = clock.now.astimezone(clock.zone or UTC)
    day, rest = _day(text, local.date(), clock)
    if rest is None:
        found = forms.CLOCK.fullmatch(text)
        if found is None or not found["M"]:
            return None
        over = clock.over and clock.over.astimezone(local.tzinfo)
        return _at(over.date(), found, local) if over else _recent(found, local)
    time = forms.CLOCK.search(rest)
    if time:
        rest = _without(rest, time)
    if day is None or not _is_glue(rest.strip()):
        return None
    return _at(day, time, local)


def _is_glue(rest: str) -> bool:
    """Tell whether nothing of weight is left: separators, a preposition, a day of the week."""
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


def _day(text: str, today: date, clock: Clock) -> tuple[date | None, str | None]:
    """Return the day that a text names and the text without it, (None, None) where it has none."""
    if found := forms.DAY_WORDS.search(text):
        return today - timedelta(days=DAYS[found[0]]), _without(text, found)
    for form in (
        forms.YEAR_FIRST, forms.YEAR_NAMED, forms.MONTH_DAY, forms.DAY_NAMED, forms.NAMED_DAY,
    ):  # fmt: skip
        if (found := form.search(text)) and (month := _month(found.groupdict())):
            year = _number(found.groupdict().get("y"))
            return _date(year, month, int(found["d"]), today), _without(text, found)
    if found := forms.TWO_NUMBERS.search(text):
        order = _order(int(found["a"]), int(found["b"]), found["sep"], clock)
        if order is None or (found["sep"] == "." and not found["y"] and not found[0].endswith(".")):
            return None, None
        year = int(found["y"]) if found["y"] else None
        return _date(year, order[1], order[0], today), _without(text, found)
    return None, None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _without(text: str, found: re.Match[str]) -> str:
    return text[: found.start()] + " " + text[found.end() :]


def _month(part: dict[str, str | None]) -> int | None:
    if part.get("mon"):
        return MONTHS.get(part["mon"] or "")
    return _number(part.get("m"))


def _order(first: int, second: int, sep: str, clock: Clock) -> tuple[int, int] | None:
    """Return day and month of two numbers, None where nothing tells."""
    if first > 12 or first == second:
        return first, second
    if second > 12:
        return second, first
    if clock.day_first is not None:
        return (first, second) if clock.day_first else (second, first)
    language, _, region = (clock.lang or "").partition("-")
    region = clock.country or (region if len(region) == 2 else "")
    if language in _MONTH_LEADS or region == "us":
        return second, first
    if sep == "." or (language not in ("", "en")) or region in _DAY_LEADS_ENGLISH | {"gb"}:
        return first, second
    return None


def _date(year: int | None, month: int, day: int, today: date) -> date | None:
    """Return the date; without a year the latest that is not in the future."""
    years = [year + 2000 if year < 100 else year] if year is not None else _back(today.year)
    for one in years:
        try:
            found = date(one, month, day)
        except ValueError:
            continue
        # A page east of us may already show tomorrow.
        if year is not None or found <= today + timedelta(days=1):
            return found if one in YEARS else None
    return None


def _back(year: int) -> list[int]:
    return [year, year - 1, year - 2, year - 3, year - 4]  # 29 February is not in every year


def _clock(found: re.Match[str]) -> tuple[int, int, int] | None:
    hour, minute, second = int(found["H"]), int(found["M"]), int(found["S"] or 0)
    half = (found["ap"] or "").replace(".", "").replace(" ", "")
    if half in ("pm", "ch") and hour < 12:
        hour += 12
    elif half in ("am", "sa") and hour == 12:
        hour = 0
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _at(day: date, found: re.Match[str] | None, local: datetime) -> datetime | None:
    clock = (0, 0, 0) if found is None else _clock(found)
    if clock is None:
        return None
    moment = datetime(day.year, day.month, day.day, *clock, tzinfo=local.tzinfo)
    if found is not None and found["z"]:
        offset = int(found["z"]) * 60 + int(found["zm"] or 0) * (-1 if found["z"][0] == "-" else 1)
        if abs(offset) > 15 * 60:
            return None
        moment = moment.replace(tzinfo=UTC) - timedelta(minutes=offset)
    elif found is not None and found["name"]:
        place = PLACES.get(found["name"])
        away = offset_at(place, moment) if place else ZONES[found["name"]]
        moment = moment.replace(tzinfo=UTC) - timedelta(minutes=away or 0)
    return moment.astimezone(UTC)


def _recent(found: re.Match[str], local: datetime) -> datetime | None:
    """Return the latest such time of day that is not in the future."""
    moment = _at(local.date(), found, local)
    if moment is None:
        return None
    return moment if moment <= local else moment - timedelta(days=1)


def written_time(text: str, zone: tzinfo | None = None) -> datetime | None:
    """Return the instant of a `datetime` attribute (HTML section 3.2.6); local times in `zone`."""
    moment = parse_date(text)
    if moment is None or zone is None or _ZONED.search(text.lower()):
        return moment
    return moment.replace(tzinfo=zone).astimezone(UTC)
