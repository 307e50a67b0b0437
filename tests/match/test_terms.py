"""How single terms are found: forms, marks, capitals, compounds, prefixes, wildcards."""

from typing import Any

import pytest

from tests.match.asking import evidence
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.match.query.parse import parse
from watcher.model import Document


def found(text: str, query: str, lang: str | None = None, **options: Any) -> list[tuple[str, str]]:
    """Return what was found of a query, and by which rule."""
    rule = WatchlistRule("w", query=parse(query).tree, **options)
    document = Document(body=text, lang=lang)
    return [(e.text, e.rule) for e in evidence(engine.compile([rule]), document)]


@pytest.mark.parametrize(
    ("lang", "term", "text", "form"),
    [
        ("ru", "Лукашенко", "у Лукашенко был", "Лукашенко"),
        ("ru", "Путин", "встретился с Путиным", "Путиным"),
        ("ru", "Кремль", "В Кремле заявили", "Кремле"),
        ("be", "Мінск", "жыве ў Мінску", "Мінску"),
        ("uk", "Білорусь", "у Білорусі триває", "Білорусі"),
        ("pl", "Białoruś", "z Białorusią graniczy", "Białorusią"),
        ("cs", "Lukašenko", "s Lukašenkem jednal", "Lukašenkem"),
        ("fi", "Kreml", "Kremlissä sanottiin", "Kremlissä"),
        ("hu", "Putyin", "Putyinnal tárgyalt", "Putyinnal"),
        ("lt", "Minskas", "Minske įvyko", "Minske"),
        ("tr", "Kremlin", "Kremlin'den açıklama", "Kremlin"),
        ("zu", "Putin", "umongameli uPutin uthe", "Putin"),
        ("he", "פוטין", "אמר לפוטין כי", "פוטין"),
        ("ar", "بوتين", "التقى ببوتين أمس", "بوتين"),
        ("ko", "푸틴", "푸틴은 말했다", "푸틴"),
        ("zh", "普京", "普京今日访问", "普京"),
        ("ru", "Белый дом", "сообщили в Белом доме вчера", "Белом доме"),
    ],
)
def test_names_are_found_in_the_forms_of_the_language(
    lang: str, term: str, text: str, form: str
) -> None:
    assert [one for one, _ in found(text, f'"{term}"', lang)] == [form]


@pytest.mark.parametrize(
    ("lang", "term", "form"),
    [
        ("hi", "हमला", "हमले"),
        ("hi", "हमला", "हमलों"),
        ("hi", "शरणार्थी", "शरणार्थियों"),
        ("mr", "हल्ला", "हल्ल्यांमध्ये"),
        ("gu", "હુમલો", "હુમલામાં"),
        ("pa", "ਹਮਲਾ", "ਹਮਲੇ"),
        ("te", "దాడి", "దాడులు"),
        ("si", "සරණාගතයා", "සරණාගතයන්"),
        ("am", "ስደተኛ", "ስደተኞች"),
        ("am", "ሚኒስትር", "ሚኒስትሮችን"),
        ("ti", "ሚኒስተር", "ሚኒስተሮች"),
        ("fa", "نماینده", "نمایندگان"),
        ("cy", "gweinidog", "gweinidogion"),
        ("mt", "refuġjat", "refuġjati"),
        ("ga", "dídeanaí", "dídeanaithe"),
        ("fi", "tulitauko", "tulitauosta"),
        ("fi", "aselepo", "aselevosta"),
        ("sv", "kärnvapen", "kärnvapnen"),
        ("sl", "orožje", "orožja"),
    ],
)
def test_common_nouns_are_found_where_their_last_vowel_changes(
    lang: str, term: str, form: str
) -> None:
    assert [one for one, _ in found(f"— {form} —", f'"{term}"', lang)] == [form]


@pytest.mark.parametrize("term", ["हमला", "5मला", "OpenAIहमला", "हमला&हमला", "पुतिन-हमला"])
def test_a_term_of_india_is_found_as_it_is_typed(term: str) -> None:
    matcher = engine.compile([WatchlistRule("w", keywords=(term,))])
    assert matcher.match(Document(body=f"— {term} —", lang="hi"))


