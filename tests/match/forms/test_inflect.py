from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.match.forms.endings import ANY_LATIN, ENDINGS
from watcher.match.forms.endings.common import COMMON
from watcher.match.forms.inflect import endings_of, is_form, stem
from watcher.match.forms.table import read
from watcher.match.text.languages import script_of
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold


def gold() -> list[tuple[str, str, list[str]]]:
    lines = (
        (Path(__file__).parents[1] / "data" / "forms.txt").read_text(encoding="utf-8").splitlines()
    )
    rows = [line.split(":") for line in lines if line and not line.startswith("#")]
    return [(head.split()[0], head.split()[1], forms.split()) for head, forms in rows]


@pytest.mark.parametrize("marks", [fold, lambda text: plain(fold(text))], ids=["folded", "plain"])
@pytest.mark.parametrize(("lang", "word", "forms"), gold())
def test_a_name_is_known_in_the_forms_of_its_language(
    lang: str, word: str, forms: list[str], marks: Callable[[str], str]
) -> None:
    missed = [form for form in forms if not is_form(marks(word), marks(form), lang)]
    assert missed == []


@pytest.mark.parametrize(("lang", "word", "forms"), gold())
def test_every_form_begins_with_the_needle_of_the_name(
    lang: str, word: str, forms: list[str]
) -> None:
    needle = stem(plain(fold(word)))
    assert needle is not None
    assert [form for form in forms if not plain(fold(form)).startswith(needle)] == []


def test_the_forms_cover_forty_languages_and_more() -> None:
    assert len({lang for lang, _, _ in gold()}) >= 50


def test_no_final_loses_more_letters_than_the_needle_does() -> None:
    """The tables may change; then `stem` has to know finals that lose more than two letters."""
    wrong = []
    for text in (*ENDINGS.values(), *COMMON.values(), ANY_LATIN):
        for final, endings in read(text).finals.items():
            bare = plain(final)
            word = "ж" * 8 + bare if script_of(bare) == "cyrillic" else "q" * 8 + bare
            needle = stem(word) or word
            for ending in endings:
                form = word[: len(word) - len(bare)] + plain(ending)
                if script_of(bare) in ("latin", "cyrillic") and not form.startswith(needle):
                    wrong.append((final, ending))
    assert wrong == []


@pytest.mark.parametrize(
    ("name", "token", "lang"),
    [
        ("rusiškas", "rusiškos", "lt"),  # a final of five letters
        ("europeiska", "europeiskas", "sv"),
        ("Белый", "Белого", "ru"),
    ],
)
def test_an_adjective_has_forms(name: str, token: str, lang: str) -> None:
    assert is_form(name.casefold(), token.casefold(), lang)


@pytest.mark.parametrize(
    ("name", "token", "lang"),
    [
        ("Minsk", "minskade", "sv"),
        ("Minsk", "minskats", "sv"),
        ("Minsk", "minska", "sv"),
        ("Putin", "puting", "tl"),
        ("Putin", "puting", None),
        ("Putin", "putina", "vi"),
        ("Lukashenko", "lukashaka", "zu"),
        ("Lukashenko", "Lukasa", "pl"),
        ("Belarus", "belarri", "eu"),
        ("Belarus", "Belarusian", "en"),
        ("Belarus", "Belarussisch", "de"),
        ("Belarus", "belarussischen", None),
        ("Belarus", "Belarusiku", None),
        ("Белоруссия", "белорусский", "ru"),
        ("Белоруссия", "белорусских", None),
        ("Беларусь", "беларускі", "be"),
        ("Беларусь", "беларуская", "ru"),
        ("Білорусь", "білоруський", "uk"),
        ("Минск", "минская", "ru"),
        ("Минск", "минского", "ru"),
        ("Москва", "москвич", "ru"),
        ("Москва", "московский", "ru"),
        ("Кремль", "кремлёвский", "ru"),
        ("Путин", "путинизм", "ru"),
        ("Путин", "Путинцев", None),
        ("Białoruś", "białoruski", "pl"),
        ("Mińsk", "mińskiego", "pl"),
        ("Bělorusko", "běloruských", "cs"),
        ("Moskva", "moskevský", "cs"),
        ("Minsk", "minszki", "hu"),
        ("Moskva", "moskovska", "hr"),
        ("Rusija", "ruski", "sr"),
        ("Biélorussie", "biélorusse", "fr"),
        ("Bielorrusia", "bielorruso", "es"),
        ("Merkel", "merkelig", "no"),
        ("Berlin", "Berliner", "de"),
        ("Berlin", "Berlins", "id"),
        ("Moscou", "moscovite", "fr"),
        ("London", "Londonderry", None),
        ("Marina", "Marino", None),
        ("Kongres", "Kongress", None),
        ("Richard", "Richards", "en"),
        ("普京", "普京大帝", "zh"),
        ("Λευκορωσία", "λευκορωσικός", "el"),
    ],
)
def test_a_false_friend_is_no_form(name: str, token: str, lang: str | None) -> None:
    assert not is_form(plain(fold(name)), plain(fold(token)), lang)


