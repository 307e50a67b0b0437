import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.match.text.languages import canonical, script_of


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("en_US.UTF-8", "en"),
        (" DE ", "de"),
        ("zh-Hans", "zh"),
        ("cmn", "zh"),
        ("yue-Hant", "zh"),
        ("ckb-Arab", "ckb"),
        ("kan", "kn"),
        ("uzb", "uz"),
        ("yor", "yo"),
        ("prs", "fa"),
        ("pus", "ps"),
        ("nb", "no"),
        ("nn", "no"),
        ("nob", "no"),
        ("fil", "fil"),
        ("tl", "fil"),
        ("swe", "sv"),
        ("deu", "de"),
        ("ger", "de"),
        ("iw", "he"),
        ("sh", "sr"),
        ("srp-Latn", "sr"),
        ("snd-Arab", "sd"),
        ("cz", "cs"),
        ("ua", "uk"),
        ("ru,uk", "ru"),
        ("English", "en"),
        ("Русский", "ru"),
        ("hmn", "hmn"),
    ],
)
def test_a_tag_is_read_as_its_language(tag: str, code: str) -> None:
    assert canonical(tag) == code
    assert canonical(code) == code


@pytest.mark.parametrize("tag", [None, "", "und", "mul", "zxx", "x-default", "C", "q9", "12", "xq"])
def test_a_tag_that_names_no_language_is_none(tag: str | None) -> None:
    assert canonical(tag) is None


@given(st.text(max_size=30))
def test_reading_a_language_twice_changes_nothing_more(tag: str) -> None:
    code = canonical(tag)
    assert code is None or (canonical(code) == code and code == code.lower())


@pytest.mark.parametrize(
    ("word", "script"),
    [
        ("Minsk", "latin"),
        ("«Минск»", "cyrillic"),
        ("Μινσκ", "greek"),
        ("Մինսկ", "armenian"),
        ("მინსკი", "georgian"),
        ("מינסק", "hebrew"),
        ("مينسك", "arabic"),
        ("मिन्स्क", "devanagari"),
        ("মিনস্ক", "bengali"),
        ("மின்ஸ்க்", "tamil"),
        ("ಮಿನ್ಸ್ಕ್", "kannada"),
        ("മിൻസ്ക്", "malayalam"),
        ("มินสก์", "thai"),
        ("ሚንስክ", "ethiopic"),
        ("明斯克", "han"),
        ("ミンスク", "kana"),
        ("민스크", "hangul"),
        ("មីនស្ក៍", "khmer"),
        ("2024", ""),
        ("", ""),
    ],
)
def test_the_script_is_that_of_the_first_letter(word: str, script: str) -> None:
    assert script_of(word) == script
