"""What terms of a telling may count: those of a title more, and of a Vietnamese one most."""

from datetime import UTC, datetime

from watcher.cluster.features import Features, Telling, features
from watcher.cluster.index import terms_of
from watcher.cluster.words.terms import PAIR, SCALE, TITLE, cell

TITLE_VI, BODY_VI = "Vụ sạt lở ở đèo", "Xe khách bị đất đá đè"


def made(title: str, body: str, lang: str) -> Features:
    return features(Telling(title, "", body, lang, datetime(2026, 3, 1, tzinfo=UTC)))


def counts(f: Features, word: str) -> float:
    terms: list[int] = terms_of(f).tolist()
    return f.weights[terms.index(cell(word))] / SCALE


def test_a_term_of_a_vietnamese_title_counts_more_than_one_of_an_english() -> None:
    vietnamese = made(TITLE_VI, BODY_VI, "vi")
    english = made("Landslide buries coach", "Rocks fell upon travellers", "en")
    assert counts(vietnamese, "sạt") > 1.5 * counts(english, "lands") > 1.0
    assert counts(vietnamese, "khách") == counts(english, "rocks") == 1.0


def test_a_pair_of_syllables_counts_less_than_either() -> None:
    f = made(TITLE_VI, BODY_VI, "vi")
    singles = set(map(cell, f"{TITLE_VI} {BODY_VI}".lower().split()))
    pairs = [w / SCALE for t, w in zip(terms_of(f), f.weights, strict=True) if t not in singles]
    assert sorted(set(pairs)) == [PAIR, round(PAIR * max(TITLE.values()) * SCALE) / SCALE]
