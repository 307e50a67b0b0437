"""Full names of short Vietnamese texts tell two accidents in the same words from each other."""

from datetime import timedelta

import pytest

from tests.cluster.stories import START
from watcher.cluster.features import Telling, features
from watcher.cluster.window import Window
from watcher.cluster.words.fullnames import MOST, full_names
from watcher.model import EntryId, StoryId

SIZE = 4  # bytes of a name
CRASH = (
    "Xe máy đối đầu xe tải, hai thanh niên tử vong",
    "Khoảng 21 giờ ngày 12-3, Nguyễn Văn Tài (19 tuổi, ngụ xã Tân Phú) điều khiển xe máy chở Lê "
    "Minh Khang (18 tuổi) lưu thông trên quốc lộ 1 hướng Sóc Trăng đi Bạc Liêu đã đối đầu với xe "
    "tải do Trần Quốc Dũng điều khiển. Hậu quả, Tài và Khang chết tại chỗ, xe máy hư hỏng nặng.",
)
CRASH_AGAIN = (
    "Hai thanh niên tử nạn trên quốc lộ 1 qua Sóc Trăng",
    "Công an huyện Mỹ Tú (Sóc Trăng) cho biết tối 12/3, xe máy do anh Nguyễn Văn Tài, 19 tuổi, cầm "
    "lái chở theo bạn là Lê Minh Khang đã đối đầu xe tải của tài xế Trần Quốc Dũng trên quốc lộ 1. "
    "Cú tông khiến hai thanh niên chết tại chỗ.",
)
OTHER_CRASH = (
    "Ô tô tông xe máy, đôi nam nữ thương vong",
    "Khoảng 22 giờ ngày 12-3, Vũ Đình Long (24 tuổi, ngụ phường Hà Khẩu) điều khiển xe máy chở Bùi "
    "Thu Trang (22 tuổi) lưu thông trên quốc lộ 18 hướng Hạ Long đi Uông Bí đã bị ô tô do Ngô "
    "Quang Huy điều khiển tông. Hậu quả, Long chết tại chỗ, Trang bị thương, xe máy hư hỏng nặng.",
)


def joins(one: tuple[str, str], other: tuple[str, str]) -> bool:
    window = Window()
    first, second = (
        features(Telling(title, "", body, "vi", START + timedelta(hours=hours)))
        for hours, (title, body) in enumerate((one, other))
    )
    window.add(EntryId(1), StoryId(1), first)
    return window.place(second).story == StoryId(1)


def test_two_accidents_in_the_same_words_are_two_stories() -> None:
    assert not joins(CRASH, OTHER_CRASH)
    assert not joins(CRASH_AGAIN, OTHER_CRASH)


def test_two_tellings_of_one_accident_are_one_story() -> None:
    assert joins(CRASH, CRASH_AGAIN)


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("ông Trần Gia Bảo và bà Lê Mai", 2),
        ("Ông Trần Gia Bảo, Trần Gia Bảo, anh Gia Bảo", 1),
        ("tại Hà Nội, Bắc Ninh (Sóc Trăng)", 3),
        ("Hậu quả, Long chết tại chỗ", 0),
        ("HAI NGƯỜI CHẾT VÌ LŨ QUÉT Ở YÊN BÁI", 0),
        ("", 0),
    ],
)
def test_names_of_several_syllables_are_known_by_their_last_two(text: str, many: int) -> None:
    assert len(full_names("", text)) == many * SIZE


def test_few_names_are_kept() -> None:
    text = ", ".join(f"Lê {letter}a" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert len(full_names(text, text)) == MOST * SIZE
