"""A surname after a given name that is another's."""

import pytest

from watcher.match.forms.given import is_anothers, numbers
from watcher.match.text.boundary import token_end
from watcher.match.text.view import View
from watcher.model import Document

OWN = numbers("Alexander")


def test_spellings_of_one_name_have_one_number() -> None:
    assert numbers("Uladzimir") & numbers("Владимир") & numbers("Vladimír")
    assert not numbers("Vladimir") & numbers("Viktor")
    assert numbers("Narendra Modi") == frozenset()


@pytest.mark.parametrize(
    ("text", "lang", "other"),
    [
        ("Anna Lukashenko", "en", True),
        ("Aleksandr Lukashenko", "en", False),
        ("Анне Лукашенко", "ru", True),
        ("Александра Лукашенко", "ru", False),  # of Alexander, or Alexandra
        ("Анна Петровна Лукашенко", "ru", True),
        ("said Anna. Lukashenko", "en", False),
        ("president Lukashenko", "en", False),
        ("Lukashenko", "en", False),
        ("Lukashenko Anna", "hu", True),
        ("Lukashenko Anna", "en", False),
        ("Lukashenko ", "hu", False),
        ("Лукашенко Евгений Петрович", "ru", True),
        ("Лукашенко Александр Григорьевич", "ru", False),
        ("Лукашенко Ардалион Петрович", "ru", True),  # a name that is not listed
        ("спросил Лукашенко Минск", "ru", False),
        ("Лукашенко ардалион Петрович", "ru", False),
        ("сказал Лукашенко Анне Петровне", "ru", False),
        ("сказал Лукашенко Анне", "ru", False),
        ("by LUKASHENKO Anna", "en", True),
        ("LUKASHENKO ANNA", "en", False),
    ],
)
def test_who_bears_the_surname_is_told_by_the_given_name(
    text: str, lang: str, *, other: bool
) -> None:
    view = View(Document(title=text, lang=lang))
    start = next(at for at in range(len(text)) if view.text[at:].startswith(("lukash", "лукаш")))
    assert is_anothers(view, start, token_end(view.text, start), OWN) is other
