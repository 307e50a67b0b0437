"""The numbers of a text, each one and the same however a language writes it.

1.200, 1,200 and 1 200 are one number, 2,7 % and 2.7 per cent, 7.55 and 7:55; ٢٥ is 25. A score
(1-0, 1:0) is one of its own kind. Small ones stand everywhere and are left out.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

SMALL = 12  # up to which a whole number says nothing
_YEARS = range(1900, 2100)
_THOUSANDS = ".,'’٬\u00a0\u2009\u202f "
_FIGURES = re.compile(r"\d+(?:\W{1,3}\d+)*")  # fast: where to look for what is slow to find
_NUMBER = re.compile(
    rf"(?<![\d.,A-Za-z])(?:(?P<whole>\d{{1,3}}(?P<by>[{_THOUSANDS}])\d{{3}}(?:(?P=by)\d{{3}}){{0,3}})"
    r"(?:[.,٫](?P<part>\d{1,2}))?"
    r"|(?P<one>\d{1,2})(?:\s?[-–:]\s?(?P<other>\d)|[-–](?P<more>\d\d))(?![-–:.]?\d)"
    r"|(?P<plain>\d{1,12})(?:[.,:٫](?P<rest>\d{1,2}))?)(?!\d)"
)


class Grade(IntEnum):
    """How much a number says."""

    ROUND = 0  # 20, 500, and years
    TWO = 1  # two figures: 25
    SCORE = 2  # 1-0, 2.7
    EXACT = 3  # three figures and more that are not zeros at the end


class Number(NamedTuple):
    """A number: how it is written, what it is whatever the language, and how much it says."""

    shown: str
    value: str
    grade: Grade


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a text that say something, in their order."""
    for figures in _FIGURES.finditer(text):
        for found in _NUMBER.finditer(text, *figures.span()):
            value = _value(found)
            if (grade := _grade(value)) is not None:
                yield Number(found[0], value, grade)


def _value(found: re.Match[str]) -> str:
    if found["one"]:
        return f"{int(found['one'])}-{int(found['other'] or found['more'])}"
    whole = found["plain"] or re.sub(r"\D", "", found["whole"])
    part = found["rest"] or found["part"]
    return f"{int(whole)}.{int(part):0{len(part)}}" if part else str(int(whole))


def _grade(value: str) -> Grade | None:
    if "-" in value:
        return Grade.SCORE
    figures = value.replace(".", "").strip("0")
    if "." in value:
        return Grade.EXACT if len(figures) > 2 else Grade.SCORE
    number = int(value)
    if number <= SMALL:
        return None
    if len(figures) == 1 or number in _YEARS:
        return Grade.ROUND
    return Grade.TWO if len(figures) == 2 else Grade.EXACT
