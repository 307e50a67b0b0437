import pytest

from watcher.errors import QueryError
from watcher.match.query.parse import parse


def refused(query: str) -> QueryError:
    with pytest.raises(QueryError) as caught:
        parse(query)
    return caught.value


# Where a mark stands in each is where the error points: the character after it.
@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("‸", "empty"),
        ("a‸)", "closes nothing"),
        ("a ‸(b (c)", "not closed"),
        ("title:‸(a", "not closed"),
        ("a ‸()", "nothing stands between"),
        ("site:‸()", "nothing stands between"),
        ('a ‸"b', "not closed"),
        ("a ‸“b", "not closed"),
        ("a ‸」", "not opened"),
        ('‸"" a', "nothing between the quotes"),
        ('‸"..." a', "only punctuation"),
        ("‸AND a", "AND needs a term or group before it"),
        ("a ‸OR", "OR needs a term or group after it"),
        ("a ‸AND OR b", "AND needs a term or group after it"),
        ("(a ‸OR) b", "OR needs"),
        ("site:(a ‸OR)", "OR needs"),
        ("‸NOT", "NOT needs"),
        ("‸NEAR/5 a", "NEAR/5 needs a term or group before it"),
        ("a ‸NEAR/5", "NEAR/5 needs a term or group after it"),
        ("‸NOT NEAR/5 b", "NOT needs"),
        ("a ‸NEAR/0 b", "1 to 1,000"),
        ("a ‸NEAR/99999 b", "1 to 1,000"),
        ("a ‸NEAR/x b", "number of words"),
        ("a ‸near/5 b", "small letters"),
        ("a NEAR ‸5 b", "the distance, or a word"),
        ("a NEAR(‸5) b", "the distance, or a word"),
        ("title:a ‸NEAR/5 body:b", "different fields"),
        ("(title:a OR summary:c) NOT ‸NEAR/5 body:b", "different fields"),
        ("a NEAR/5 ‸NOT b", "NOT beside NEAR"),
        ("(a ‸-b) NEAR/5 c", "NOT beside NEAR"),
        ("‸site:x NEAR/5 c", "no place in the text"),
        ("‸atleast0(a)", "1 to 1,000"),
        ("‸atleast(a)", "needs a number"),
        ("‸atleast3 a", "without parentheses"),
        ("‸atleast2(NOT a)", "fits without one"),
        ("‸atleast2(lang:vi)", "fits without one"),
        ("exact(a ‸OR b)", "one word or one phrase"),
        ("case(‸title:a)", "one word or one phrase"),
        ("‸titel:minsk", "no field titel:"),
        ("a ‸Ukraine: b", "no field Ukraine:"),
        ("‸regex:/a+/", "regex: is not supported"),
        ("‸title:", "needs something after it"),
        ("‸title:-a", "needs something after it"),
        ("‸site: AND a", "needs something after it"),
        ("title:(a ‸body:b)", "found nowhere"),
        ("site:(a ‸b)", "values with OR"),
        ("site:‸*.example.org", "* in a value"),
        ("lang:en‸,vi", ", in a value"),
        ("lang:‸-vi", "starts with -"),
        ("url:example.org/a‸(b)", "parenthesis inside a value"),
        ("concept:Minsk‸+x", "no +x"),
        ("‸bel*", "4 letters or more"),
        ("‸白*", "2 letters or more"),
        ("be‸*rus", "only at the end"),
        ("‸*rus", "only at the end"),
        ("belarus‸**", "only at the end"),
        ("‸*", "fit every text"),
        ("‸???", "fit every text"),
        ("‸a?b", "two letters or more"),
        ("wo?d‸*", "* and ?"),
        ("Belarus‸, Kremlin", ", in a word"),
        ("白俄罗斯‸、明斯克", "、 in a word"),
        ("Belarus‸|Kremlin", "| in a word"),
        ("a ‸&& b", "only punctuation"),
        ("a ‸- b", "excludes nothing"),
        ('"a"‸-b', "NOT, or a hyphen"),
        ("‸/a+/", "starts with /"),
        ("‸+a", "starts with +"),
        ("word‸~2", "~ in a word"),
        ("‸[a OR b]", "[ in a word"),
        ("U.S‸:", ": in a word"),
        ("‸'a b'", "single quotes"),
        ("‸'a'", "single quotes"),
        ("普京‸AND明斯克", "AND without spaces"),
        ("(白俄罗斯 OR 明斯克) ‸ＡＮＤ普京", "AND without spaces"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_a_hint(marked: str, said: str) -> None:
    error = refused(marked.replace("‸", ""))
    assert said in str(error)
    assert error.position == marked.index("‸")
    assert error.hint


@pytest.mark.parametrize(
    ("query", "one", "other"),
    [
        ("a b OR c", "(a AND b) OR c", "a AND (b OR c)"),
        ("a OR b AND c", "a OR (b AND c)", "(a OR b) AND c"),
        ("a OR NOT b c OR d", "a OR (NOT b AND c) OR d", "(a OR NOT b) AND (c OR d)"),
    ],
)
def test_or_beside_and_is_refused_with_both_readings(query: str, one: str, other: str) -> None:
    error = refused(query)
    assert f"{one}, or else" in error.hint
    assert other in error.hint
    for reading in (one, other):
        parse(reading)


@pytest.mark.parametrize(
    ("query", "phrase"),
    [
        ("bóng đá OR Messi", '"bóng đá"'),
        ("Messi OR bóng đá", '"bóng đá"'),
        ("a OR title:b c", ""),
        ("bóng AND đá OR Messi", ""),
        ("exact(a) b OR c", ""),
    ],
)
def test_words_side_by_side_may_be_meant_as_a_phrase(query: str, phrase: str) -> None:
    _, told, named = refused(query).hint.partition("; if it is a phrase, ")
    assert bool(told) == bool(phrase)
    assert named.removesuffix(" in quotes") == phrase


def test_the_readings_of_a_long_query_show_the_place_only() -> None:
    error = refused(" OR ".join(f"word{number}" for number in range(5_000)) + " b")
    assert "word4998 OR (word4999 AND b) ..." in error.hint
    assert len(error.hint) < 200


@pytest.mark.parametrize(
    ("query", "hint"),
    [
        ("titel:a", "title:"),
        ("headline:a", "title:"),
        ("language:vi", "lang:"),
        ("domain:a.org", "site:"),
        ("Konzept:a", "concept"),
        ("http://example.org", "url:http://"),
        ("belarus*sian", "belarus*"),
        ("regex:x", "word*, wo?d or a phrase"),
        ("a || b", "OR"),
    ],
)
def test_a_hint_says_what_to_write_instead(query: str, hint: str) -> None:
    assert hint in refused(query).hint
