"""Words of dictionaries that are countries, cities or people with a capital."""

import pytest

from tests.match.asking import names
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.forms.homonyms import HOMONYMS
from watcher.model import Document

# A language, a concept, a text with the other word, one with the name.
SMALL = (
    ("fr", "Réunion", "Une réunion a lieu à Lyon.", "Un cyclone menace La Réunion."),
    ("fr", "Switzerland", "Le gouvernement suisse a dit non.", "En Suisse, on a dit non."),
    ("it", "Moscow", "Una mosca nella zuppa di Milano.", "Vertice a Mosca."),
    ("it", "Réunion", "La riunione di Milano è finita.", "Un ciclone minaccia La Riunione."),
    ("es", "Argentina", "La prensa argentina de Madrid.", "Elecciones en Argentina."),
    ("pt", "Malta", "A malta de Lisboa saiu à rua.", "O governo de Malta caiu."),
    ("pl", "Poland", "To polski rząd z Warszawy.", "Granica Polski jest zamknięta."),
    ("pl", "Denmark", "Podano zimne dania w Krakowie.", "Premier powiedział, że Dania pomoże."),
    ("hr", "France", "Uhitila ga je francuska policija u Zadru.", "Kaže da je Francuska protiv."),
    ("hu", "Japan", "Megérkezett a japán elnök Budapestre.", "Az elnök szerint Japán nem fizet."),
    ("fi", "Sweden", "Hänen kielensä on ruotsi, Suomessa.", "Hän sanoi, että Ruotsi auttaa."),
    ("lt", "Donald Trump", "Tai buvo trumpas pokalbis Vilniuje.", "Sako, kad Trumpas melavo."),
    ("ru", "Chile", "Сладкий соус чили к пицце.", "Выборы в Чили."),
    ("ru", "Peru", "Книга принадлежит перу Чехова.", "Землетрясение в Перу."),
)  # fmt: skip
BEGUN = (
    ("fr", "Réunion", "Réunion des ministres à Lyon.", "Le volcan de La Réunion."),
    ("fr", "Réunion", "La réunion est déplacée.", "Le volcan de La Réunion."),
    ("es", "Réunion", "Reunión de ministros en Lyon.", "El volcán de la isla de La Reunión."),
    ("sr", "Elon Musk", "Muške cipele su na akciji.", "Rekao je Musk."),
    ("uk", "Vilnius", "Вільні люди не здаються.", "Зустріч у Вільнюсі."),
    ("sk", "Riyadh", "Riad sa umýva sám.", "Rokovania v Rijáde."),
    ("hu", "Gabon", "Gabona érkezett a kikötőbe.", "Az elnök Gabonban járt."),
    ("ca", "Italy", "Italià detingut a la ciutat.", "Un tren arriba d'Itàlia."),
    ("sv", "Norway", "Norra Sverige får snö.", "Tåget till Norge är försenat."),
    ("it", "Serbia", "Serbi e croati sono in piazza.", "Le elezioni in Serbia."),
    ("ca", "Palau", "Concert al Palau de la Música.", "L'arxipèlag de Palau vota."),
    ("en", "Réunion", "High School Reunion Ends Badly", "Cyclone hits the island of Reunion"),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "concept", "other", "named"), SMALL + BEGUN)
def test_a_word_in_small_letters_or_where_a_sentence_begins_is_not_the_name(
    lang: str, concept: str, other: str, named: str
) -> None:
    assert (names(concept, other, lang), names(concept, named, lang)) == (False, True)


def test_a_keyword_of_that_name_needs_its_capital_too() -> None:
    matcher = engine.compile([WatchlistRule("w", ("Chile",))])
    assert not matcher.match(Document(title="El mole lleva chile y chocolate.", lang="es"))
    assert matcher.match(Document(title="Un terremoto en Chile.", lang="es"))


def test_a_text_without_any_capital_is_excused() -> None:
    assert names("Chile", "terremoto en chile", "es")


def test_words_are_folded_and_stand_once() -> None:
    for lang, words in HOMONYMS.items():
        assert all(word == word.strip() and word for word in words), lang
