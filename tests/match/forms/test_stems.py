import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.match.forms.inflect import stem
from watcher.match.forms.stems import is_noun, same_stem
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold

FORMS = [
    ("sanctions", "sanction", "en"),
    ("sanctions", "sanctioned", "en"),
    ("tractor", "tractors", "en"),
    ("tractor", "tractors", None),
    ("company", "companies", "en"),
    ("invade", "invading", "en"),
    ("admit", "admitted", "en"),
    ("санкции", "санкциями", "ru"),
    ("санкции", "санкций", "ru"),
    ("выборы", "выборов", "ru"),
    ("выборы", "выборах", None),
    ("вибори", "виборів", "uk"),
    ("санкції", "санкцій", "uk"),
    ("выбары", "выбараў", "be"),
    ("wybory", "wyborów", "pl"),
    ("sankcje", "sankcji", "pl"),
    ("volby", "volbách", "cs"),
    ("izbori", "izborima", "hr"),
    ("wahlen", "wahl", "de"),
    ("élection", "élections", "fr"),
    ("elección", "elecciones", "es"),
    ("eleição", "eleições", "pt"),
    ("alegeri", "alegerilor", "ro"),
    ("választás", "választások", "hu"),
    ("rinkimai", "rinkimų", "lt"),
    ("εκλογές", "εκλογών", "el"),
    ("चुनावी", "चुनावी", "hi"),
    ("companies", "company", "en"),
    ("bombing", "bombs", "en"),
    ("ekonomi", "ekonomin", "sv"),
    ("resultat", "resultatet", "sv"),
    ("soldat", "soldaterna", "sv"),
    ("uitslag", "uitslagen", "nl"),
    ("sociaal", "sociale", "nl"),
    ("opinion", "opinions", "fr"),
    ("condamné", "condamnées", "fr"),
    ("italiano", "italiani", "it"),
    ("militar", "militares", "es"),
    ("social", "sociais", "pt"),
    ("studiu", "studiile", "ro"),
    ("санкция", "санкции", "bg"),
    ("санкция", "санкциите", "bg"),
    ("година", "години", "bg"),
    ("санкција", "санкции", "mk"),
    ("незалежність", "незалежності", "uk"),
    ("питання", "питань", "uk"),
    ("голосувати", "голосують", "uk"),
    ("oblasť", "oblasťou", "sk"),
    ("hlasovat", "hlasují", "cs"),
    ("uczestnik", "uczestnicy", "pl"),
    ("pravica", "pravic", "sl"),
    ("pripadnik", "pripadnici", "hr"),
    ("bakanlık", "bakanlığı", "tr"),
    ("karas", "karo", "lt"),
    ("laiks", "laiku", "lv"),
    ("νόμος", "νόμων", "el"),
    ("család", "családja", "hu"),
    ("yritys", "yritysten", "fi"),
    ("pemerintah", "pemerintahnya", "id"),
    ("angreifen", "angreift", "de"),
    ("fordern", "forderte", "de"),
    ("verhandeln", "verhandelt", "de"),
    ("sanktionieren", "sanktionierten", "de"),
    ("zaatakować", "zaatakuję", "pl"),
    ("zwolnić", "zwolnionych", "pl"),
    ("défendre", "défendu", "fr"),
    ("intervenir", "intervenu", "fr"),
    ("zatýkat", "zatýkáni", "cs"),
    ("атакувати", "атакуємо", "uk"),
    ("обстреливать", "обстреливая", "ru"),
    ("anställa", "anställda", "sv"),
    # regular plurals of languages that Snowball does not know, or that have no capitals
    ("სანქცია", "სანქციებს", "ka"),
    ("დრონი", "დრონებით", "ka"),
    ("санкция", "санкцияларды", "kk"),
    ("жиын", "жиындарында", "kk"),
    ("министр", "министрлердин", "ky"),
    ("sanksiya", "sanksiyalari", "uz"),
    ("vazir", "vaziri", "uz"),
    ("министр", "министрларны", "tt"),
    ("ընտրություն", "ընտրություններում", "hy"),
    ("довтолгоо", "довтолгооны", "mn"),
    ("तलवार", "तलवारें", "hi"),
    ("मिसाइल", "मिसाइलें", "hi"),
    ("সিদ্ধান্ত", "সিদ্ধান্তগুলো", "bn"),
    ("ચૂંટણી", "ચૂંટણીઓ", "gu"),
    ("அமைச்சர்", "அமைச்சர்களை", "ta"),
    ("ఎన్నిక", "ఎన్నికలు", "te"),
    ("ಚುನಾವಣೆ", "ಚುನಾವಣೆಗಳು", "kn"),
    ("ആക്രമണം", "ആക്രമണങ്ങൾ", "ml"),
    ("മന്ത്രി", "മന്ത്രിമാർ", "ml"),
    ("ඇමති", "ඇමතිවරු", "si"),
    ("sulm", "sulmet", "sq"),
    ("eraso", "erasoa", "eu"),
    ("árás", "árásin", "is"),
]


