"""Short reports: a headline and a sentence or two, where names and figures tell more than words do.

In texts so short the words of a desk's pattern ("Two teenagers charged over a stabbing") outweigh
those of the event. So two short texts with like titles are of two events where names, days or
figures say so, and half of their likeness is no proof where each title names what the other text
lacks. On the other hand four words in common are enough where a name or an exact figure is among
what they share, and both were told within hours. Long texts tell by themselves what they have in
common. They are only asked whether they are a pattern filled in twice (the weather of two towns):
nearly the same wording, and each title has a word that its own text says and the other's does not.
"""

from datetime import UTC, datetime, timedelta

from watcher.cluster.across.clues import figures
from watcher.cluster.fullnames import apart
from watcher.cluster.index import terms_of
from watcher.cluster.likeness import COPY, FRESH
from watcher.cluster.sketch import jaccard
from watcher.cluster.titles import (
    Title,
    alike,
    have_names_apart,
    name_another,
    names_what,
    say_another,
)
from watcher.cluster.told import BRIEF, Features

DOUBT = 0.4  # factor of likeness where each title names something that the other text lacks
NAMED = 3  # full names of a text, none of them in another one, that tell of another event
FEWER = 2  # words that need not be in common where a name or a figure is
CLEAR = 1.5  # x SAME: the likeness that is needed then


def are_brief(one: Features, other: Features) -> bool:
    """Tell whether one of two texts is short. Never of two languages, which spell names apart."""
    if one.lang and other.lang and one.lang != other.lang:
        return False
    return min(one.length, other.length) <= BRIEF


def tell_two(one: Features, other: Features) -> bool:
    """Tell whether two texts are surely of two events, however alike their words are."""
    return _tell_another(one, other) or _are_of_a_pattern(one, other)


def _tell_another(one: Features, other: Features) -> bool:
    """Tell whether two texts are short, and their titles one but for what tells two events.

    These are names that each has alone, or days or figures of their texts. Full names that each
    text has alone do so whatever the titles are.
    """
    if not are_brief(one, other):
        return False
    titles = _title(one), _title(other)
    if name_another(*titles) or apart(one.names, other.names, NAMED):
        return True
    if not alike(*titles):
        return False
    return _disjoint(one.days, other.days) or _disjoint(figures(one.clues), figures(other.clues))


def _are_of_a_pattern(one: Features, other: Features) -> bool:
    """Tell whether two texts of much the same wording, of any length, are about two things."""
    return jaccard(one.sketch, other.sketch) >= COPY and say_another(_title(one), _title(other))


def is_next(one: Features, other: Features) -> bool:
    """Tell whether one of two short texts is the next of a series, not an update of the other."""
    return are_brief(one, other) and abs(one.at - other.at) > FRESH


def tells_a_later_day(one: Features, other: Features) -> bool:
    """Tell whether one text names a day that was still to come when the other was told.

    A day that the other named, too, does not count: it announced what has now happened. Only of
    short texts.
    """
    if not are_brief(one, other):
        return False
    first, last = (datetime.fromtimestamp(each.at, UTC).date() for each in (other, one))
    later = (first + timedelta(days=after) for after in range(1, (last - first).days + 1))
    named = one.days - other.days
    return any(day.day + 32 * day.month in named for day in later)


def doubt(one: Features, other: Features) -> float:
    """Return what the likeness of two short texts counts, given what their titles name."""
    return DOUBT if have_names_apart(_title(one), _title(other)) else 1.0


def share_more(one: Features, other: Features) -> bool:
    """Tell whether two texts of the same hours share a name of a title, or an exact figure."""
    if abs(one.at - other.at) > FRESH:
        return False
    return (
        names_what(_title(one), terms_of(other))
        or names_what(_title(other), terms_of(one))
        or not figures(one.clues).isdisjoint(figures(other.clues))
    )


def _title(one: Features) -> Title:
    return Title(one.title, terms_of(one))


def _disjoint(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one and other) and one.isdisjoint(other)
