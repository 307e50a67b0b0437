"""Countries and leaders as presses spell them that CLDR spells otherwise."""

from functools import cache

import pytest

from watcher.match import engine
from watcher.match.engine import Matcher, WatchlistRule
from watcher.match.query.parse import parse
from watcher.model import Document

WATCHED = (
    "Israel", "Ukraine", "Russia", "United States", "China", "Gaza", "Joe Biden", "Crimea",
    "Poland", "United Kingdom", "South Korea", "Turkey", "Donald Tusk", "Robert Fico",
    "Andrzej Duda", "Friedrich Merz", "Elon Musk", "Edi Rama", "Egypt", "Prague", "Netherlands",
    "Bosnia & Herzegovina", "Copenhagen", "Algiers", "Bundestag", "Canary Islands",
    "Moscow", "Kyiv", "Tehran", "Beijing", "Dushanbe", "Czechia", "Chad", "Nigeria",
    "France", "South Africa", "Belarus", "Ireland", "Vienna", "European Union", "United Nations",
    "Xi Jinping", "NATO",
)  # fmt: skip


@cache
def matcher() -> Matcher:
    """Return one matcher that watches for all of them, a watchlist each."""
    return engine.compile(
        [WatchlistRule(name, query=parse(f'concept:"{name}"').tree) for name in WATCHED]
    )


