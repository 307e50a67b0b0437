"""Days of the week that a text names: Monday, в понедельник, 월요일.

Most reports of an event say on which of the last days it was, and of what happens day by day (the
rates, the next flight ban, another pardon) nothing else may tell which is meant. A weekday stands
for the last day that was one and for the next: so two tellings mean one day, whichever is meant.

weekdays.txt has the words of 49 languages: a line a language, Monday to Sunday, as patterns, and
`-` where a word says too much else (luni: months, nedelja: a week). With a capital in its line, a
language's words are looked for as they are written, else in small letters. Vietnamese is not among
them: its news name days by dates.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("weekdays.txt")
_WEEK = 7
_SAME = {"no": "nb", "nn": "nb", "in": "id", "sh": "hr"}
_UNSPACED = {"ja", "ko", "th", "zh"}


class _Words(NamedTuple):
    """What finds a language's days: all of them, and each by its number, 0 for Monday."""

    every: re.Pattern[str]
    each: dict[int, re.Pattern[str]]
    as_written: bool
    whole: bool


def weekdays(text: str, lang: str, at: datetime) -> set[int]:
    """Return the days that a text may mean by weekdays, as day + 32 * month.

    `lang` is a primary language; where it is not told, none are found. `at` is when it was told.
    """
    return {
        day.day + 32 * day.month
        for number in set(_named(text, lang))
        for day in _around(at, (at.weekday() - number) % _WEEK)
    }


def _around(at: datetime, ago: int) -> tuple[datetime, datetime]:
    return at - timedelta(days=ago), at + timedelta(days=_WEEK - ago)


def _named(text: str, lang: str) -> Iterator[int]:
    """Yield the weekdays of a text."""
    words = _languages().get(_SAME.get(lang, lang))
    if words is None:
        return
    text = text if words.as_written else text.lower()
    for found in words.every.finditer(text):
        if not words.whole or _is_whole(text, *found.span()):
            yield next(day for day, one in words.each.items() if one.match(text, found.start()))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a piece of a text is no part of a longer word.

    A pattern which looked back from each letter would take several times as long, as one would
    with a group a day.
    """
    before = start > 0 and text[start - 1].isalnum()
    return not before and not text[end : end + 1].isalnum()


@cache
def _languages() -> dict[str, _Words]:
    found = {}
    for line in FILE.read_text("utf-8").splitlines():
        lang, *words = line.split(" ")
        each = {day: word for day, word in enumerate(words) if word != "-"}
        found[lang] = _Words(
            re.compile("|".join(each.values())),
            {day: re.compile(word) for day, word in each.items()},
            line != line.lower(),
            lang not in _UNSPACED,
        )
    return found
