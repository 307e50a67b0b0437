import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.match.text.boundary import begins, ends, token_end, token_start, whole


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
        ("カミンスクール", "ミンスク", False),
        ("プーチン大統領", "プーチン", True),
        ("ロシアのプーチンが", "プーチン", True),
        ("ソニーグループの決算", "ソニー", True),
        ("ウクライナメディアは", "ウクライナ", True),
        ("インドネシアの首都", "インド", False),
        ("リマスター版", "リマ", False),
        ("在普京访问", "普京", True),
        ("เบลารุส", "บลารุส", False),  # without its vowel, which is written before it
        ("ปูตินา", "ปูติน", False),  # a vowel follows
        ("ປູຕິນ", "ຕິນ", True),
        ("ក្រេមឡាំង", "រេម", False),  # the lower half of a stack
        ("ပူတင်က", "ပူတ", False),  # the consonant that closes the syllable
        ("ပူတင်က", "ပူတင်", True),
        ("러시아가", "러", False),
        ("미는", "미", True),
        ("미국", "미", False),
    ],
)
def test_a_term_ends_where_the_script_says_a_word_ends(
    text: str, term: str, expected: bool
) -> None:
    start = text.index(term)
    assert whole(text, start, start + len(term)) is expected


@pytest.mark.parametrize(
    ("text", "term", "lang", "expected"),
    [
        ("והקרמלין", "קרמלין", "he", True),
        ("שבמינסק", "מינסק", None, True),
        ("מפוטין", "פוטין", "he", True),
        ("מפוטין", "פוטין", "yi", False),
        ("סבלרוס", "בלרוס", "he", False),
        ("וקרב", "רב", "he", False),  # two letters are left
        ("والكرملين", "كرملين", "ar", True),
        ("للكرملين", "كرملين", "ar", True),
        ("وبوتين", "بوتين", None, True),
        ("فببوتين", "بوتين", "ar", True),
        ("بروسيا", "روسيا", "ar", True),
        ("بروسيا", "روسيا", "fa", False),
        ("بروسيا", "روسيا", "ur-PK", False),
        ("نروسيا", "روسيا", "ar", False),
        ("የቤላሩስ", "ቤላሩስ", "am", True),
        ("ስለፑቲን", "ፑቲን", "am", True),
        ("친벨라루스", "벨라루스", "ko", True),
        ("서벨라루스", "벨라루스", "ko", False),
        ("prorussia", "russia", "en", False),
        ("прокремль", "кремль", "ru", False),
        ("in russia", "russia", "en", True),
    ],
)
def test_a_term_may_begin_after_clitics_of_its_script(
    text: str, term: str, lang: str | None, expected: bool
) -> None:
    assert begins(text, text.index(term), lang) is expected


@pytest.mark.parametrize(
    ("text", "at", "token"),
    [
        ("der kreml's", 5, "kreml"),
        ("c++", 2, "+"),
        ("पुतिन ने", 1, "पुतिन"),
        ("สวัสดี", 0, "ส"),
        ("เบลารุส", 1, "เบ"),
        ("普京", 0, "普"),
        ("ロシアのプーチン大統領", 5, "プーチン"),
        ("belarus는", 7, "는"),
    ],
)
def test_a_token_is_the_letters_that_hold_together(text: str, at: int, token: str) -> None:
    assert text[token_start(text, at) : token_end(text, at)] == token


LETTERS = "ab é'\u0301 бאוהقالየ 普のプー เบาส์ ကတ်္ ្ក 친벨는 के"


@given(st.text(LETTERS, min_size=1), st.data())
def test_what_begins_and_ends_words_is_whole(text: str, choose: st.DataObject) -> None:
    start = choose.draw(st.integers(0, len(text) - 1))
    end = choose.draw(st.integers(start + 1, len(text)))
    if whole(text, start, end):
        assert begins(text, start)
        assert ends(text, end)
    else:
        assert not ends(text, end) or token_start(text, start) < start


@given(st.text(LETTERS, min_size=1), st.data())
def test_a_token_holds_its_characters_and_every_one_of_them_has_that_token(
    text: str, choose: st.DataObject
) -> None:
    at = choose.draw(st.integers(0, len(text) - 1))
    start, end = token_start(text, at), token_end(text, at)
    assert start <= at < end
    assert {(token_start(text, i), token_end(text, i)) for i in range(start, end)} == {(start, end)}