@pytest.mark.parametrize(
    ("lang", "term", "text"),
    [
        ("sv", "Minsk", "vilket minskade ledningen"),
        ("fil", "Putin", "ang mga puting kongregasyon"),
        ("zu", "Lukashenko", "uhlobo lukashaka"),
        ("sl", "Minsk", "nova spominska plošča"),
        ("en", "Belarus", "the Belarusian opposition"),
        ("de", "Puting", "Computing"),
        ("vi", "Bạch Nga", "niêm yết minh bạch ngay khi"),
        ("vi", "Nga", "Đàn thiên nga trên hồ"),
        ("ru", "Беларусь", "белорусский рубль"),
        ("en", "exact(sanction)", "new sanctions follow"),
    ],
)
def test_other_words_that_look_alike_are_not_found(lang: str, term: str, text: str) -> None:
    assert found(text, term if "(" in term else f'"{term}"', lang) == []


@pytest.mark.parametrize(
    ("lang", "term", "form"),
    [
        ("ru", "Рига", "Риги"),
        ("ru", "Орёл", "Орле"),
        ("uk", "Рига", "Ризі"),
        ("uk", "Київ", "Києва"),
        ("uk", "Львів", "Львові"),
        ("be", "Прага", "Празе"),
        ("cs", "Praha", "Praze"),
        ("pl", "Duda", "Dudzie"),
        ("lt", "Ryga", "Rygoje"),
        ("de", "Bank", "Banken"),
        ("en", "tank", "tanks"),
        ("en", "bomb", "bombing"),
        ("en", "war", "wars"),
        ("en", "tax", "taxes"),
        ("es", "arma", "armas"),
        ("it", "nave", "navi"),
        ("nl", "bank", "banken"),
        ("sv", "krig", "kriget"),
        ("pl", "ropa", "ropy"),
        ("cs", "voda", "vodou"),
        ("ru", "виза", "визой"),
        ("hu", "szankció", "szankciókat"),
        ("cs", "volby", "voleb"),
        ("cs", "rozpočet", "rozpočtu"),
        ("sk", "vojna", "vojen"),
        ("uk", "війна", "воєн"),
        ("ru", "сеть", "сети"),
        ("ru", "суд", "суда"),
        ("ru", "Рим", "Риме"),
        ("ru", "Уфа", "Уфе"),
        ("uk", "газ", "газу"),
        ("es", "red", "redes"),
        ("fr", "loi", "lois"),
        ("de", "Bus", "Busse"),
        ("am", "ኢራን", "ኢራንን"),
    ],
)
def test_short_words_are_found_in_their_forms(lang: str, term: str, form: str) -> None:
    assert found(f"so {form} da", term, lang) == [(form, "inflected")]
    assert found(f"so {form} da", f"exact({term})", lang) == []


@pytest.mark.parametrize(
    ("lang", "term", "form"),
    [
        ("ru", "МИД", "МИДом"),
        ("uk", "МЗС", "МЗСі"),
        ("cs", "ČEZ", "ČEZu"),
        ("en", "NGO", "NGOs"),
        ("lt", "G. Nausėda", "G.Nausėdos"),
        ("ru", "С. Лавров", "С.Лавровым"),
        ("ru", "С.В. Лавров", "С.В.Лавровым"),
    ],
)
def test_acronyms_and_names_behind_initials_have_forms(lang: str, term: str, form: str) -> None:
    assert found(f"so {form} da", f'"{term}"', lang) == [(form, "inflected")]


@pytest.mark.parametrize(
    ("lang", "term", "text"),
    [
        ("en", "war", "a warm day, he warred, wares"),
        ("en", "bomb", "a bombastic speech"),
        ("it", "nave", "nav, navigare"),
        ("de", "war", "die wars"),
        ("ru", "ваза", "много ваз"),
        ("ru", "РИГА", "дома Риги"),
        ("fr", "mars", "des mares"),
        ("pl", "pot", "potem"),
        ("pl", "Kim", "Kima"),
        ("ru", "быт", "не быть"),
        ("ru", "США", "Сшаи"),
        ("ru", "МИД", "Мида, мидом, МИДИЯ"),
        ("uk", "ГУР", "гуру"),
        ("ru", "С. Лавров", "с лавровым листом, С. Лавровский"),
    ],
)
def test_other_words_are_no_forms_of_short_ones(lang: str, term: str, text: str) -> None:
    assert found(text, term, lang) == []


