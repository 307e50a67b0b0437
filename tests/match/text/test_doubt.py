"""A text that plainly speaks another language than it declares is taken for that."""

import pytest

from tests.match.asking import typed
from tests.match.text.test_commonest import FORMS, TEXTS
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.text.view import View
from watcher.model import Document

SENTENCES = dict(TEXTS)
SCRIPTS = [
    ("el", "Η κυβέρνηση ανακοίνωσε ότι η απόφαση θα ληφθεί μετά από τις εκλογές του Μαΐου."),
    ("ka", "საქართველოს მთავრობამ განაცხადა, რომ საზღვარი კვირის ბოლომდე დაიკეტება."),
    ("he", "הממשלה הודיעה שהגבול ייסגר עד סוף השבוע בגלל המצב הביטחוני באזור הצפון"),
    (
        "ja",
        "政府は週末までに国境を閉鎖すると発表し、その後の措置については協議を続けると述べたとのことです。",
    ),
    (
        "zh",
        "政府宣布边境将于本周末关闭，随后将继续就后续措施进行磋商，各方代表表示希望尽快达成协议并恢复通行。",
    ),
    ("ar", "أعلنت الحكومة أن الحدود ستغلق قبل نهاية الأسبوع بسبب الوضع الأمني في المنطقة"),
    (
        "fa",
        "دولت اعلام کرد که مرز تا پایان هفته به دلیل وضعیت امنیتی در منطقه بسته خواهد شد و گفتگوها",
    ),
    (
        "ur",
        "حکومت نے اعلان کیا ہے کہ سرحد ہفتے کے آخر تک بند کر دی جائے گی اور بات چیت جاری رہے گی",
    ),
    ("hi", "सरकार ने कहा कि सीमा सप्ताह के अंत तक बंद कर दी जाएगी और छात्रों को पहले ही बता दिया है।"),
    ("mr", "सरकारने सांगितले की आठवड्याच्या अखेरीस सीमा बंद केली जाणार आहे आणि चर्चा सुरू राहील."),
    ("ne", "सरकारले हप्ताको अन्त्यसम्ममा सीमा बन्द गरिने र वार्ता जारी रहने जनाएको छ ।"),
    ("as", "চৰকাৰে কৈছে যে সপ্তাহৰ শেষলৈ সীমান্ত বন্ধ কৰা হ'ব আৰু আলোচনা চলি থাকিব।"),
]
COUNTRIES = {
    "pt": "O governo disse que não há uma decisão sobre a fronteira, mas ela será fechada.",
    "et": "Valitsus ütles, et see ei ole veel otsustatud, aga piir suletakse varsti.",
    "sl": "Vlada je povedala, da to še ni odločeno, vendar bo meja zaprta tudi jutri.",
}
CLOSE = [
    ("cs", "sk", "Prezident povedal, že rokovania o hraniciach budú pokračovať aj na budúci rok."),
    ("sk", "cs", "Prezident řekl, že jednání o hranicích budou pokračovat i v příštím roce."),
    ("hr", "sr", "Predsednik je rekao da će se razgovori o granicama nastaviti i sledeće godine."),
    ("no", "da", "Regeringen siger, at det ikke er et spørgsmål, der kan vente til efter valget."),
    ("da", "no", "Regjeringen sier at det ikke er et spørsmål som kan vente til etter valget."),
    ("id", "ms", "Kerajaan berkata bahawa rundingan itu akan diteruskan pada tahun hadapan."),
    ("gl", "es", "El presidente dijo que las negociaciones sobre las fronteras van a continuar."),
]


@pytest.mark.parametrize(("lang", "text"), [*TEXTS, *SCRIPTS])
def test_a_text_that_plainly_speaks_another_language_is_in_that(lang: str, text: str) -> None:
    declared = "en-us" if lang != "en" else "tr-TR"
    view = View(Document(title=text, lang=declared))
    assert (view.said, view.lang) == (lang, lang)


@pytest.mark.parametrize(("lang", "text"), [*TEXTS, *SCRIPTS])
def test_a_text_in_the_language_that_it_declares_is_believed(lang: str, text: str) -> None:
    assert View(Document(title=text, lang=lang)).lang == lang


@pytest.mark.parametrize(("declared", "other", "text"), CLOSE)
def test_a_close_language_is_not_doubted(declared: str, other: str, text: str) -> None:
    assert View(Document(title=text, lang=declared)).lang == declared


@pytest.mark.parametrize(
    ("declared", "lang"), [("br", "pt"), ("se", "sv"), ("ee", "et"), ("si", "sl"), ("br", "de")]
)
def test_the_code_of_a_country_is_doubted_for_its_own_language_alone(
    declared: str, lang: str
) -> None:
    text = SENTENCES.get(lang) or COUNTRIES[lang]
    believed = View(Document(title=text, lang=declared)).lang
    assert believed == (lang if lang != "de" else "br")


def test_kazakh_in_arabic_letters_is_no_other_language() -> None:
    text = "ۇكىمەت شەكارا اپتانىڭ سوڭىنا دەيىن جابىلادى دەپ مالىمدەدى، كەلىسسوزدەر جالعاسۋدا"
    assert View(Document(body=text, lang="kk-Arab")).lang == "kk"
    assert View(Document(body=dict(SCRIPTS)["ar"], lang="kk")).lang == "ar"


@pytest.mark.parametrize("declared", ["en", "pl", "ar", "zh", "ka", "zu", "gl", "xx"])
@pytest.mark.parametrize("text", ["", "Minsk", "Lukašenka přijel do Minsku", "白俄罗斯", "1 2 3"])
def test_few_words_raise_no_doubt(declared: str, text: str) -> None:
    assert View(Document(title=text, lang=declared)).said == (
        declared if declared != "xx" else None
    )


def test_a_sentence_in_another_language_is_no_doubt_in_a_text_of_its_own() -> None:
    text = f"{SENTENCES['en']} They said: {SENTENCES['pl']} That is what the ministers said to us."
    assert View(Document(title=text, lang="en")).lang == "en"


@pytest.mark.parametrize(("keyword", "text"), FORMS)
def test_a_plain_keyword_has_the_forms_of_the_language_that_is_spoken(
    keyword: str, text: str
) -> None:
    matcher = typed(keyword)
    assert matcher.match(Document(title=text, lang="en-us"))
    # Beside others, which are searched as one, it is not lost.
    assert 0 in matcher.sift([(text, "", ""), ("Nothing of the kind", "", "")], "en-us")


def test_a_name_has_its_forms_in_a_script_that_several_languages_share() -> None:
    matcher = engine.compile([WatchlistRule("w", ("बेलारूस",))])
    assert matcher.match(Document(title="बेलारूसचे परराष्ट्रमंत्री आज यांची भेट घेणार आहे"))
