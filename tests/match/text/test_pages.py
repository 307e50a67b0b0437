import gc

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from watcher.match.text.kinds import KINDS, WESTERN
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold
from watcher.match.text.pages import _CYRILLIC, _GREEK, _LATIN, _SIGNS, _VIETNAMESE, paged
from watcher.match.text.western import SPACE, spaced

_ASCII = "".join(map(chr, range(1, 128)))
SCRIPTS = (_LATIN, _VIETNAMESE, _CYRILLIC, _GREEK)
texts = st.sampled_from(SCRIPTS).flatmap(
    lambda letters: st.lists(
        st.text(
            st.sampled_from(letters + _SIGNS[1:] + "   oaiIuquyßĸ·\u0323©🙂ü\u2011½Ωж\ufffd"),
            max_size=20,
        ),
        min_size=3,
        max_size=3,
    )
)


ascii_texts = st.lists(
    st.text(st.sampled_from(_ASCII + "  \t-'"), max_size=20), min_size=3, max_size=3
)


@given(texts | ascii_texts, st.sampled_from((None, "vi", "tr", "az-Latn", "ru")))
@example(["thanh hoà -", " – b", ""], "vi")
@example(["It's  a U.S.-made `I`", "\ta\r\n b", " "], "tr")
@example(["Пyтин", "Straße  x", "I İ"], "tr")
@example(["", "Ё", "HҐ"], None)
@example(["© Пyтин  ü №½", "🙂 \u2011 – Київ, ₴", "\ufffd"], "uk")
def test_a_page_gives_what_the_functions_for_any_text_give(
    fields: list[str], lang: str | None
) -> None:
    found = paged(fields, lang)
    if found is None:
        return
    folded = "\n".join(fold(text, lang) for text in fields)
    assert found.folded == folded
    assert found.plain() == plain(folded)
    assert found.words(marked=True) == spaced(folded)
    assert found.words(marked=False) == spaced(plain(folded))


@pytest.mark.parametrize(
    "text",
    [
        "Điện Kremlin – «tin»",
        "Łódź, Kraków!",
        "Кремль сообщил",
        "Ο Πούτιν",
        "Straße",
        "Пyтин",
        "© Кремль сообщил вчера 🙂",
    ],
)
def test_common_texts_have_a_page(text: str) -> None:
    assert paged((text, "", text), None) is not None


@pytest.mark.parametrize(
    "text", ["a\0b", "a\x07b", "普京", "e\u0301", "l·l", "soft\u00adhyphen", "Ю普京"]
)
def test_other_texts_have_none(text: str) -> None:
    assert paged((text, "", ""), None) is None


def test_a_text_without_a_page_leaves_nothing_for_the_collector() -> None:
    paged(("普京", "", ""), None)
    gc.collect()
    gc.disable()
    try:
        paged(("普京", "", ""), None)
        assert gc.collect() == 0
    finally:
        gc.enable()


@given(st.text(max_size=30))
@example("Putin普京 ǟb a\u0483b")
def test_only_western_words_are_left(text: str) -> None:
    words = spaced(text)
    assert len(words) == len(text) + 2
    pairs = list(zip(words[1:-1], text, strict=True))
    assert all((byte == SPACE) == (KINDS[char] != WESTERN) for byte, char in pairs)
    assert all((a == b) >= (x == y) for a, x in pairs for b, y in pairs)
