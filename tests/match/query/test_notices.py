import pytest

from watcher.match.query.parse import parse


def told(query: str) -> list[tuple[int, str]]:
    return [(notice.at, notice.message) for notice in parse(query).notices]


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("abc ‸W/3 def", "W/3 is read as NEAR/3"),
        ("abc ‸PRE/3 def", "PRE/3 is read as ONEAR/3"),
        ("abc ‸ADJ3 def", "ADJ3 is read as ONEAR/3"),
        ("abc ‸NEAR5 def", "NEAR5 is read as NEAR/5"),
        ("abc ‸NEAR def", "NEAR without a number is NEAR/10"),
        ("abc ‸and def", "and in small letters"),
        ("abc ‸Or def", "Or in small letters"),
        ("‸not abc", "not in small letters"),
        ("abc ‸near def", "near in small letters"),
        ("abc ‸case (def)", "case is looked for as a word"),
        ("abc ‸atleast 3 (def)", "atleast is looked for as a word"),
        ("abc ‸ADJ def", "ADJ is looked for as a word"),
        ("abc ‸AROUND(5) def", "AROUND is looked for as a word"),
        ("abc ‸WITHIN/5 def", "WITHIN/5 is looked for as a word"),
        ("abc ‸W5 def", "W5 is looked for as a word"),
        ("abc ‸ANDNOT def", "ANDNOT is looked for as a word"),
        ("abc ‸sanction!", "sanction!: the sign at the end"),
        ("abc ‸lang:vietnamese", "no code of a language"),
        ("abc ‸lang:xx", "no code of a language"),
        ("abc ‸site:https://example.org/x", "no name of a site"),
        ("‸NOT abc", "NOT alone"),
        ("abc OR ‸NOT def", "NOT alone"),
        ("‸NOT site:example.org", "NOT alone"),
        ("abc ‸EU", "EU: under 3 letters"),
        ("abc ‸ЕС", "ЕС: under 3 letters"),
        ("普京 ‸白", "白: under 3 letters"),
        ('abc ‸"U.S."', "U.S.: under 3 letters"),
        ('‸"belarus* leader"', "taken as written"),
        ('abc ‸"nuclear (weapon OR test)"', "in quotes AND, OR"),
        ('abc ‸"Putin NEAR/3 Trump"', "in quotes AND, OR"),
        ("Who was ‸Putin?", "one more letter"),
        ("‸'tis", "apostrophe"),
    ],
)
def test_what_may_not_be_meant_is_told_with_its_place(marked: str, said: str) -> None:
    query, at = marked.replace("‸", ""), marked.index("‸")
    assert [at for at, message in told(query) if said in message] == [at]


@pytest.mark.parametrize(
    "query",
    [
        "Belarus AND (Kremlin OR Putin) NOT title:tractor",
        "lang:vi NOT tractor",
        "普京 OR 北京",
        '"either and or"',
        '"ROCK AND ROLL"',
        "and",
        '"What is it?"',
        "abc NEAR/5 def",
        "Yahoo! OR lang:zh-Hant OR site:example.org",
        "SAME NEAR/5 adj",
        "(title:abc OR def) NEAR/5 body:ghi",
    ],
)
def test_a_plain_query_is_told_nothing(query: str) -> None:
    assert told(query) == []


def test_many_short_terms_are_one_notice() -> None:
    (notice,) = told(" OR ".join(["EU"] * 1_000))
    assert notice[1].startswith("EU, EU, EU, EU, EU and 995 more:")


def test_notices_come_in_the_order_of_the_text() -> None:
    places = [at for at, _ in told("abc W/3 EU and NEAR5x def ADJ2 ghi")]
    assert places == sorted(places)
    assert len(places) > 2
