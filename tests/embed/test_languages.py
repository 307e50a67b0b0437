import pytest

np = pytest.importorskip("numpy")

from watcher.embed.languages import languages, none  # noqa: E402


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("vi", "vi"),
        ("en-US", "en"),
        ("pt_BR", "pt"),
        ("zh", "zh-hans"),
        ("zh-TW", "zh-hant"),
        ("zh-Hant-HK", "zh-hant"),
        ("sr", "sr-cyrl"),
        ("sr-Latn-RS", "sr-latn"),
        ("nb", "no"),
    ],
)
def test_a_tag_names_a_language(tag: str, name: str) -> None:
    known = languages()
    number = known.of(tag)
    assert number is not None
    assert known.names[number] == name


@pytest.mark.parametrize("tag", ["tlh", "xx-US", "-", "a" * 99])
def test_a_language_nobody_measured_is_not_known(tag: str) -> None:
    assert languages().of(tag) is None


def test_a_vector_tells_its_language_by_itself() -> None:
    known = languages()
    for number in range(len(known.names)):
        assert known.nearest(known.common + known.offsets[number]) == number


def test_the_offsets_are_of_all_languages_together_nothing() -> None:
    assert float(np.abs(languages().offsets.mean(axis=0)).max()) < 1e-3


def test_of_another_model_no_language_is_known() -> None:
    unknown = none(8)
    assert unknown.of("vi") is None
    assert unknown.nearest(np.ones(8, np.float32)) == 0
