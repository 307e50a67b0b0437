"""The desk's concepts in sentences of 140 languages, and what only looks like them."""

from pathlib import Path

from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.query.parse import parse
from watcher.model import Document

SENTENCES = Path(__file__).parents[1] / "data" / "mentions.txt"
CONCEPTS = {
    "b": "Belarus", "a": "Belarus+adj", "k": "Kremlin", "p": "Putin", "l": "Lukashenko",
    "m": "Minsk",
}  # fmt: skip


def rows() -> list[tuple[str, frozenset[str], str]]:
    """Return language, what is named, and the sentence."""
    lines = SENTENCES.read_text("utf-8").splitlines()
    split = (line.split("|", 2) for line in lines if not line.startswith("#"))
    return [(lang, frozenset(named.split(",")) - {"-"}, text) for lang, named, text in split]


def test_what_a_sentence_names_is_found_and_nothing_else() -> None:
    """An adjective is of the country, a country is found with its adjectives too."""
    rules = [WatchlistRule(k, query=parse(f"concept:{v}").tree) for k, v in CONCEPTS.items()]
    matcher = engine.compile(rules)
    wrong = []
    for lang, named, text in rows():
        found = {match.watchlist for match in matcher.match(Document(title=text, lang=lang))}
        if "b" in named:
            found, named = found - {"a"}, named - {"a"}
        elif "a" in named:  # of some languages they are one word: Belarus of Turkmen
            found.discard("b")
        if found != named:
            wrong.append((lang, sorted(named ^ found), text))
    assert wrong == []


def test_the_sentences_are_of_most_languages_of_the_news() -> None:
    assert len({lang for lang, *_ in rows()}) >= 140
    assert sum(not named for _, named, _ in rows()) >= 150
