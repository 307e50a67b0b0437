"""Choosing a story among tellings that are alike."""

from tests.cluster.stories import telling
from watcher.cluster import choose as choosing
from watcher.cluster.assign import Assignment
from watcher.cluster.choose import Alike
from watcher.cluster.features import Features
from watcher.model import StoryId

BODY = "The minister said that the bridge over the river would be closed for repairs until summer."
NEW = telling("The bridge is closed", BODY)
LATER = telling("Nothing alike here", "Quite other words were told of this matter.", hours=1)


def beside(story: int, cosine: float, told: Features = LATER, shared: int = 20) -> Alike:
    return Alike(StoryId(story), told, cosine, shared)


def choose(f: Features, tellings: list[Alike], mutual: float = 0.0) -> Assignment:
    return choosing.choose(f, tellings, lambda one, other: mutual)


def test_a_telling_that_is_like_two_stories_joins_them_where_they_are_alike_themselves() -> None:
    tellings = [beside(7, 0.6), beside(3, 0.5)]
    found = choose(NEW, tellings, mutual=0.4)
    assert (found.story, found.role, found.joins) == (3, "same", (7,))
    assert choose(NEW, tellings, mutual=0.05).joins == ()
    assert choose(NEW, [beside(7, 0.6), beside(3, 0.17)], mutual=0.4).joins == ()


def test_what_is_like_nothing_leads_a_story() -> None:
    assert choose(NEW, []).role == "lead"
    assert choose(NEW, [beside(1, 0.05)]).role == "lead"


def test_the_story_that_is_likest_on_the_average_is_chosen() -> None:
    found = choose(NEW, [beside(1, 0.6), beside(1, 0.01), beside(2, 0.5)])
    assert (found.story, found.role) == (2, "same")


def test_one_near_telling_among_strangers_is_followed_not_joined() -> None:
    found = choose(NEW, [beside(1, 0.5), *(beside(1, 0.01) for _ in range(5))])
    assert (found.story, found.role, found.follows) == (None, "follow-up", 1)


def test_of_two_stories_as_like_the_older_is_chosen() -> None:
    assert choose(NEW, [beside(7, 0.5), beside(3, 0.5)]).story == 3


def test_a_few_words_in_common_are_too_little() -> None:
    assert choose(NEW, [beside(1, 0.9, shared=3)]).story is None


def test_a_title_that_names_another_day_is_of_a_series() -> None:
    one, other = telling("Gold price on 27/6: up", BODY), telling("Gold price on 29/6: up", BODY)
    assert choose(one, [beside(1, 0.9, told=other)]).role == "lead"


def test_texts_that_name_different_days_need_more_likeness() -> None:
    one, other = telling("Fire in a mill", "On 3/4 it burnt."), telling("Mill fire", "On 5/6 too.")
    agreeing = telling("Mill fire", "It was on 3/4.")
    assert choose(one, [beside(1, 0.20, told=other)]).role == "lead"
    assert choose(one, [beside(1, 0.20, told=agreeing)]).story == 1


def test_few_words_in_common_are_weak() -> None:
    assert choose(NEW, [beside(1, 0.9, shared=9)]).weak == {1}
    assert choose(NEW, [beside(1, 0.9, shared=12)]).weak == frozenset()


def test_of_two_stories_only_the_one_of_few_words_is_weak() -> None:
    found = choose(NEW, [beside(7, 0.6, shared=9), beside(3, 0.5, shared=13)], mutual=0.4)
    assert (found.story, found.joins) == (3, (7,))
    assert found.weak == {7}
