"""The types of the schema: texts that become typed values, each with its JSON Schema.

A validator never puts the value into its message: `{value}` is filled in where the place is
known, with what the file says, so that nothing from the environment is ever shown.
"""

import re
from collections.abc import Callable, Mapping
from datetime import time, timedelta
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from watcher.config import values
from watcher.config.mistakes import did_you_mean
from watcher.config.nodes import Quoted
from watcher.config.values import BadValue, Rate, When

_CONTROL = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
_UNSEEN = re.compile("[\x80-\x9f]")  # of a wrong decoding: nobody typed them, no text holds them
_LINES = re.compile(r" *[\t\r\n]+\s*")  # a text over several lines is one line
_TOKEN = re.compile(r"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$")  # RFC 9110 section 5.6.2
_LANG = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
_SHA256 = r"^[0-9A-Fa-f]{64}$"
_YES, _NO = frozenset({"true", "yes", "on"}), frozenset({"false", "no", "off"})
# What an editor's YAML takes `NO`, `2024` or `1.10` for; here they are the texts as written.
_ANY_SCALAR = {"type": ["string", "number", "boolean"]}


def _read(read: Callable[[str], Any]) -> BeforeValidator:
    """Wrap a reader of texts, so that its BadValue becomes a pydantic error with a hint."""

    def validate(value: object) -> Any:
        if not isinstance(value, str):
            raise PydanticCustomError("text", "text")
        if value == "":
            raise PydanticCustomError("watcher", "an empty text", {"hint": "write something"})
        try:
            return read(str(value) if not isinstance(value, Quoted) else value)
        except BadValue as bad:
            message = bad.message.replace("{value}", "%VALUE%")
            raise PydanticCustomError("watcher", "{told}", {"told": message, "hint": bad.hint})  # noqa: B904

    return BeforeValidator(validate)


def _text(value: str) -> str:
    value = _UNSEEN.sub("", _LINES.sub(" ", value)).strip()
    if _CONTROL.search(value):
        raise BadValue("a control character in a text", "remove it")
    if not value:
        raise BadValue("an empty text", "write something")
    return value


def _switch(value: str) -> bool:
    word = value.lower()
    if isinstance(value, Quoted) or word not in _YES | _NO:
        hint = "remove the quotes" if word in _YES | _NO else "write true or false"
        raise BadValue("{value} is not true or false", hint)
    return word in _YES


def _count(value: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,5}", value, re.ASCII):
        raise BadValue("{value} is not a whole number from 1 up", "write it like 4")
    return int(value)


def _pages(value: str) -> int:
    if not re.fullmatch(r"[1-9]|10", value, re.ASCII):
        raise BadValue("{value} is not a whole number from 1 to 10", "write it like 2")
    return int(value)


def _zone(value: str) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadValue("{value} is not a time zone", zone_meant(value)) from None


def zone_meant(value: str) -> str:
    """Return a hint that names the time zone of a city, or the most similar name."""
    city = "/" + value.strip().replace(" ", "_").casefold()
    for zone in sorted(available_timezones()):
        if zone.casefold().endswith(city):
            return f"did you mean {zone}?"
    return did_you_mean(value, available_timezones(), "an IANA name like Europe/Minsk")


def _contact(value: str) -> str:
    text = _text(value)
    if re.match(r"^(mailto:\S+@\S+|https?://\S+\.\S+|\S+@\S+)$", text):
        return text
    raise BadValue("{value} is not a contact", "write mailto:you@example.org or a web address")


def web_url(value: str) -> str:
    """Return an absolute http or https URL; raises BadValue."""
    text = _text(value)
    if re.search(r"\s", text):
        raise BadValue("{value} has a space in it", "write it as %20")
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise BadValue("{value} is not a URL", "check host and port") from None
    if parts.scheme.lower() not in {"http", "https"}:
        hint = "a URL begins with https:// or http://"
        raise BadValue("{value} is not an http or https URL", hint)
    if not host or host.startswith(".") or ".." in host:
        raise BadValue("{value} has no host", "write it like https://example.org/rss")
    return text


def source_url(value: str) -> str:
    """Return an http, https or file URL; raises BadValue."""
    if value[:5].lower() == "file:":
        if len(_text(value)) > len("file://"):
            return _text(value)
        raise BadValue("{value} names no file", "write file:///path/to/feed.xml")
    return web_url(value)


