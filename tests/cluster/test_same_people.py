"""Two events about the same people, in a window that knows frequencies."""

from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from tests.support.events import Newsroom
from tests.support.people import PEOPLE
from watcher.cluster.features import Features, Telling, features
from watcher.cluster.sought import without
from watcher.cluster.window import Window
from watcher.model import EntryId, StoryId

AT = datetime(2026, 3, 2, tzinfo=UTC)
OTHERS = 800
SOUGHT = {
    "en": ["Putin", "Lukashenko", "Kremlin", "Belarusian", "Minsk", "Belarus"],
    "de": ["Putin", "Lukaschenko", "Kreml", "belarussische", "Minsk"],
    "pl": ["Putin", "Łukaszenk", "Kreml", "Białorusi", "Mińsk"],
    "ru": ["Путин", "Лукашенк", "Кремл", "Белоруссии", "Минск"],
}


@cache
def news() -> list[Features]:
    room = Newsroom()
    return [features(Telling(*room.telling(room.event()), "", "en", AT)) for _ in range(OTHERS)]


def window(lang: str, told: Telling) -> Window:
    """Return a window where one entry tells story 1, and others all else."""
    made = Window()
    for number, one in enumerate(news(), 2):
        made.add(EntryId(number), StoryId(number), one._replace(lang=lang))
    made.add(EntryId(1), StoryId(1), features(told))
    return made


def tellings(lang: str) -> list[Telling]:
    texts = enumerate(PEOPLE[lang])
    return [Telling(*both, "", lang, AT + timedelta(hours=number)) for number, both in texts]


@pytest.mark.parametrize("lang", SOUGHT)
def test_without_what_is_looked_for_only_the_same_event_is_alike(lang: str) -> None:
    gas, again, *others = tellings(lang)
    held = window(lang, gas)
    assert held.is_like(features(without(again, SOUGHT[lang])), StoryId(1))
    for other in others:
        assert not held.is_like(features(without(other, SOUGHT[lang])), StoryId(1))


def test_with_it_others_are_alike_as_well() -> None:
    gas, _, drills, _ = tellings("ru")
    assert window("ru", gas).place(features(drills)).weak == {1}


SINKS = Telling(
    "Ferry sinks in the Sunda Strait, 18 missing",
    "A passenger ferry sank in the Sunda Strait on Monday. Forty-one people were rescued and 18 "
    "were missing, the search agency said.",
    "", "en", AT,
)  # fmt: skip
ENDS = (
    "Search for those missing from the ferry in the Sunda Strait is called off",
    "The search agency on {} called off the search for people missing since the passenger ferry "
    "sank in the Sunda Strait on Monday.",
)


@pytest.mark.parametrize(("day", "known"), [("Monday", True), ("Wednesday", False)])
def test_what_a_later_day_brought_silences_nobody(day: str, known: bool) -> None:
    end = Telling(ENDS[0], ENDS[1].format(day), "", "en", AT + timedelta(hours=50))
    assert window("en", SINKS).is_like(features(end), StoryId(1)) is known


def test_a_day_that_was_to_come_is_no_later_one() -> None:
    first = Telling("Ferry to be raised on Wednesday", SINKS.summary, "", "en", AT)
    end = Telling(ENDS[0], ENDS[1].format("Wednesday"), "", "en", AT + timedelta(hours=50))
    assert window("en", first).is_like(features(end), StoryId(1))
