import pytest

from watcher.match.query.parse import parse
from watcher.match.query.tree import And, AtLeast, ConceptRef, In, Meta, Near, Node, Not, Or, Term
from watcher.match.query.walk import concepts, terms

A, B, C = Term("a"), Term("b"), Term("c")


def phrase(text: str) -> Term:
    return Term(text, "phrase")


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("a", A),
        ("a b c", And((A, B, C))),
        ("a AND b c", And((A, B, C))),
        ("a OR b OR c", Or((A, B, C))),
        ("(a b) OR c", Or((And((A, B)), C))),
        ("a (b OR c)", And((A, Or((B, C))))),
        ("a NOT b", And((A, Not(B)))),
        ("a AND NOT b", And((A, Not(B)))),
        ("a -b", And((A, Not(B)))),
        ("a –b", And((A, Not(B)))),
        ("--a", Not(Not(A))),
        ("a OR NOT b", Or((A, Not(B)))),
        ("NOT a NEAR/2 b", Not(Near(A, B, 2))),
        ("a NEAR/5 b", Near(A, B, 5)),
        ("a ONEAR/5 b", Near(A, B, 5, ordered=True)),
        ("a NOT NEAR/5 b", Near(A, B, 5, negated=True)),
        ("a NOT ONEAR/5 b", Near(A, B, 5, ordered=True, negated=True)),
        ("a NEAR/1 b NEAR/2 c", Near(Near(A, B, 1), C, 2)),
        ("(a AND b) NEAR/2 c", Near(And((A, B)), C, 2)),
        ("a b NEAR/2 c", And((A, Near(B, C, 2)))),
        ("a W/3 b", Near(A, B, 3)),
        ("a PRE/3 b", Near(A, B, 3, ordered=True)),
        ("a ADJ3 b", Near(A, B, 3, ordered=True)),
        ("a NEAR b", Near(A, B, 10)),
        ("title:a", In("title", A)),
        ("Body: a", In("body", A)),
        ("title:(a OR b)", In("title", Or((A, B)))),
        ("title:a b", And((In("title", A), B))),
        ("summary:concept:EU", In("summary", ConceptRef("EU"))),
        ("atleast3(a OR b)", AtLeast(3, Or((A, B)))),
        ("ATLEAST3(a)", AtLeast(3, A)),
        ("exact(a)", Term("a", exact=True)),
        ("case(exact(a))", Term("a", exact=True, case=True)),
        ('case("a b")', Term("a b", "phrase", case=True)),
        ("exact (a)", And((Term("exact"), A))),
        ("concept:Belarus", ConceptRef("Belarus")),
        ("concept:Belarus+adj", ConceptRef("Belarus", adjectives=True)),
        ('concept:"European Union"+adj', ConceptRef("European Union", adjectives=True)),
        ("concept:(EU OR NATO+adj)", Or((ConceptRef("EU"), ConceptRef("NATO", adjectives=True)))),
        ("belarus*", Term("belarus", "prefix")),
        ("普京*", Term("普京", "prefix")),
        ("wo?d", Term("wo?d", "wildcard")),
        ('"a"', phrase("a")),
        ('"a b" c', And((phrase("a b"), C))),
    ],
)
def test_the_grammar(query: str, tree: Node) -> None:
    assert parse(query).tree == tree


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("site:example.org", Meta("site", "example.org")),
        ("url:https://example.org/a?b=c,d", Meta("url", "https://example.org/a?b=c,d")),
        ('author:"Jane Doe"', Meta("author", "Jane Doe")),
        ("lang:(vi OR zh-Hant)", Or((Meta("lang", "vi"), Meta("lang", "zh-Hant")))),
        ("tag:(one)", Meta("tag", "one")),
        ('source:"Example: Belarus" a', And((Meta("source", "Example: Belarus"), A))),
        ("(site:a.org)", Meta("site", "a.org")),
    ],
)
def test_values_are_literal_up_to_a_space_or_parenthesis(query: str, tree: Node) -> None:
    assert parse(query).tree == tree


@pytest.mark.parametrize(
    "quoted",
    [
        "„a b“",
        "“a b”",
        "”a b”",
        '“a b"',
        '"a b”',
        "«a b»",
        "»a b«",
        "« a b »",
        "「a b」",
        "『a b』",
        "＂a b＂",
    ],
)
def test_quotes_of_all_languages_make_a_phrase(quoted: str) -> None:
    assert parse(quoted).tree == phrase("a b")


def test_a_quote_may_hold_quotes_of_another_kind() -> None:
    assert parse("“a «b» c”").tree == phrase("a «b» c")
    assert parse(r'"a \"b\" \d \\"').tree == phrase(r'a "b" \d ' + "\\")


@pytest.mark.parametrize(
    "word",
    [
        *(
            "A.Lu-ca-sen-cô",
            "AT&T",
            "U.S.",
            "C++",
            "C#",
            "@minsk",
            "#мінск",
            "O’Brien",
            "'s-Hertog",
        ),
        *(
            "12:30",
            "1,000",
            "Yahoo!",
            'צה"ל',
            "می‌خواهم",
            "เบลารุส",
            "€",
            "🚜",
            "Re-Re",
            "24/7",
            "or",
        ),
        *("Candor", "ANDORRA", "NOTABENE", "NEARBY", "ＮＡＴＯ", "N/A", "caseless", "T恤"),
    ],
)
def test_a_word_may_hold_signs_of_its_own(word: str) -> None:
    assert parse(word).tree == Term(word)


def test_full_width_signs_and_odd_spaces_mean_what_ascii_does() -> None:
    query = "（白俄罗斯　ＯＲ\u00a0明斯克）\u200eAND\u200b title：普京 ＮＥＡＲ／５ 克里姆林＊"
    near = Near(In("title", Term("普京")), Term("克里姆林", "prefix"), 5)
    assert parse(query).tree == And((Or((Term("白俄罗斯"), Term("明斯克"))), near))


def test_positions_point_into_the_text_as_given() -> None:
    query = "（“Bê la rút”　OR –普京） concept:Minsk title:wo？d"
    tree = parse(query).tree
    assert [query[term.at :][:4] for term in terms(tree)] == ["“Bê ", "普京） ", "wo？d"]
    assert [query[ref.at :] for ref in concepts(tree)] == ["concept:Minsk title:wo？d"]


def test_terms_come_in_the_order_of_the_text() -> None:
    tree = parse("a (b OR NOT c) title:d atleast2(e NEAR/2 f)").tree
    assert "".join(term.text for term in terms(tree)) == "abcdef"
