"""Makes the lists of words from open dictionaries: `python -m watcher.match.readings.make WHICH`.

    zh FILE            of jieba's dict.txt (MIT): a word, how often it is used, its part of speech
    simplified FILE    of OpenCC's TSCharacters.txt (Apache-2.0)
    names              of CLDR's names of countries and cities, as `concepts` has them

What the parts of a word explain is left out, for then the parts are read: 北京市 is 北京 and 市.
"""

import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from watcher.match.concepts import packed
from watcher.match.readings.longer import CUT, WHOLE
from watcher.match.readings.reader import SURE, UNKNOWN

HERE = Path(__file__).parent
LEAST = 200  # times that a word is used, of jieba's 60 million
LEAST_ALONE = 20  # times that one of one letter is, or one that keeps others whole
LONGEST = 4  # letters
EXPLAINED = 8  # nats: by so much a word may be more than its parts
_HAN = re.compile("[\u4e00-\u9fff]+")
_SCRIPTS = {  # of languages whose names are taken: letters, and fewest of a longer name
    "zh": ("[\u4e00-\u9fff]+", 4), "zh-Hant": ("[\u4e00-\u9fff]+", 4),
    "ja": ("[\u4e00-\u9fff]+", 4), "ko": ("[가-힣]+", 4), "th": ("[ก-๛]+", 5),
    "lo": ("[\u0e80-\u0eff]+", 5), "km": ("[\u1780-\u17ff]+", 5), "my": ("[\u1000-\u109f]+", 6),
}  # fmt: skip
_KINDS: tuple[packed.Kind, ...] = ("country", "city")
# What is a word of its own in names: north, new, republic, islands, kingdom, and.
_COMMON = re.compile(
    "^[北南东東西中法英美荷]|新|阿拉伯|共和|群岛|群島|諸島|联合|聯合|連合|王国|王國|特別|特别|地区|地區|领地|領地|公国|公國|大公|和|与|與|及|"
    "[岛島港州洲市城山湾灣洋]|공화국|제도"
)


def words(lines: Iterable[str]) -> str:
    """Return the words of a dictionary by their costs: a cost, a length, the words of both."""
    counts: dict[str, int] = {}
    for line in lines:
        word, count, _ = line.split(" ")
        if _HAN.fullmatch(word) and int(count) >= LEAST_ALONE:
            counts[word] = int(count)
    total = math.log(sum(counts.values()))
    costs = {word: total - math.log(count) for word, count in counts.items()}
    common = {word: cost for word, cost in costs.items() if counts[word] >= LEAST}
    by_cost: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for word, cost in costs.items():
        if _is_needed(word, cost, common):
            by_cost[round(cost), len(word)].append(word)
    return _lines(f"{cost} {size} {''.join(sorted(of))}" for (cost, size), of in by_cost.items())


def _is_needed(word: str, cost: float, common: Mapping[str, float]) -> bool:
    """Tell whether a word says more than its parts, or keeps a word at its edge whole.

    Read as parts 大使馆 is 大 and 使馆, and 大使 would be none.
    """
    if len(word) < 3:
        return len(word) == 1 or word in common
    parts = _parts(word, common)
    if len(word) <= LONGEST and word in common and parts > cost + EXPLAINED:
        return True
    return len(word) <= LONGEST and any(
        common[part] + _parts(rest, common) > parts + SURE
        for at in range(1, len(word))
        for part, rest in ((word[:at], word[at:]), (word[at:], word[:at]))
        if len(part) > 1 and part in common
    )


def _parts(word: str, costs: Mapping[str, float]) -> float:
    """Return what the best reading of a word as several others costs; of one or two, as it is."""
    least = [0.0, *[math.inf] * len(word)]
    for at in range(len(word)):
        for stop in range(at + 1, len(word) + (at > 0 or len(word) < 3)):
            cost = costs.get(word[at:stop], UNKNOWN if stop == at + 1 else math.inf)
            least[stop] = min(least[stop], least[at] + cost)
    return least[-1]


def simplified(lines: Iterable[str]) -> str:
    """Return each traditional letter with the simplified one that stands for it."""
    pairs = ("".join(line.split()[:2]) for line in lines if "\t" in line)
    return "".join(sorted(pair for pair in pairs if len(pair) == 2 and pair[0] != pair[1])) + "\n"


def names() -> str:
    """Return the long names of countries and cities, see `longer`.

    Of languages that never shorten them, and of those with common words in them, none are needed
    but such as begin with the name of another.
    """
    return _lines({line for lang in _SCRIPTS for line in _names(lang)})


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


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in sorted(lines))


def main(which: str, *paths: str) -> None:
    """Write one list."""
    lines = (line for path in paths for line in Path(path).read_text("utf-8").splitlines())
    made = {"zh": words, "simplified": simplified}
    text = made[which](lines) if which in made else names()
    (HERE / f"{which}.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
