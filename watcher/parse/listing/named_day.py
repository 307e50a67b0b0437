"""The day that a shown time names: "hôm qua", "30/8", "2026. november 26."."""

import re
from datetime import date, timedelta

from watcher.parse.dates.calendar_words import MONTHS, month_in
from watcher.parse.dates.reading import YEARS
from watcher.parse.listing import time_forms as forms
from watcher.parse.listing.clock import Clock
from watcher.parse.listing.time_words import DAYS

# Languages that write the month before the day in numbers, and countries where English does.
_MONTH_LEADS = frozenset(("zh", "ja", "ko", "hu", "lt", "mn"))
_DAY_LEADS_ENGLISH = frozenset(
    ("uk", "au", "nz", "ie", "in", "za", "sg", "my", "hk", "vn", "eu", "mt", "ng", "ke", "gh", "pk")
)


def named_day(text: str, today: date, clock: Clock) -> tuple[date | None, str] | None:
    """Return the day that a text names and the text without it, None where it names no day.

    The day is None where there is no such date (30 February) or it is still to come.
    """
    text = forms.in_figures(text)
    if found := forms.DAY_WORDS.search(text):
        return today - timedelta(days=DAYS[found[0]]), without(text, found)
    for form in (
        forms.YEAR_FIRST, forms.YEAR_NAMED, forms.MONTH_DAY, forms.DAY_NAMED, forms.NAMED_DAY,
    ):  # fmt: skip
        if (found := form.search(text)) and (month := _month(found.groupdict(), clock.lang)):
            year = _number(found.groupdict().get("y"))
            return _date(year, month, int(found["d"]), today), without(text, found)
    if found := forms.TWO_NUMBERS.search(text):
        return _of_two_numbers(found, text, today, clock)
    return None


def _of_two_numbers(
    found: re.Match[str], text: str, today: date, clock: Clock
) -> tuple[date | None, str] | None:
    """Return what `named_day` does of 30/8, 3.4. or 3/4/2025."""
    is_decimal = found["sep"] == "." and not found["y"] and not found[0].endswith(".")
    order = _order(int(found["a"]), int(found["b"]), found["sep"], clock)
    if order is None or is_decimal:
        return None
    day, month = order
    return _date(_number(found["y"]), month, day, today), without(text, found)


def without(text: str, found: re.Match[str]) -> str:
    """Return the text with a space in place of what was found in it."""
    return text[: found.start()] + " " + text[found.end() :]


def _month(part: dict[str, str | None], lang: str | None) -> int | None:
    if name := part.get("mon"):
        return MONTHS.get(name) or month_in(name, lang)
    return _number(part.get("m"))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


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
    # 29 February is not in every year, so four years back are tried.
    latest = range(today.year, today.year - 5, -1)
    years = latest if year is None else [year + 2000 if year < 100 else year]
    for one in years:
        try:
            found = date(one, month, day)
        except ValueError:
            continue
        # A page east of us may already show tomorrow.
        if year is not None or found <= today + timedelta(days=1):
            return found if one in YEARS else None
    return None
