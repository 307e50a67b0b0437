import pytest

from watcher.match.boundary import whole


@pytest.mark.parametrize(
    ("text", "term", "expected"),
    [
        ("in belarus today", "belarus", True),
        ("(belarus)", "belarus", True),
        ("belarusian", "belarus", False),
        ("thienbelarus", "belarus", False),
        ("#belarus_news", "belarus", True),
        ("belarus's", "belarus", True),
        ("c++ 11", "c++", True),
        ("v1.10", "10", True),
        ("v110", "10", False),
        ("беларусь", "беларус", False),
        ("e\u0301", "e", False),
        ("q\u0323x", "x", False),
        ("白俄罗斯总统", "俄罗斯", True),
        ("ประธานาธิบดีเบลารุสพบ", "เบลารุส", True),
        ("กำ่", "กำ", False),  # a tone mark makes it another syllable
        ("벨라루스는", "벨라루스", True),
        ("친벨라루스", "벨라루스", False),
        ("belarus는", "belarus", True),
        ("到访belarus时", "belarus", True),
        ("የrussian", "russian", True),
        ("2025年", "2025", True),
        ("बेलारूस की", "बेलारूस", True),
        ("बेलारूसी", "बेलारूस", False),
        ("والرئيس", "الرئيس", False),
    ],
)
def test_a_term_ends_where_the_script_says_a_word_ends(
    text: str, term: str, expected: bool
) -> None:
    start = text.index(term)
    assert whole(text, start, start + len(term)) is expected
