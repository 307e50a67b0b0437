"""Words that no text is told by."""

import numpy as np
import pytest

from watcher.cluster.index import Index
from watcher.cluster.words.common import common
from watcher.cluster.words.kinds import WORDS, stem
from watcher.cluster.words.terms import Terms, cell


def term(word: str) -> Terms:
    return np.array([cell(stem(word, WORDS))], np.uint32)


@pytest.mark.parametrize(
    "word", ["which", "dengan", "après", "после", "jedoch", "ponieważ", "ancak"]
)
def test_an_empty_window_knows_that_function_words_are_not_rare(word: str) -> None:
    index = Index()
    assert index.rarity(term(word), 0) < 0.4 * index.rarity(term("earthquake"), 0)


def test_they_are_few_among_all_terms() -> None:
    assert 5_000 < len(np.unique(common())) < 20_000
