import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.text import clean
from watcher.text.markup import strip_html

any_text = st.text(st.characters(exclude_categories=()), max_size=60)
PIECES = (
    "< > </ & ; \" ' = - -- <!-- --> <![CDATA[ ]]> <p> </p> <b> <a href= <script> </script> &amp; "
    "&#x41; &lt; a Ж \u0301 <rt> <style> x-y <br/>"
)
markup = st.lists(st.sampled_from(PIECES.split(" ")), max_size=25).map("".join)


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
