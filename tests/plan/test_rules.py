"""What is wrong or doubtful in a watchlist is told where it stands."""

from pathlib import Path

import pytest

from tests.config.folder import plan, warnings
from watcher.errors import ConfigErrors


def test_a_mistake_in_a_query_of_many_lines_stands_at_its_own(tmp_path: Path) -> None:
    text = "watchlists:\n- name: w\n  query: >\n    Kremlin AND\n    (Putin OR\n    Minsk\n"
    with pytest.raises(ConfigErrors) as caught:
        plan(tmp_path, watchlists=text)
    assert "watchlists.yaml:5:5: query: the parenthesis is not closed" in str(caught.value)


def test_a_keyword_that_is_excluded_again_is_warned_of(tmp_path: Path) -> None:
    text = "watchlists:\n- name: w\n  keywords: [Brest, Minsk]\n  exclude: [minsk, tractor]\n"
    (told,) = warnings(tmp_path, watchlists=text, channels="channels: {a: 'console://'}\n")
    assert told.endswith(
        "3:21: keyword Minsk is in exclude: too, so it never matches (remove one of them)"
    )


def test_terms_written_like_queries_are_warned_of(tmp_path: Path) -> None:
    text = "watchlists:\n- name: w\n  keywords: ['Minsk AND Brest', Minsk]\n  exclude: [tractor*]\n"
    why = "in a keyword is taken as written; to use its meaning write it under query:"
    assert warnings(tmp_path, watchlists=text) == [
        f"watchlists.yaml:3:14: keywords: AND {why}",
        f"watchlists.yaml:4:13: exclude: tractor* {why}",
    ]


def test_sources_and_tags_of_queries_that_nothing_has_are_warned_of(tmp_path: Path) -> None:
    told = warnings(
        tmp_path,
        sources="sources: [{url: https://a.example, name: Example Wire, tags: [Vietnam]}]\n",
        watchlists="watchlists:\n- name: w\n"
        "  query: Minsk (source:wire OR source:Wir OR tag:vietnam OR NOT tag:vietnm)\n",
    )
    assert told == [
        "watchlists.yaml:3:32: query: no source is named Wir (see `watcher source list`)",
        "watchlists.yaml:3:65: query: no source has the tag vietnm (did you mean Vietnam?)",
    ]


def test_what_concepts_name_in_vain_is_warned_of(tmp_path: Path) -> None:
    (tmp_path / "concepts.yaml").write_text(
        "Gomel:\n  names: {be: [Гомель]}\n  aliases: [Homiel, Belarus]\n  not_of: [Minsk, Mnsk]\n"
    )
    assert [one for one in warnings(tmp_path) if one.startswith("concepts")] == [
        "concepts.yaml:3:21: aliases: Belarus is the concept Belarus, and stays that"
        " (write the names under Belarus:, or take another alias)",
        "concepts.yaml:4:19: not_of: no concept is named Mnsk (did you mean Minsk?)",
    ]


def test_a_field_of_a_query_that_is_not_watched_is_warned_of(tmp_path: Path) -> None:
    text = (
        "watchlists:\n- name: w\n  fields: [title]\n"
        "  query: Minsk (title:Brest OR body:(Orsha OR Pinsk)) NOT summary:Lida\n"
    )
    (told,) = [str(one) for one in plan(tmp_path, watchlists=text).warnings]
    assert told.endswith(
        "4:32: query: body: finds nothing, for fields: leaves it out (add body to fields:)"
    )
