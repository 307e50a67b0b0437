"""Few words do not silence an alert; on both databases, in a window that knows next to nothing."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.grouping.tellings import telling
from tests.support.databases import store
from tests.support.jobs import BASE, Bench
from tests.support.people import PEOPLE
from watcher.pipeline import group
from watcher.store.databases.engine import Store

__all__ = ["store"]
TITLE = "Belarus frees 31 political prisoners"
OTHER = "https://herald.example/rss"
NAMES = [
    "Lukashenko", "Лукашенко", "Lukaschenko", "Loukachenko", "Łukaszenka", "Łukaszenkę",
    "Лукашенка",
]  # fmt: skip


def opened(
    store: Store, tmp_path: Path, lang: str, first_poll: str, keywords: Sequence[str] = NAMES
) -> Bench:
    return Bench(
        store,
        tmp_path,
        sources=[{"url": f"{BASE}/rss", "lang": lang}, {"url": OTHER, "lang": lang}],
        watchlists=[{"name": "him", "keywords": list(keywords)}],
        first_poll=first_poll,
    )


def reasons(bench: Bench) -> list[str]:
    return [row["reason"] for row in bench.rows("alert")]


@pytest.mark.parametrize("lang", PEOPLE)
def test_another_event_about_the_same_people_is_told_whatever_the_summary_listed(
    store: Store, tmp_path: Path, lang: str
) -> None:
    gas, again, drills, pardon = (
        telling("times.example", n, texts) for n, texts in enumerate(PEOPLE[lang])
    )
    bench = opened(store, tmp_path, lang, "summary")
    bench.poll(source=OTHER)
    bench.poll(gas)
    group(bench.jobs)
    assert reasons(bench) == ["baseline"]
    bench.poll(drills, source=OTHER)
    assert reasons(bench) == ["baseline", "now"]
    bench.poll(drills, pardon, source=OTHER)
    assert reasons(bench) == ["baseline", "now", "now"]
    bench.poll(gas, again)
    assert reasons(bench) == ["baseline", "now", "now"]
    stories = {row["guid"]: row["story_id"] for row in bench.rows("entry")}
    assert stories["g0"] == stories["g1"]


def test_first_polls_of_two_events_about_the_same_people_are_two_lines_of_the_summary(
    store: Store, tmp_path: Path
) -> None:
    gas, again, drills, _ = (telling("a.example", n, t) for n, t in enumerate(PEOPLE["en"]))
    bench = opened(store, tmp_path, "en", "summary")
    bench.poll(gas, drills)
    bench.poll(again, source=OTHER)
    group(bench.jobs)
    assert [row["reason"] for row in bench.rows("placement")] == ["baseline", "baseline", "folded"]


def test_in_one_batch_both_events_are_told_in_whatever_order_they_came(
    store: Store, tmp_path: Path
) -> None:
    gas, _, drills, _ = (telling("a.example", n, t) for n, t in enumerate(PEOPLE["ru"]))
    bench = opened(store, tmp_path, "ru", "alert")
    bench.poll(drills, gas)
    assert reasons(bench) == ["now", "now"]
    first, second = bench.rows("entry")
    assert first["story_id"] != second["story_id"]
    assert {first["role"], second["role"]} == {"lead", "follow-up"}
    follower = next(row for row in (first, second) if row["role"] == "follow-up")
    assert follower["why"].endswith("told for itself, to be sure")


def test_without_a_watchlist_it_joins_for_nobody_is_silenced(store: Store, tmp_path: Path) -> None:
    gas, _, drills, _ = (telling("a.example", n, t) for n, t in enumerate(PEOPLE["ru"]))
    bench = opened(store, tmp_path, "ru", "alert", ["nobody"])
    bench.poll(drills, gas)
    assert len({row["story_id"] for row in bench.rows("entry")}) == 1


@pytest.mark.parametrize("outlet", ["Reuters", "The Evening Herald"])
def test_a_short_copy_whose_headline_gained_its_outlets_name_is_told_once(
    store: Store, tmp_path: Path, outlet: str
) -> None:
    text = "Thirty-one people were freed on Friday night and taken to Vilnius, Lukashenko said."
    first = telling("times.example", 0, (TITLE, text))
    copy = telling("herald.example", 1, (f"{TITLE} - {outlet}", text))
    bench = opened(store, tmp_path, "en", "alert")
    bench.poll(first)
    bench.poll(copy, source=OTHER)
    assert [row["role"] for row in bench.rows("entry")] == ["lead", "duplicate"]
    assert reasons(bench) == ["now"]


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("pt", ("Incêndio em lar de idosos em Braga faz quatro mortos",
                "Um incêndio num lar de idosos em Braga fez quatro mortos de madrugada."),
         ("Quatro mortos em incêndio num lar em Braga",
          "Quatro idosos morreram num incêndio que deflagrou de madrugada num lar em Braga.")),
        ("ru", ("В Ереване обрушился строящийся мост, погибли двое рабочих",
                "Двое рабочих погибли при обрушении строящегося моста в Ереване."),
         ("Обрушение моста в Ереване: двое погибших",
          "При обрушении строящегося моста в Ереване погибли двое, трое в больнице.")),
    ],
)  # fmt: skip
def test_a_short_report_that_is_very_like_another_without_what_is_looked_for_is_told_once(
    store: Store, tmp_path: Path, lang: str, one: tuple[str, str], other: tuple[str, str]
) -> None:
    bench = opened(store, tmp_path, lang, "alert", ["Braga", "Ереване"])
    bench.poll(telling("times.example", 0, one))
    bench.poll(telling("herald.example", 1, other), source=OTHER)
    assert reasons(bench) == ["now"]
    assert len({row["story_id"] for row in bench.rows("entry")}) == 1
