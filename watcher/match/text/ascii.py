"""Texts of ASCII alone, half of all news: folded as bytes, in half the time of a code page."""

import re
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick

from watcher.match.text.normal import fold
from watcher.match.text.origin import Shifts
from watcher.match.text.western import spaced

_RUN = re.compile(b"  +")
# Where every sixth byte is a space, `in` takes forty times as long.
_has_run = BytesAhoCorasick([b"  "]).find_matches_as_indexes
_NO_ASCII = 0x80  # instead of what folding leaves out; no decoder of ASCII takes it
# What becomes of each character; NUL, which parts fields, is a line break in every view.
_FORMS = ["\n", *(fold(chr(code)) for code in range(1, 128))]
_FOLDED = bytes([ord(form) if form else _NO_ASCII for form in _FORMS]).ljust(256, b"\x80")
_WORDS = bytes([spaced(chr(code))[1] for code in range(128)]).ljust(256, b" ")


class Ascii(NamedTuple):
    """A folded text, as `pages.Paged` has it; `shifts` are those of white space that was joined."""

    raw: bytes
    folded: str
    shifts: Shifts

    def plain(self) -> str:
        """Return the text without marks: it has none."""
        return self.folded

    def words(self, *, marked: bool) -> bytes:
        """Return its Western words (see `western.spaced`); no letter has a mark."""
        return b" %b " % self.raw.translate(_WORDS)


def in_ascii(text: str) -> Ascii | None:
    """Return what folding makes of an ASCII text; None where it leaves some characters out."""
    raw = text.encode().translate(_FOLDED)
    shifts = Shifts()
    if _has_run(raw):
        for run in _RUN.finditer(raw):
            shifts.add(*run.span(), 1)
        raw = _RUN.sub(b" ", raw)
    try:
        return Ascii(raw, raw.decode("ascii"), shifts)
    except UnicodeDecodeError:
        return None
