import pytest

from watcher.parse.forms import web_link

BASE = "https://news.example/feeds/all.xml"


@pytest.mark.parametrize("raw", ["#", "N/A", "null", "undefined", "None", " - ", "//", "?", ""])
def test_what_a_program_writes_where_it_has_no_link_is_none(raw: str) -> None:
    assert web_link(BASE, raw) is None


@pytest.mark.parametrize(
    ("raw", "url"),
    [
        ("http://http://a.example/x", "http://a.example/x"),
        ("https://https:///a.example/x", "https://a.example/x"),
        ("https//a.example/x", "https://a.example/x"),
        ("http:/a.example/x", "http://a.example/x"),
        ("http:\\\\a.example\\x", "http://a.example/x"),
        ("http:///a.example/x", "http://a.example/x"),
        ("https:///story/1", "https://news.example/story/1"),
        ("news.example/x", "https://news.example/x"),
        ("\u200bhttps://a.example/x\ufeff", "https://a.example/x"),
        ("https://a.example/go/http://b.example/x", "https://a.example/go/http://b.example/x"),
        ("http://a.example//x", "http://a.example//x"),
        ("?id=5", "https://news.example/feeds/all.xml?id=5"),
        ("n/a/1", "https://news.example/feeds/n/a/1"),
        ("other.example/x", "https://news.example/feeds/other.example/x"),  # may be a path
    ],
)
def test_a_slip_in_an_address_is_read_as_it_was_meant(raw: str, url: str) -> None:
    assert web_link(BASE, raw) == url


@pytest.mark.parametrize("piece", ["http:", "http://", "https:/", "/", "\\", "http:\\", "a."])
def test_no_address_takes_long(piece: str) -> None:
    web_link(BASE, piece * 100_000)
