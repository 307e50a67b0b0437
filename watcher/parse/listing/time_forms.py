"""The forms in which pages write times near now: patterns over lower-case text."""

import re
from collections.abc import Iterable

from watcher.parse.listing.time_words import AFTER, BEFORE, DAYS, ONE, UNITS
from watcher.text.possessive import possessive


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_AMOUNT = rf"(?P<n>\d{{1,3}}|{_any(ONE)})"
PAST = re.compile(
    rf"(?:(?:{_any(BEFORE)})\s+(?:ca\.?\s+|about\s+|etwa\s+)?{_AMOUNT}\s*(?P<u>{_any(UNITS)})\.?"
    rf"|(?:about\s+|khoảng\s+|около\s+)?{_AMOUNT.replace('?P<n>', '?P<n2>')}\s*"
    rf"(?P<u2>{_any(UNITS)})\.?\s*(?:{_any(AFTER)}))"
)
CLOCK = re.compile(
    r"(?P<H>\d{1,2})\s?(?:[:.h時时시点]|giờ)\s?(?P<M>\d{2})(?:[:.分]?(?P<S>\d{2}))?(?:分|분)?"
    r"\s*(?P<ap>[ap]\.?\s?m\.?|sa|ch)?(?:\s*(?:uhr|giờ|óra|น\.))?"
    r"(?:\s*\(?(?:gmt|utc)\s*(?P<z>[+-]\d{1,2})(?::?(?P<zm>\d\d))?\)?)?"
)
# What may stand beside a date and a time of day: separators, a preposition, a day of the week.
GLUE = re.compile(
    possessive(
        r"[\s,.|/·•–—()-]|um|at|à|às|as|a las|alle|o|в|у|lúc|kl|klo|om|το|στις|pukul|jam|den|le|el"
        r"|ngày|on|am|il|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|(?:星期|周|週)[一二三四五六日天]"
        r"|\((?:月|火|水|木|金|土|日)\)|[月火水木金土日]曜日?"
    )
)
WEEKDAY = re.compile(r"^[^\W\d_]{2,12}\.?,?\s+")
_SHORT = [word for word in DAYS if len(word) == 2 and word > "\u3000"]  # no spaces around them
DAY_WORDS = re.compile(rf"(?<!\w)(?:{_any(DAYS)})(?!\w)|{_any(_SHORT)}")
YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<y>\d{4})\s?[-/.年년]\s?(?P<m>\d{1,2})\s?[-/.月월]\s?(?P<d>\d{1,2})[日일.]?(?!\d)"
)
MONTH_DAY = re.compile(r"(?<!\d)(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]")
TWO_NUMBERS = re.compile(
    r"(?<!\d)(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?:(?P=sep)(?P<y>\d{4}|\d\d))?\.?(?![\d/])"
)
DAY_NAMED = re.compile(
    r"(?<!\w)(?P<d>\d{1,2})(?:st|nd|rd|th|\.|er|º)?\s*(?:de\s+)?"
    r"(?:(?:tháng|thg)\s(?P<m>\d{1,2})|(?P<mon>[^\W\d_]{3,12})\.?)"
    r"(?:\s*(?:,|de|năm)?\s*(?P<y>\d{4}))?(?:\s?(?:г|р)\.?)?(?!\w)"
)
NAMED_DAY = re.compile(
    r"(?<!\w)(?P<mon>[^\W\d_]{3,12})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:\s*,?\s*(?P<y>\d{4}))?"
    r"(?!\w|:)"
)
