"""Texts of ASCII alone, half of all news: folded as bytes, in half the time of a code page."""

from typing import NamedTuple

from watcher.match.text.normal import fold
from watcher.match.text.runs import Joiner, Runs
from watcher.match.text.western import spaced

_joined = Joiner(b" ").join
_NO_ASCII = 0x80  # instead of what folding leaves out; no decoder of ASCII takes it
# What becomes of each character; NUL, which parts fields, is a line break in every view.
_FORMS = ["\n", *(fold(chr(code)) for code in range(1, 128))]
_CHARS = "".join(_FORMS)
_FOLDED = bytes([ord(form) if form else _NO_ASCII for form in _FORMS]).ljust(256, b"\x80")
_WORDS = bytes([spaced(chr(code))[1] for code in range(128)]).ljust(256, b" ")


class Ascii(NamedTuple):
    """A folded text, as `pages.Paged` has it."""

    raw: bytes
    folded: str
    runs: Runs

    def plain(self) -> str:
        """Return the text without marks: it has none."""
        return self.folded

    def chars(self) -> str:
        """Return all characters that it may have."""
        return _CHARS

    def words(self, *, marked: bool) -> bytes:
        """Return its Western words (see `western.spaced`); no letter has a mark."""
        return b" %b " % self.raw.translate(_WORDS)


def in_ascii(text: str) -> Ascii | None:
    """Return what folding makes of an ASCII text; None where it leaves some characters out."""
    raw, runs = _joined(text.encode().translate(_FOLDED))
    try:
        return Ascii(raw, raw.decode("ascii"), runs)
    except UnicodeDecodeError:
        return None
