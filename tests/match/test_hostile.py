"""Hostile input: a clear error or a verdict, soon. See `tests.benchmarks.hostile` for a million."""

import time

import pytest

from tests.benchmarks.hostile import batch
from tests.match.asking import asking
from watcher.model import Document

SIZE = 60_000  # characters: what looks through the whole text at each place takes minutes
SOON = 4.0  # seconds of CPU; each takes a third of one at most


@pytest.mark.parametrize("seed", [1, 2])
def test_no_input_crashes_or_is_refused_without_a_reason(seed: int) -> None:
    ends = [(what, shown) for what, _, shown in batch(seed, size=200, long=20_000)]
    assert [end for end in ends if end[0] in ("crash", "unclear")] == []
    assert len({what for what, _ in ends}) == 3


@pytest.mark.parametrize(
    ("query", "part", "lang"),
    [
        (" NEAR/5 ".join("a" * 15), "a ", "en"),
        (" NEAR/5 ".join("ab" * 10) + " NEAR/1 zz", "a b ", "en"),
        ("concept:Putin", "путиным ", "ru"),
        ("concept:Kremlin", "Kazan Kremlin the Kremlin ", "en"),
        ("concept:Belarus", "Belarus tractor ", "en"),
        ("aaaa* OR a?aa", "a", "en"),
        ("普京", "\u200b普京", "zh"),
        ("Putin", "Putin\u200b,", "en"),
        ("Putin", "\x00", "en"),
        ("a", "a\u0301\u0301\u0301", "en"),
        ("Putin", "\u0323\u0301", "en"),
        ("Putin", "\u05b8\u05bc\u0f73", "he"),
        ("بوتين", "بوتين", "ar"),
        ("푸틴", "푸틴", "ko"),
        ("פוטין", "ו", "he"),
        ("ปูติน", "เ", "th"),
        ("concept:Putin", "kwangonamaPutin", "zu"),
        ("exact(Putin) AND zz", "Putina ", "ru"),
        (" OR ".join(f"w{n}" for n in range(9_999)), "w1 w22 w333 ", "en"),
    ],
)
def test_a_long_text_of_one_part_takes_no_longer_than_another(
    query: str, part: str, lang: str
) -> None:
    matcher = asking(query)
    document = Document(body=part * (SIZE // len(part)), lang=lang)
    began = time.process_time()
    matched = matcher.match(document)
    [verdict] = matcher.explain(document)
    assert verdict.matched == bool(matched)
    assert time.process_time() - began < SOON


@pytest.mark.parametrize("name", ["पुतिन", "Putin", "Путин", "普京", "پوتین"])
@pytest.mark.parametrize("before", ["- ", " ", "\u200b —\xa0", "\u0301 ", "\n", "x\n- "])
def test_a_name_after_a_dash_or_space_at_the_beginning_of_a_body_is_found(
    name: str, before: str
) -> None:
    matcher = asking("concept:Putin")
    for after in ("", " İstanbul 😀"):
        [match] = matcher.match(Document(body=f"{before}{name}{after}"))
        assert [one.text for one in match.evidence] == [name]


@pytest.mark.parametrize("name", ["पुतिन", "Putin", "Путин", "普京", "پوتین"])
@pytest.mark.parametrize("after", [" -", " —\xa0", ' "', "\n\u200b-", " \u0301-"])
def test_a_name_before_a_dash_or_space_at_the_end_of_a_title_is_found(
    name: str, after: str
) -> None:
    matcher = asking("concept:Putin")
    for before in ("", "İstanbul 😀 "):
        document = Document(title=f"{before}{name}{after}", body="Ivan x")
        [match] = matcher.match(document)
        assert [one.text for one in match.evidence] == [name]