@pytest.mark.parametrize(
    ("lang", "text", "named"),
    [
        ("bn", "ইসরায়েলের বাহিনী সীমান্তে গেছে।", {"Israel"}),
        ("mr", "इस्रायलने गाझामध्ये मदत पाठवली.", {"Israel", "Gaza"}),
        ("am", "ሩሲያ እና አሜሪካ ተነጋገሩ።", {"Russia", "United States"}),
        ("ur", "بائیڈن نے تقریر کی۔", {"Joe Biden"}),
        ("lt", "Jungtinių Amerikos Valstijų ambasada dirba.", {"United States"}),
        ("sq", "Shtetet e Bashkuara dërguan ndihma.", {"United States"}),
        ("ga", "Tá na Stáit Aontaithe sásta.", {"United States"}),
        ("rw", "Intambara hagati y’u Burusiya na Ukraine.", {"Russia", "Ukraine"}),
        ("kk", "رەسەي مەن ۋكراينا كەلىستى.", {"Russia", "Ukraine"}),
        ("ky", "Крымдан кемелер чыкты.", {"Crimea"}),
        ("ht", "Lachin achte lwil.", {"China"}),
        ("cy", "Aeth i Wlad Pwyl ddoe.", {"Poland"}),
        ("ml", "ബ്രിട്ടൻ തീരുമാനം മാറ്റി.", {"United Kingdom"}),
        ("ku", "Tirkiye dergehê xwe vekir.", {"Turkey"}),
        # genitives of acronyms, written without an apostrophe
        (
            "nb",
            "USAs toll rammer EUs bønder, sier FNs sjef.",
            {"United States", "European Union", "United Nations"},
        ),
        ("be", "ЕЗ асудзіў прысуды.", {"European Union"}),
        ("sl", "Poljska zahteva posvet Nata.", {"Poland", "NATO"}),
        ("mr", "नाटोची बैठक बोलावली.", {"NATO"}),
        ("am", "ፖላንድ የኔቶ ስብሰባ ጠየቀች", {"Poland", "NATO"}),
        ("sv", "Polen begär Natokonsultationer.", {"Poland", "NATO"}),
        ("th", "ยูเอ็นเตือนภัยอดอยาก", {"United Nations"}),
        ("ka", "ბელორუსის პრეზიდენტი ჩავიდა.", {"Belarus"}),
        ("eu", "Bielorrusiarako Gobernu berria.", {"Belarus"}),
        ("rw", "Muri Beralusiya barajya gufasha Ukraine.", {"Belarus", "Ukraine"}),
        ("en", "China's Xi meets the press.", {"Xi Jinping", "China"}),
        # a short text is heard from its endings, an Ethiopic one is Amharic
        ("", "युक्रेनवर रशियाचा हल्ला", {"Russia", "Ukraine"}),
        ("", "युक्रेनमाथि रुसको आक्रमण", {"Russia", "Ukraine"}),
        ("", "ሩሲያ ዩክሬንን አጠቃች", {"Russia", "Ukraine"}),
        # surnames of four letters, in forms
        ("pl", "Rząd Tuska nie zgadza się z Muskiem.", {"Donald Tusk", "Elon Musk"}),
        ("pl", "Prezydenta Dudy nie ma u Merza.", {"Andrzej Duda", "Friedrich Merz"}),
        ("sk", "Poslanci sa s Ficom nestretli.", {"Robert Fico"}),
        ("fi", "Pääministeri Tuskin mukaan ei.", {"Donald Tusk"}),
        ("sq", "Takimi i Ramës me ministrin.", {"Edi Rama"}),
        # places, in forms that endings do not reach
        ("pl", "Szczyt w Egipcie i w Pradze.", {"Egypt", "Prague"}),
        ("pl", "Rozmowy w Wiedniu.", {"Vienna"}),
        (
            "cs",
            "Jednání v Bosně, v Kodani a v Alžíru.",
            {"Bosnia & Herzegovina", "Copenhagen", "Algiers"},
        ),
        ("lt", "Derybos Bosnijoje tęsiasi.", {"Bosnia & Herzegovina"}),
        ("fi", "Tshekin hallitus kaatui.", {"Czechia"}),
        ("fi", "Hallitus Hollannissa kaatui.", {"Netherlands"}),
        ("de", "Die Mitglieder des Bundestages stimmten ab.", {"Bundestag"}),
        ("fr", "Des migrants arrivent aux Canaries.", {"Canary Islands"}),
        # capitals in the spelling of smaller languages
        ("tg", "Вазирон дар Маскав мулоқот карданд.", {"Moscow"}),
        ("ckb", "وەزیرەکە چووە مۆسکۆ و تاران.", {"Moscow", "Tehran"}),
        ("km", "លោករដ្ឋមន្ត្រីទៅម៉ូស្គូ។", {"Moscow"}),
        ("mr", "कीवमध्ये स्फोट झाला.", {"Kyiv"}),
        ("tg", "Русияву Украина гуфтушунид карданд, Чину Эрон не.", {"Russia", "Ukraine", "China"}),
        ("ha", "Kasar Chadi da Najeriya sun gana.", {"Chad", "Nigeria"}),
        ("rw", "Minisitiri yagiye mu Bufaransa.", {"France"}),
        ("yi", "דער פרעזידענט פון װײַסרוסלאַנד איז אין אמעריקע", {"Belarus", "United States"}),
        ("az", "Böyük Britaniyanın baş naziri danışdı.", {"United Kingdom"}),
        ("ga", "Rialtas na hÉireann agus an Bhreatain Bheag.", {"Ireland"}),
        ("mn", "Англи хэлний багш ирэв.", set()),
        ("xh", "URhulumente waseMzantsi Afrika uthe.", {"South Africa"}),
        ("am", "ሚኒስትሩ ቤጂንግ ገቡ።", {"Beijing"}),
        ("ky", "Дүйшөмбү күнү жыйын болот.", set()),
        ("ur", "ترن تاران میں بارش ہوئی۔", set()),
        # elsewhere they are other things
        ("fr", "Les canaries de Lyon chantent.", set()),
        ("az", "Lachin şəhərində yol açıldı.", set()),
        ("ar", "غزا الجيش المدينة.", set()),
        ("es", "La península de Corea es montañosa.", set()),
        ("en", "In the End nothing changed.", set()),
        ("te", "లాటిన్ అమెరికా దేశాలు సమావేశమయ్యాయి.", set()),
        ("bn", "দক্ষিণ আমেরিকার বনে আগুন লেগেছে।", set()),
        ("km", "ប្រទេសនៅអាមេរិកឡាទីនបានជួបគ្នា។", set()),
    ],
)
def test_a_press_has_its_own_spelling(lang: str, text: str, named: set[str]) -> None:
    found = matcher().match(Document(body=text, lang=lang))
    assert {match.watchlist for match in found} == named
