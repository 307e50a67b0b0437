from watcher.embed.text import LEAD, text_of


def test_the_title_comes_first_then_the_summary() -> None:
    assert text_of("Title", "Summary", "") == "Title. Summary"


def test_a_short_summary_is_filled_up_from_the_body() -> None:
    assert text_of("Title", "Summary", "Body") == "Title. Summary Body"
    assert text_of("Title", "", "Body") == "Title. Body"


def test_a_long_summary_needs_no_body() -> None:
    assert text_of("T", "s" * LEAD, "Body") == "T. " + "s" * LEAD


def test_it_is_never_long() -> None:
    assert len(text_of("t" * 10_000, "s" * 10_000, "b" * 10_000)) <= 2 * LEAD + 2
