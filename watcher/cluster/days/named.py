"""Days that a text names: 22/10, 22-10-2013, 22.10., Oct. 22, 22 октября, 22. Oktober, 10月22日.

Tellings of one event name the same days; two that name days, and not one in common, seldom tell
the same event. Prices, scores and shares look alike, so a figure on either side ends the search.
Days named by the week (`weekdays`) stand beside them.
"""

import re
from datetime import datetime

from watcher.cluster.days.months import month
from watcher.cluster.days.weekdays import weekdays

# A pattern that begins with a digit, and looks back from behind it, is searched for fast.
_DAY = re.compile(
    r"(\d(?<![\d.,/:-]\d)\d?)\s?([/.-])\s?(\d{1,2})(\s?\2\s?(?:19|20)?\d\d)?(?![\d%]|[.,/:-]\d)"
)
# A magnitude of 4.2 is no day, but in Vietnamese, which has 4,2 for that; nor is a score of 3-1.
_SURELY = re.compile(
    r"(\d(?<![\d.,/:-]\d)\d?)\s?(?:/\s?(\d{1,2})(?:\s?/\s?(?:19|20)?\d\d)?"
    r"|-\s?(\d{1,2})\s?-\s?(?:19|20)?\d\d"
    r"|\.\s?(\d\d|\d(?=\s?\.))(?:\s?\.\s?(?:19|20)?\d\d)?)(?![\d%]|[.,/:-]\d)"
)
# Vietnamese names the part of the day before it, or has it in brackets. Without that 3-1 is a
# score, 5-7 a few years, 10.1 a tablet; and 1/8 is a round or a share where such a word is before.
_PART = "ngày|hôm|sáng|trưa|chiều|tối|đêm|khuya|nay|qua|mai|mùng|phiên"
_is_led = re.compile(
    rf"(?<!\w)(?:{_PART})(?:,?\s\(?|\s\d\d?(?:\s?[-–,]\s?|\s(?:và|đến)\s))$", re.IGNORECASE
).search
_is_share = re.compile(
    r"(?<!\w)(?:vòng|chiếm|gần|hơn|khoảng|thắng|thua|số)\s$", re.IGNORECASE
).search
_LED = 16  # characters before a day in which that stands
_NUMBER = re.compile(r"\d(?<![\d.,/:-]\d)\d?(?![\d%]|[.,/:-]\d)")
_BEFORE = re.compile(r"([^\W\d_]{3,12})\.?\s$")
_AFTER = re.compile(
    r"(?:st|nd|rd|th|er|º|ª|-?[а-яё]{1,2}(?=\s))?\.?\s(?:de\s|of\s|d')?([^\W\d_]{3,12})",
    re.IGNORECASE,
)
_VIETNAMESE = re.compile(r"\stháng\s(\d{1,2})(?!\d)", re.IGNORECASE)
_EAST_ASIAN = re.compile(r"(\d(?<!\d\d)\d?)\s?[月월]\s?(\d{1,2})\s?[日号號일]")
_WIDEST = 24  # characters beside a number that may name its month
BEGINNING = 1_000  # characters in which weekdays are looked for
MOST = 12  # days that are kept of one text
DATED = 1 << 10  # marks a day that is named by its date, and not by a weekday only


def days(text: str, lang: str = "") -> list[int]:
    """Return the days of a text as day + 32 * month, those named in figures first."""
    found: dict[int, None] = {}
    for day, number in (*_in_figures(text, lang), *_in_words(text, lang)):
        if 1 <= day <= 31 and 1 <= number <= 12:
            found[day + 32 * number] = None
            if len(found) == MOST:
                break
    return list(found)


def every_day(text: str, lang: str, at: datetime) -> set[int]:
    """Return the days that a text told at `at` may mean; those named by a date have a mark.

    Weekdays count only at the beginning of a text: there they say when it happened.
    """
    dated = days(text, lang)
    marked = {day | DATED for day in dated}
    return marked.union(dated, weekdays(text[:BEGINNING], lang, at))


def _in_figures(text: str, lang: str) -> list[tuple[int, int]]:
    if lang == "vi":
        days = filter(_is_day, _DAY.finditer(text))
        found = [(int(each[1]), int(each[3])) for each in days]
    else:
        found = [(int(day), int("".join(number))) for day, *number in _SURELY.findall(text)]
    return found + [(int(day), int(number)) for number, day in _EAST_ASIAN.findall(text)]


def _is_day(found: re.Match[str]) -> bool:
    """Tell whether two figures are a day in Vietnamese, by what stands around them."""
    if found[4]:
        return True
    before = found.string[max(0, found.start() - _LED) : found.start()]
    if found[2] == "/":
        return not _is_share(before)
    bracketed = before.endswith("(") and found.string.startswith(")", found.end())
    return bracketed or _is_led(before) is not None


def _in_words(text: str, lang: str) -> list[tuple[int, int]]:
    """Return days whose month stands beside them in words."""
    found = []
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        if after := _VIETNAMESE.match(text, end):
            found.append((int(number[0]), int(after[1])))
        elif (after := _AFTER.match(text, end)) and (named := month(after[1], lang)):
            found.append((int(number[0]), named))
        elif before := _BEFORE.search(text[max(0, start - _WIDEST) : start]):
            found.append((int(number[0]), month(before[1], lang)))
    return found