@pytest.mark.parametrize(("term", "token", "lang"), FORMS)
def test_a_common_word_is_known_in_its_forms(term: str, token: str, lang: str | None) -> None:
    assert same_stem(fold(term), fold(token), lang)


@pytest.mark.parametrize(("term", "token", "lang"), FORMS)
def test_marks_taken_off_a_word_is_known_as_well_and_reached_by_its_needle(
    term: str, token: str, lang: str | None
) -> None:
    term, token = plain(fold(term)), plain(fold(token))
    assert same_stem(term, token, lang)
    assert token.startswith(stem(term) or term)


@pytest.mark.parametrize(
    ("term", "token", "lang"),
    [
        ("import", "important", "en"),
        ("organ", "organization", "en"),
        ("univers", "university", None),
        ("putin", "puting", "fil"),
        ("bạch nga", "bạch ngan", "vi"),
        ("trang", "trangs", "vi"),
        ("war", "warm", "en"),
        ("选举", "选举的", "zh"),
        ("tractor", "traction", "en"),
        ("dera", "deren", "de"),
        ("dessa", "dessen", "de"),
    ],
)
def test_another_word_is_no_form(term: str, token: str, lang: str | None) -> None:
    assert not same_stem(fold(term), fold(token), lang)


@given(st.text(max_size=12), st.text(max_size=12), st.sampled_from(["en", "ru", "pl", "vi", None]))
def test_any_strings_can_be_asked(term: str, token: str, lang: str | None) -> None:
    assert same_stem(term, token, lang) in (True, False)
    assert same_stem(term, term, lang)


NOUNS = [
    ("Sanktion", "Sanktionen"),
    ("Flüchtling", "Flüchtlinge"),
    ("Vertrag", "Verträge"),
    ("Minister", "Ministern"),
    ("Krankenhaus", "Krankenhäuser"),
    ("Ergebnis", "Ergebnisse"),
    ("Mitglied", "Mitglieder"),
    ("Konferenz", "Konferenzen"),
    ("Medium", "Medien"),
    ("Scholz", "Scholz"),
]


@pytest.mark.parametrize(("term", "token"), NOUNS)
def test_in_german_a_word_with_a_capital_has_the_forms_of_a_noun(term: str, token: str) -> None:
    term, token = plain(fold(term)), plain(fold(token))
    needle = stem(term)
    assert needle is not None
    assert token.startswith(needle)
    assert is_noun(term, token, "de")
    assert term == token or not is_noun(term, token, "en")


@pytest.mark.parametrize(
    ("term", "token"),
    [
        ("Berlin", "Berliner"),
        ("Belarus", "Belarussisch"),
        ("Fischer", "Fischen"),
        ("Mark", "Markt"),
    ],
)
def test_other_words_are_no_forms_of_a_german_noun(term: str, token: str) -> None:
    assert not is_noun(fold(term), fold(token), "de")
