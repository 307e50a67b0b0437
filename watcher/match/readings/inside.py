"""Whether a term that was hit in a script without spaces is a word there."""

import re

from watcher.match.readings.packed import longer, reader, simplified
from watcher.match.readings.reader import AROUND

FIRST = "\u0e00"  # from here on letters are asked for
_HAN = re.compile("[\u3400-\u9fff]+")
_HAN_BEFORE = re.compile(r"[\u3400-\u9fff]*\Z")
_KANA = re.compile("[\u3041-\u30ff]")
_CHINESE = ("zh", "yue")


def inside(text: str, start: int, end: int, lang: str | None) -> tuple[int, int] | None:
    """Return the span of the longer words in which text[start:end] is none; None if it may be one.

    `text` is folded, `lang` its language as far as it is known.
    """
    if end - start < 2:
        return None  # one letter stands for many things
    if held := longer().holding(text, start, end):
        return None if held[2] else held[:2]
    if not _HAN.fullmatch(text, start, end):
        return None
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    low = before.start() if (before := _HAN_BEFORE.search(text, low, start)) else start
    high = run.end() if (run := _HAN.match(text, start, high)) else end
    passage = text[low:high]
    if _is_japanese(text, start, end, lang):
        found = reader("ja").across(passage, start - low, end - low)
    else:
        found = reader("zh").across(passage.translate(simplified()), start - low, end - low)
    return (found[0] + low, found[1] + low) if found else None


def _is_japanese(text: str, start: int, end: int, lang: str | None) -> bool:
    """Tell whether a text is Japanese by what is said of it, or by kana around a place."""
    if lang is not None and lang.partition("-")[0] in _CHINESE:
        return False
    around = text[max(0, start - AROUND) : end + AROUND]
    return lang == "ja" or _KANA.search(around) is not None
