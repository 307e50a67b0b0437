"""Burmese in the Zawgyi encoding -> Unicode (UTN #11, Unicode FAQ on Myanmar scripts).

Zawgyi, which most of Myanmar wrote until 2019 and many still do, gives Unicode's code points other
meanings, and writes signs in the order in which they are seen. Texts do not say which of the two
they are in, but each has sequences that are impossible in the other.
"""

import re

_KINZI = "\u1064"  # stands for itself until it is in its place
_STACKED = {  # code point -> consonant written below another
    0x1060: 0x1000, 0x1061: 0x1001, 0x1062: 0x1002, 0x1063: 0x1003, 0x1065: 0x1005,
    0x1066: 0x1006, 0x1067: 0x1006, 0x1068: 0x1007, 0x1069: 0x1008, 0x106C: 0x100B,
    0x106D: 0x100C, 0x1070: 0x100F, 0x1071: 0x1010, 0x1072: 0x1010, 0x1073: 0x1011,
    0x1074: 0x1011, 0x1075: 0x1012, 0x1076: 0x1013, 0x1077: 0x1014, 0x1078: 0x1015,
    0x1079: 0x1016, 0x107A: 0x1017, 0x107B: 0x1018, 0x107C: 0x1019, 0x1085: 0x101C,
    0x1093: 0x1018,
}  # fmt: skip
_BECOMES = {code: "\u1039" + chr(below) for code, below in _STACKED.items()} | {
    0x1033: "\u102f", 0x1034: "\u1030", 0x1039: "\u103a", 0x103A: "\u103b", 0x107D: "\u103b",
    0x103B: "\u103c", **dict.fromkeys(range(0x107E, 0x1085), "\u103c"), 0x103C: "\u103d",
    0x103D: "\u103e", 0x1087: "\u103e", 0x1088: "\u103e\u102f", 0x1089: "\u103e\u1030",
    0x108A: "\u103d\u103e", 0x104E: "\u104e\u1004\u103a\u1038", 0x105A: "\u102b\u103a",
    0x106A: "\u1009", 0x106B: "\u100a", 0x106E: "\u100d\u1039\u100d",
    0x106F: "\u100d\u1039\u100e", 0x1086: "\u103f", 0x108B: _KINZI + "\u102d",
    0x108C: _KINZI + "\u102e", 0x108D: _KINZI + "\u1036", 0x108E: "\u102d\u1036",
    0x108F: "\u1014", 0x1090: "\u101b", 0x1091: "\u100f\u1039\u100d",
    0x1092: "\u100b\u1039\u100c", 0x1094: "\u1037", 0x1095: "\u1037",
    0x1096: "\u1039\u1010\u103d", 0x1097: "\u100b\u1039\u100b", 0x200B: "",
}  # fmt: skip
_SIGNS = "\u102d\u102e\u1032\u102f\u1030\u102b\u102c\u1036\u1037\u103a\u1038"  # in Unicode's order
# Zero for the letter that looks like it: where it is not part of a number.
_ZERO = re.compile("(?<![\u1040-\u1049])\u1040(?=[\u1000-\u103e])|(?<=\u1031)\u1040")
_HUNG = "\u103b\u103c\u103d\u103e"
_AFTER = f"\u103b\u103d\u103e{_SIGNS}{_KINZI}"  # \u103c comes before its letter
_SYLLABLE = re.compile(
    f"(\u1031?)(\u103c?)([\u1000-\u1021\u1025\u1029\u103f])([{_AFTER}]*)"
    f"(\u1039[\u1000-\u1021])?([{_AFTER}]*)"
)
_IS_BURMESE = re.compile("[\u1000-\u109f]")
# In Unicode, of whatever language of the block, signs follow a letter and a stacker precedes one.
_LETTERS = (
    "\u1000-\u102a\u103f\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070"
    "\u1075-\u1081\u108e"
)
_ZAWGYI = re.compile(
    f"(?<![{_LETTERS}{_HUNG}\u105e-\u1060\u1082])[\u1031{_HUNG}]|\u1039(?![{_LETTERS}])"
)
_UNICODE = re.compile(f"\u103a(?![{_LETTERS}{_HUNG}\u102b-\u1032])|\u1037\u103a")


def in_unicode(text: str) -> str:
    """Return a text with its Burmese in Unicode; any other, and what is so already, as it is."""
    if not _IS_BURMESE.search(text) or not is_zawgyi(text):
        return text
    return _SYLLABLE.sub(_ordered, _ZERO.sub("\u101d", text.translate(_BECOMES)))


def is_zawgyi(text: str) -> bool:
    """Tell whether more of a text cannot be Unicode than cannot be Zawgyi."""
    return len(_ZAWGYI.findall(text)) > len(_UNICODE.findall(text))


def _ordered(syllable: re.Match[str]) -> str:
    vowel, around, letter, some, stacked, more = syllable.groups(default="")
    found = around + some + more
    kinzi = "\u1004\u103a\u1039" if _KINZI in found else ""
    hung, signs = ("".join(each for each in order if each in found) for order in (_HUNG, _SIGNS))
    return f"{kinzi}{letter}{stacked}{hung}{vowel}{signs}"
