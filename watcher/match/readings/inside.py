"""Whether a term that was hit in a script without spaces is a word there."""

import re

from watcher.match.readings.packed import longer, reader, simplified

FIRST = "\u0e00"  # from here on letters are asked for
AROUND = 12  # Chinese letters that are read on each side of a term
_AROUND_THAI = 16
_KANA = re.compile("[\u3041-\u30ff]")
_CHINESE = ("zh", "yue")


class _Script:
    """The letters of a script, and how many are read on each side of a term."""

    def __init__(self, letters: str, around: int) -> None:
        self._run, self._around = re.compile(f"[{letters}]+"), around
        self._before = re.compile(rf"[{letters}]*\Z")

    def passage(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Return what is to be read of the term text[start:end]; None if it has other letters."""
        if not self._run.fullmatch(text, start, end):
            return None
        before = self._before.search(text, max(0, start - self._around), start)
        run = self._run.match(text, start, end + self._around)
        return before.start() if before else start, run.end() if run else end


_HAN = _Script("\u3005\u3400-\u9fff", AROUND)
_THAI = _Script("\u0e01-\u0e4e", _AROUND_THAI)


def inside(text: str, start: int, end: int, lang: str | None) -> tuple[int, int] | None:
    """Return the span of the longer words in which text[start:end] is none; None if it may be one.

    `text` is folded, `lang` its language as far as it is known.
    """
    if end - start < 2:
        return None  # one letter stands for many things
    if held := longer().holding(text, start, end):
        return None if held[2] else held[:2]
    if text[start] < "\u0e80":
        of, script = "th", _THAI
    else:
        of, script = "ja" if _is_japanese(text, start, end, lang) else "zh", _HAN
    if (passage := script.passage(text, start, end)) is None:
        return None
    low, high = passage
    read = text[low:high].translate(simplified()) if of == "zh" else text[low:high]
    found = reader(of).across(read, start - low, end - low)
    return (found[0] + low, found[1] + low) if found else None


def _is_japanese(text: str, start: int, end: int, lang: str | None) -> bool:
    """Tell whether a text is Japanese by what is said of it, or by kana around a place."""
    if lang is not None and lang.partition("-")[0] in _CHINESE:
        return False
    around = text[max(0, start - AROUND) : end + AROUND]
    return lang == "ja" or _KANA.search(around) is not None
