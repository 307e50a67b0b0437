import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.text.lookalikes import in_one_script, unmixed


def unmix(text: str) -> str:
    return unmixed(text, text.encode())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("пyтин", "путин"),
        ("лукaшeнко", "лукашенко"),
        ("бeлapycь", "беларусь"),
        ("минcк, и", "минск, и"),
        ("киïв", "київ"),
        ("артëм", "артем"),
        ("рutin", "putin"),
        ("krеmlin", "kremlin"),
        ("сосa", "соса"),
        ("сoca", "coca"),
        ("в минcке и мoскве", "в минске и москве"),
    ],
)
def test_a_word_is_rewritten_into_the_script_that_it_must_be(typed: str, meant: str) -> None:
    assert unmix(typed) == meant


@pytest.mark.parametrize(
    "text", ["tvцентр", "putin сказал", "éл", "x-лучи", "the kremlin", "кремль", "普京я"]
)
def test_words_that_are_truly_mixed_or_of_one_script_stay(text: str) -> None:
    assert unmix(text) == text


@given(st.text("abcopxy абсорхуль ,é普1", max_size=30))
def test_unmixing_keeps_length_and_is_done_once(text: str) -> None:
    once = unmix(text)
    assert len(once) == len(text)
    assert unmix(once) == once
    assert [c.isalpha() for c in once] == [c.isalpha() for c in text]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Лукaшeнко, CEО", "Лукашенко, CEO"),
        ("Сaвршeнo врeмe", "Савршено време"),
        ("TВ и tvцентр", "ТВ и tvцентр"),
        ("Lukashenko in Минск", "Lukashenko in Минск"),
        ("İstanbul и Мoсква", "İstanbul и Мoсква"),  # its small letter is two: left as it is
        ("\ud800 пyть", "\ud800 путь"),
    ],
)
def test_the_case_of_a_text_is_kept(typed: str, meant: str) -> None:
    assert in_one_script(typed) == meant
