"""Common words of Arabic and Hebrew have their regular forms; names have none."""

import pytest

from tests.match.asking import evidence, typed
from watcher.match.forms.semitic import is_semitic_form, semitic_stem
from watcher.match.text.normal import fold
from watcher.model import Document

FORMS = {
    "ar": {
        "عقوبة": "عقوبات عقوبتان عقوبتين عقوبتها عقوباته",
        "قرار": "قرارات قراراً قراره قراراتهم قرارين",
        "مراسل": "مراسلون مراسلين مراسلة مراسلات",
        "سياسي": "سياسية سياسيون سياسيين سياسيات",
        "نووي": "نووية",
        "هجمات": "هجمة",
    },
    "he": {
        "סנקציה": "סנקציות סנקציית",
        "מדינה": "מדינות מדינת",
        "נשיא": "נשיאים נשיאי נשיאה",
        "אסון": "אסונות",
        "רוסי": "רוסים רוסית רוסיות",
        "תוכנית": "תוכניות",
        "התחייבות": "התחייבויות",
        "הסכם": "הסכמים הסכמי",
        "סנקציות": "סנקציה",
    },
}
OTHERS = {
    "ar": {
        "سوري": "سوريا",
        "طالب": "طالبان",
        "ليبي": "ليبيا",
        "لبن": "لبنان لبنه",
        "فرعون": "فرع",
        "قرار": "قرارت قر",
    },
    "he": {"רוסי": "רוסיה", "טיל": "טילון", "ספרים": "ספריה", "קהילה": "קהילתי", "בנק": "בנקאות"},
}


def pairs(some: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    return [
        (lang, word, form)
        for lang, words in some.items()
        for word, forms in words.items()
        for form in forms.split()
    ]


def takes(lang: str, word: str, form: str) -> bool:
    word, form = fold(word), fold(form)
    stem = semitic_stem(word)
    return stem is not None and form.startswith(stem) and is_semitic_form(word, form, lang)


@pytest.mark.parametrize(("lang", "word", "form"), pairs(FORMS))
def test_a_common_word_has_its_regular_forms(lang: str, word: str, form: str) -> None:
    assert takes(lang, word, form)


@pytest.mark.parametrize(("lang", "word", "other"), pairs(OTHERS))
def test_words_that_only_begin_so_are_no_forms(lang: str, word: str, other: str) -> None:
    assert not takes(lang, word, other)


@pytest.mark.parametrize(
    ("keyword", "lang", "text", "written"),
    [
        ("عقوبة", "ar", "فرض الاتحاد الأوروبي العقوبات الجديدة", "عقوبات"),
        ("عقوبة", None, "فرض الاتحاد الأوروبي العقوبات الجديدة", "عقوبات"),
        ("سنة", "ar", "قبل خمس سنوات", None),  # too short, and not regular
        ("סנקציה", "he", "האיחוד הטיל את הסנקציות על רוסיה", "סנקציות"),
        ("אסון", "he", "אחרי האסונות של השנה", "אסונות"),
        ("ישראל", "he", "הישראלים הגיעו אתמול", None),  # a name
    ],
)
def test_a_plain_keyword_is_found_in_them(
    keyword: str, lang: str | None, text: str, written: str | None
) -> None:
    found = [one.text for one in evidence(typed(keyword), Document(text, lang=lang))]
    assert found == ([written] if written else [])


def test_in_persian_an_arabic_ending_is_none() -> None:
    assert not is_semitic_form(fold("مراسل"), fold("مراسلون"), "fa")
    assert is_semitic_form(fold("مراسل"), fold("مراسل"), "fa")


@pytest.mark.parametrize(
    ("lang", "word", "token"),
    [
        ("ur", "پابندی", "پابندیاں"),
        ("ur", "حملہ", "حملوں"),
        ("fa", "حمله", "حملات"),
        ("fa", "رهبر", "رهبران"),
        ("ps", "برید", "بریدونه"),
    ],
)
def test_their_neighbours_have_plurals_of_their_own(lang: str, word: str, token: str) -> None:
    word, token = fold(word), fold(token)
    assert is_semitic_form(word, token, lang)
    assert token.startswith(semitic_stem(word) or word)
