import pytest

np = pytest.importorskip("numpy")

from watcher.embed.languages import languages, without_offsets  # noqa: E402


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
    assert known.names[number] == name


@pytest.mark.parametrize("tag", ["", "tlh", "xx-US", "-", "a" * 99])
def test_a_language_nobody_measured_is_none(tag: str) -> None:
    known = languages()
    assert known.of(tag) == known.untold
    assert not known.offsets[known.untold].any()


def test_the_offsets_are_of_all_languages_together_nothing() -> None:
    assert float(np.abs(languages().offsets.mean(axis=0)).max()) < 1e-3


def test_of_another_model_languages_are_known_and_their_offsets_are_not() -> None:
    other = without_offsets(8)
    assert other.of("vi") == languages().of("vi")
    assert not other.offsets.any()
