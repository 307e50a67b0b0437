"""What the header fields of an answer say. Pure; field names are in lower case."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from watcher.model import Validators

Fields = Mapping[str, str]
_NONE = Validators()

# Repeated fields of these are one list (RFC 9110 section 5.3); of any other the first one counts.
_LISTS = frozenset(("cache-control", "content-encoding"))
_LONGEST_VALIDATOR = 2048  # characters; it is stored with every source
_LONGEST_FRESH = 2**31  # seconds: what RFC 9111 section 1.2.2 takes for "for ever"
_LONGEST_REST = timedelta(days=30)
_DIRECTIVE = re.compile(r'([\w-]+)\s*(?:=\s*(?:"([^"]*)"|([^\s,"]*)))?')


def fields(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Return the fields by name, as UTF-8 where they are that, else as Latin-1."""
    out: dict[str, str] = {}
    for name, value in raw:
        key = name.decode("latin-1").lower()
        try:
            text = value.decode()
        except UnicodeDecodeError:
            text = value.decode("latin-1")
        if key not in out:
            out[key] = text
        elif key in _LISTS:
            out[key] += ", " + text
    return out


def http_date(text: str | None) -> datetime | None:
    """Read a date in any of the three forms of RFC 9110 section 5.6.7, or None."""
    if not text:
        return None
    try:
        found = parsedate_to_datetime(text)
        return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def validators(found: Fields, known: Validators = _NONE) -> Validators:
    """Return ETag and Last-Modified verbatim; those of `known` where the answer has none."""
    return Validators(
        etag=_validator(found.get("etag")) or known.etag,
        last_modified=_validator(found.get("last-modified")) or known.last_modified,
    )


def _validator(text: str | None) -> str | None:
    usable = text and len(text) <= _LONGEST_VALIDATOR and text.isprintable()
    return text if usable else None


def fresh_for(found: Fields, now: datetime) -> timedelta | None:
    """Return how long the answer may be used unasked, None where not at all (RFC 9111, 4.2).

    We are a private cache: s-maxage does not apply. An unreadable lifetime is ignored.
    """
    directives = _directives(found.get("cache-control", ""))
    if directives.keys() & {"no-cache", "no-store"}:
        return None
    if "max-age" in directives:
        lifetime = _seconds(directives["max-age"])
    else:
        lifetime = _until_expiry(found, now)
    if lifetime is None:
        return None
    left = lifetime - (_seconds(found.get("age", "")) or 0)
    return timedelta(seconds=left) if left > 0 else None


def _directives(text: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for name, quoted, plain in _DIRECTIVE.findall(text):
        out.setdefault(name.lower(), quoted or plain)
    return out


def _seconds(text: str) -> int | None:
    text = text.strip()
    if not (text.isascii() and text.isdigit()):
        return None
    return min(int(text), _LONGEST_FRESH) if len(text) < 20 else _LONGEST_FRESH


def _until_expiry(found: Fields, now: datetime) -> int | None:
    expires = http_date(found.get("expires"))
    if expires is None:
        return None
    since = http_date(found.get("date")) or now
    return min(int((expires - since).total_seconds()), _LONGEST_FRESH)


def retry_after(found: Fields, now: datetime) -> timedelta | None:
    """Return how long the host wants to be left alone (RFC 9110, 10.2.3), at most 30 days."""
    text = found.get("retry-after", "")
    seconds = _seconds(text)
    if seconds is not None:
        wait = timedelta(seconds=seconds)
    elif at := http_date(text):
        # By the server's own clock, which may differ from ours.
        wait = at - (http_date(found.get("date")) or now)
    else:
        return None
    return min(wait, _LONGEST_REST) if wait > timedelta() else None
