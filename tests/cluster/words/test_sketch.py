"""Sketches of wording."""

import numpy as np
from xxhash import xxh3_64_intdigest

from tests.benchmarks.corpus import vocabulary
from watcher.cluster.words.sketch import containment, jaccard, sketch

WORDS = np.array([xxh3_64_intdigest(word.encode()) for word in vocabulary()[:400]], np.uint64)


def test_equal_texts_share_everything() -> None:
    assert jaccard(sketch(WORDS), sketch(WORDS)) == 1.0


def test_texts_without_a_common_shingle_share_next_to_nothing() -> None:
    assert jaccard(sketch(WORDS), sketch(WORDS[::-1])) < 0.05


def test_half_a_text_shares_about_half_and_stands_in_the_whole() -> None:
    share = jaccard(sketch(WORDS), sketch(WORDS[:200]))
    assert 0.4 < share < 0.6
    assert containment(share, 396, 196) > 0.85


def test_texts_of_few_words_have_a_sketch() -> None:
    assert jaccard(sketch(WORDS[:1]), sketch(WORDS[:1])) == 1.0
    assert jaccard(sketch(WORDS[:0]), sketch(WORDS[:1])) < 0.05
