"""Short passages of a text: the sentence in which something was found, with the found words marked.

Linear in time on any input; no more than a few widths around the words is looked at.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

# A full stop ends no sentence after a single letter or a title, nor before a small letter.
_SENTENCE_END = re.compile(
    r"(?:(?<!\b[^\W\d_])(?<!\b(?:Mr|Dr|St|Mt|Jr|Sr|Lt|Nr|TP|Tp|TS|GS|EE|ул|им|св))"
    r"(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Sra|PGS|ThS))(?<!\b(?:Prof|Capt))\.|[!?…؟।])"
    r"[\"'”’»)\]]{0,3}\s(?!\s{0,3}[a-zа-яёіў])|[。！？][”』」）]{0,3}|\n"
)
_LOOKED, _COUNTED = 20, 50  # sentences compared, spans counted in each


@dataclass(frozen=True, slots=True)
class Snippet:
    """A short passage with the spans in it that matched, in code points."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def snippet(text: str, spans: Sequence[tuple[int, int]], width: int = 240) -> Snippet:
    """Return the sentence with the most different words found, with every span in it marked.

    Offsets and `width` are code points. Of several such sentences it is the first; one longer than
    `width` is cut between words around its first span, and an ellipsis shows where. Without spans
    it is the text's first sentence. No more than `_LOOKED` sentences are compared.
    """
    low, start, end, high = _best(text, spans, width)
    before, after = "… " if start > low else "", " …" if end < high else ""
    shift = len(before) - start
    marks = (
        (max(a, start) + shift, min(b, end) + shift)
        for a, b in sorted(spans)
        if a < b and a < end and b > start
    )
    return Snippet(before + text[start:end] + after, tuple(_apart(marks)))


def _best(text: str, spans: Sequence[tuple[int, int]], width: int) -> tuple[int, int, int, int]:
    """Return the bounds of a sentence, and within them those of the part to show."""
    found = sorted(span for span in spans if span[0] < span[1] <= len(text))
    best, most, reached, looked = (0, 0, 0, 0), -1, -1, 0
    for span in found or [(0, 0)]:
        if span[0] < reached:
            continue
        low, high = _sentence(text, *span, width)
        start, end = _window(text, low, high, span, width)
        shown = found[bisect_left(found, (start, start)) : bisect_left(found, (end, end))]
        words = {text[a:b].casefold() for a, b in shown[:_COUNTED] if b <= end}
        if len(words) > most:
            best, most = (low, start, end, high), len(words)
        reached, looked = max(end, span[1]), looked + 1
        if looked == _LOOKED:
            break
    return best


def _sentence(text: str, start: int, end: int, width: int) -> tuple[int, int]:
    """Return the bounds of the sentence around a span, not looking beyond a few widths."""
    low, high = max(0, start - 2 * width), min(len(text), end + 2 * width)
    for stop in _SENTENCE_END.finditer(text, low, high):
        if stop.end() <= start:
            low = stop.end()
        elif stop.start() >= max(end, 1):
            high = stop.end()
            break
    while low < high and text[low].isspace():
        low += 1
    while high > low and text[high - 1].isspace():
        high -= 1
    return low, high


def _window(text: str, low: int, high: int, span: tuple[int, int], width: int) -> tuple[int, int]:
    """Return the part of text[low:high] to show: all of it, or about `width` around the span."""
    if high - low <= width:
        return low, high
    room = max(0, width - (span[1] - span[0]))
    start = max(low, min(span[0] - room // 2, high - width))
    end = min(high, start + width)
    if start > low:
        start = _word_edge(text, start, min(span[0], start + 30))
    if end < high:
        end = _word_edge(text, end, max(span[1], end - 30)) if end > span[1] else end
    return start, end


def _word_edge(text: str, at: int, limit: int) -> int:
    """Return the first offset from `at` towards `limit` where a word begins or ends, else `at`."""
    if limit < at:
        return next((i for i in range(at, limit - 1, -1) if text[i].isspace()), at)
    return next((i + 1 for i in range(max(at - 1, 0), limit) if text[i].isspace()), at)


def _apart(marks: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the marks that do not overlap one before."""
    reached = 0
    for start, end in marks:
        if start >= reached:
            yield start, end
            reached = end
