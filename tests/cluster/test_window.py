"""The window of stories."""

from datetime import timedelta

import pytest

from tests.cluster.stories import START, telling
from watcher.cluster.features import naming
from watcher.cluster.window import Window
from watcher.model import EntryId, StoryId

QUAKE = telling(
    "Earthquake of magnitude 6.7 shakes Mindanao",
    "A strong earthquake shook the island of Mindanao in the Philippines on Friday evening, "
    "the geological survey said. Houses collapsed in General Santos and people ran outside.",
)
AGAIN = telling(
    "Strong quake hits Mindanao in the Philippines, houses collapse",
    "Several houses collapsed in General Santos when an earthquake of magnitude 6.7 struck "
    "Mindanao on Friday evening. The geological survey of the Philippines warned of aftershocks.",
    hours=2,
)
OTHER = telling(
    "Parliament passes the budget after a long night",
    "Deputies agreed to next year's budget at four in the morning, with a majority of two votes.",
    hours=1,
)


def filled() -> Window:
    """Return a window with the earthquake as story 1 and the budget as story 2."""
    window = Window()
    window.add(EntryId(1), StoryId(1), QUAKE)
    window.add(EntryId(2), StoryId(2), OTHER)
    return window


def test_the_first_telling_leads_a_story() -> None:
    found = Window().place(QUAKE)
    assert (found.story, found.role) == (None, "lead")


def test_the_same_event_in_other_words_joins_its_story() -> None:
    found = filled().place(AGAIN)
    assert (found.story, found.role) == (1, "same")


def test_a_copy_is_a_duplicate() -> None:
    found = filled().place(QUAKE._replace(at=QUAKE.at + 60))
    assert (found.story, found.role) == (1, "duplicate")


def test_what_is_expired_is_forgotten() -> None:
    window = filled()
    window.expire(START + timedelta(minutes=30))
    assert window.place(AGAIN).story is None
    assert len(window) == 1


def test_merged_stories_are_the_older_one() -> None:
    window = filled()
    window.merge(StoryId(2), StoryId(1))
    assert window.place(OTHER._replace(at=OTHER.at + 60)).story == 1


def test_a_moved_entry_draws_others_to_its_story() -> None:
    window = filled()
    window.move(EntryId(1), StoryId(5))
    assert window.place(AGAIN).story == 5


def test_what_is_removed_can_be_placed_anew() -> None:
    window = filled()
    window.remove(EntryId(1))
    window.remove(EntryId(77))
    assert window.place(AGAIN).story is None
    assert len(window) == 1


def test_titles_that_differ_by_a_number_are_a_series() -> None:
    window = Window()
    window.add(EntryId(1), StoryId(1), telling("Gold price on day 1", "It is what it was."))
    assert window.place(telling("Gold price on day 2", "It is what it was.")).story is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Belarus one", "Belarus two"),
        ("Belarus votes", "Minsk votes"),
        ("Needle found", "Needle lost"),
        ("A needle is found", "A needle is sold"),
        ("Snow in Belarus", "Minsk in spring"),
    ],
)
def test_a_few_words_are_too_little_to_make_two_events_one(one: str, other: str) -> None:
    window = Window()
    window.add(EntryId(1), StoryId(1), telling(one, ""))
    assert window.place(telling(other, "")).story is None


def test_stories_that_a_person_took_apart_are_not_joined() -> None:
    for said in (False, True):
        window = Window()
        window.add(EntryId(1), StoryId(1), QUAKE)
        window.add(EntryId(2), StoryId(2), AGAIN)
        if said:
            window.apart(StoryId(1), StoryId(2))
        third = telling(
            "Houses collapse as strong earthquake of 6.7 hits Mindanao in the Philippines",
            "The earthquake struck Mindanao on Friday evening, the geological survey of the "
            "Philippines said, which warned of aftershocks. Several houses in General Santos fell.",
            hours=3,
        )
        assert window.place(third).joins == (() if said else (2,))


@pytest.mark.parametrize("below", ["", "All that is known so far, and pictures from the place."])
def test_headlines_that_differ_by_a_place_are_no_copies(below: str) -> None:
    window = Window()
    one, other = (f"Drones hit an oil depot in {place}" for place in ("Ryazan", "Tuapse"))
    window.add(EntryId(1), StoryId(1), telling(one, below))
    assert window.place(telling(other, below, hours=1)).role != "duplicate"


@pytest.mark.parametrize("below", ["", "All that is known so far, and pictures from the place."])
@pytest.mark.parametrize("more", ["{} - Reuters", "{} | The Evening Herald", "Video: {}"])
def test_a_headline_to_which_words_were_added_is_a_copy(below: str, more: str) -> None:
    window, title = Window(), "Drones hit an oil depot in Ryazan"
    window.add(EntryId(1), StoryId(1), telling(title, below))
    assert window.place(telling(more.format(title), below, hours=1)).role == "duplicate"


def test_stories_are_two_where_any_tellings_are_of_a_series() -> None:
    window = Window()
    window.add(EntryId(1), StoryId(1), telling("Rates of 3 March: dollar up"))
    window.add(EntryId(2), StoryId(1), telling("Kurse vom 3. März: Dollar steigt", lang="de"))
    window.add(EntryId(3), StoryId(2), telling("Rates of 4 March: dollar down", hours=24))
    window.add(EntryId(4), StoryId(3), telling("Dollar up again", hours=1))
    assert window.are_two(StoryId(1), StoryId(2))
    assert window.are_two(StoryId(2), StoryId(1))
    assert not window.are_two(StoryId(1), StoryId(3))
    assert not window.are_two(StoryId(1), StoryId(9))


def test_a_telling_with_a_wrong_day_does_not_keep_the_others_of_its_story_apart() -> None:
    window = Window()
    days = ("3 March", "3 March", "3 March", "3 March", "4 March")
    for number, day in enumerate(days, 1):
        window.add(EntryId(number), StoryId(1), telling(f"Vote on the name on {day}"))
    window.add(EntryId(8), StoryId(2), telling("Abstimmung am 3. März", lang="de"))
    window.add(EntryId(9), StoryId(3), telling("Abstimmung am 4. März", lang="de"))
    assert not window.are_two(StoryId(1), StoryId(2))
    assert window.are_two(StoryId(1), StoryId(3))


def test_stories_are_two_where_watchlists_found_another_thing_in_each() -> None:
    window, strike = Window(), telling("Strike stops the metro", "No trains run since morning.")
    found = ({"Hungary"}, {"Brazil"}, {"Hungary", "Austria"}, set[str]())
    for number, concepts in enumerate(found, 1):
        window.add(EntryId(number), StoryId(number), naming(strike, concepts))
    assert window.are_two(StoryId(1), StoryId(2))
    assert not window.are_two(StoryId(1), StoryId(3))
    assert not window.are_two(StoryId(1), StoryId(4))


def test_short_texts_are_less_alike_where_titles_name_what_the_other_lacks() -> None:
    window = Window()
    told = (
        ("Fire at Minsk market kills three", "Three people died when a fire tore through it."),
        ("Fire at Brest warehouse kills two", "Two people died when a fire tore through it."),
        ("Fire at market in Minsk, three dead", "Three people died when a fire tore through it."),
    )
    for number, texts in enumerate(told, 1):
        window.add(EntryId(number), StoryId(number), telling(*texts))
    same = window.likeness(EntryId(1), EntryId(3)) or 0.0
    assert (window.likeness(EntryId(1), EntryId(2)) or 0.0) < same / 3
