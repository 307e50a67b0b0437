"""The curated names at work: sentences in many languages, all concepts asked at once."""

from functools import cache

import pytest

from tests.match.concepts.sentences import SENTENCES
from watcher.config.concepts import builtin
from watcher.config.mistakes import Mistakes
from watcher.match import engine
from watcher.match.concepts.pack import HERE
from watcher.match.engine import Matcher, WatchlistRule
from watcher.match.query.parse import parse
from watcher.model import Document

FILES = ("desk", "people", "organisations", "places")


@cache
def matcher() -> Matcher:
    ids = [name for file in FILES for name in builtin(HERE / f"{file}.yaml", Mistakes())]
    return engine.compile(
        [
            WatchlistRule(name, query=parse(f'concept:"{name}"').tree)
            for name in dict.fromkeys((*ids, "Belarus"))
        ]
    )


@pytest.mark.parametrize(("lang", "text", "concepts"), SENTENCES)
def test_a_sentence_is_about_these_concepts_and_no_others(
    lang: str, text: str, concepts: frozenset[str]
) -> None:
    found = matcher().match(Document(title=text, lang=lang))
    assert {match.watchlist for match in found} == concepts, found


def test_the_sentences_are_many_in_many_languages() -> None:
    assert len(SENTENCES) >= 60
    assert len({lang for lang, *_ in SENTENCES}) >= 25
