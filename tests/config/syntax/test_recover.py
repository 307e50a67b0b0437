from pathlib import Path

import pytest

from tests.config.folder import mistakes
from watcher.config.syntax.recover import MOST

ITEM = "sources:\n  - url: https://a.example/rss\n    name: A\n    tags: [x]\n"


@pytest.mark.parametrize(
    ("file", "text", "place"),
    [
        # One slip that puts all lines below it into a wrong column, too.
        (
            "watchlists",
            "watchlists:\n   - name: w\n    keywords: [a b]\n    priority: low\n",
            "3:5",
        ),
        ("channels", "channels:\n   screen: console://\n  b: console://\n  c: console://\n", "3:3"),
        # A key that could also belong to what is above it.
        ("watcher", "http:\n  timeout: 5s\n retention: 180d\n", "3:2"),
        ("sources", "sources:\n- url: https://b.e\n  auth:\n    user: x\n   password: y\n", "5:4"),
        ("sources", ITEM + "    auth: {user: x, password: y}\n\tevery: 5m\n", "6:1"),
    ],
)
def test_a_slip_of_the_indentation_is_one_mistake(
    tmp_path: Path, file: str, text: str, place: str
) -> None:
    watchlists = "watchlists: [{name: w, keywords: [a b]}]\n"
    (found,) = mistakes(tmp_path, **{"watchlists": watchlists, file: text})
    assert found.startswith(f"{file}.yaml:{place}: ")
    assert "indentation" in found


def test_a_moved_line_may_hold_the_name_that_is_looked_for(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        channels="channels:\n  chat:\n    url: console://\n screen: console://\n",
        watchlists="watchlists:\n  - {name: w, keywords: [a b], notify: [screen, desk]}\n",
    )
    assert [one.split(" (")[0] for one in found] == [
        "channels.yaml:4:2: bad indentation",
        "watchlists.yaml:2:49: no channel is named desk",
    ]


def test_an_item_that_is_none_hides_only_names_that_are_in_it(tmp_path: Path) -> None:
    found = mistakes(
        tmp_path,
        sources=ITEM + "  - [B]\n  -\n",
        watchlists="watchlists:\n  - {name: w, keywords: [a b], sources: [A, B, C, tag:y]}\n",
    )
    assert [one.split(" (")[0] for one in found] == [
        "sources.yaml:5:5: expected a mapping, found a list",
        "sources.yaml:6:4: no value",
        "watchlists.yaml:2:48: no source is named C",
        "watchlists.yaml:2:51: no source has the tag y",
    ]


def test_after_forty_slips_it_is_told_that_nothing_more_is_read(tmp_path: Path) -> None:
    rows = "".join(f"  - name: a{number}: b\n" for number in range(MOST + 9))
    found = mistakes(tmp_path, watchlists="watchlists:\n" + rows)
    assert len(found) == MOST + 1
    assert found[-1].endswith(f"not read from here on (mend the {MOST} mistakes above it)")
