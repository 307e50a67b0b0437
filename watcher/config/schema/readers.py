"""Texts of a config -> values: each function reads one kind of text, or raises BadValue.

`{value}` in a message is filled in where the place is known, with what the file says, so that
nothing from the environment is ever shown.
"""

import re
from datetime import timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from watcher.config.mistakes import did_you_mean
from watcher.config.nodes import Quoted
from watcher.config.schema import values
from watcher.config.schema.values import BadValue

_CONTROL = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
_UNSEEN = re.compile("[\x80-\x9f]")  # of a wrong decoding: nobody typed them, no text holds them
_LINES = re.compile(r" *[\t\r\n]+\s*")  # a text over several lines is one line
_OFFSET = re.compile(r"(?:GMT|UTC)? ?[+-]\d{1,2}(?::?\d\d)?$", re.IGNORECASE)
_TOKEN = re.compile(r"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$")  # RFC 9110 section 5.6.2
# What frames a request, and what the last document told us to ask with.
_OURS = frozenset(
    ("connection", "content-length", "if-modified-since", "if-none-match", "transfer-encoding")
)
LANG = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
SHA256 = r"^[0-9A-Fa-f]{64}$"
_YES, _NO = frozenset({"true", "yes", "on"}), frozenset({"false", "no", "off"})


def text(value: str) -> str:
    """Return a text on one line, without white space around it; raises BadValue."""
    value = _UNSEEN.sub("", _LINES.sub(" ", value)).strip()
    if _CONTROL.search(value):
        raise BadValue("a control character in a text", "remove it")
    if not value:
        raise BadValue("an empty text", "write something")
    return value


def switch(value: str) -> bool:
    """Return what true, yes, on or their opposites mean; quoted ones are texts. Raises BadValue."""
    word = value.lower()
    if isinstance(value, Quoted) or word not in _YES | _NO:
        hint = "remove the quotes" if word in _YES | _NO else "write true or false"
        raise BadValue("{value} is not true or false", hint)
    return word in _YES


def count(value: str) -> int:
    """Return a whole number from 1 up; raises BadValue."""
    if not re.fullmatch(r"[1-9]\d{0,5}", value, re.ASCII):
        raise BadValue("{value} is not a whole number from 1 up", "write it like 4")
    return int(value)


def pages(value: str) -> int:
    """Return a number of pages, 1 to 10; raises BadValue."""
    if not re.fullmatch(r"[1-9]|10", value, re.ASCII):
        raise BadValue("{value} is not a whole number from 1 to 10", "write it like 2")
    return int(value)


def zone(value: str) -> ZoneInfo:
    """Return the IANA time zone of that name; raises BadValue."""
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadValue("{value} is not a time zone", zone_meant(value)) from None


def zone_meant(value: str) -> str:
    """Return a hint that names the time zone of a city, or the most similar name."""
    if _OFFSET.match(value.strip()):  # Etc/GMT+3 is UTC-3: a sign that nobody expects
        return "name a city of that time, like Europe/Minsk for UTC+3"
    city = "/" + value.strip().replace(" ", "_").casefold()
    for name in sorted(available_timezones()):
        if name.casefold().endswith(city):
            return f"did you mean {name}?"
    return did_you_mean(value, available_timezones(), "an IANA name like Europe/Minsk")


def lang(value: str) -> str:
    """Return a language tag (BCP 47); raises BadValue."""
    if re.fullmatch(LANG, value, re.ASCII):
        return value
    raise BadValue("{value} is not a language code", "write it like vi, be or zh-Hant")


def sha256(value: str) -> str:
    """Return a SHA-256 in small hexadecimal digits; raises BadValue."""
    if re.fullmatch(SHA256, value, re.ASCII):
        return value.lower()
    raise BadValue("{value} is not a SHA-256", "64 hexadecimal digits, as `sha256sum` prints them")


def header_name(value: str) -> str:
    """Return a header's name (RFC 9110 section 5.1); raises BadValue."""
    if not _TOKEN.fullmatch(value):
        raise BadValue("{value} is not a header name", "write it like Accept-Language")
    if value.lower() in _OURS:
        raise BadValue("{value} is for Watcher to say", "remove it")
    return value


def interval(value: str) -> timedelta:
    """Return a length of time of a second and more; raises BadValue."""
    length = values.duration(value)
    if length < timedelta(seconds=1):
        raise BadValue("{value} is too short", "at least 1s")
    return length
