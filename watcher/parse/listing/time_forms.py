"""The forms in which pages write times near now: patterns over lower-case text."""

import re
from collections.abc import Iterable

from watcher.parse.dates.calendar_words import ZONES
from watcher.parse.dates.zones import PLACES
from watcher.parse.listing.time_words import (
    AFTER,
    BEFORE,
    DAYS,
    EDITED,
    ONE,
    PASSED,
    PUBLISHED,
    UNITS,
    WHOLE,
)
from watcher.text.possessive import possessive


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_NUMBER = rf"(?:\d{{1,3}}|{_any(ONE)})"
# A number and its unit; two of them ("2 days, 3 hours"); or a word for one or two of a unit.
_SPAN = (
    rf"(?:(?P<n_>{_NUMBER})\s*(?P<u_>{_any(UNITS)})\.?"
    rf"(?:,?\s+(?:and\s+)?(?P<m_>\d{{1,2}})\s*(?P<v_>{_any(UNITS)})\.?)?|(?P<w_>{_any(WHOLE)}))"
)


def _span(mark: str) -> str:
    return _SPAN.replace("_>", f"{mark}>")


_ABOUT = (
    r"(?:(?:ca\.?|about|around|etwa|rund|circa|environ|unos|unas|cerca de|ongeveer|około|asi|khoảng"
    r"|около|примерно|близько|приблизно|каля|sekitar|yaklaşık|約|大约|大約|약|حوالي|حدود|περίπου)\s*)?"
)


def _label(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_any(words)})(?:\s*[:：|-]|(?!\w)|(?<=[\u2e80-\uffff]))\s*(?:on(?=\s))?"
    )


# "Published: " and "Updated: " before a time, and the "by" that leads from it to an author.
LABEL, EDIT = _label(PUBLISHED), _label(EDITED)
BY = re.compile(r"\s+(?:by|von|par|por|di|door|av|af|przez|от|від|oleh)$")
PAST = re.compile(
    rf"(?:(?P<before>{_any(BEFORE)})\s+{_ABOUT}{_span('1')}(?:\s*(?:{_any(AFTER)}))?"
    rf"|{_ABOUT}{_span('2')}\s*(?:{_any(AFTER)})"
    rf"|(?P<n3>\d{{1,3}})\s*(?P<u3>{_any(PASSED)}))"
)
CLOCK = re.compile(
    r"(?P<H>\d{1,2})\s?(?:[:.h時时시点]|giờ)\s?(?P<M>\d{2})(?:[:分]?(?P<S>\d{2}))?(?:分|분)?"
    r"\s*(?P<ap>[ap]\.?\s?m\.?|sa|ch)?(?:\s*(?:uhr|giờ|óra|น\.?|hrs?(?!\w)|hs?(?!\w)|['’]))?"
    r"(?:\s*\(?(?:gmt|utc)\s*(?P<z>[+-]\d{1,2})(?::?(?P<zm>\d\d))?\)?"
    rf"|\s*\(?(?P<name>{_any(name for name in (*ZONES, *PLACES) if len(name) > 1)})\)?(?!\w))?"
)
# What may stand beside a date and a time of day: separators, a preposition, a day of the week. The
# longer of two that begin alike come first, since nothing is given back.
GLUE = re.compile(
    possessive(
        r"[\s,.:|/·•–—()\uff08\uff09\u3010\u3011\u3001-]|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật"
        r"|(?:星期|周|週)[一二三四五六日天]"
        r"|[月火水木金土日월화수목금토일](?:曜日?|요일)?|a las|alle|pukul|στις|ساعت|เวลา|lúc|ngày"
        r"|jam|den|klo|kl|το|um|at|as|às|à|le|el|on|om|am|il|u|o|ve|v|в|у|ב"
    )
)
WEEKDAY = re.compile(r"^[^\W\d_]{2,14}[.:]?,?\s+")
_SHORT = [word for word in DAYS if len(word) == 2 and word > "\u3000"]  # no spaces around them
DAY_WORDS = re.compile(rf"(?<!\w)(?:{_any(DAYS)})(?!\w)|{_any(_SHORT)}")
# 2026. november 26. · 2026 m. lapkričio 26 d.
YEAR_NAMED = re.compile(
    r"(?<!\d)(?P<y>\d{4})(?:\.|\s?m\.)?\s+(?P<mon>[^\W\d_]{3,12})\.?\s+(?P<d>\d{1,2})(?:\.|\s?d\.)?(?!\w)"
)
YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<y>\d{4})\s?[-/.年년]\s?(?P<m>\d{1,2})\s?[-/.月월]\s?(?P<d>\d{1,2})[日일.]?(?!\d)"
)
MONTH_DAY = re.compile(r"(?<!\d)(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]")
TWO_NUMBERS = re.compile(
    r"(?<!\d)(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?:(?P=sep)(?P<y>\d{4}|\d\d))?\.?(?![\d/])"
)
DAY_NAMED = re.compile(
    r"(?<!\w)(?P<d>\d{1,2})(?:st|nd|rd|th|\.|er|º)?(?:\s*-)?\s*(?:de\s+)?"
    r"(?:(?:tháng\s|thg\s|th)(?P<m>\d{1,2})|(?P<mon>[^\W\d_]{3,12})\.?)"
    r"(?:\s*(?:,|-|de|năm)?\s*(?P<y>\d{4}))?(?:\s?(?:г|р)\.?)?(?!\w)"
)
NAMED_DAY = re.compile(
    r"(?<!\w)(?:(?:tháng\s|th)(?P<m>\d{1,2}),?|(?P<mon>[^\W\d_]{3,12})\.?)\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:\s*,?\s*(?P<y>\d{4}))?"
    r"(?!\w|:)"
)
# 26. 11. 2026
SPACED = re.compile(r"(?<!\d)(\d{1,2})\.\s(\d{1,2})\.\s(?=\d{4})")
# The months of Vietnamese, which WordPress spells out: "26 Tháng Mười Một, 2026".
_VIETNAMESE = "một hai ba tư năm sáu bảy tám chín mười mười_một mười_hai"
_NUMBERED = {word.replace("_", " "): n for n, word in enumerate(_VIETNAMESE.split(), 1)}
_SPELLED = re.compile(rf"tháng ({_any(_NUMBERED)})(?!\w| \d{{4}})")


def in_figures(text: str) -> str:
    """Return a text with its spaced or spelled dates as others are written."""
    if "tháng" in text:
        text = _SPELLED.sub(lambda found: f"tháng {_NUMBERED[found[1]]}", text)
    return SPACED.sub(r"\1.\2.", text)
