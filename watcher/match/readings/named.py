"""The long names of countries and cities in scripts without spaces, from CLDR, see `longer`."""

import re
from collections.abc import Iterator, Mapping

from watcher.match.concepts import packed
from watcher.match.readings.longer import CUT, WHOLE

_HAN = re.compile("[\u4e00-\u9fff]+")
_SCRIPTS = {  # of languages whose names are taken: letters, and fewest of a longer name
    "zh": ("[\u4e00-\u9fff]+", 4), "zh-Hant": ("[\u4e00-\u9fff]+", 4),
    "ja": ("[\u4e00-\u9fff]+", 4), "ko": ("[가-힣]+", 4), "th": ("[ก-๛]+", 5),
    "lo": ("[\u0e80-\u0eff]+", 5), "km": ("[\u1780-\u17ff]+", 5), "my": ("[\u1000-\u109f]+", 6),
}  # fmt: skip
_KINDS: tuple[packed.Kind, ...] = ("country", "city")
# What is a word of its own in names: north, new, republic, islands, kingdom, and.
_COMMON = re.compile(
    "^[北南东東西中法英美荷圣聖]|新|阿拉伯|共和|群岛|群島|諸島|联合|聯合|連合|王国|王國|特別|特别|地区|地區|领地|領地|公国|公國|大公|和|与|與|及|"
    "[岛島港州洲市城山湾灣洋]|공화국|제도"
)


def names() -> set[str]:
    """Return the names as `longer` reads them.

    Of languages that never shorten them, and of those with common words in them, none are needed
    but such as begin with the name of another.
    """
    return {line for lang in _SCRIPTS for line in _names(lang)}


def _names(lang: str) -> Iterator[str]:
    letters, least = _SCRIPTS[lang]
    english = dict(_called(lang, re.compile(letters)))
    for name in english:
        if len(name) >= least and not _COMMON.search(name):
            line = _written(name, english)
            if WHOLE in line or _HAN.fullmatch(name):
                yield line


def _called(lang: str, letters: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield each name of a country or city in a language, and the English one."""
    for kind in _KINDS:
        for code, title in packed.codes(kind).items():
            for name in packed.cldr_names(kind, code):
                if lang.lower() in {one.lower() for one in name.langs} and letters.fullmatch(
                    name.text
                ):
                    yield name.text, title


def _written(name: str, english: Mapping[str, str]) -> str:
    """Return a name as `longer` reads it.

    It is cut where one part is the name of a thing that is in the English name too, and may not be
    cut short where it begins with the name of another.
    """
    after: dict[int, str] = {}
    for at in range(1, len(name)):
        parts = [english[part] for part in (name[:at], name[at:]) if part in english]
        if any(re.search(rf"\b{re.escape(part)}\b", english[name]) for part in parts if part):
            after[at] = CUT
        elif name[:at] in english:
            after[at] = WHOLE
    return "".join(char + after.get(at, "") for at, char in enumerate(name, 1))
