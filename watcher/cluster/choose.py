"""Tellings that are alike -> the story of a new one: the same, a copy, a follow-up, or none."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from watcher.cluster.assign import NEW_STORY, Assignment
from watcher.cluster.brief import CLEAR, FEWER, Both
from watcher.cluster.likeness import is_copy, is_series, sameness
from watcher.cluster.telling import Features
from watcher.cluster.two import are_two
from watcher.cluster.words.kinds import SIGNS, SYLLABLES, WORDS
from watcher.model import StoryId

# Likeness from which two tell one event: syllables recur more than words do.
SAME = {WORDS: 0.18, SYLLABLES: 0.29, SIGNS: 0.265}
FOLLOWS = 1.25  # x SAME: cosine with one telling from which a new story follows up its story
SHARED = {WORDS: 6, SYLLABLES: 8, SIGNS: 8}  # words that two tellings must have in common
# So many to be sure: names and what they are called by ("Russian President Vladimir Putin") are in
# each report about the same people. Others are enough so many, where frequencies are known.
SURE = {WORDS: 12, SYLLABLES: 21, SIGNS: 18}
OTHERS = {WORDS: 4, SYLLABLES: 6, SIGNS: 6}
PLAIN = 0.58  # likeness without the watchlist's words that no two events about one person have
JOINS, MUTUAL = 1.1, 0.65  # x SAME: of an entry with both stories, and between these, to join them
NEAREST = 0.2  # weight of the nearest telling of a story beside the mean of all
OTHER = -1.0  # instead of a likeness: surely another event
COPIES = 6  # tellings, the likest, that are tested for being copies


class Alike(NamedTuple):
    """An entry of the window beside a new telling: its cosine with it, the terms they share."""

    story: StoryId
    features: Features
    cosine: float
    shared: int


def choose(
    f: Features, tellings: Iterable[Alike], mutual: Callable[[StoryId, StoryId], float]
) -> Assignment:
    """Return where a telling belongs, by what it was compared with.

    `mutual` gives the likeness of two stories, 0 where they are to stay apart.
    """
    alike = sorted(tellings, key=lambda one: -one.cosine)
    for one in alike[:COPIES]:
        if is_copy(f, one.features) and not are_two(f, one.features):
            return Assignment(one.story, "duplicate", "nearly the same wording", 1.0)
    stories = _scores(f, alike, SHARED[f.kind])
    if not stories:
        return NEW_STORY
    story, score = max(stories.items(), key=lambda each: (each[1], -each[0]))
    if score < SAME[f.kind]:
        return _developed(f, alike) or NEW_STORY
    found = sorted([story, *_joined(f, story, stories, mutual)])
    weak = set(found).difference(one.story for one in alike if one.shared >= SURE[f.kind])
    why = f"tells the same event, likeness {score:.2f}"
    return Assignment(
        found[0], "same", why, min(1.0, score), tuple(found[1:]), weak=frozenset(weak)
    )


def is_like(f: Features, story: Sequence[Alike], newness: float) -> bool:
    """Tell whether a telling is like a story also without what the watchlist looks for.

    `f` is the telling without those words (`sought`). `newness` is 1 while no text of the language
    is known, and falls to 0 as many are.
    """
    few = OTHERS[f.kind]
    least = few + (SURE[f.kind] - few) * newness
    return _reaches(f, story, least, SAME[f.kind]) or _reaches(f, story, few, PLAIN)


def _reaches(f: Features, story: Sequence[Alike], least: float, needed: float) -> bool:
    return any(score >= needed for score in _scores(f, story, least).values())


def _joined(
    f: Features,
    story: StoryId,
    scores: Mapping[StoryId, float],
    mutual: Callable[[StoryId, StoryId], float],
) -> Iterator[StoryId]:
    """Yield the other stories that a telling shows to be the same as its own."""
    for other, score in scores.items():
        if other == story or score < SAME[f.kind] * JOINS:
            continue
        if mutual(story, other) >= SAME[f.kind] * MUTUAL:
            yield other


def _scores(f: Features, alike: Sequence[Alike], least: float) -> dict[StoryId, float]:
    """Return the likeness with each story: that of its tellings on the average and of the nearest.

    The nearest telling alone would chain events that touch each other. `least` words in common are
    needed.
    """
    scores: defaultdict[StoryId, list[float]] = defaultdict(list)
    for one in alike:
        scores[one.story].append(_score(f, one, least))
    return {
        story: (1 - NEAREST) * sum(each) / len(each) + NEAREST * max(each)
        for story, each in scores.items()
        if OTHER not in each
    }


def _score(f: Features, one: Alike, least: float) -> float:
    """Return the likeness with one telling: 0 where too little speaks for it, OTHER where enough
    speaks against it, so that its whole story is another one.
    """
    if one.shared < least - FEWER:
        return 0.0
    both, score = Both(f, one.features), one.cosine * sameness(f, one.features)
    enough, likely = one.shared >= least, score >= SAME[f.kind] * MUTUAL
    if is_series(f, one.features):
        return OTHER if likely and enough and both.is_next() else 0.0
    if likely and enough and both.tell_two():
        return OTHER
    if not likely or not both.are_brief:
        return score if enough else 0.0
    score *= both.doubt()
    if enough or (score >= SAME[f.kind] * CLEAR and both.share_more()):
        return score
    return 0.0


def _developed(f: Features, alike: Sequence[Alike]) -> Assignment | None:
    """Return the assignment of a follow-up: like one telling, but told later or of other days."""
    needed = SAME[f.kind] * FOLLOWS
    for one in alike:
        if one.cosine < needed:
            return None
        if one.shared >= SHARED[f.kind] and not is_series(f, one.features):
            why = f"develops a story, likeness {one.cosine:.2f}"
            return Assignment(None, "follow-up", why, min(1.0, one.cosine), follows=one.story)
    return None
