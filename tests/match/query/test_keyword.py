import pytest

from watcher.match.query.keyword import looks_like_query


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Belarus AND Kremlin", "AND"),
        ("Belarus OR Kremlin", "OR"),
        ("Belarus NOT tractor", "NOT"),
        ("Belarus NEAR/5 Putin", "NEAR/5"),
        ("title:Minsk", "title:Minsk"),
        ("concept:Belarus", "concept:Belarus"),
        ("belarus*", "belarus*"),
        ("wom?n", "wom?n"),
        ('"Belarus"', '"'),
        ("„Belarus“", "„"),
        ("regex:bela.*", "regex:bela.*"),
        ("bela.*rus", ".*"),
        ("/belarus/", "/"),
        ("Minsk|Brest", "|"),
        ("Belarus -tractor", "-"),
    ],
)
def test_a_keyword_that_looks_like_a_query_is_told(text: str, sign: str) -> None:
    said = looks_like_query(text)
    assert said is not None
    assert said.startswith(f"{sign} in a keyword is taken as written")


@pytest.mark.parametrize("text", ["regex:bela.*", "bela.*rus", "/belarus/"])
def test_a_keyword_that_looks_like_a_regular_expression_is_told_that_it_is_none(text: str) -> None:
    said = looks_like_query(text)
    assert said is not None
    assert said.endswith("regular expressions are not supported")


@pytest.mark.parametrize(
    "text",
    [
        "Belarus",
        "NOT",
        "OR",
        "AT&T",
        "C++",
        "What?",
        "12:30",
        "a and b",
        "Kremlin (Moscow)",
        "e-mail",
        "Minsk - Brest",
        "-30",
        "and/or",
        "TCP/IP",
    ],
)
def test_a_plain_keyword_looks_like_no_query(text: str) -> None:
    assert looks_like_query(text) is None
