"""The curated files are right, and packed."""

from collections import Counter
from unicodedata import is_normalized

import pytest

from watcher.config.mistakes import Mistakes
from watcher.match.concepts import packed
from watcher.match.concepts.load import Concepts
from watcher.match.concepts.pack import HERE, OUT
from watcher.match.concepts.pack import packed as pack

SEEDS = ("Belarus", "Kremlin", "Putin", "Lukashenko", "Minsk")
# One language each, so that no part of the world is forgotten.
SCRIPTS = {
    "Armenian": "hy", "Bengali": "bn", "Burmese": "my", "Devanagari": "hi", "Ethiopic": "am",
    "Georgian": "ka", "Greek": "el", "Gujarati": "gu", "Gurmukhi": "pa", "Han": "zh",
    "Hangul": "ko", "Hebrew": "he", "Kana": "ja", "Kannada": "kn", "Khmer": "km", "Lao": "lo",
    "Malayalam": "ml", "Odia": "or", "Sinhala": "si", "Tamil": "ta", "Telugu": "te", "Thai": "th",
    "Arabic": "ar", "Persian": "fa", "Sorani": "ckb", "Sindhi": "sd", "Uyghur": "ug",
    "Pashto": "ps", "Cyrillic": "be",
}  # fmt: skip


def test_the_packed_file_is_that_of_the_yaml_files_now() -> None:
    mistakes = Mistakes()
    text = pack(HERE, mistakes)
    assert list(mistakes.errors) == []
    assert OUT.read_text("utf-8") == text, "run python -m watcher.match.concepts.pack"


def test_every_name_is_composed_and_tidy() -> None:
    for name, mapping in packed.curated().items():
        for key in ("names", "only", "acronyms", "adjectives"):
            for texts in mapping.get(key, {}).values():
                for text in texts:
                    assert text == text.strip(), name
                    assert is_normalized("NFC", text), (name, text)


def test_no_title_names_two_concepts() -> None:
    ids = {name.casefold() for name in packed.curated()}
    for name, mapping in packed.curated().items():
        for alias in mapping.get("aliases", ()):
            assert alias.casefold() not in ids - {name.casefold()}, (name, alias)
    aliases = Counter(
        alias.casefold()
        for mapping in packed.curated().values()
        for alias in {one.casefold() for one in mapping.get("aliases", ())}
    )
    assert [alias for alias, count in aliases.items() if count > 1] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_the_desk_is_named_in_every_script(seed: str) -> None:
    concept = Concepts().find(seed)
    assert concept
    languages = {lang.partition("-")[0] for one in concept.names for lang in one.langs}
    assert set(SCRIPTS.values()) - languages == set()
    assert len(languages) >= 75


def test_short_latin_names_count_only_where_they_are_names() -> None:
    """A name of three letters is a word of some other language."""
    concepts = Concepts()
    for name in concepts.ids():
        found = concepts.find(name)
        assert found
        loose = {
            one.text
            for one in found.names
            if sum(map(str.isalpha, one.text)) < 4
            and one.text < "\u0370"
            and not (one.only or one.exact)
        }
        assert loose == set(), name