@pytest.mark.parametrize(
    ("query", "text", "there"),
    [
        ("F-16", "two F16 jets, the F 16s", ["F16"]),
        ("F16", "an F-16, lap F 16", ["F-16"]),
        ("С400", "С-400, до С 400 рублей", ["С-400"]),
        ("COVID-19", "Covid19, COVID 19", ["Covid19", "COVID 19"]),
        ("COVID19", "Covid-19, COVID 19", ["Covid-19", "COVID 19"]),
        ("F-16", "two F-16s, three F16s", ["F-16s", "F16s"]),
        ('"Boeing 737"', "Boeing 737s, Boeing 7377", ["Boeing 737s"]),
        ("O'Neill", "ONeill and O’Neills", ["ONeill", "O’Neills"]),
        ("O'Neill", "oneill ONEILL", ["ONEILL"]),
        ("can't", "cant", []),
        ("We're", "Were they? we were", []),
        ("J'ai", "Savo jai", []),
        ("Ukraine-Krieg", "im Ukrainekrieg", ["Ukrainekrieg"]),
        ("EE.UU.", "EE. UU. y EEUU, ee uu", ["EE. UU.", "EEUU"]),
        ("EEUU", "de EE.UU. hoy", ["EE.UU."]),
        ("cease-fire", "ceasefires, a cease fire", ["ceasefires", "cease fire"]),
        ("crypto-currency", "two cryptocurrencies", ["cryptocurrencies"]),
        ("re-sign", "they resign", []),
        ("co-op", "a coop", []),
        ("9-11", "call 911", []),
        ("US", "let us go, U.S. troops", ["U.S."]),
        ("U.S.", "let us go, US troops", ["US"]),
        ("PM", "the PM at 5 P.M., 6 p.m.", ["PM"]),
        ("EU", "the E.U. and e.u.", ["E.U."]),
        ("MP", "two MPs, 12 mps, MPS", ["MPs"]),
        ("IS", "it is I.S. or IS", ["I.S.", "IS"]),
        ("COP", "a cop at COP 30", ["COP"]),
        ("NATO", "Nato and NATO", ["Nato", "NATO"]),
        ("WAR", "War, a war", ["War", "war"]),
        ("woman", "two women, a man", ["women"]),
        ("crises", "a crisis", ["crisis"]),
        ("exact(woman)", "two women", []),
        ("صاروخ", "إطلاق الصواريخ", ["صواريخ"]),
        ("أطفال", "وطفل", ["طفل"]),
        ("exact(F-16)", "two F16", []),
        ("俄罗斯", "俄羅斯外交部", ["俄羅斯"]),
        ("俄羅斯", "俄罗斯外交部", ["俄罗斯"]),
        ("台湾", "臺灣、台灣", ["臺灣", "台灣"]),
        ("弗拉基米尔·普京", "弗拉基米尔普京说", ["弗拉基米尔普京"]),
        ('"우크라이나 전쟁"', "우크라이나전쟁이", ["우크라이나전쟁"]),
        ("exact(俄罗斯)", "俄羅斯外交部", []),
        ("case(US)", "let us go, U.S. troops", ["U.S."]),
    ],
)
def test_a_term_is_found_as_others_write_it(query: str, text: str, there: list[str]) -> None:
    assert [one for one, _ in found(text, query)] == there


@pytest.mark.parametrize(
    ("query", "text", "there"),
    [
        ("ceasefire", "a cease-fire, a cease fire, ceasefires", 3),
        ('"cease fire"', "ceasefires began", 1),
        ("airstrikes", "an air strike, air-strikes", 2),
        ("airstrike", "air strikes, an air-strike", 2),
        ("takeover", "a take-over; they take over; two take-overs", 2),
        ("cyberattack", "cyber-attacks, a cyber attack", 2),
        ('"cyber attack"', "cyberattacks", 1),
        ("antiwar", "an anti-war march", 1),
        ("nonce", "non ce", 0),
        ("everyday", "every day", 0),
        ("organisation", "two organizations", 1),
        ("organization", "the organisation's", 1),
        ('"defence minister"', "Defense ministers met", 1),
        ('"Defense Department"', "the Defence Department", 1),
        ("labour", "labor unions", 1),
        ("Labour", "the Labor Party", 0),
        ("Labor", "the Labour Party", 0),
        ('"Labor Day"', "on Labour Day", 1),
        ('"colour revolution"', "color revolutions", 1),
        ("programme", "two programs", 1),
        ('"Johnson & Johnson"', "Johnson and Johnson", 1),
        ('"Marks and Spencer"', "Marks & Spencer", 1),
        ('"war and peace"', "war & peace", 0),
        ("exact(ceasefire)", "a cease-fire", 0),
        ("exact(organisation)", "an organization", 0),
    ],
)
def test_english_terms_are_found_in_both_spellings(query: str, text: str, there: int) -> None:
    assert len(found(text, query, "en")) == there


