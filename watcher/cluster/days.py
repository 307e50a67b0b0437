"""Days that a text names in figures: 22/10, 22-10-2013, 22.10.

Tellings of one event name the same days; two that name days, and not one in common, seldom tell
the same event. Prices, scores and shares look alike, so a figure on either side ends the search.
"""

import re

_DAY = re.compile(
    r"(?<![\d.,/:-])(\d{1,2})\s?([/.-])\s?(\d{1,2})(?:\s?\2\s?(?:19|20)?\d\d)?(?![\d%]|[.,/:-]\d)"
)
MOST = 12  # days that are kept of one text


def days(text: str) -> list[int]:
    """Return the days of a text as day + 32 * month, those named first."""
    found: dict[int, None] = {}
    for day, _, month in _DAY.findall(text):
        if 1 <= int(day) <= 31 and 1 <= int(month) <= 12:
            found[int(day) + 32 * int(month)] = None
            if len(found) == MOST:
                break
    return list(found)
