"""The curated names as the YAML files have them; that they are packed: see test_pack."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from watcher.config.concepts import builtin
from watcher.config.mistakes import Mistakes
from watcher.match.concepts import packed
from watcher.match.concepts.pack import HERE
from watcher.match.text.normal import fold

FILES = sorted(HERE.glob("*.yaml"))
ADDING = tuple(
    HERE / f"{name}.yaml"
    for name in (
        "adjectives",
        "africa",
        "clubs",
        "foods",
        "news",
        "press",
        "scripts",
        "smaller",
        "spellings",
        "titles",
        "tongues",
        "traps",
        "words",
    )
)
WRITTEN = ("names", "only", "acronyms", "adjectives")
# Ids of one thing that stand in two files on purpose: what they say is merged.
MERGED = {"hong kong", "kaliningrad"}
# Names that two things share, each recognised by the words around it.
SHARED: set[str] = set()


@cache
def of(path: Path) -> dict[str, dict[str, Any]]:
    return builtin(path, Mistakes())


def texts(mapping: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield each name with its kind and its language."""
    for kind in WRITTEN:
        for lang, names in mapping.get(kind, {}).items():
            yield from ((kind, lang, name) for name in names)


def every() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in FILES:
        if path not in ADDING:
            yield from of(path).items()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_the_package_loads_without_a_mistake(path: Path) -> None:
    mistakes = Mistakes()
    assert builtin(path, mistakes)
    assert not mistakes.errors
    assert not mistakes.warnings


def test_there_are_at_least_170_curated_concepts_and_70_people() -> None:
    assert len(dict(every())) >= 170
    assert len(of(HERE / "people.yaml")) >= 70


def test_an_id_stands_in_one_file_but_for_those_that_are_merged() -> None:
    ids = Counter(fold(name) for name, _ in every())
    assert {name for name, count in ids.items() if count > 1} == MERGED


def test_every_concept_says_what_it_is() -> None:
    """Capitals need no words."""
    files = [path for path in FILES if path.stem != "capitals" and path not in ADDING]
    assert [name for path in files for name, one in of(path).items() if not one.get("about")] == []


@pytest.mark.parametrize("name", ["people", "organisations", "places"])
def test_a_name_is_written_once_for_a_language_and_not_again_where_it_counts_for_all(
    name: str,
) -> None:
    twice = []
    for concept, mapping in of(HERE / f"{name}.yaml").items():
        for kind in WRITTEN:
            form = str if kind == "acronyms" else fold  # their capitals count
            found = {lang: list(map(form, one)) for lang, one in mapping.get(kind, {}).items()}
            for lang, names in found.items():
                anywhere = found.get("*", []) if lang != "*" else []
                twice += [(concept, lang, one) for one, n in Counter(names).items() if n > 1]
                twice += [(concept, lang, one) for one in names if one in anywhere]
    assert twice == []


def test_what_adds_to_concepts_is_of_some_that_there_are() -> None:
    known = {name for name, _ in every()}
    known |= {*packed.codes("country").values()}
    known |= {f"{name} language" for name in packed.codes("language").values()}
    adding = [one for path in ADDING for one in of(path).items()]
    meant = {other for _, mapping in adding for other in mapping.get("not_of", ())}
    assert ({name for name, _ in adding} | meant) - known == set()


def test_no_name_is_shorter_than_two_characters() -> None:
    short = [(concept, one) for concept, m in every() for *_, one in texts(m) if len(fold(one)) < 2]
    assert short == []


def test_two_concepts_share_a_name_only_where_that_is_known() -> None:
    owners = defaultdict(set)
    for concept, mapping in every():
        for kind, _, name in texts(mapping):
            if kind != "adjectives":
                owners[fold(name)].add(concept)
    assert {name for name, concepts in owners.items() if len(concepts) > 1} == SHARED


def test_a_concept_that_needs_a_word_nearby_is_found_by_its_own_full_name() -> None:
    """Otherwise a headline of just that name would be lost."""
    lost = []
    for concept, mapping in every():
        near = {fold(word) for word in mapping.get("near", ())}
        if near and not near & {fold(name) for *_, name in texts(mapping)}:
            lost.append(concept)
    assert lost == []