@pytest.mark.parametrize(
    ("query", "text", "lang"),
    [
        ('"Alexei Navalny"', "when Aleksey Navalnyy died", "en"),
        ('"Dmitry Medvedev"', "by Dmitri Medvedev", "en"),
        ('"Volodymyr Zelensky"', "de Vladimir Zelenski", "es"),
        ('"Yevgeny Prigozhin"', "Evgeny Prigozhin", "en"),
        ('"Mohammed bin Salman"', "by Muhammad bin Salman", "en"),
        ('"vladimir putin"', "Wladimir Putins Rede", "de"),
        ("Navalny", "Navalniy and", "fr"),
        ("Zaluzhny", "General Zaluzhnyi", "en"),
        ("Gaddafi", "Colonel Qaddafi", "en"),
        ("al-Qaeda", "Al Qaida said", "en"),
        ("Hezbollah", "the Hizbullah's", "en"),
        ("Müller", "Robert Mueller", "en"),
        ("Århus", "in Aarhus", "en"),
        ('"Hezbollah leader"', "Hezbollah leaders", "en"),
        ('"Лукашенко санкции"', "Лукашенко санкциями", "ru"),
        ('"Alexander Li"', "o Alexandru Li", "cs"),
    ],
)
def test_names_are_found_as_others_write_them_in_latin_letters(
    query: str, text: str, lang: str
) -> None:
    assert len(found(text, query, lang)) == 1


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ('"Alexander Martinez"', "Alejandro Martinez"),
        ('"Michael Martin"', "Michel Martin"),
        ('"Alexei Navalny"', "Anatoly Navalny"),
        ("Saeed", "he said"),
        ("Maryna", "the marina"),
        ('exact("Alexei Navalny")', "Aleksei Navalny"),
        ('"Belarus port"', "Belarus portals"),
    ],
)
def test_names_of_others_are_other_names(query: str, text: str) -> None:
    assert found(text, query, "en") == []


def test_english_spellings_are_those_of_english_texts_alone() -> None:
    assert found("l'organisation de la marche", "organization", "fr") == []


def test_an_acronym_that_is_a_word_says_that_its_capitals_are_missing() -> None:
    matcher = engine.compile([WatchlistRule("w", ("IS",))])
    (verdict,) = matcher.explain(Document(body="it is so"))
    assert verdict.why == "'IS' (“is”) in body, but its capitals differ"


@pytest.mark.parametrize(
    "phrase", ["St. Kitts", "J. K. Rowling", "Anschluss a Bank", "E Oman", "Союз А и Ко", "R&D Lab"]
)
def test_phrases_with_signs_and_single_letters_are_found(phrase: str) -> None:
    assert found(f"so: {phrase}, yes", f'"{phrase}"') == [(phrase, "exact")]
    assert found(f"{phrase[:-1]}x", f'"{phrase}"') == []


def test_common_words_are_found_by_their_stem() -> None:
    assert found("New sanctions follow", "sanction", "en") == [("sanctions", "inflected")]
    assert found("wegen der Wahlen", "wahl*", "de") == [("Wahlen", "prefix")]
    assert found("новых санкций", "санкции", "ru") == [("санкций", "inflected")]


def test_marks_count_where_they_are_typed_and_in_vietnamese_everywhere() -> None:
    assert found("Lukašenko řekl", "Lukasenko", "cs") == [("Lukašenko", "marks")]
    assert found("Lukasenko said", "Lukašenko", "en") == []
    assert found("Lukasenko said", "Lukašenko", "en", marks="ignore") == [("Lukasenko", "marks")]
    assert found("Lukašenko", "Lukasenko", "cs", marks="exact") == []
    assert found("Tổng thống Bêlarút", "Belarut", "vi") == []
    assert found("Tổng thống Bêlarút", "Belarut", "vi", marks="ignore") != []


