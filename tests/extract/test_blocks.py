from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from watcher.extract.blocks import Block, blocks_of


def blocks(body: str) -> list[Block]:
    return blocks_of(html.document_fromstring(f"<html><body>{body}</body></html>"))


def texts(body: str) -> list[str]:
    return [block.text for block in blocks(body)]


def test_block_elements_part_and_inline_ones_join() -> None:
    assert texts("<div>One <b>bold</b> word<p>Two</p>three</div>") == [
        "One bold word",
        "Two",
        "three",
    ]


def test_two_breaks_part_paragraphs_and_one_does_not() -> None:
    assert texts("One<br>line<br><br>Two<br> <br>Three") == ["One line", "Two", "Three"]


def test_what_is_not_read_on_a_page_is_no_block() -> None:
    assert texts(
        "<nav>Home</nav><p>A<script>x</script>B</p><button>OK</button><noscript>N</noscript>"
    ) == ["AB"]


def test_how_much_of_a_block_links_is_told() -> None:
    (block,) = blocks('<p>four <a href="/x">link</a></p>')
    assert block.linked == 4 / 9


def test_a_block_knows_what_the_elements_around_it_are_called() -> None:
    (block,) = blocks('<div id="readMore"><ul class="share-bar"><li>x</li></ul></div>')
    assert {"related", "share", "<li", "<ul", "<div"} <= block.place.seen
    assert block.place.parent is not None
    assert block.place.parent.own == {"share"}


@given(
    st.recursive(
        st.just("x"), lambda inner: st.builds("<div>{}</div><b>{}<p>y</p></b>".format, inner, inner)
    )
)
def test_no_word_is_lost_or_told_twice(body: str) -> None:
    told = "".join(texts(body))
    assert (told.count("x"), told.count("y")) == (body.count("x"), body.count("y"))


def test_an_attribute_that_a_template_left_behind_costs_nothing() -> None:
    # lxml lists such a name ("{{", "{bar") and fails when it is looked up by it.
    (block,) = blocks('<p {{ifLead}} {bar="1" class="lead">Text</p>')
    assert (block.text, block.place.names) == ("Text", "lead")
