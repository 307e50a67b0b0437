"""Serbian in its two alphabets."""

import pytest

from tests.match.asking import evidence, typed
from watcher.match.indexing.index import index_tokens
from watcher.model import Document


def found(text: str, term: str, lang: str | None) -> list[tuple[str, str, str]]:
    document = Document(title="Вест: Лањ", summary=text, lang=lang)
    return [(e.field, e.text, e.rule) for e in evidence(typed(term), document)]


@pytest.mark.parametrize(
    ("term", "text", "form"),
    [
        ("Beograd", "Живи у Београду", "Београду"),
        ("Вучић", "rekao je Vučić", "Vučić"),
        ("izbori", "После избора", "избора"),
        ("Novi Sad", "У Новом Саду, њих", "Новом Саду"),
        ("Љиљана Петровић", "sa Ljiljanom Petrović", "Ljiljanom Petrović"),
        ("Њујорк", "NJUJORK i New York", "NJUJORK"),
        ("Džep", "Шта је ЏЕП", "ЏЕП"),
        ("Љиљана", "sa lJilJanom i Ljiljanom", "Ljiljanom"),
    ],
)
@pytest.mark.parametrize("lang", ["sr", "sr-Latn-RS"])
def test_a_keyword_is_found_in_the_other_alphabet(
    lang: str, term: str, text: str, form: str
) -> None:
    assert found(text, term, lang) == [("summary", form, "marks")]
    assert found(text, term, "ru") == found(text, term, None) == []


def test_one_in_the_same_alphabet_is_found_once() -> None:
    assert found("Живи у Београду", "Београд", "sr") == [("summary", "Београду", "inflected")]


def test_a_term_without_its_capital_is_not_found_in_either() -> None:
    assert found("живи у београду", "Beograd", "sr") == [("summary", "београду", "marks")]
    assert found("У београду", "Beograd", "sr") == []


def test_the_index_has_the_words_of_both() -> None:
    tokens = index_tokens(Document(title="Живи у Београду", lang="sr")).split()
    assert {"београду", "beogradu"} <= {*tokens}
    assert "beogradu" not in index_tokens(Document(title="Живи у Београду", lang="mk")).split()
