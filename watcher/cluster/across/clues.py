"""What a telling names whatever its language: the clues by which two languages tell one event."""

import re
from collections import Counter

from watcher.cluster.across.kept import BELOW, GOES_ON, GRADE, NAME, NUMBER
from watcher.cluster.across.names import Name, names
from watcher.cluster.across.numbers import numbers
from watcher.cluster.across.scripts import script
from watcher.cluster.across.sounds import length
from watcher.cluster.words.memo import hashed

READ = 1_000  # characters of the text, beside the title
NAMES, NUMBERS = 24, 12  # kept of one telling
_GAP = " .\u00a0\u30fb-"
_LINKED = 14  # characters between two names of one person: Luiz Inacio [Lula da] Silva
_PARTICLES = {"al", "ben", "bin", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du"}
_PARTICLES |= {"el", "ibn", "la", "van", "von"}
_ENDED = re.compile('[.!?…:;\n"“«»”„–—-]\\s*$')


def clues(title: str, text: str) -> dict[int, str]:
    """Return the clues of a telling in their order, each with how the text has it."""
    told = f"{title[:READ]}\n{text[:READ]}"
    return {script(told): ""} | _named(told, _telling(told, len(title))) | _numbers(told)


def _telling(text: str, title: int) -> list[Name]:
    """Return the names of a text, without words whose capital only begins a sentence."""
    every = names(text)
    often = Counter(one.sound for one in every)
    return [
        one
        for number, one in enumerate(every)
        if one.at < title
        or often[one.sound] > 1
        or _go_on(text, every[number : number + 2])
        or not _begins(text, one.at)
    ]


def _begins(text: str, at: int) -> bool:
    return text[at].isupper() and _ENDED.search(text, max(0, at - 4), at) is not None


def _go_on(text: str, pair: list[Name]) -> bool:
    """Tell whether the second of two names goes on the first; not where there is but one."""
    if len(pair) < 2:
        return False
    gap = text[pair[0].end : pair[1].at]
    return not gap.strip(_GAP) or (len(gap) <= _LINKED and _links(gap))


def _links(gap: str) -> bool:
    """Tell whether there is but what stands within the name of one person: Lula da, van der."""
    words = gap.split()
    return 0 < len(words) <= 2 and all(
        word in _PARTICLES or (word.istitle() and word.isalpha()) for word in words
    )


def _named(text: str, every: list[Name]) -> dict[int, str]:
    """Return each name once, where it first goes on another, else where it stands first.

    So a title's Tokayev is no second name beside the text's Kassym-Jomart Tokayev. Of too many
    those of most sounds are kept.
    """
    goes_on = [at > 0 and _go_on(text, every[at - 1 : at + 1]) for at in range(len(every))]
    where: dict[int, int] = {}
    for number, one in enumerate(every):
        known = where.setdefault(one.sound, number)
        if goes_on[number] and not goes_on[known]:
            where[one.sound] = number
    kept = set(sorted(where, key=lambda sound: (-length(sound), where[sound]))[:NAMES])
    made: dict[int, str] = {}
    last = -2
    for sound, number in sorted(where.items(), key=lambda each: each[1]):
        if sound in kept:
            joined = last == number - 1 and goes_on[number]
            made[NAME | (GOES_ON if joined else 0) | sound] = every[number].shown
            last = number
    return made


def _numbers(text: str) -> dict[int, str]:
    found: dict[int, str] = {}
    for one in numbers(text):
        found.setdefault(NUMBER | one.grade << GRADE | hashed(one.value) & BELOW, one.shown)
        if len(found) == NUMBERS:
            break
    return found
