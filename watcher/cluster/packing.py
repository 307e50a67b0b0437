"""Features as a row keeps them: a head, then the arrays, one after the other."""

import struct
import sys

import numpy as np

from watcher.cluster.days.named import DATED
from watcher.cluster.telling import Features, the_same
from watcher.cluster.words.sketch import BINS

VERSION = 8
_NAMELESS = 7  # which kept no full names
_UNMARKED = 6  # nor marked days that are named by their dates; it kept no others
READABLE = bytes((VERSION, _NAMELESS, _UNMARKED))  # the first byte of what can be unpacked
_HEAD = struct.Struct(f"<BBq8sIIIHHHBBB{BINS}s")


def pack(made: Features) -> bytes:
    """Return features as bytes: half a kilobyte to two."""
    named = np.array(sorted(made.days), np.uint16).tobytes()
    heading = np.array(sorted(made.heading), np.uint16).tobytes()
    head = _HEAD.pack(
        VERSION, made.kind, made.at, made.lang.encode(), made.series, made.numbers, made.length,
        len(made.weights), len(made.keys), len(made.clues), len(named), len(heading),
        len(made.title), made.sketch,
    )  # fmt: skip
    names = bytes((len(made.names),)) + made.names
    return b"".join(
        (head, made.terms, made.weights, made.keys, made.clues, named, heading, made.title, names)
    )


def unpack(blob: bytes) -> Features:
    """Return packed features; ValueError where they are of another version or broken."""
    if len(blob) < _HEAD.size or blob[0] not in READABLE:
        raise ValueError("features of another version")
    version, kind, at, lang, series, numbers, length, *sizes, wording = _HEAD.unpack_from(blob)
    parts, start = [], _HEAD.size
    for size in (sizes[0] * 4, *sizes):
        parts.append(blob[start : start + size])
        start += size
    full, rest = blob[start + 1 :], blob[start : start + 1]
    if rest != (bytes((len(full),)) if version == VERSION else b""):
        raise ValueError("features cut short")
    terms, weights, keys, clues, *days, title = parts
    marked = DATED if version == _UNMARKED else 0
    named, heading = (_days(part, marked) for part in days)
    return Features(
        at, sys.intern(lang.rstrip(b"\0").decode()), kind, terms, weights, keys, clues, named,
        heading, title, series, numbers, wording, length, full,
    )  # fmt: skip


def _days(part: bytes, marked: int) -> frozenset[int]:
    found = np.frombuffer(part, np.uint16)
    return the_same([*found.tolist(), *(found | marked).tolist()])