def _database(value: str) -> str:
    text = _text(value)
    scheme, mark, rest = text.partition("://")
    if scheme == "sqlite" and mark:
        if rest.startswith("/") and len(rest) > 1 and rest != "/:memory:":
            return text
        raise BadValue("the database names no file", "write sqlite:///data/watcher.db")
    if scheme == "postgresql+psycopg" and mark and rest:
        return text
    hint = "sqlite:///data/watcher.db or postgresql+psycopg://user@host/name"
    if scheme in {"postgres", "postgresql"} or scheme.startswith("postgresql+"):
        hint = "begin it with postgresql+psycopg://"
    raise BadValue("the database is not SQLite or PostgreSQL", hint)


def _channel_url(value: str) -> str:
    text = _text(value)
    if re.match(r"^[A-Za-z][A-Za-z0-9+.-]*:/", text):
        return text
    raise BadValue("this is not a channel URL", "write console:// or an Apprise URL like mailto://")


def _lang(value: str) -> str:
    if re.fullmatch(_LANG, value, re.ASCII):
        return value
    raise BadValue("{value} is not a language code", "write it like vi, be or zh-Hant")


def _sha256(value: str) -> str:
    if re.fullmatch(_SHA256, value, re.ASCII):
        return value.lower()
    raise BadValue("{value} is not a SHA-256", "64 hexadecimal digits, as `sha256sum` prints them")


def header_name(value: str) -> str:
    """Return a header's name (RFC 9110 section 5.1); raises BadValue."""
    if _TOKEN.fullmatch(value):
        return value
    raise BadValue("{value} is not a header name", "write it like Accept-Language")


def _every(value: str) -> timedelta:
    length = values.duration(value)
    if length < timedelta(seconds=1):
        raise BadValue("{value} is too short", "at least 1s")
    return length


def one_of(*choices: str, meant: Mapping[str, str] | None = None) -> BeforeValidator:
    """Return a validator that takes one of these words; `meant`: which one other words mean."""

    def read(value: str) -> str:
        if value in choices:
            return str(value)
        if meant and (choice := meant.get(value.lower())):
            raise BadValue("{value} is not known here", f"write {choice}")
        raise BadValue("{value} is not known here", did_you_mean(value, choices, _listed(choices)))

    return _read(read)


def _listed(choices: tuple[str, ...]) -> str:
    return " or ".join(filter(None, (", ".join(choices[:-1]), choices[-1])))


def _schema(pattern: str, *examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": list(examples)})


_REF = r"\$\{"  # a text that holds a reference is checked once it is filled in

Text = Annotated[str, _read(_text), WithJsonSchema(_ANY_SCALAR)]
Switch = Annotated[bool, _read(_switch), WithJsonSchema({"type": ["boolean", "string"]})]
Count = Annotated[int, _read(_count), WithJsonSchema({"type": "integer", "minimum": 1})]
Pages = Annotated[
    int, _read(_pages), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 10})
]
Duration = Annotated[timedelta, _read(values.duration), _schema(values.DURATION, "90s", "15m")]
Interval = Annotated[timedelta, _read(_every), _schema(values.DURATION, "90s", "15m", "6h")]
Size = Annotated[int, _read(values.size), _schema(values.SIZE, "10MB", "512KiB")]
Clock = Annotated[time, _read(values.clock), _schema(values.CLOCK, "22:00")]
RateText = Annotated[Rate, _read(values.rate), _schema(values.RATE, "20/h")]
WhenText = Annotated[When, _read(values.when), _schema(values.WHEN, "now", "daily 08:00")]
Zone = Annotated[ZoneInfo, _read(_zone), WithJsonSchema({"type": "string"})]
Contact = Annotated[str, _read(_contact), WithJsonSchema({"type": "string"})]
WebUrl = Annotated[str, _read(web_url), _schema(rf"^(https?://|{_REF})", "https://example.org")]
SourceUrl = Annotated[
    str, _read(source_url), _schema(rf"^(https?://|file:|{_REF})", "https://example.org/rss")
]
Database = Annotated[
    str,
    _read(_database),
    _schema(rf"^(sqlite:///|postgresql\+psycopg://|{_REF})", "sqlite:///data/watcher.db"),
]
ChannelUrl = Annotated[
    str,
    _read(_channel_url),
    _schema(rf"^([A-Za-z][A-Za-z0-9+.-]*:/|{_REF})", "console://"),
]
Lang = Annotated[str, _read(_lang), _schema(_LANG, "vi", "be", "en")]
Sha256 = Annotated[str, _read(_sha256), WithJsonSchema({"type": "string", "pattern": _SHA256})]
HeaderName = Annotated[str, _read(header_name), WithJsonSchema({"type": "string"})]
