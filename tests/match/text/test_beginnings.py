import pytest

from watcher.match.text.beginnings import prefixes, variants


@pytest.mark.parametrize(
    ("token", "name", "lang"),
    [
        ("uPutin", "Putin", "zu"),
        ("kaPutin", "Putin", "zul"),
        ("likaPutin", "Putin", "zu"),
        ("nguPutin", "Putin", "xh"),
        ("yekuKremlin", "Kremlin", "sn"),
        ("vhoPutin", "Putin", "ve"),
        ("eKremlin", "Kremlin", "xh"),
        ("laseRussia", "Russia", "nd"),
        ("kuRussia", "Russia", "sn"),
        ("የፑቲን", "ፑቲን", "am"),
    ],
)
def test_a_name_may_follow_a_prefix_of_the_language(token: str, name: str, lang: str) -> None:
    assert token.removesuffix(name) in prefixes(lang)


def test_longer_prefixes_come_first() -> None:
    sizes = [len(prefix) for prefix in prefixes("zu")]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("lang", ["en", "vi", None, "xx"])
def test_most_languages_have_no_prefixes_and_no_mutations(lang: str | None) -> None:
    assert prefixes(lang) == ()
    assert variants("minsk", lang) == ()


@pytest.mark.parametrize(
    ("name", "form", "lang"),
    [
        ("bealarúis", "bhealarúis", "ga"),
        ("bealarúis", "mbealarúis", "ga"),
        ("minsc", "mhinsc", "gle"),
        ("moscó", "mhoscó", "gd"),
        ("moscow", "foscow", "cy"),
        ("belarws", "felarws", "cy"),
        ("llundain", "lundain", "cy"),
    ],
)
def test_celtic_names_change_how_they_begin(name: str, form: str, lang: str) -> None:
    assert form in variants(name, lang)


def test_a_name_that_does_not_mutate_has_no_variants() -> None:
    assert variants("rwsia", "cy") == ()
