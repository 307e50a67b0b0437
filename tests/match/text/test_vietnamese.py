import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from watcher.match.text.marks import plain
from watcher.match.text.normal import fold
from watcher.match.text.vietnamese import in_old_style, is_vietnamese, kinds, may_be_new


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("hoà bình", "hòa bình"),
        ("khoẻ", "khỏe"),
        ("thuý kiều", "thúy kiều"),
        ("uỷ ban", "ủy ban"),
        ("hoá, xoá", "hóa, xóa"),
        ("đoạ", "đọa"),
        ("(hoè)", "(hòe)"),
    ],
)
def test_old_and_new_tone_placement_are_one(new: str, old: str) -> None:
    assert in_old_style(new.encode()).decode() == old
    assert in_old_style(old.encode()).decode() == old


@pytest.mark.parametrize("text", ["quý", "quỳ", "quỹ", "hoàn", "khoảng", "huỳnh", "giá", "ngoài"])
def test_the_tone_stays_where_both_styles_have_it(text: str) -> None:
    assert in_old_style(text.encode()).decode() == text


@given(st.text("hoòóàạeẹéuyýỷùqn ,ă“", max_size=20))
@example("uỳ")
@example("xoè,")
@example("quý khoẻ")
def test_what_has_no_new_style_by_its_kinds_has_none(text: str) -> None:
    changed = in_old_style(text.encode()) != text.encode()
    assert changed == may_be_new(kinds(text))


@given(st.text("hoòóàạeẹéuyýỷùqn ,ă“", max_size=20))
def test_tone_placement_keeps_letters_and_length(text: str) -> None:
    folded = fold(text)
    assert len(folded) <= len(text)
    assert plain(folded).split() == plain(fold(plain(folded))).split()


VIETNAMESE = [
    "điện kremlin lên tiếng về cuộc gặp giữa tổng thống putin và lãnh đạo belarus",
    "tổng thống lukashenko thăm việt nam",
    "thủ tướng phạm minh chính hội đàm với thủ tướng belarus",
    "nga và belarus tập trận chung gần biên giới ba lan",
]
OTHERS = [
    "president tô lâm of vietnam meets lukashenko in minsk to talk about trade",
    "nguyễn phú trọng, the leader of vietnam, has received vladimir putin in hanoi today",
    "phạm minh chính and vương đình huệ meet putin in moscow on tuesday",
    "ààrẹ bẹlárùs ti sọ pé òun yóò bá ààrẹ rọ́ṣíà ṣe ìpàdé ní ọjọ́ kejì",
    "onye isi ala bụ onye nke na ndị ọchịchị na mba ahụ kwuru",
    "le président biélorusse à été reçu au kremlin",
    "președintele belarusului și-a început vizita în românia",
    "президент беларуси",
    "the kremlin says",
    "",
]


@pytest.mark.parametrize("text", VIETNAMESE)
@pytest.mark.parametrize("lang", [None, "en", "vi"])
def test_vietnamese_is_known_by_its_letters_whatever_the_feed_declares(
    text: str, lang: str | None
) -> None:
    assert is_vietnamese(text, lang)


@pytest.mark.parametrize("text", [fold(text) for text in OTHERS])
def test_a_vietnamese_name_or_a_shared_letter_makes_no_text_vietnamese(text: str) -> None:
    assert not is_vietnamese(text)


@pytest.mark.parametrize("lang", ["vi", "vi-VN", "VI", "vie"])
def test_a_declared_language_is_believed_without_letters(lang: str) -> None:
    assert is_vietnamese("putin", lang)
    assert not is_vietnamese("putin", "vil")
