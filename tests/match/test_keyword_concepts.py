"""A keyword that names a concept: found as typed, and by all names, but not as another thing."""

import pytest

from watcher.match import engine
from watcher.match.compiling.rule import WatchlistRule
from watcher.match.concepts.load import Concepts
from watcher.model import Document


def found(keyword: str, text: str, lang: str, *, concepts: bool = True) -> bool:
    extra = Concepts({"Ada": {"names": {"en": ["Smith"]}, "near": ["minister"]}})
    rule = WatchlistRule("w", (keyword,), concepts=concepts)
    return bool(engine.compile([rule], extra).match(Document(title=text, lang=lang)))


@pytest.mark.parametrize(
    ("keyword", "text", "lang"),
    [
        ("Kremlin", "La commune du Kremlin-Bicêtre inaugure une école", "fr"),
        ("Kremlin", "The Kazan Kremlin is a World Heritage Site", "en"),
        ("Belarus", "He bought a Belarus tractor", "en"),
        ("Minsk", "Minsk Mazowiecki wybiera burmistrza", "pl"),
    ],
)
def test_a_keyword_of_all_languages_is_no_other_thing_either(
    keyword: str, text: str, lang: str
) -> None:
    assert not found(keyword, text, lang)
    assert found(keyword, text, lang, concepts=False)
    assert found(keyword, f"{keyword} said so. {text}", lang)


def test_a_name_that_many_share_needs_no_context_where_it_was_typed() -> None:
    assert found("Smith", "Smith resigned", "en")
