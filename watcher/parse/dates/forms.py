"""The forms in which feeds write a date, most usual first; each names its parts.

d m y day   in figures; a and b where either may be the day
mon         the month's name
H M S ampm  the time
zone off    the zone by name, by its distance to UTC; `said` is a comment that may name it
place       the zone by its name in the tz database
"""

import re

_TIME = (
    r"(?:(?:\s*T\s*|[\s,]+|\s+-\s+)(?:(?:at|в|о|у|um|om|kl|kl\.|à|à las|a las|alle|klo|la|lúc)\s+)?"
    r"(?P<H>\d{1,2})(?::(?=\d)|[.h](?=\d\d(?!\d)))(?P<M>\d{1,2})"
    r"(?:[:.](?P<S>\d{1,2})(?:[.,:]\d+)?)?"
    r"(?:\s*(?P<ampm>[AaPp])\.?[Mm]\.?(?![A-Za-z]))?)?"
)
_ZONE = (
    r"\s*(?:(?P<place>[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?)"
    r"|(?P<zone>[A-Za-z]{1,5}|[Мм][Сс][Кк]))?\s*(?P<off>[+-]\s?\d{1,2}:?(?:\d{2})?)?"
    r"(?:\s*\((?P<said>[^)]*)\))?\s*"
)
ZONE_ALONE = re.compile(r"(?P<zone>[A-Z]{1,5})?\s*(?P<off>[+-]\d{1,2}:?(?:\d{2})?)?")
_DAY_NAME = r"(?P<day>(?:[^\W\d]+\.?[\s,]+){0,2})"  # one word, two in Vietnamese
_DAY_AFTER = r"(?:,?\s+(?i:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)\b)?"  # Turkish
_MONTH_NAME = r"(?P<mon>[^\W\d_]{3,12})"

_RFC822 = re.compile(
    rf"{_DAY_NAME}(?P<d>\d{{1,2}})\.?(?:st|nd|rd|th)?[\s-]*(?:de\s+)?{_MONTH_NAME}\.?[\s,-]*(?:de\s+)?"
    rf"(?P<y>\d{{2,4}})(?:\s*(?:г\.|года|р\.|року|\.),?)?{_DAY_AFTER}{_TIME}{_ZONE}"
)
# Jan 25,2011 · January 25th, 2011 2:05 PM
_MONTH_FIRST = re.compile(
    rf"{_DAY_NAME}{_MONTH_NAME}\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<y>\d{{4}}){_TIME}{_ZONE}"
)
# 2026. november 26., csütörtök 10:00 · 2026 m. lapkričio 26 d., 10:00
_YEAR_NAMED = re.compile(
    rf"(?P<y>\d{{4}})(?:\.|\s*m\.)?\s+{_MONTH_NAME}\.?\s+(?P<d>\d{{1,2}})(?:\.|\s*d\.)?"
    rf"(?:,?\s+[^\W\d_]{{4,10}})?{_TIME}{_ZONE}"
)
# Wed Jan 25 14:05:00 2011 (C) · Wed Jan 25 14:05:00 GMT 2011 (Java)
_ASCTIME = re.compile(rf"{_DAY_NAME}{_MONTH_NAME}\s+(?P<d>\d{{1,2}}){_TIME}{_ZONE}\s(?P<y>\d{{4}})")
_YEAR_FIRST = re.compile(
    rf"(?P<y>\d{{4}})([-/.])(?P<m>\d{{1,2}})\2(?P<d>\d{{1,2}})\.?{_TIME}{_ZONE}"
)
_COMPACT = re.compile(
    r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)"
    r"(?:T?(?P<H>\d\d):?(?P<M>\d\d)(?::?(?P<S>\d\d)(?:[.,]\d+)?)?)?" + _ZONE
)
_CJK = re.compile(
    r"(?P<y>\d{4})[年년]\s*(?P<m>\d{1,2})[月월]\s*(?P<d>\d{1,2})[日일]"
    r"(?:\s*[（(]?[月火水木金土日월화수목금토일](?:曜日?|요일)?[）)]?)?(?:\s*(?P<H>\d{1,2})(?:[:时時点點]|시\s*)(?P<M>\d{1,2})[分분]?"
    rf"(?:[:\s]*(?P<S>\d{{1,2}})[秒초]?)?)?{_ZONE}"
)
# 06 Tháng 5 2024 · 6 Th5, 2024
_VIETNAMESE = re.compile(
    rf"{_DAY_NAME}(?:ngày\s+)?(?P<d>\d{{1,2}})[\s,]+th(?:áng|g)?\s*(?P<m>\d{{1,2}})[\s,]+(?:năm\s+)?"
    rf"(?P<y>\d{{4}}){_TIME}{_ZONE}",
    re.IGNORECASE,
)
# Seconds or milliseconds since 1970, from 2001 to 2030: later ones look like 2034010112.
UNIX = re.compile(r"(1[0-8]\d{8})(?:\.\d+|\d{3})?")
_DOTTED = re.compile(
    rf"{_DAY_NAME}(?P<d>\d{{1,2}})\.(?P<m>\d{{1,2}})\.(?P<y>\d{{4}}){_TIME}{_ZONE}"
)
_SLASHED = re.compile(
    rf"{_DAY_NAME}(?P<a>\d{{1,2}})[/ -](?P<b>\d{{1,2}})[/ -](?P<y>\d{{4}}){_TIME}{_ZONE}"
)
FORMS = (
    _RFC822,
    _MONTH_FIRST,
    _ASCTIME,
    _YEAR_FIRST,
    _YEAR_NAMED,
    _COMPACT,
    _CJK,
    _VIETNAMESE,
    _DOTTED,
    _SLASHED,
)
