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
from functools import cached_property

from watcher.cluster.across.kept import figures
from watcher.cluster.index import terms_of
from watcher.cluster.likeness import COPY, FRESH
from watcher.cluster.telling import BRIEF, Features
from watcher.cluster.titles import Title, Titles
from watcher.cluster.words.fullnames import apart
from watcher.cluster.words.sketch import jaccard

DOUBT = 0.4  # factor of likeness where each title names something that the other text lacks
NAMED = 3  # full names of a text, none of them in another one, that tell of another event
FEWER = 2  # words that need not be in common where a name or a figure is
CLEAR = 1.5  # x SAME: the likeness that is needed then


class Both:
    """Two tellings side by side: what the one says, and the other does not."""

    def __init__(self, one: Features, other: Features) -> None:
        self._one, self._other = one, other

    @cached_property
    def are_brief(self) -> bool:
        """Whether one of them is short. Never of two languages, which spell names apart."""
        one, other = self._one, self._other
        if one.lang and other.lang and one.lang != other.lang:
            return False
        return min(one.length, other.length) <= BRIEF

    def tell_two(self) -> bool:
        """Tell whether they are surely of two events, however alike their words are."""
        return self._tell_another() or self._are_of_a_pattern()

    def is_next(self) -> bool:
        """Tell whether one is the next of a series, and no update of the other; of short texts."""
        return self.are_brief and not self._are_of_one_time

    def tells_a_later_day(self) -> bool:
        """Tell whether the one names a day that was still to come when the other was told.

        A day that the other named, too, does not count: it announced what has now happened. Only
        of short texts.
        """
        if not self.are_brief:
            return False
        first, last = (
            datetime.fromtimestamp(each.at, UTC).date() for each in (self._other, self._one)
        )
        later = (first + timedelta(days=after) for after in range(1, (last - first).days + 1))
        named = self._one.days - self._other.days
        return any(day.day + 32 * day.month in named for day in later)

    def doubt(self) -> float:
        """Return what their likeness counts, given what their titles name; 1 of long texts."""
        return DOUBT if self.are_brief and self._titles.have_names_apart() else 1.0

    def share_more(self) -> bool:
        """Tell whether both are of the same hours, and share a name of a title or a figure."""
        if not self._are_of_one_time:
            return False
        return self._titles.share_a_name() or not _figures(self._one).isdisjoint(
            _figures(self._other)
        )

    def _tell_another(self) -> bool:
        """Tell whether they are short, and their titles one but for what tells two events.

        These are names that each has alone, or days or figures of their texts. Full names that
        each text has alone do so whatever the titles are.
        """
        one, other = self._one, self._other
        if not self.are_brief:
            return False
        if self._titles.name_another() or apart(one.names, other.names, NAMED):
            return True
        if not self._titles.are_alike():
            return False
        return _disjoint(one.days, other.days) or _disjoint(_figures(one), _figures(other))

    def _are_of_a_pattern(self) -> bool:
        """Tell whether they have much the same wording, of any length, but are about two things."""
        if not self._titles.say_another():
            return False
        return jaccard(self._one.sketch, self._other.sketch) >= COPY

    @property
    def _are_of_one_time(self) -> bool:
        return abs(self._one.at - self._other.at) <= FRESH

    @cached_property
    def _titles(self) -> Titles:
        one, other = (Title(each.title, terms_of(each)) for each in (self._one, self._other))
        return Titles(one, other)


def _figures(one: Features) -> frozenset[int]:
    return figures(one.clues)


def _disjoint(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one and other) and one.isdisjoint(other)
