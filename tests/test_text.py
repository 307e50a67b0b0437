import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.markup import strip_html
from watcher.snippets import snippet
from watcher.text import clean, hash64

any_text = st.text(st.characters(exclude_categories=()), max_size=60)
PIECES = (
    "< > </ & ; \" ' = - -- <!-- --> <![CDATA[ ]]> <p> </p> <b> <a href= <script> </script> &amp; "
    "&#x41; &lt; a Ж \u0301 <rt> <style> x-y <br/>"
)
markup = st.lists(st.sampled_from(PIECES.split(" ")), max_size=25).map("".join)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Đã có sự đồng ý", "Đã có sự đồng ý"),
        ("  two\t spaces\u00a0 \n", "two spaces"),
        ("nul\x00 and \x07bell", "nul and bell"),
        ("e\u0301", "é"),
        ("\ufeffmark", "mark"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\ud800b", "ab"),
        ("\ud83d\ude00", "😀"),
        ("line\u2028end", "line end"),
        ("", ""),
        (" ", ""),
    ],
)
def test_clean_keeps_words_and_drops_what_cannot_be_stored(given: str, expected: str) -> None:
    assert clean(given) == expected


@given(any_text)
def test_clean_text_is_storable_folded_and_stays_as_it_is(text: str) -> None:
    once = clean(text)
    once.encode()
    assert "\x00" not in once
    assert once == " ".join(once.split())
    assert unicodedata.is_normalized("NFC", once)
    assert clean(once) == once


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("plain", "plain"),
        ("<p>One</p><p>two</p>", "One two"),
        ("re<b>mark</b>able<br>news", "remarkable news"),
        ("H<sub>2</sub>O<wbr>", "H2O"),
        ("<IMG SRC=x ALT='a > b'>after", "after"),
        ("a < b and I <3 you", "a < b and I <3 you"),
        ("List<String> by <me@example.org>", "List<String> by <me@example.org>"),
        ("AT&amp;T &amp;lt; &eacute;&#8217;", "AT&T &lt; é’"),
        ("a<script>if (a<b) {'</p>'}</script>b<style>p{}</style>c", "a b c"),
        ("a<!-- <p>no</p> -->b<!-->c", "a b c"),
        ("never closed <!-- comment", "never closed comment"),
        ("<![CDATA[words]]>", "words"),
        ("<ruby>漢<rt>かん</rt>字<rp>(</rp></ruby>", "漢字"),
        ("<a title=it's>x</a> it's", "x it's"),
        ('cut here <a href="http://example.org/lo', "cut here"),
        ("<a href='unclosed>words</a> stay", "words stay"),
        ("<o:p>office</o:p><my-tag>own</my-tag>", "office own"),
        ("<path d='M0'/>drawn", "drawn"),
        ("&#0;&#xD800;&#99999999999;", "\ufffd\ufffd\ufffd"),
        ("&#" + "9" * 5000 + ";", "\ufffd"),
    ],
)
def test_markup_goes_and_words_stay(given: str, expected: str) -> None:
    assert strip_html(given) == expected


@given(st.one_of(markup, any_text))
def test_any_markup_gives_clean_text(text: str) -> None:
    assert strip_html(text) == clean(strip_html(text))


@given(st.text("ab cd.,!", max_size=40))
def test_words_between_tags_are_never_lost(words: str) -> None:
    assert strip_html(f"<div class='x'><p>{words}</p></div>") == clean(words)


# Each takes minutes where a pattern backtracks, and a quarter of a second here.
@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", '<a "', '<a ="', "<a =\"<a ='", "<!--", "<script>", "<p><div>", "&", "&#", "</",
     "<x-", "<![CDATA[", "<!", "<rt>", "<style></style", "<p x='", "</p", "<b <i "],
)  # fmt: skip
def test_hostile_markup_takes_linear_time(piece: str) -> None:
    text = piece * (250_000 // len(piece))
    started = time.process_time()
    strip_html(text)
    assert time.process_time() - started < 3


def test_hash64_tells_where_its_parts_end() -> None:
    assert hash64("ab", "c") != hash64("a", "bc")
    assert hash64("a") == hash64("a")
    assert -(2**63) <= hash64("x", "\ud800") < 2**63


TEXT = (
    "The U.S. said nothing. Mr. Putin met A. Lukashenko in Minsk! They spoke about gas. "
    "Nobody left."
)


def marked(text: str, *words: str, width: int = 240) -> tuple[str, list[str]]:
    spans = [(text.index(word), text.index(word) + len(word)) for word in words]
    found = snippet(text, spans, width)
    return found.text, [found.text[a:b] for a, b in found.marks]


def test_a_snippet_is_the_sentence_that_matched_with_its_words_marked() -> None:
    assert marked(TEXT, "Lukashenko", "Putin") == (
        "Mr. Putin met A. Lukashenko in Minsk!",
        ["Putin", "Lukashenko"],
    )


def test_a_snippet_of_a_script_without_spaces_ends_at_its_full_stop() -> None:
    assert marked("他说。白俄罗斯总统会见普京。完了。", "普京") == (
        "白俄罗斯总统会见普京。",
        ["普京"],
    )


def test_a_long_sentence_is_cut_between_words() -> None:
    text = "alpha beta gamma " * 40 + "Belarus " + "delta epsilon " * 40
    shown, found = marked(text, "Belarus", width=80)
    assert found == ["Belarus"]
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) <= 84
    assert all(word in text.split() for word in shown.strip("… ").split())


def test_a_snippet_without_spans_is_the_first_sentence() -> None:
    assert snippet("One two. Three four.", ()).text == "One two."
    assert snippet("", ()).text == ""


@given(
    st.text("abc. !\n。é", max_size=300),
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 40)), max_size=4),
    st.integers(10, 100),
)
def test_marks_always_show_the_text_of_their_spans(
    text: str, places: list[tuple[int, int]], width: int
) -> None:
    spans = [(a, a + n) for a, n in places if a + n <= len(text)]
    spans = [(a, b) for a, b in spans if b - a < width and text[a:b].strip()]
    found = snippet(text, spans, width)
    assert len(found.text) <= width + 4
    assert len(found.marks) >= bool(spans)
    shown = [text[a:b] for a, b in spans]
    for a, b in found.marks:
        assert any(found.text[a:b] in whole for whole in shown)
