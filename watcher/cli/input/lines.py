"""Entries as JSON Lines, as `match` and `ingest` read them: good lines, and what is wrong."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

TEXTS = ("title", "text", "summary")
_OTHERS = ("url", "published", "lang", "source")
YEARS = range(1000, 3000)  # archives are old, but at the ends of the calendar no window fits
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Line:
    """One good line; texts are as given, with U+FFFD for what is not Unicode."""

    number: int
    id: str | int | None
    url: str | None
    title: str
    text: str
    summary: str
    published: datetime | None
    lang: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot be read, and why."""

    number: int
    why: str


def read_lines(raw: Iterable[bytes], first: int = 1) -> Iterator[Line | BadLine]:
    """Read lines one by one, numbered from `first`; blank ones are passed over."""
    for number, line in enumerate(raw, first):
        if not line.strip():
            continue
        try:
            yield _line(number, line)
        except ValueError as error:
            yield BadLine(number, str(error))
        except RecursionError:
            yield BadLine(number, "is nested too deeply")


def plain_lines(raw: Iterable[bytes]) -> Iterator[Line | BadLine]:
    """Read lines that are texts, numbered from 1; blank ones are passed over."""
    for number, line in enumerate(raw, 1):
        if text := line.decode("utf-8-sig", "replace").strip():
            yield Line(number, None, None, "", text, "", None, None, None)


def _line(number: int, raw: bytes) -> Line:
    fields = _object(raw)
    texts = {name: _text(fields, name) or "" for name in TEXTS}
    if not any(text.strip() for text in texts.values()):
        raise ValueError("has no title, text or summary")
    others = {name: _text(fields, name) for name in _OTHERS}
    when = others["published"]
    return Line(
        number=number,
        id=_id(fields.get("id")),
        url=others["url"],
        published=_moment(when) if when else None,
        lang=others["lang"],
        source=others["source"],
        **texts,
    )


def _object(raw: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError(f"is not UTF-8 (byte {error.start + 1})") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"is not JSON: {error.msg} (column {error.colno})") from None
    except ValueError:  # int() has a limit
        raise ValueError("has a number of thousands of digits") from None
    if not isinstance(fields, dict):
        raise ValueError("is not a JSON object")
    return fields


def _text(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise ValueError(f'has a "{name}" that is not a text')
    return _unicode(value)


def _unicode(text: str) -> str:
    """Return a text with U+FFFD for what is not Unicode; encoding finds that soonest."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def _id(value: Any) -> str | int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    if not isinstance(value, str):
        raise ValueError('has an "id" that is not a text')
    return _unicode(value)


def _moment(text: str) -> datetime:
    """Read RFC 3339, or RFC 5322 as feeds write it; a time without a zone is taken as UTC."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(text.strip())
            moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, OverflowError):
            continue
        if moment.year in YEARS:
            return moment
        first, last = YEARS[0], YEARS[-1]
        raise ValueError(f'has a "published" of the year {moment.year}, not of {first} to {last}')
    raise ValueError(f'has a "published" that is not a time: {text[:40]!r}')
