"""Stories of several languages: clear cases are one, near misses are not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cluster.across.events import TOLD
from tests.cluster.stories import START, telling
from tests.support.placing import place_batch
from watcher.cluster.across.why import explained
from watcher.cluster.features import Features, pack, unpack
from watcher.cluster.telling import Telling
from watcher.cluster.window import Window
from watcher.model import EntryId, StoryId

EVENTS = [event for event, *_ in TOLD]


def made(number: int) -> Features:
    _, hours, lang, text = TOLD[number]
    title, _, body = text.partition(". ")
    return telling(title, body, hours=hours, lang=lang)


FEATURES = [made(number) for number in range(len(TOLD))]


def stories(order: list[int], *, batch: int = 1) -> dict[int, StoryId]:
    window = Window()
    new = iter(map(StoryId, range(1, 100)))
    for start in range(0, len(order), batch):
        numbers = order[start : start + batch]
        place_batch(window, [(EntryId(n), FEATURES[n]) for n in numbers], lambda: next(new))
    return {number: window.story_of(EntryId(number)) for number in order}


def pairs(found: dict[int, StoryId]) -> tuple[int, int]:
    """Return how many pairs are joined rightly, and wrongly."""
    together = [(a, b) for a in found for b in found if a < b and found[a] == found[b]]
    right = sum(EVENTS[a] == EVENTS[b] for a, b in together)
    return right, len(together) - right


TRUE = sum(EVENTS[a] == EVENTS[b] for a in range(len(TOLD)) for b in range(a))


IN_TIME = sorted(range(len(TOLD)), key=lambda number: TOLD[number].hours)


@pytest.mark.parametrize("batch", [1, 7])
def test_events_of_several_languages_are_joined_and_near_misses_never(batch: int) -> None:
    right, wrong = pairs(stories(IN_TIME, batch=batch))
    assert wrong == 0
    assert right >= 0.9 * TRUE


@settings(deadline=None, max_examples=20)
@given(st.permutations(IN_TIME[:12]))
def test_the_order_within_a_batch_does_not_matter(order: list[int]) -> None:
    assert stories(order, batch=99) == stories(IN_TIME[:12], batch=99)


def test_a_restart_in_the_middle_changes_nothing() -> None:
    half = len(TOLD) // 2
    window, rebuilt = Window(), Window()
    for number in IN_TIME[:half]:
        where = window.place(FEATURES[number])
        window.add(EntryId(number), where.story or StoryId(number + 1), FEATURES[number])
    for number in IN_TIME[:half]:
        kept = unpack(pack(FEATURES[number]))
        rebuilt.add(EntryId(number), window.story_of(EntryId(number)), kept)
    assert [window.place(FEATURES[n]) for n in IN_TIME] == [
        rebuilt.place(FEATURES[n]) for n in IN_TIME
    ]


def test_what_they_share_is_told() -> None:
    window = Window()
    window.add(EntryId(1), StoryId(1), FEATURES[EVENTS.index("freed")])
    number = EVENTS.index("freed") + 1
    title, _, body = TOLD[number].text.partition(". ")
    told = Telling(title, "", body, "be", START)
    where = explained(window.place(FEATURES[number]), told)
    assert (where.story, where.role) == (1, "same")
    assert 0.5 < where.score <= 1
    assert where.why == (
        "tells the same event in another language: names Беларусь, Келага, Карней,"
        " Галіна, Краснянская; numbers 14; 1 h apart; other language"
    )


def test_one_person_alone_makes_no_event_of_two_languages() -> None:
    window = Window()
    signed = telling(
        "Tokayev signs law on drones",
        "President Kassym-Jomart Tokayev of Kazakhstan signed a law on drones.",
    )
    window.add(EntryId(1), StoryId(1), signed)
    named = telling(
        "Токаев назначил нового министра",
        "Президент Казахстана Касым-Жомарт Токаев назначил нового министра энергетики.",
        lang="ru",
        hours=1,
    )
    assert window.place(named).story is None


def test_days_later_nothing_is_clear() -> None:
    window = Window()
    window.add(EntryId(1), StoryId(1), FEATURES[EVENTS.index("freed")])
    late = TOLD[EVENTS.index("freed") + 1]
    title, _, body = late.text.partition(". ")
    assert window.place(telling(title, body, hours=late.hours, lang="be")).story == 1
    assert window.place(telling(title, body, hours=late.hours + 60, lang="be")).story is None


def test_the_same_names_in_one_language_join_nothing() -> None:
    window = Window()
    names = "Aryna Sabalenka, Amanda Anisimova, Arthur Ashe, 6-3 7-6, Grand Slam, Wimbledon"
    window.add(EntryId(1), StoryId(1), telling("Alpha beta gamma", f"delta {names}"))
    place = window.place(telling("Epsilon zeta eta", f"theta {names}"))
    assert place.across is None


def test_what_a_person_took_apart_stays_apart() -> None:
    window, first = Window(), EVENTS.index("final")
    for at in range(3):
        window.add(EntryId(at), StoryId(at), FEATURES[first + at])
    window.apart(StoryId(0), StoryId(1))
    again = window.place(FEATURES[first])
    assert {again.story, *again.joins} != {0, 1}
