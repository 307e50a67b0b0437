import pytest

from watcher.match.text.clitics import is_particle, may_precede


@pytest.mark.parametrize("before", ["ו", "ה", "ב", "שב", "וב", "ול", "מה", "כש", "ולכשב", "של"])
def test_hebrew_clitics_combine_in_their_order(before: str) -> None:
    assert may_precede(before, "מינסק", "he")


@pytest.mark.parametrize("before", ["הו", "סב", "בבב", "אל", "נש"])
def test_other_letters_before_a_hebrew_name_make_another_word(before: str) -> None:
    assert not may_precede(before, "מינסק", "he")


@pytest.mark.parametrize("before", ["و", "ف", "ب", "ال", "وال", "بال", "وبال", "لل", "ولل", "كال"])
def test_arabic_clitics_combine_in_their_order(before: str) -> None:
    assert may_precede(before, "كرملين", "ar")
    assert may_precede(before, "كرملين", None)
    assert not may_precede(before, "كرملين", "fa-IR")
    assert not may_precede(before, "كر", "ar")


@pytest.mark.parametrize(
    "particles", ["은", "는", "이", "가", "의", "에서", "에서는", "으로도", "까지"]
)
def test_korean_particles_are_known(particles: str) -> None:
    assert is_particle(particles)


@pytest.mark.parametrize("rest", ["국", "사일", "라루스", ""])
def test_other_syllables_are_no_particles(rest: str) -> None:
    assert not is_particle(rest)