@pytest.mark.parametrize(
    ("term", "text", "there"),
    [
        ("PiS", "PiS i PIS, Tant pis", ["PiS", "PIS"]),
        ("LG", "class lg of LG", ["LG"]),
        ("FBI", "the fbi said", ["fbi"]),
    ],
)
def test_what_is_short_and_has_capitals_inside_needs_one(
    term: str, text: str, there: list[str]
) -> None:
    assert [one for one, _ in found(text, term)] == there


def test_phrases_without_marks_are_found_in_vietnamese_where_marks_are_ignored() -> None:
    text = "Chính phủ Việt Nam và các nước đã được thông báo"
    assert found(text, '"chinh phu"', "vi", marks="ignore") == [("Chính phủ", "marks")]
    assert found(text, '"chinh phu"', "vi") == []
    assert found("Tổng thống Bê-la-rút", '"Bê la rút"', "vi") == [("Bê-la-rút", "exact")]
    assert found("hòa bình", '"hoà bình"', "vi") == [("hòa bình", "exact")]


@pytest.mark.parametrize(
    ("lang", "term", "text", "form"),
    [
        ("uk", "Слов'янськ", "бої за Слов’янськом тривають", "Слов’янськом"),
        ("uk", "В'ятрович", "заявив В\u02bcятровичу", "В\u02bcятровичу"),
        ("uk", "Кам'янець-Подільський", "у Кам'янці-Подільському", "Кам'янці-Подільському"),
        ("uk", "Міністерство зв'язку", "до Міністерства зв'язку", "Міністерства зв'язку"),
        ("uz", "Oʻzbekiston", "O‘zbekistonning poytaxti", "O‘zbekistonning"),
        ("en", "O'Brien", "O’Brien's bill", "O’Brien"),
    ],
)
def test_names_with_an_apostrophe_have_forms_too(
    lang: str, term: str, text: str, form: str
) -> None:
    assert [one for one, _ in found(text, f'"{term}"', lang)] == [form]
    assert found(text.replace("’", " ").replace("'", " "), '"Слов\'янськ"', lang) == []


@pytest.mark.parametrize(
    ("lang", "term", "text"),
    [
        ("uk", "Верховна Рада", "у Верховній Раді"),
        ("uk", "Збройні сили України", "Збройних сил України"),
        ("hr", "Bijela kuća", "u Bijeloj kući"),
        ("sr", "Бела кућа", "у Белој кући"),
        ("lt", "Baltieji rūmai", "Baltuosiuose rūmuose"),
        ("ka", "თეთრი სახლი", "თეთრ სახლში"),
        ("bg", "Белият дом", "в Белия дом"),
        ("et", "Euroopa Liit", "Euroopa Liidus"),
    ],
)
def test_adjectives_in_a_phrase_follow_their_noun(lang: str, term: str, text: str) -> None:
    assert [rule for _, rule in found(text, f'"{term}"', lang)] == ["inflected"]


@pytest.mark.parametrize(
    ("lang", "term", "text", "form"),
    [
        ("mr", "युक्रेन", "युक्रेनमध्ये युद्ध", "युक्रेनमध्ये"),
        ("bn", "ইউক্রেন", "ইউক্রেনের সেনা", "ইউক্রেনের"),
        ("ta", "உக்ரைன்", "உக்ரைனில் போர்", "உக்ரைனில்"),
        ("te", "ఉక్రెయిన్", "ఉక్రెయిన్‌కు సాయం", "ఉక్రెయిన్‌కు"),
        ("ml", "കേരളം", "കേരളത്തിൽ മഴ", "കേരളത്തിൽ"),
        ("dv", "ޕުޓިން", "ޕުޓިންގެ", "ޕުޓިންގެ"),
    ],
)
def test_words_with_vowel_signs_have_forms_though_nothing_tells_that_they_are_names(
    lang: str, term: str, text: str, form: str
) -> None:
    assert [one for one, _ in found(text, f'"{term}"', lang)] == [form]


