from pathlib import Path

import pytest

from tests.config.folder import mistakes


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("watchlists", "watchlists:\n  - nmae: w\n    keywords: [a b]\n", "2:5: unknown key nmae"),
        (
            "watchlists",
            "watchlists:\n  - name: w\n    keyword: [a b]\n",
            "3:5: unknown key keyword",
        ),
        ("watchlists", "watchlist:\n  - name: w\n    keywords: [a b]\n", "1:1: unknown key watchl"),
        ("sources", "sources:\n  - ulr: https://a.example/rss\n", "2:5: unknown key ulr"),
        (
            "sources",
            "sources:\n  - url: https://b.example\n    auth: {user: x, pasword: y}\n",
            "3:21: unknown key pasword",
        ),
        ("sources", "sources:\n  - url: https://b.example\n    link: a\n", "3:5: unknown key link"),
    ],
)
def test_a_misspelt_key_is_one_mistake(tmp_path: Path, file: str, text: str, told: str) -> None:
    (found,) = mistakes(tmp_path, **{file: text})
    assert found.startswith(f"{file}.yaml:{told}")
    assert "did you mean" in found


def test_what_stands_under_a_misspelt_key_is_checked_as_what_it_was_meant_to_be(
    tmp_path: Path,
) -> None:
    found = mistakes(
        tmp_path,
        sources="sources:\n  - url: https://a.example\n    naem: A\n    tag: [x]\n    evry: 5\n",
        watchlists="watchlists:\n  - name: w\n    keyword: [Belarus]\n    sources: [A, tag:x, B]\n"
        "    exampels:\n      match: [Belarus, nothing]\n",
    )
    assert [one.split(" (")[0] for one in found] == [
        "sources.yaml:3:5: unknown key naem",
        "sources.yaml:4:5: unknown key tag",
        "sources.yaml:5:5: unknown key evry",
        'sources.yaml:5:11: every: "5" is a number without a unit',
        "watchlists.yaml:3:5: unknown key keyword",
        "watchlists.yaml:4:25: no source is named B",
        "watchlists.yaml:5:5: unknown key exampels",
        'watchlists.yaml:6:24: example does not match: "nothing"',
    ]


def test_a_misspelt_double_is_not_read_in_the_place_of_the_right_one(tmp_path: Path) -> None:
    (found,) = mistakes(tmp_path, watcher="every: 5m\nevrey: 6 m\n")
    assert found.startswith("watcher.yaml:2:1: unknown key evrey")
