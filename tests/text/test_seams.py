import pytest

from watcher.text.seams import is_seam


@pytest.mark.parametrize(
    ("label", "text"),
    [("Belarus", "Tổng thống"), ("TP HCM", "Chiều nay"), ("Hà Nội", "Ông"), ("Минск", "Президент")],
)
def test_a_label_and_the_sentence_after_it_are_two(label: str, text: str) -> None:
    assert is_seam(label, text)


@pytest.mark.parametrize(
    ("label", "text"),
    [("W", "hen"), ("I", "Phone"), ("Belarus", " President"), ("Belarus", "ian"), ("US", "SR"),
     ("e", "Bay"), ("mac", "OS"), ("北京", "今天"), ("(Reuters)", "Police"), ("", "A"), ("A", "")],
)  # fmt: skip
def test_parts_of_a_word_are_one(label: str, text: str) -> None:
    assert not is_seam(label, text)