@pytest.mark.parametrize(
    ("lang", "term", "text"),
    [
        ("hi", "अंग्रेज़ी", "अंग्रेजी में"),
        ("hi", "लंदन", "लन्दन में"),
        ("hi", "हिन्दुस्तान", "हिंदुस्तान टाइम्स"),
        ("hi", "बाँग्लादेश", "बांग्लादेश की"),
        ("ar", "الكرملين", "مصدر للكرملين"),
        ("ar", "اللجنة", "وللجنة"),
        ("ar", "الأمم المتحدة", "والأمم المتحدة"),
        ("ar", "الاتحاد الأوروبي", "للاتحاد الأوروبي"),
        ("he", 'צה"ל', "כוחות בצה״ל"),
        ("he", "צ'כיה", "בצ׳כיה"),
        ("hy", "Պուտին", "Պուտի՞նը"),
        ("am", "አዲስ አበባ", "በአዲስ፡አበባ"),
        ("be", "Украіна", "ва Ўкраіне"),
        ("be", "ўрад", "новы урад"),
        ("zh", "弗拉基米尔·普京", "弗拉基米尔•普京"),
        ("ko", "러시아 우크라이나", "러시아ㆍ우크라이나"),
        ("ga", "Beilarúis", "i mBeilarúis"),
    ],
)
def test_a_term_is_found_as_its_script_writes_it_beside_other_words(
    lang: str, term: str, text: str
) -> None:
    assert found(text, term if '"' in term else f'"{term}"', lang)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("завод Атлант", "На заводе «Атлант» сокращения"),
        ("Zeitung Bild", 'Die Zeitung "Bild" schreibt'),
        ("газета Известия", "газеты „Известия“"),
        ("ОАО «Беларуськалий»", "ОАО Беларуськалий продаёт"),
        ("Minsk agreement", "the “Minsk” agreement"),
    ],
)
def test_quotation_marks_between_the_words_of_a_phrase_do_not_matter(term: str, text: str) -> None:
    (matched, _), *more = found(text, f'"{term}"')
    assert matched in text
    assert not more


@pytest.mark.parametrize(
    ("term", "text", "matched"),
    [
        ("St Petersburg", "in St. Petersburg today", "St. Petersburg"),
        ("St. Petersburg", "in St Petersburg today", "St Petersburg"),
        ("Mr Lukashenko", "said Mr. Lukashenko", "Mr. Lukashenko"),
        ("г. Минск", "жители г.Минск", "г.Минск"),
        ("J.K. Rowling", "by J. K. Rowling", "J. K. Rowling"),
        ("J. K. Rowling", "by JK Rowling", "JK Rowling"),
        ("John F Kennedy", "as John F. Kennedy said", "John F. Kennedy"),
        ("John F. Kennedy", "as John F Kennedy said", "John F Kennedy"),
        ("A. Lukashenko", "says A.Lukashenko", "A.Lukashenko"),
        ("A.Lu-ca-sen-cô", "ông A. Lu-ca-sen-cô", "A. Lu-ca-sen-cô"),
        ("U.S. Army", "the US Army", "US Army"),
        ("US Army", "the U.S. Army", "U.S. Army"),
        ("JK Rowling", "by J. K. Rowling", "J. K. Rowling"),
        ("Apple Inc.", "Apple Inc said", "Apple Inc"),
    ],
)
def test_initials_and_titles_have_dots_or_none(term: str, text: str, matched: str) -> None:
    assert [one for one, _ in found(text, f'"{term}"')] == [matched]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("Minsk agreement", "in Minsk, agreement was reached"),
        ("Minsk agreement", "no deal in Minsk. Agreement came later"),
        ("В. Путин", "не верю в Путина"),
        ("x.com", "the x com"),
        ("U.S.", "tell us"),
    ],
)
def test_no_other_dot_or_comma_is_within_a_phrase(term: str, text: str) -> None:
    assert found(text, f'"{term}"') == []


def test_greek_accents_move_and_capitals_have_none() -> None:
    for text in ("στην Αίγυπτο", "της Αιγύπτου", "ΣΤΗΝ ΑΙΓΥΠΤΟ"):
        assert found(text, "Αίγυπτος", "el") == [(text.split()[1], "inflected")], text
    assert found("της Αιγύπτου", "Αίγυπτος", "el", marks="exact") == []
    assert found("Σύνοδος του ΟΗΕ", "Σύνοδος", "el") == [("Σύνοδος", "exact")]


def test_a_form_that_changes_the_marks_of_a_name_is_found() -> None:
    assert found("Kārļa Ulmaņa iela", "Kārlis", "lv") == [("Kārļa", "inflected")]
    assert found("do Košíc", "Košice", "sk") == [("Košíc", "inflected")]


def test_a_form_of_a_name_needs_the_name_s_capital_where_the_text_has_any() -> None:
    assert found("Рыбаки ждут путину. Мэр молчит.", "Путин", "ru") == []
    assert found("видели путина вчера", "Путин", "ru") == [("путина", "inflected")]
    assert found("ПРЕСС-СЕКРЕТАРЬ ПУТИНА", "Путин", "ru") == [("ПУТИНА", "inflected")]