@pytest.mark.parametrize("lang", ["vi", "zh", "th", "ja", "id", "ms", "ko", "yo", "km", "fil"])
def test_some_languages_add_nothing_to_a_name(lang: str) -> None:
    tails = ["a", "e", "s", "u", "in", "em", "ului", "nak"]
    assert not any(is_form("belarus", "belarus" + tail, lang) for tail in tails)


def test_a_name_in_another_script_than_the_declared_language_still_inflects() -> None:
    assert is_form("путин", "путина", "en")
    assert is_form("путин", "путиным", None)
    assert is_form("პუტინი", "პუტინმა", "ru")


@pytest.mark.parametrize(
    ("name", "token"),
    [
        ("putin", "putinem"),
        ("putin", "putinnal"),
        ("lukasenko", "lukasenka"),
        ("minsk", "minsku"),
        ("baltarusija", "baltarusijos"),
        ("bialorus", "bialorusi"),
        ("kremlin", "kremlinului"),
    ],
)
def test_a_latin_text_of_unknown_language_inflects_with_care(name: str, token: str) -> None:
    assert is_form(name, token, None)


@pytest.mark.parametrize(
    ("word", "needle"),
    [
        ("путин", "путин"),
        ("китай", "кита"),
        ("москва", "моск"),
        ("kreml", "kreml"),
        ("minsk", "minsk"),
        ("praha", "prah"),
        ("лукашенко", "лукашен"),
        ("kremelj", "krem"),
        ("иран", "иран"),
        ("рим", None),
        ("belarus2", None),
        ("普京", None),
        ("ประเทศ", None),
        ("벨라루스", None),
        ("פוטין", None),
        ("ፑቲን", "ፑቲን"),
        ("पुतिन", "पुतिन"),
        ("", None),
        ("123", None),
    ],
)
def test_the_needle_of_a_word(word: str, needle: str | None) -> None:
    assert stem(word) == needle


@pytest.mark.parametrize(
    ("phrase", "form", "lang"),
    [
        ("белый дом", "белого дома", "ru"),
        ("білий дім", "білого дім", "uk"),
        ("соединенные штаты", "соединенных штатов", "ru"),
        ("сполучені штати", "сполучених штатах", "uk"),
        ("злучаныя штаты", "злучаных штатаў", "be"),
        ("stany zjednoczone", "stanow zjednoczonych", "pl"),
        ("spojene staty", "spojenych statech", "cs"),
        ("unia europejska", "unii europejskiej", "pl"),
        ("europska unija", "europske unije", "hr"),
        ("jungtines valstijos", "jungtiniu valstiju", "lt"),
        ("europaische union", "europaischen union", "de"),
        ("vereinigte staaten", "vereinigten staaten", "de"),
        ("valko venaja", "valko venajan", "fi"),
        ("beyaz rusya", "beyaz rusyanin", "tr"),
        ("ηνωμενεσ πολιτειεσ", "ηνωμενων πολιτειων", "el"),
        ("съединените щати", "съединените щати", "bg"),
    ],
)
def test_a_phrase_inflects_word_by_word_with_shorter_needles(
    phrase: str, form: str, lang: str
) -> None:
    for word, token in zip(phrase.split(), form.split(), strict=True):
        assert is_form(word, token, lang)
        assert token.startswith(stem(word, least=2) or word)


_NAMES = st.text(st.sampled_from("abeiknorstuvzаеиклнорстья"), min_size=4, max_size=10)
_LANGS = st.sampled_from([*ENDINGS, "vi", "zh", "xx", None])


@given(_NAMES, _LANGS, st.data())
def test_each_form_that_the_tables_make_can_be_reached(
    name: str, lang: str | None, data: st.DataObject
) -> None:
    endings = endings_of(script_of(name), lang)
    if endings is None or len(name) < 6:
        return
    every = endings.any | endings.consonant | endings.doubled | endings.vowel
    last = name[-data.draw(st.integers(1, 4)) :]
    replaced = (name[: -len(last)], endings.finals.get(last, frozenset()))
    ways = [(name, every), (name + name[-1], every), replaced]
    kept, some = data.draw(st.sampled_from(ways))
    form = kept + plain(data.draw(st.sampled_from(sorted(some or {""}))))
    needle = stem(name)
    assert needle is None or form.startswith(needle) or not is_form(name, form, lang)


@given(st.text(max_size=12), st.text(max_size=12), st.one_of(st.none(), st.text(max_size=8)))
def test_any_strings_can_be_asked(word: str, token: str, lang: str | None) -> None:
    assert is_form(word, token, lang) in (True, False)
    assert is_form(word, word, lang)
    found = stem(word)
    assert found is None or word.startswith(found)
