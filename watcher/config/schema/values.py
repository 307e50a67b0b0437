"""The small languages of the config: durations, sizes, times of day, rates, calendars. Pure."""

import re
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Literal

DURATION = r"^\d{1,9}(s|m|h|d)$"
SIZE = r"^\d{1,12} ?([KMG]i?)?B$"
CLOCK = r"^([01]?\d|2[0-3]):[0-5]\d$"
RATE = r"^\d{1,6}/(s|m|h|d)$"
WHEN = r"^(now|hourly|daily \d{1,2}:\d\d|weekly (mon|tue|wed|thu|fri|sat|sun) \d{1,2}:\d\d)$"

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_SIZES = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "Ki": 2**10, "Mi": 2**20, "Gi": 2**30}
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LONGEST = timedelta(days=36_500)


class BadValue(ValueError):
    """A text that is not what it should be; `hint` shows one that is."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


@dataclass(frozen=True, slots=True)
class When:
    """When alerts go out: `day` 0 (Monday) to 6 for weekly, `at` in the configured time zone."""

    kind: Literal["now", "hourly", "daily", "weekly"] = "now"
    at: time | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `count` in each `per`."""

    count: int
    per: timedelta


def duration(text: str) -> timedelta:
    """Return the length of time that `90s`, `15m`, `6h` or `7d` names; raises BadValue."""
    if text.isascii() and text.isdigit():
        raise BadValue("{value} is a number without a unit", "add a unit: 90s, 15m, 6h or 7d")
    if not re.fullmatch(DURATION, text, re.ASCII):
        raise BadValue("{value} is not a duration", "write it like 90s, 15m, 6h or 7d")
    length = timedelta(**{_UNITS[text[-1]]: int(text[:-1])})
    if length > LONGEST:
        raise BadValue("{value} is too long", "at most 36500d")
    return length


def size(text: str) -> int:
    """Return the number of bytes that `10MB` or `512KiB` names; raises BadValue."""
    if not re.fullmatch(SIZE, text, re.ASCII):
        raise BadValue("{value} is not a size", "write it like 500KB, 10MB or 1GiB")
    number = re.match(r"\d+", text)
    assert number is not None
    if not int(number[0]):
        raise BadValue("{value} is too small", "write it like 500KB, 10MB or 1GiB")
    return int(number[0]) * _SIZES[text[number.end() :].strip().removesuffix("B")]


def clock(text: str) -> time:
    """Return the time of day that `22:00` names; raises BadValue."""
    if not re.fullmatch(CLOCK, text, re.ASCII):
        raise BadValue("{value} is not a time of day", "write it like 07:30")
    hour, minute = text.split(":")
    return time(int(hour), int(minute))


def rate(text: str) -> Rate:
    """Return what `20/h` names; raises BadValue."""
    if not re.fullmatch(RATE, text, re.ASCII) or text.startswith("0/"):
        raise BadValue("{value} is not a rate", "write it like 20/h or 100/d")
    count, unit = text.split("/")
    return Rate(int(count), timedelta(**{_UNITS[unit]: 1}))


def when(text: str) -> When:
    """Return what `now`, `hourly`, `daily 08:00` or `weekly mon 08:00` names; raises BadValue."""
    words = text.split()
    try:
        match words:
            case ["now"]:
                return When("now")
            case ["hourly"]:
                return When("hourly")
            case ["daily", at]:
                return When("daily", clock(at))
            case ["weekly", day, at] if day in DAYS:
                return When("weekly", clock(at), DAYS.index(day))
    except BadValue:
        pass
    raise BadValue("{value} is not a time to send", "now, hourly, daily 08:00 or weekly mon 08:00")
