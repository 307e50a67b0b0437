"""A text that does not say its language tells it by its commonest words."""

import pytest

from tests.match.asking import asking, typed
from watcher.match.text.tongues import COMMONEST, LETTERS
from watcher.match.text.view import View
from watcher.model import Document

TEXTS = [
    (
        "pl",
        "Prezydent powiedział w piątek, że nie będzie rozmów o granicy, ale to się może zmienić.",
    ),
    ("fi", "Hallitus on päättänyt, että raja suljetaan, mutta se ei ole vielä voimassa."),
    ("hu", "A kormány szerint ez nem igaz, és csak az a kérdés, hogy mi lesz a határon."),
    (
        "cs",
        "Vláda se na tom dohodla a říká, že je to pro zemi dobré, ale opozice s tím nesouhlasí.",
    ),
    ("lt", "Vyriausybė sako, kad tai yra labai svarbu, bet dar ne viskas yra aišku."),
    ("ro", "Guvernul a spus că nu este o problemă și că vor fi discuții în această săptămână."),
    ("sv", "Regeringen säger att det är en fråga som inte kan vänta och att man ska svara."),
    ("tr", "Hükümet bu konuda bir açıklama yaptı ve daha sonra görüşmelerin süreceğini söyledi."),
    ("de", "Die Regierung hat sich nicht auf einen Termin festgelegt, und das ist auch gut so."),
    ("en", "The government has not said when it will close the border, but they are talking."),
    ("uz", "Hukumat bu haqida keyin xabar beradi, lekin ushbu qaror barcha uchun mumkin emas."),
    ("uz", "Ҳукумат бу ҳақида кейин хабар беради, лекин ушбу қарор барча учун бўлган эмас."),
    ("ku", "Biryara ku hate dayîn ev e, û gelek kes dibêjin ew ê jibo xwe dike kirin."),
    ("uk", "Уряд сказав, що це не так, і що кордон буде закрито після свята."),
    ("bg", "Правителството каза, че това не е вярно и че границата ще бъде затворена."),
]


@pytest.mark.parametrize(("lang", "text"), TEXTS)
def test_a_sentence_tells_its_language(lang: str, text: str) -> None:
    view = View(Document(title=text))
    assert (view.said, view.lang) == (None, lang)


def test_what_a_text_says_of_itself_is_believed() -> None:
    text = "Prezydent powiedział w piątek"  # what plainly is another is not: see test_doubt
    assert View(Document(title=text, lang="fi")).lang == "fi"


@pytest.mark.parametrize("text", ["", "Minsk", "NATO", "12345", "Минск", "Minsk Kreml Putin 2026"])
def test_names_alone_tell_nothing(text: str) -> None:
    assert View(Document(title=text)).lang is None


def test_letters_are_those_of_languages_that_have_words() -> None:
    assert LETTERS.keys() <= COMMONEST.keys()


@pytest.mark.parametrize(
    ("lang", "text"), [("zh", "白俄罗斯总统"), ("ka", "ბელარუსი"), ("km", "បេឡារុស")]
)
def test_a_script_that_one_language_has_tells_it(lang: str, text: str) -> None:
    assert View(Document(title=text)).lang == lang


# Keywords, and texts that have them in a form of their language.
FORMS = [
    (
        "Polska",
        "Prezydent powiedział, że nie ma mowy o granicach Polski, ale to się może zmienić.",
    ),
    ("Helsinki", "Hallitus on kokoontunut Helsingissä, mutta se ei ole vielä päättänyt, että"),
    ("sankcja", "Nowe sankcje na Białoruś są już pewne, ale nie wiadomo, kiedy to się stanie."),
]


@pytest.mark.parametrize(("keyword", "text"), FORMS)
def test_a_plain_keyword_has_the_forms_of_the_language_that_is_heard(
    keyword: str, text: str
) -> None:
    matcher = typed(keyword)
    assert matcher.match(Document(title=text))
    assert matcher.match(Document(title=text, lang="vi")) == ()
    # Beside others, which are searched as one, it is not lost.
    assert 0 in matcher.sift([(text, "", ""), ("Nothing of the kind", "", "")], None)


def test_a_text_with_letters_that_no_slavic_language_has_is_in_none() -> None:
    kyrgyz = "Иштер эртең же бүрсүгүнү башталат, мындай чечимди эч ким өзгөртпөйт."
    assert View(Document(body=kyrgyz)).lang not in ("ru", "be", "uk")
    russian = "В Казахстане, или Қазақстан, как его называют, это уже не первый такой случай."
    assert View(Document(body=russian)).lang == "ru"


# Names that are other words in the language of a text that does not say it.
OTHERS = [
    ("Thailand", "Tai yra labai svarbu, sako vyriausybė, bet dar ne viskas yra aišku."),
    ("Turkey", "S Turki nimajo dobrih izkušenj, ker je bilo to že prej in ni prav lahko."),
]


@pytest.mark.parametrize(("concept", "text"), OTHERS)
def test_a_name_of_another_language_does_not_count_where_one_is_heard(
    concept: str, text: str
) -> None:
    matcher = asking(f"concept:{concept}")
    assert matcher.match(Document(title=text)) == ()


def test_lang_finds_no_text_that_says_none() -> None:
    matcher = asking("lang:lt AND svarbu")
    assert matcher.match(Document(title=OTHERS[0][1])) == ()
    assert matcher.match(Document(title=OTHERS[0][1], lang="lt"))
