"""The package's own lists, read when a term was first hit in a text of their language."""

import re
from functools import cache
from importlib.resources import files

from watcher.match.readings.longer import Longer, name, word
from watcher.match.readings.reader import Reader

# What newspapers call countries and towns by one letter, which few other words end with: 美国会 is
# the Congress of America, not 美国 and 会.
_INITIALS = {
    "zh": "美英法德日俄韩朝印伊以中台港澳欧非越泰缅菲加墨巴埃叙土乌波希意西葡荷瑞京沪津渝粤",
    "ja": "米英仏独露韓朝中印伊豪加欧台日",
}
_INITIAL = 4  # their cost
_SPELLED = ("th",)  # languages whose letters are sounds


@cache
def longer() -> Longer:
    """Return the longer words of all languages: those of own curation, and CLDR's names."""
    return Longer([*map(word, own()), *map(name, _lines("names"))])


@cache
def reader(lang: str) -> Reader:
    """Return what reads a language by the words that it uses most."""
    initials = dict.fromkeys(_INITIALS.get(lang, ""), _INITIAL)
    return Reader(costs(lang), initials, spelled=lang in _SPELLED)


def costs(lang: str) -> dict[str, int]:
    """Return what each word of a language costs in a reading."""
    found: dict[str, int] = {}
    for line in _lines(lang):
        cost, size, run = line.split(" ")
        words = re.findall(f".{{{size}}}", run)  # twice as fast as slices, one by one
        found.update(dict.fromkeys(words, int(cost)))
    return found


def own() -> list[str]:
    """Return the longer words of own curation, as they are written."""
    return [line for line in _lines("longer") if not line.startswith("#")]


@cache
def simplified() -> dict[int, str]:
    """Return which simplified letter each traditional one is, for `str.translate`."""
    (line,) = _lines("simplified")
    return {ord(line[at]): line[at + 1] for at in range(0, len(line), 2)}


def _lines(name: str) -> list[str]:
    text = (files("watcher.match.readings") / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line]
