"""What a telling looks like to the window: terms with weights, a sketch of the wording."""

import re
import struct
from array import array
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from xxhash import xxh32_intdigest

from watcher.cluster.sketch import BINS, sketch
from watcher.cluster.words import tokens

TITLE, NAME, NUMBER = 0x80, 0x40, 0x20  # flags of a term, above its count of 1 to 31
COUNT = 0x1F
BODY_TOKENS = 300
VERSION = 1
_PRIMARY = re.compile("[A-Za-z]{2,8}")  # BCP 47
_HEAD = struct.Struct(f"<BqIHH{BINS}s8s")


class Told(NamedTuple):
    """One telling of an event: an entry's texts, when it was told, and the concepts found in it."""

    title: str
    summary: str
    body: str
    lang: str | None
    at: datetime
    concepts: frozenset[str] = frozenset()


class Features(NamedTuple):
    """What the window keeps of a telling; opaque to others.

    `at` is seconds since 1970, `terms` ascending 32-bit hashes, `marks` a byte a term (flags and
    count), `concepts` 32-bit hashes, `length` the number of shingles.
    """

    at: int
    lang: str
    terms: "array[int]"
    marks: bytes
    concepts: "array[int]"
    sketch: bytes
    length: int


def features(told: Told) -> Features:
    """Return what the window needs of a telling."""
    title = tokens(told.title)
    lead = tokens(f"{told.summary}\n{told.body}"[: BODY_TOKENS * 12])[:BODY_TOKENS]
    marks: dict[int, int] = {}
    _count(marks, title, TITLE)
    for word in title:
        if word[0].isdigit():
            marks[xxh32_intdigest(word.lower().encode())] |= NUMBER
    _count(marks, lead, 0)
    wording = [word.lower() for word in title + lead]
    terms = sorted(marks)
    return Features(
        int(told.at.timestamp()),
        _language(told.lang),
        array("I", terms),
        bytes(marks[term] for term in terms),
        array("I", sorted(xxh32_intdigest(concept.encode()) for concept in told.concepts)),
        sketch(wording),
        max(1, len(wording) - 4),
    )


def _language(tag: str | None) -> str:
    found = _PRIMARY.match(tag or "")
    return found[0].lower() if found else ""


def _count(marks: dict[int, int], words: Sequence[str], flag: int) -> None:
    folded = [word.lower() for word in words]
    for word in (*folded, *(f"{one} {other}" for one, other in pairwise(folded))):
        term = xxh32_intdigest(word.encode())
        mark = marks.get(term, 0)
        marks[term] = mark | flag if mark & COUNT == COUNT else (mark | flag) + 1


def pack(made: Features) -> bytes:
    """Return features as a row keeps them."""
    head = _HEAD.pack(
        VERSION, made.at, made.length, len(made.terms), len(made.concepts), made.sketch,
        made.lang.encode()[:8],
    )  # fmt: skip
    return head + made.terms.tobytes() + made.marks + made.concepts.tobytes()


def unpack(blob: bytes) -> Features:
    """Return packed features; ValueError where they are of another version or broken."""
    if len(blob) < _HEAD.size or blob[0] != VERSION:
        raise ValueError("features of another version")
    _, at, length, terms, concepts, wording, lang = _HEAD.unpack_from(blob)
    ends = [_HEAD.size, terms * 4, terms, concepts * 4]
    for position in range(1, 4):
        ends[position] += ends[position - 1]
    if len(blob) != ends[3]:
        raise ValueError("features cut short")
    return Features(
        at, lang.rstrip(b"\0").decode(), array("I", blob[ends[0] : ends[1]]),
        blob[ends[1] : ends[2]], array("I", blob[ends[2] : ends[3]]), wording, length,
    )  # fmt: skip
