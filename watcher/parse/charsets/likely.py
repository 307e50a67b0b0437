"""Which encodings a document may be in, the likeliest first."""

import codecs
import re
from collections.abc import Iterator

from watcher.parse.charsets.declared import known

_BOMS = (
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
)
_SHAPES = (
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00<", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00{", "utf-16-be"),
    (b"{\x00", "utf-16-le"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)
# White space in one byte a character, in two or in four: none of it may cost half a character.
_WIDE_SPACE = re.compile(
    rb"^(?:(?:[\t\r\n ]\0{3})+|(?:\0{3}[\t\r\n ])+|(?:[\t\r\n ]\0)+|(?:\0[\t\r\n ])+"
    rb"|[\t\r\n ]+(?!\0))"
)
_SAMPLE, _ENOUGH = 300_000, 24  # bytes that are looked at, and those beyond ASCII that tell
LATIN = ("cp1252", "iso8859-15", "iso8859-2", "cp1250", "cp1254", "iso8859-4", "cp1257")
WIDE = ("utf-16", "utf-32")
_RUNS = re.compile(rb"[\x80-\xff]+")
_JAPANESE = (b"\x1b$B", b"\x1b$@")  # the escapes of ISO-2022-JP, which is ASCII otherwise


def candidates(body: bytes, content_type: str | None) -> Iterator[tuple[str, str]]:
    """Yield who names an encoding (HTTP, a byte order mark ...) and its name in Python."""
    for mark, label in _BOMS:
        if body.startswith(mark):
            yield "the byte order mark", label
            break
    declared = known(body, content_type)
    start = _WIDE_SPACE.sub(b"", body[:256])
    for shape, label in _SHAPES:
        if start.startswith(shape):
            yield "its shape", label
            break
    if body.isascii() and any(escape in body for escape in _JAPANESE):
        yield "its shape", "iso2022_jp"
    utf8 = not body.isascii() and _is_utf8(body)
    for source, label in declared:
        if label.startswith(WIDE) and b"\0" not in body[:64]:
            continue
        if label in LATIN and not utf8 and is_not_latin(body):
            continue  # a server's default, while the text is Cyrillic or Chinese
        if utf8 and label != "utf-8":
            yield source, "utf-8"
        else:
            yield source, label
    yield "default", "utf-8"


def _is_utf8(body: bytes) -> bool:
    """Tell whether a body is UTF-8, perhaps cut off within a character."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(body)
    except UnicodeError:
        return False
    return True


def is_not_latin(body: bytes) -> bool:
    """Tell whether non-ASCII bytes stand in longer runs than in any Latin text."""
    runs = _RUNS.findall(body[:_SAMPLE])
    length = sum(map(len, runs))
    return length >= _ENOUGH and length >= 3 * len(runs)
