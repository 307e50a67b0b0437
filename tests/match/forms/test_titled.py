"""Keywords in headline case: common words go as if typed small, names need their capital."""

import pytest

from tests.match.asking import evidence, typed
from watcher.match.forms.given import numbers
from watcher.match.forms.homonyms import HOMONYMS
from watcher.match.forms.titled import by_language, everyday, is_titled
from watcher.match.rewritten.turned import _LETTERS
from watcher.match.text.normal import fold
from watcher.model import Document


def found(keyword: str, text: str, lang: str | None) -> list[str]:
    document = Document(title=f"Reuters: {text}", lang=lang)
    return [one.text for one in evidence(typed(keyword), document)]


@pytest.mark.parametrize(
    ("lang", "keyword", "text", "form"),
    [
        ("ru", "Выборы", "споры о выборах", "выборах"),
        ("ru", "ВЫБОРЫ", "споры о выборах", "выборах"),
        ("ru", "Цены", "рост цен", "цен"),
        ("ru", "Права человека", "доклад о правах человека", "правах человека"),
        ("ru", "Президент Лукашенко", "встреча с президентом Лукашенко", "президентом Лукашенко"),
        ("uk", "Санкції", "під санкціями", "санкціями"),
        ("be", "Пратэсты", "на пратэстах", "пратэстах"),
        ("bg", "Избори", "преди изборите", "изборите"),
        ("mk", "Преговори", "на преговорите", "преговорите"),
        ("hr", "Prosvjed", "na prosvjedu", "prosvjedu"),
        ("sr", "Санкције", "под санкцијама", "санкцијама"),
        ("sl", "Volitve", "na volitvah", "volitvah"),
        ("pl", "Wybory", "po wyborach", "wyborach"),
        ("cs", "Volby", "po volbách", "volbách"),
        ("cs", "Svoboda slova", "o svobodě slova", "svobodě slova"),
        ("sk", "Vojna", "po vojne", "vojne"),
        ("lt", "Rinkimai", "po rinkimų", "rinkimų"),
        ("lv", "Vēlēšanas", "pēc vēlēšanām", "vēlēšanām"),
        ("et", "Sanktsioonid", "sanktsioonide tõttu", "sanktsioonide"),
        ("fi", "Vaalit", "ennen vaaleja", "vaaleja"),
        ("hu", "Választás", "a választáson", "választáson"),
        ("ro", "Sancțiuni", "sub sancțiunilor", "sancțiunilor"),
        ("tr", "Seçim", "bu seçimde", "seçimde"),
        ("az", "Seçki", "bu seçkidə", "seçkidə"),
        ("kk", "Санкциялар", "бұл санкцияларды", "санкцияларды"),
        ("el", "Εκλογές", "μετά των εκλογών", "εκλογών"),
        ("it", "Elezione", "le elezioni", "elezioni"),
        ("es", "Huelga", "las huelgas", "huelgas"),
        ("pt", "Eleição", "as eleições", "eleições"),
        ("ca", "Elecció", "les eleccions", "eleccions"),
        ("fr", "Élection", "les élections", "élections"),
        ("fr", "Election", "les élections", "élections"),
        (
            "fr",
            "Élection présidentielle",
            "aux élections présidentielles",
            "élections présidentielles",
        ),
        ("nl", "Verkiezing", "de verkiezingen", "verkiezingen"),
        ("sv", "Sanktioner", "de nya sanktionerna", "sanktionerna"),
        ("da", "Flygtninge", "de flygtningene", "flygtningene"),
        ("no", "Streik", "den streiken", "streiken"),
        ("is", "Samningur", "með samningnum", "samningnum"),
        ("sq", "Zgjedhje", "para zgjedhjeve", "zgjedhjeve"),
        ("hy", "Պատերազմ", "այդ պատերազմի", "պատերազմի"),
        ("de", "Künstliche Intelligenz", "mit künstlicher Intelligenz", "künstlicher Intelligenz"),
        ("de", "Wahlen", "nach der Wahl", "Wahl"),
        ("de", "Bank", "der beiden Banken", "Banken"),
        ("en", "Drone Strikes", "after a drone strike", "drone strike"),
        (
            "en",
            "Artificial Intelligence",
            "two artificial intelligences",
            "artificial intelligences",
        ),
    ],
)
def test_a_common_word_is_found_in_its_small_forms(
    lang: str, keyword: str, text: str, form: str
) -> None:
    assert found(keyword, text, lang) == [form]


@pytest.mark.parametrize(
    ("lang", "keyword", "text"),
    [
        ("ru", "Волков", "стая с волками"),
        ("ru", "Мир", "живут в мире"),
        ("ru", "Белый дом", "стоит у белого дома"),
        ("ru", "Свобода", "выпустили на свободу"),
        ("uk", "Коваль", "розмова з ковалем"),
        ("be", "Мароз", "дзеці на марозе"),
        ("pl", "Lis", "spotkanie z lisem"),
        ("pl", "Gazeta", "pisze w gazecie"),
        ("cs", "Svoboda", "na svobodě"),
        ("hu", "Magyar", "a magyarok"),
        ("fr", "Berger", "les bergers"),
        ("es", "Guerra", "las guerras"),
        ("de", "Essen", "wir essen"),
        ("sl", "Sola", "v šole"),
        ("sv", "Minsk", "vilket minskade"),
        ("de", "Plane", "wir planen"),
        ("de", "ATOM", "der atome"),
        ("en", "White House", "two white houses"),
    ],
)
def test_a_name_needs_its_capital(lang: str, keyword: str, text: str) -> None:
    assert found(keyword, text, lang) == []


@pytest.mark.parametrize("lang", sorted(by_language()))
def test_words_are_in_small_letters_each_once_and_no_names(lang: str) -> None:
    words = by_language()[lang]
    assert [word.lower() for word in words] == words
    assert len(words) == len({fold(word) for word in words})
    alone = [word for word in words if not word.endswith("+")]
    assert not [word for word in alone if fold(word) in HOMONYMS[None]]
    assert not [word for word in alone if numbers(word)]


def test_what_is_read_is_what_is_listed() -> None:
    words = {fold(word) for words in by_language().values() for word in words}
    assert words <= everyday()
    assert all(len(word) >= 5 for word in everyday() - words)
    assert is_titled("election", "Election")
    assert not is_titled("minsk", "Minsk")


def test_serbian_has_its_words_in_both_alphabets() -> None:
    latin, cyrillic = by_language()["hr"], by_language()["sr"]
    assert [word.translate(_LETTERS) for word in cyrillic] == latin
