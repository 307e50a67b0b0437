import time

import pytest

from watcher.errors import ParseError
from watcher.parse.markup import apart, hiding, json_ld, tree_of

HIDDEN = hiding("script", "style", "svg")


def shown(text: str) -> str:
    return "".join(apart(text, HIDDEN).shown)


def test_what_is_not_shown_is_taken_out_and_the_rest_stays() -> None:
    page = "<p>one<!-- a > b --><STYLE media=x>p{}</STYLE > two<svg><path/></svg><b>three"
    assert shown(page) == "<p>one two<b>three"
    assert shown("<!-->seen<!--x-->") == "seen"


def test_what_is_opened_and_never_closed_hides_the_rest_but_a_drawing_does_not() -> None:
    assert shown("<p>one<script>two<p>three") == "<p>one"
    assert shown("<p>one<svg>two<p>three") == "<p>onetwo<p>three"


def test_scripts_are_kept_with_their_place_and_their_json_ld_is_told() -> None:
    page = '<p>a<script type="application/LD+json">{"a": 1}</script>b<script>let c</script>'
    parts = apart(page, HIDDEN)
    assert [(one.at, one.text) for one in parts.scripts] == [(1, '{"a": 1}'), (2, "let c")]
    assert json_ld(parts.scripts) == ('{"a": 1}',)


def test_a_page_with_nothing_in_it_is_refused() -> None:
    with pytest.raises(ParseError, match="empty"):
        tree_of(" ")


@pytest.mark.parametrize("piece", ["<!--", "<!-->", "<script>", "<svg ", "<script></script>"])
def test_a_hostile_page_is_taken_apart_in_little_time(piece: str) -> None:
    started = time.process_time()
    apart(piece * (4_000_000 // len(piece)), HIDDEN)
    assert time.process_time() - started < 2
