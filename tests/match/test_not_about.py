"""What an entry is about makes a name another thing: a season of fishing, a fortress, a dish."""

import pytest

from tests.match.asking import asking, names
from watcher.model import Document


@pytest.mark.parametrize(
    ("concept", "text", "lang"),
    [
        ("Putin", "Путина завершена, вылов горбуши больше прошлогоднего", "ru"),
        ("Putin", "Poutine : la vraie recette, avec du fromage", "fr"),
        ("Putin", "Putinas. Eilėraščiai ir poezija mokyklai", "lt"),
        ("Kremlin", "The core of Nizhny Novgorod is the Kremlin, a fortress with 13 towers", "en"),
        ("Kremlin", "Территория Тульского кремля закрыта: на территории кремля ремонт", "ru"),
        ("Kremlin", "В Туле открыли сезон экскурсий по кремлю", "ru"),
        ("Minsk", "Teraz, przy Mińskiej 69, ma rosnąć gigantyczne osiedle", "pl"),
        ("Belarus", "Belarus to prosty traktor", "pl"),
        ("Minsk", "Minska antalet öppna fönster och spara", "sv"),
    ],
)
def test_an_entry_about_another_thing_does_not_name_it(concept: str, text: str, lang: str) -> None:
    assert not names(concept, text, lang)


@pytest.mark.parametrize(
    ("concept", "text", "lang"),
    [
        ("Putin", "Рыбаки пожаловались на Путина из-за вылова лосося", "ru"),
        ("Putin", "Путин открыл лососевую путину", "ru"),
        ("Putin", "Путина предупредили о вылове краба, сообщил Песков", "ru"),
        ("Kremlin", "In Kazan, near the mosque, Putin received guests; the Kremlin said so", "en"),
        ("Kremlin", "У Казанского кремля упал дрон, в Кремле говорят об угрозе", "ru"),
        ("Kremlin", "В Кремле прокомментировали экскурсию по музею в Туле", "ru"),
        ("Kremlin", "Он выше Московского кремля, пишет музей Коломенского кремля", "ru"),
        ("Belarus", "Belarus exports a tractor a minute", "en"),
        ("Belarus", "Białoruś sprzedaje traktory", "pl"),
    ],
)
def test_the_thing_itself_stays(concept: str, text: str, lang: str) -> None:
    assert names(concept, text, lang)


def test_a_near_miss_tells_the_word_that_tells_the_topic() -> None:
    matcher = asking("concept:Putin")
    (verdict,) = matcher.explain(Document(title="Путина завершена: улов велик", lang="ru"))
    assert verdict.why == "'concept:Putin' (“Путина”) in title, but not_about: “улов”"
