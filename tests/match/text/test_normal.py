import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from watcher.match.text.normal import fold

# Characters that fold in every way there is: grow, shrink, compose, vanish, become a space.
ODD = (
    "aßéİıΐΣςẖſﬁ\u0301\u0307\u0323\u0345\u0338 \u00a0\n-–—'’`\u00ad\u200b\u200d\ufeff"
    "\ufe0f\u0640\u1161\u1100각\u11a8đe\u0958"
)
# Those that the rules of scripts are about.
SCRIPTS = (
    "oòóạàuýqy l·lŀ・･ﾞｶカ\u3099ＡＢ＋－ еёѐпоcpхкïї\u0301\u0306\u0308 "
    "اأآٱىیيكکةہھ\u0653\u0654\u064b\u0670ﻻﺍ١۱१\ufb50 שּ\u05b0׳״ ൻന്ർ\u200d\u1100\u1161Iİiı"
)
texts = st.one_of(
    st.text(ODD, max_size=30),
    st.text(SCRIPTS, max_size=12),
    st.text(ODD + SCRIPTS, max_size=30),
    st.text(st.characters(exclude_categories=())),
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BELARUS", "belarus"),
        ("Điện Kremlin", unicodedata.normalize("NFD", "ĐIỆN KREMLIN")),
        ("Straße", "STRASSE"),
        ("Covid-19", "COVID – 19"),
        ("Covid\u201119", "covid 19"),
        ("O’Brien", "o'brien"),
        ("завод «Атлант» закрыт", "завод Атлант закрыт"),
        ('the "so-called" deal', "the “so called” deal"),
        ("ЧВК „Вагнер“", "ЧВК «Вагнер»"),
        ('דו"ח מבקר', "דו״ח מבקר"),
        ("Bela\u00adrus", "Belarus"),
        ("İstanbul", "istanbul"),
        ("I\u0307stanbul", "istanbul"),
        ("ΠΟΥΤΙΝΣ", "πουτινς"),
        ("a \t\n b", "A B"),
        ("می\u200cخواهم", "میخواهم"),
        ("Лукаше\u0301нко", "Лукашенко"),
        ("Лукашѐнко", "Лукашенко"),
        ("Королёв", "Королев"),
        ("رُوسِيَا", "روسيا"),
        ("أمريكا إيران آسيا ٱلله", "امريكا ايران اسيا الله"),
        ("بیلاروس کریملین", "بيلاروس كريملين"),
        ("مدرسة", "مدرسه"),
        ("ﺑﻮﺗﻴﻦ", "بوتين"),
        ("פּוּטִין", "פוטין"),
        ("צה״ל ז׳בוטינסקי", "צה\"ל ז'בוטינסקי"),
        ("ക്രെംലിൻ", "ക്രെംലിന്\u200d"),
        ("ウラジーミル・プーチン", "ウラジーミル プーチン"),
        ("弗拉基米尔·普京", "弗拉基米尔 普京"),
        ("ﾌﾟｰﾁﾝ", "プーチン"),
        ("Preşedinţie", "Președinție"),
        ("٧ أكتوبر ۲۰۲۶", "7 أكتوبر 2026"),
        ("कोविड-१९ কোভিড ১৯ કોવિડ-૧૯", "कोविड 19 কোভিড 19 કોવિડ 19"),
        ("ปี ๒๕๖๙ ປີ ໒໐໒໖", "ปี 2569 ປີ 2026"),
        ("၂၀၂၆ ឆ្នាំ ២០២៦", "2026 ឆ្នាំ 2026"),
        ("Ｐｕｔｉｎ", "Putin"),
        ("Ｃ＋＋", "c++"),
        ("Thánh hoá", "thánh hóa"),
        ("Пyтин", "Путин"),
        ("Bẹ\u0300lárùs", "Bẹlárùs"),
    ],
)
def test_spellings_of_one_thing_have_one_normal_form(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("e", "é"),
        ("d", "đ"),
        ("Nga", "ngã"),
        ("и", "й"),
        ("プ", "ブ"),
        ("プーチン", "ぷーちん"),
        ("col·laborar", "col laborar"),
        ("ئ", "ي"),
    ],
)
def test_marks_are_letters(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("lang", ["tr", "az", "tr-TR", "az_Latn"])
def test_the_capital_of_turkish_dotless_i_is_i(lang: str) -> None:
    assert fold("ISPARTA İzmir I\u0307zmir", lang) == "ısparta izmir izmir"


@pytest.mark.parametrize("lang", [None, "en", "trv", "aze"])
def test_elsewhere_i_is_the_capital_of_i(lang: str | None) -> None:
    assert fold("ISPARTA", lang) == "isparta"


@given(texts)
def test_turkish_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text, "tr"), "tr") == fold(text, "tr") == fold(fold(text, "tr"))


@given(texts)
@example("\u0345\u0301")
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
