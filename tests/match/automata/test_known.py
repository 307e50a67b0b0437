"""What is remembered of the words of texts is bounded."""

from watcher.match import engine
from watcher.match.automata.known import LANGUAGES, REMEMBERED, Known
from watcher.match.engine import WatchlistRule
from watcher.model import Document


def test_a_language_is_remembered_until_there_are_too_many() -> None:
    known: Known[str] = Known()
    known.words("en")["cat"] = ()
    for number in range(LANGUAGES - 1):
        known.words(f"x{number}")
    assert "cat" in known.words("en")
    known.words("one more")
    assert "cat" not in known.words("en")


def test_all_words_are_forgotten_when_there_is_no_room() -> None:
    known: Known[str] = Known()
    known.words("en")["cat"] = ()
    for _ in range(REMEMBERED):
        known.learned()
    assert "cat" not in known.words("en")


def test_what_is_remembered_of_one_language_does_not_hold_in_another() -> None:
    matcher = engine.compile([WatchlistRule("w", ("Lenin",))])
    texts = ("Leninem", "Lenin")
    got = {
        (lang, text): bool(matcher.match(Document(body=f"x {text} y", lang=lang)))
        for lang in ("pl", "vi", "pl")
        for text in texts
    }
    assert got == {
        ("pl", "Leninem"): True, ("pl", "Lenin"): True,
        ("vi", "Leninem"): False, ("vi", "Lenin"): True,
    }  # fmt: skip
