"""Watchlists are held against their examples, and a mistake says why."""

import time
from pathlib import Path

import pytest

from tests.config.folder import mistakes, plan
from watcher.errors import ConfigErrors
from watcher.plan.examples import EXPLAINED, FAILING

SOON = 8.0  # seconds of CPU; it takes about one


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
