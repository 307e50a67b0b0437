"""Stories by wording and meaning, as the product joins them: the row "and meaning" of `stories`.

    python -m tests.benchmarks.stories --semantic [--vectors DIR]

Entries are placed by their wording one by one in date order, and compared by meaning whenever
`TOGETHER` have come, with no knowledge of what comes later. Vectors are kept in DIR, for making
them takes 100 ms each.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import count
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.labelled import Article
from tests.support.placing import place_batch
from watcher.cluster.features import Features
from watcher.cluster.nearness import ALL, TOGETHER, Pair, elsewhere, is_stranger, joins
from watcher.cluster.window import Window
from watcher.embed.languages import languages
from watcher.embed.model import Model
from watcher.embed.space import Near, Row, Space
from watcher.embed.text import text_of
from watcher.embed.weights import default_weights
from watcher.model import EntryId, StoryId


def group(articles: Sequence[Article], made: Sequence[Features], kept: Path | None) -> list[int]:
    """Return a label an article."""
    vectors = _vectors(articles, kept)
    known = languages()
    space, window, stories = Space(known.offsets, known.common), Window(), count(1)
    copies: set[int] = set()
    for ids in _slices(len(articles)):
        for at in ids:
            batch = [(EntryId(at), made[at])]
            ((_, _, where),) = place_batch(window, batch, lambda: StoryId(next(stories)))
            copies |= {at} if where.role == "duplicate" else set()
        space.add(
            [Row(at, known.of(articles[at].lang), int(articles[at].at)) for at in ids], vectors[ids]
        )
        near = space.nearest(ids)
        left = _doubt(space, window, [at for at in ids if at not in copies], near, stories)
        if left:
            more = space.nearest(left)
            _doubt(space, window, [at for at in left if at not in copies], more, stories)
            near += more
        _compare(space, window, near, ids)
    return [window.story_of(EntryId(at)) for at in range(len(articles))]


def _slices(total: int) -> Iterator[list[int]]:
    for start in range(0, total, TOGETHER):
        yield list(range(start, min(total, start + TOGETHER)))


def _members(window: Window, total: int) -> dict[StoryId, list[int]]:
    members: dict[StoryId, list[int]] = {}
    for at in range(total):
        members.setdefault(window.story_of(EntryId(at)), []).append(at)
    return members


def _doubt(
    space: Space, window: Window, ids: Sequence[int], near: Sequence[Near], stories: Iterator[int]
) -> list[int]:
    """Take strangers out of their stories, and return who is left in these."""
    total = len(window)
    members = _members(window, total)
    story = {EntryId(at): number for number, held in members.items() for at in held}
    others = elsewhere(near, story)
    out: list[int] = []
    for at in ids:
        company = [other for other in members[story[EntryId(at)]] if other != at]
        own = space.likeness(at, company) if at > min(company, default=at) else None
        if own is not None and is_stranger(own, others.get(EntryId(at), 0.0)):
            out.append(at)
    for at in out:
        window.move(EntryId(at), StoryId(next(stories)))
    were = {story[EntryId(at)] for at in out}
    return [at for number in were for at in members[number] if at not in out]


def _compare(space: Space, window: Window, near: Sequence[Near], ids: Sequence[int]) -> None:
    members = _members(window, ids[-1] + 1)
    found = joins(_pair(window, each) for each in near)
    numbers = {story: number for number, story in enumerate(members)}
    places = [
        (numbers[window.story_of(join.one)], numbers[window.story_of(join.other)]) for join in found
    ]
    for place in space.joined(list(members.values()), places, ALL):
        one, other = window.story_of(found[place].one), window.story_of(found[place].other)
        if one != other and not window.are_two(one, other):
            window.merge(max(one, other), min(one, other))


def _pair(window: Window, near: Near) -> Pair:
    one, other = EntryId(near.one), EntryId(near.other)
    wording = (window.likeness(one, other) or 0.0) if near.same_language else None
    return Pair(one, other, near.nearness, near.apart, wording)


def _vectors(articles: Sequence[Article], kept: Path | None) -> NDArray[np.float16]:
    texts = [text_of(a.title, a.summary, a.body) for a in articles]
    weights = default_weights()
    name = sha256("\0".join([weights.sha256, *texts]).encode("utf-8", "replace")).hexdigest()
    file = kept / f"{name[:32]}.npy" if kept else None
    if file and file.exists():
        return np.asarray(np.load(file), np.float16)
    made = Model(weights).encode(texts).astype(np.float16)
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        np.save(file, made)
    return made
