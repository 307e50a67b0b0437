"""Keys and what stands around them: signs, other scripts, class prefixes."""

import gc

import pytest

from tests.match.asking import evidence, typed
from watcher.match.automata.automaton import no_collecting
from watcher.match.automata.finding import PART
from watcher.model import Document


def found(term: str, text: str, lang: str | None = None) -> list[str]:
    return [one.text for one in evidence(typed(term), Document(body=text, lang=lang))]


@pytest.mark.parametrize(
    ("term", "text", "there"),
    [
        ("'ayn sifni", "in 'Ayn Sifni", ["'Ayn Sifni"]),
        ("mar 'ayn", "Mar 'Ayn.", ["Mar 'Ayn"]),
        ("@nato", "by @NATO today", ["@NATO"]),
        ("inc.", "Acme inc.x", ["inc."]),
        ("washington, d.c.", "(Washington, D.C.)", ["Washington, D.C."]),
        ("Minsk", "在Minsk的", ["Minsk"]),
        ("Minsk", "«Minsk», †Minsk", ["Minsk", "Minsk"]),
        ("Минск", "в Минске", ["Минске"]),
        ("普京", "Putin普京", ["普京"]),
        ("san juan de flores", "l'San Juan de Flores", ["San Juan de Flores"]),
        ("en", "enough open been", []),
        ("(اۋستراليا)", "قالدى (اۋستراليا)", ["(اۋستراليا)"]),
        ("& மெலில்லா", "Ceuta & மெலில்லா", ["& மெலில்லா"]),
        ("nord stream 2", "Nord Stream 2, Nord Stream 20, Nord Stream 2", ["Nord Stream 2"] * 2),
        ("covid 19", "Covidu 19; covid-19a", ["Covidu 19"]),
        ("tak o", "tak o'n, tak on, tak-o", ["tak o", "tak-o"]),
        ("chu t'o", "chu t'o chu t o chu t'", ["chu t'o"]),
        ("a bank", "a banker b bank A bank", ["A bank"]),
        ("северный поток 2", "«Северным потоком 2»", ["Северным потоком 2"]),
        ("tu 中国", "tu 中国 tu ein", ["tu 中国"]),
        ("new ʿmrw", "New ʿmrw, new amrw", ["New ʿmrw"]),
    ],
)
def test_a_term_is_found_where_it_begins(term: str, text: str, there: list[str]) -> None:
    assert found(term, text) == there


@pytest.mark.parametrize("sign", ["a ", "京", "д "])
@pytest.mark.parametrize("offset", range(-9, 2))
def test_a_text_of_several_parts_is_searched_across_their_ends(sign: str, offset: int) -> None:
    before = (sign * PART)[: PART + offset] + " "
    for term in ("new york times", "Путин", "普京"):
        assert found(term, f"{before}{term} {before}{term}") == [term, term]


def test_class_prefixes_are_looked_behind_in_their_languages_alone() -> None:
    assert found("Putin", "kaPutin uPutin xPutin", "zu") == ["Putin", "Putin"]
    assert found("Putin", "kaPutin uPutin", "en") == []


def test_what_is_made_while_the_collector_rests_is_old_to_it() -> None:
    with no_collecting():
        assert not gc.isenabled()
        made = [[number] for number in range(1000)]
    assert gc.isenabled()
    young = set(map(id, gc.get_objects(generation=0)))
    assert not young & set(map(id, made))
