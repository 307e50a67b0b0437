"""Times that count from now ("2 hours ago") within a headline or a teaser text.

They read differently at each poll, and an entry would be taken for edited each time.
"""

from dataclasses import replace
from datetime import timedelta

from watcher.parse.listing.clock import Clock
from watcher.parse.listing.times import shown_time, without_edit
from watcher.parse.listing.walk import Scene
from watcher.parse.listing.when import APART, is_time

_LATER = timedelta(days=3)
_MOST = 40  # elements of a text that are looked at
_EDGES = " \t|•·‧∙/–—-,"


def without_moving_times(text: str, scene: Scene, node: int, clock: Clock) -> str:
    """Return the text of an element without the moving times at its ends.

    Only what stands apart, in an element of its own or behind a bar or dash, counts as one: "he
    died 2 hours ago" is a sentence. A text that is nothing else stays.
    """
    own = [scene.text(below) for below in scene.below(node)[:_MOST]]
    times = [one for one in dict.fromkeys(own) if _is_moving(one, clock)]
    left = None
    while left != text:
        left = text
        text = _without_part(_without_one(text, times), clock)
    return text


def _without_one(text: str, times: list[str]) -> str:
    for time in times:
        rest = text.removeprefix(time).removesuffix(time)
        if rest != text:
            text = rest.strip(_EDGES) or text
    return text


def _without_part(text: str, clock: Clock) -> str:
    bars = list(APART.finditer(text))
    if bars and _is_moving(text[: bars[0].start()], clock):
        return text[bars[0].end() :] or text
    if bars and _is_moving(text[bars[-1].end() :], clock):
        return text[: bars[-1].start()] or text
    return text


def _is_moving(text: str, clock: Clock) -> bool:
    """Tell whether a text is a time that means another instant when read some days later."""
    if not is_time(text, clock):
        return False
    text, later = without_edit(text), replace(clock, now=clock.now + _LATER)
    return shown_time(text, clock) != shown_time(text, later)
