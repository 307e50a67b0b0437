import codecs

import pytest

from watcher.parse.charsets.charset import decode, decode_declared, decode_page, is_plain_utf8
from watcher.parse.charsets.declared import http_charset
from watcher.parse.charsets.labels import ALIASES

RUSSIAN = "Президент Беларуси встретился в Минске с президентом России"
CHINESE = "白俄羅斯總統會見俄羅斯總統普京，討論兩國關係"
FRENCH = "Le président français a déclaré à Noël qu’il viendrait à Genève"


def document(text: str, encoding: str, declared: str | None = None) -> bytes:
    head = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    return f"{head}<rss><channel><title>{text}</title></channel></rss>".encode(encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (FRENCH, "cp1252"), (CHINESE, "big5"),
        ("白俄罗斯总统卢卡申科会见俄罗斯总统普京", "gb18030"),
        ("ベラルーシの大統領がプーチン大統領と会談した", "euc_jp"),
        ("ベラルーシの大統領がプーチン大統領と会談した", "cp932"),
        ("벨라루스 대통령이 푸틴 대통령을 만났다", "cp949"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy, řekl prezident", "cp1250"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy, řekl prezident", "iso8859_2"),
        ("Árvíztűrő tükörfúrógép", "cp1250"), ("Zażółć gęślą jaźń", "iso8859_2"),
        ("Cumhurbaşkanı görüştü", "cp1254"), ("Die Präsidentin trifft Müller", "cp1252"),
        ("El señor decía ¿qué?", "cp1252"), ("Grįžta ąžuolai į šilą", "cp1257"),
        ("נשיא בלארוס נפגש עם פוטין", "cp1255"), ("ประธานาธิบดีเบลารุสพบปูติน", "cp874"),
        ("白俄罗斯总统会见普京", "gb18030"), ("Ο πρόεδρος της Λευκορωσίας συναντήθηκε", "cp1253"),
        ("新しい軍艦がまた延期", "euc_jp"), ("§ 5", "cp1252"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("declared", [None, "utf-8", "no-such-charset"])
def test_an_undeclared_encoding_is_detected(text: str, encoding: str, declared: str | None) -> None:
    found, notes = decode(document(text, encoding, declared), None)
    assert text in found
    assert any("detected" in note for note in notes)


@pytest.mark.parametrize("label", ["windows-1251", "koi8-r", "utf-8", "utf-16"])
def test_a_right_declaration_needs_no_note(label: str) -> None:
    found, notes = decode(document(RUSSIAN, label, label), None)
    assert RUSSIAN in found
    assert notes == []


def test_the_byte_order_mark_comes_before_http_and_http_before_the_declaration() -> None:
    marked = codecs.BOM_UTF8 + document(RUSSIAN, "utf-8")
    assert RUSSIAN in decode(marked, "text/xml; charset=windows-1251")[0]
    text, notes = decode(document(RUSSIAN, "koi8-r", "windows-1251"), "text/xml; charset=koi8-r")
    assert RUSSIAN in text
    assert notes == ["read as koi8-r, though the XML declaration says cp1251"]


@pytest.mark.parametrize(
    ("mark", "encoding"), [(codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF32_BE, "utf-32-be")]
)
def test_wide_text_with_a_byte_order_mark_is_noted_too(mark: bytes, encoding: str) -> None:
    text, notes = decode(mark + document(RUSSIAN, encoding, "utf-8"), None)
    assert RUSSIAN in text
    assert notes == [f"read as {encoding}, though the XML declaration says utf-8"]


def test_an_unknown_encoding_is_noted() -> None:
    text, notes = decode(document(RUSSIAN, "utf-8", "made-up"), "text/xml; charset=utf-8")
    assert RUSSIAN in text
    assert notes == ["read as utf-8, since the XML declaration says made-up, which is unknown"]


def test_a_server_that_says_ascii_of_what_is_not_leaves_the_word_to_the_document() -> None:
    body = document(RUSSIAN, "cp1251", "windows-1251")
    assert RUSSIAN in decode(body, "text/plain; charset=us-ascii")[0]


@pytest.mark.parametrize(("text", "encoding"), [(CHINESE, "big5"), ("대통령을 만났다", "euc-kr")])
def test_a_character_cut_in_half_spoils_no_declared_encoding(text: str, encoding: str) -> None:
    body = document(text, encoding, encoding).replace(b"</title>", b" \xb4</title>")
    found, notes = decode(body, None)
    assert text in found
    assert any("replaced" in note for note in notes)


def test_utf8_called_latin1_and_cut_within_a_character_is_utf8() -> None:
    body = document(FRENCH, "utf-8", "iso-8859-1") + "é".encode()[:1]
    assert FRENCH in decode(body, None)[0]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_text_is_known_by_its_zero_bytes(encoding: str) -> None:
    text, notes = decode(document(RUSSIAN, encoding, "utf-8"), None)
    assert RUSSIAN in text
    assert notes == [f"read as {encoding}, though the XML declaration says utf-8"]


def test_utf8_that_is_called_latin1_is_read_as_utf8() -> None:
    text, notes = decode(document(FRENCH, "utf-8", "iso-8859-1"), None)
    assert FRENCH in text
    assert notes == ["read as utf-8, though the XML declaration says cp1252"]


def test_a_few_stray_bytes_do_not_spoil_utf8() -> None:
    body = document(RUSSIAN, "utf-8").replace(b"</title>", b" \x93x\x94</title>")
    assert f"{RUSSIAN} “x”" in decode(body, None)[0]


def test_one_pair_of_quotes_in_utf8_outweighs_strays() -> None:
    body = document("Who said “no”?", "utf-8", "utf-8").replace(
        b"</title>", b" It\x92s him</title>"
    )
    text, notes = decode(body.replace(b"him", b"him \x96 I\x92m sure"), None)
    assert "Who said “no”? It’s him – I’m sure" in text
    assert notes[-1] == "charset detected as utf-8 with stray bytes"


def test_text_that_was_encoded_twice_is_decoded_twice() -> None:
    twice = FRENCH.replace("’", "'").encode().decode("latin-1")
    text, notes = decode(document(twice, "utf-8"), None)
    assert FRENCH.replace("’", "'") in text
    assert notes == ["text was encoded as UTF-8 twice"]


@pytest.mark.parametrize(
    "text", ["voilà\xa0: 5\xa0€", "« CAFÉ »", "CAFÉ» und Ã", "São João, À bientôt"]
)
def test_accents_are_not_taken_for_damage(text: str) -> None:
    assert decode(document(text, "utf-8"), None) == (document(text, "utf-8").decode(), [])


def test_the_fast_path_takes_only_what_nothing_speaks_against() -> None:
    plain = document(RUSSIAN, "utf-8", "UTF-8")
    assert is_plain_utf8(plain, 'application/xml; charset="utf-8"')
    assert not is_plain_utf8(plain, "text/xml; charset=koi8-r")
    assert not is_plain_utf8(document("don&#146;t", "utf-8"), None)
    assert decode_declared(document(RUSSIAN, "cp1251", "windows-1251"), None)
    assert decode_declared(document(RUSSIAN, "utf-8", "windows-1251"), None) is None
    assert decode_declared(document(RUSSIAN, "cp1251", "utf-8"), None) is None


def test_a_charset_is_read_from_odd_content_types() -> None:
    assert http_charset("application/xml;charset = us-ascii") == "us-ascii"
    assert http_charset("text/xml; charset='gb2312'; x=y") == "gb2312"
    assert http_charset("text/xml;") is None
    assert http_charset(None) is None


@pytest.mark.parametrize(
    "label",
    ["hex", "zlib", "idna", "punycode", "unicode_escape", "undefined", "rot13", "mbcs", "\x00"],
)
def test_a_codec_that_is_no_charset_is_passed_over(label: str) -> None:
    assert RUSSIAN in decode(document(RUSSIAN, "utf-8", label), f"text/xml; charset={label}")[0]


def test_a_page_is_read_as_its_meta_says_where_http_names_nothing_that_fits() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><p>{RUSSIAN}'
    body = page.encode("cp1251")
    assert decode_page(body, "text/html") == (page, [])
    assert decode_page(body, "text/html; charset=utf-8") == (page, [])
    latin = f'<meta http-equiv="Content-Type" content="text/html; charset=utf-8">{FRENCH}'
    text, notes = decode_page(latin.encode("cp1252"), None)
    assert text == latin
    assert notes[0] == "not valid utf-8 as <meta> says"


def test_what_http_says_of_a_page_beats_its_meta_where_it_fits() -> None:
    page = f'<meta charset="iso-8859-1"><p>{CHINESE}'
    assert decode_page(page.encode("gb18030"), "text/html; charset=gbk") == (page, [])


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("start", ["", "\n", "\r\n \t"])
def test_wide_characters_without_a_mark_are_known_by_their_shape(name: str, start: str) -> None:
    text, _ = decode(f"{start}<rss>é</rss>".encode(name), None)
    assert text.strip() == "<rss>é</rss>"


@pytest.mark.parametrize(
    ("label", "name", "word"),
    [
        ("x-sjis", "cp932", "ゲーム"),
        ("Windows-31J", "cp932", "ゲーム"),
        ("x-gbk", "gbk", "移民"),
        ("windows-949", "cp949", "여권"),
        ("windows-874", "cp874", "ภาษาไทย"),
        ("iso-8859-8-i", "iso8859-8", "שלום"),
        ("ms-cyrl", "cp1251", "Минск"),
        ("x-mac-roman", "mac-roman", "Ärger"),
    ],
)
def test_an_encoding_is_known_by_every_name_that_browsers_know(
    label: str, name: str, word: str
) -> None:
    body = f'<?xml version="1.0" encoding="{label}"?><rss>{word}</rss>'.encode(name)
    text, notes = decode(body, None)
    assert word in text
    assert notes == []


def test_every_alias_stands_for_an_encoding() -> None:
    assert all(codecs.lookup(known) for known in ALIASES.values())


@pytest.mark.parametrize(
    ("text", "encoding"), [(RUSSIAN, "cp1251"), (CHINESE, "big5"), (RUSSIAN, "koi8_r")]
)
@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "iso-8859-15"])
def test_a_latin_encoding_is_not_believed_of_another_script(
    text: str, encoding: str, declared: str
) -> None:
    body = document(text, encoding, declared)
    assert decode_declared(body, None) is None
    assert text in decode(body, None)[0]


@pytest.mark.parametrize("text", [FRENCH, "ÉTÉ À NOËL : ÇA VA ? « Où ? »", "Fußgängerüberführung"])
def test_a_latin_encoding_is_believed_of_latin_text(text: str) -> None:
    assert text in (decode_declared(document(text, "cp1252", "iso-8859-1"), None) or "")


@pytest.mark.parametrize("declared", [None, "utf-8", "iso-2022-jp"])
def test_japanese_in_seven_bits_is_told_by_its_escapes(declared: str | None) -> None:
    text = "ベラルーシの大統領がプーチン大統領と会談した"
    assert text in decode(document(text, "iso2022_jp", declared), None)[0]


def test_a_page_in_another_script_is_asked_where_http_says_latin() -> None:
    page = f'<meta charset="koi8-r"><title>{RUSSIAN}</title>'.encode("koi8_r")
    text, notes = decode_page(page, "text/html; charset=iso-8859-1")
    assert RUSSIAN in text
    assert notes == []
