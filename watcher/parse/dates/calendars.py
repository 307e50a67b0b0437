"""Dates in other scripts and calendars, written as those that `reading` and `listing.times` read.

Figures of any script become ASCII ones, names of months that are written with marks or in two words
English ones, years of other calendars Gregorian ones: Thai (Buddhist era), Persian (solar Hijri),
Japanese eras, Minguo. "오후 3:05" and "下午3:05" become 15:05. Lunar Hijri dates stay as they are:
which day they are depends on who saw the moon.
"""

import re
from datetime import date, timedelta

from watcher.parse.dates.calendar_names import JALALI, MONTHS, WEEKDAYS

ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ZEROS = "٠۰०০੦૦௦౦೦൦๐໐၀០０"
_FIGURES = {ord(zero) + n: str(n) for zero in _ZEROS for n in range(10)} | {ord("،"): ","}
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
_ERA = re.compile(rf"({'|'.join(_ERAS)})\s*(元|\d{{1,3}})\s*年")
_HALF = re.compile(
    r"(?:(오전|上午|午前|凌晨|早上|清晨)|(오후|下午|午後|晚上|傍晚))\s*(\d{1,2})(?=\s*[:：시時时点點])"
)
_NAMED = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_MONTH = re.compile(rf"(?<![^\s\d,./-])(?:{_NAMED})(?![^\s\d,./-])")
_WEEKDAY = re.compile(rf"(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\s*,?")
_THAI_YEAR = re.compile(
    rf"(?<!\d)(\d{{1,2}}\s*(?:{'|'.join(ENGLISH)}))\s*(?:พ\.ศ\.)?\s*(2[45]\d\d|[5-9]\d)(?!\d|:)"
)
_BUDDHIST = re.compile(r"(?<!\d)(\d{1,2}[-/.]\d{1,2}[-/.])(25\d\d)(?!\d)")
_PERSIAN = re.compile(rf"(?<!\d)(\d{{1,2}})\s+({'|'.join(JALALI)})(?:\s+(?:ماه\s+)?(1[34]\d\d))?")
# 1380 to 1419 are 2001 to 2040; as lunar years they ended in 1999.
_PERSIAN_FIGURES = re.compile(r"(?<!\d)(1(?:3[89]|4[01])\d)([-/])(\d{1,2})\2(\d{1,2})(?!\d)")
_THAI = re.compile("[\u0e00-\u0e7f]")
_BUDDHA, _LATEST = 543, 2043


def plain(text: str) -> str:
    """Return a text with its dates in ASCII figures, English months and Gregorian years."""
    if not text.isascii():
        thai = _THAI.search(text) is not None
        text = _ERA.sub(_of_era, text.translate(_FIGURES))
        text = _HALF.sub(_hour, text)
        text = _WEEKDAY.sub(" ", text)
        text = _MONTH.sub(lambda hit: f" {ENGLISH[MONTHS[hit[0]] - 1]} ", text)
        text = _PERSIAN.sub(_of_persia, text)
        text = _THAI_YEAR.sub(_of_buddha, text) if thai else text
    text = _PERSIAN_FIGURES.sub(lambda hit: _gregorian(hit[1], hit[3], hit[4]) or hit[0], text)
    return _BUDDHIST.sub(lambda hit: f"{hit[1]}{int(hit[2]) - _BUDDHA}", text)


def _of_era(hit: re.Match[str]) -> str:
    return f"{_ERAS[hit[1]] + (1 if hit[2] == '元' else int(hit[2]))}年"


def _hour(hit: re.Match[str]) -> str:
    hour = int(hit[3])
    if hour > 12:
        return hit[3]
    return str(hour % 12 + (12 if hit[2] else 0))


def _of_buddha(hit: re.Match[str]) -> str:
    year = int(hit[2])
    return f"{hit[1]} {(year if year > 100 else year + 2500) - _BUDDHA}"


def _of_persia(hit: re.Match[str]) -> str:
    if hit[3] is None:
        return hit[0]
    return _gregorian(hit[3], str(JALALI.index(hit[2]) + 1), hit[1]) or hit[0]


def _gregorian(year: str, month: str, day: str) -> str | None:
    found = from_jalali(int(year), int(month), int(day))
    return None if found is None else found.isoformat()


def from_jalali(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian date of one of the Persian calendar, None where there is no such day.

    By its cycle of 33 years, which the observed one has followed since 1800 (and will until 2256).
    """
    longest = 31 if month <= 6 else 30
    if not (1 <= month <= 12 and 1 <= day <= longest):
        return None
    before = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    # 1 Farvardin 1375 was 20 March 1996; eight of 33 years are leap ones.
    leaps = (8 * year + 21) // 33 - (8 * 1375 + 21) // 33
    start = date(1996, 3, 20) + timedelta(days=365 * (year - 1375) + leaps)
    return start + timedelta(days=before + day - 1)