@pytest.mark.parametrize(
    ("lang", "term", "text"),
    [
        ("en", "Apple", "An apple a day, says Bob"),
        ("ru", "Волков", "Иван видел стаю волков"),
        ("es", "Podemos", "No podemos ir, dice Ana"),
        ("cs", "ANO", "Petr řekl ano"),
        ("hr", "SAD", "Ivan je sad ovdje"),
        ("tr", "Ordu", "Türk ordu komutanı"),
        ("hu", "Magyar", "A magyar kormány"),
    ],
)
def test_a_name_that_is_a_common_word_needs_its_capital(lang: str, term: str, text: str) -> None:
    assert found(text, f'"{term}"', lang) == []
    assert found(text.replace(term.lower(), term), f'"{term}"', lang)
    assert found(text, term.lower(), lang)


def test_case_asks_for_the_same_capitals() -> None:
    assert found("Ес и ЕС", "case(ЕС)", "ru") == [("ЕС", "exact")]
    assert found("nato", "case(NATO)") == []


def test_compounds_are_found_only_where_they_are_asked_for() -> None:
    text = "Die Russlandpolitik der Regierung"
    assert found(text, "Russland", "de") == []
    assert found(text, "Russland", "de", compounds=True) == [("Russlandpolitik", "compound")]
    assert found(text, "Russland", "pl", compounds=True) == []


def test_names_of_a_concept_begin_compounds_where_it_says_so() -> None:
    assert found("Kremlmedien und kremlnahe Sender", "concept:Kremlin", "de") == [
        ("Kremlmedien", "compound"), ("kremlnahe", "exact"),
    ]  # fmt: skip
    assert found("putintrogna och Putinkramare", "concept:Putin", "sv") == [
        ("putintrogna", "compound"), ("Putinkramare", "compound"),
    ]  # fmt: skip
    assert found("Kremlmedien", "concept:Kremlin", "pl") == []
    assert found("Vi plockade kremlor", "concept:Kremlin", "sv") == []  # a mushroom
    assert found("Minskkonflikt", "concept:Minsk", "de") == []


def test_an_adjective_begins_compounds_too() -> None:
    text = "Valkovenäläisjohtaja tapasi lehdistön"
    assert found(text, "concept:Belarus+adj", "fi") == [("Valkovenäläisjohtaja", "compound")]
    assert found(text, "concept:Belarus", "fi") == []


def test_prefixes_and_wildcards_find_whole_words() -> None:
    assert found("Belarusian, not rebelarusian", "belarus*") == [("Belarusian", "prefix")]
    assert found("organisation of organized", "organi?ation") == [("organisation", "wildcard")]
    assert found("the Wörd", "w?rd", "de") == [("Wörd", "wildcard")]


def test_letters_of_another_alphabet_hide_no_name() -> None:
    assert found("Пyтин заявил", "Путин", "ru") == [("Пyтин", "exact")]  # a Latin y


def test_distances_count_words_and_characters_in_chinese() -> None:
    assert found("Minsk one two Kremlin", "Minsk NEAR/3 Kremlin")
    assert not found("Minsk one two three Kremlin", "Minsk NEAR/3 Kremlin")
    assert found("普京今日访问明斯克", "普京 NEAR/5 明斯克", "zh")
    assert not found("普京今日正式访问了明斯克", "普京 NEAR/5 明斯克", "zh")


def test_what_stands_around_the_text_is_asked_too() -> None:
    document = Document(
        "Minsk", lang="be", source="Nasha Niva", tags=frozenset({"desk"}),
        url="https://news.example.org/a/belarus", author="Ales B",
    )  # fmt: skip

    def holds(query: str) -> bool:
        tree = parse(query).tree
        return bool(engine.compile([WatchlistRule("w", query=tree)]).match(document))

    for query in (
        "Minsk site:example.org", "lang:be", "tag:desk", 'source:"nasha niva"', "url:belarus",
        "author:Ales", "Minsk NOT site:example.com",
    ):  # fmt: skip
        assert holds(query), query
    for query in ("Minsk site:ample.org", "lang:ru", "tag:des", "source:Nash", "Minsk NOT lang:be"):
        assert not holds(query), query
