import time

import pytest
from hypothesis import given

from tests.urls.addresses import anything
from watcher.urls import absolute, host, is_http, origin, redact, split


@given(anything)
def test_any_text_is_taken_for_an_address(url: str) -> None:
    redact(url)
    split(url)
    assert host(url) == host(url).lower()
    link = absolute("https://example.org/a/", url)
    assert link is None or (is_http(link) and " " not in link)


def test_host_is_what_a_server_is_known_by() -> None:
    assert host("https://u:p@WWW.Example.org.:8080/x") == "www.example.org"
    assert host("http://пример.рф") == "xn--e1afmkfd.xn--p1ai"
    assert host("file:///tmp/x") == ""


def test_an_origin_has_no_credentials_and_no_path() -> None:
    assert origin("https://u:p@WWW.Example.org:8080/x?y") == "https://www.example.org:8080"
    assert origin("file:///tmp/x") == origin("http:///x") == origin("http://[a/x") == ""


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("1.html", "https://example.org/news/1.html"),
        ("/1", "https://example.org/1"),
        ("//cdn.example.org/1", "https://cdn.example.org/1"),
        ("?p=1", "https://example.org/news/?p=1"),
        (" http://other.org/a b\n", "http://other.org/a%20b"),
        ("/a\x00b\ud800\x85", "https://example.org/ab"),
        ("www.other.org/1", "https://www.other.org/1"),
        ("", "https://example.org/news/"),
        ("javascript:void(0)", None),
        ("mailto:a@example.org", None),
        ("http://", None),
        ("//[broken", None),
    ],
)
def test_links_become_absolute_http_addresses_or_none(link: str, expected: str | None) -> None:
    assert absolute("https://example.org/news/", link) == expected


def test_a_place_in_the_document_is_told_without_the_tokens_of_its_address() -> None:
    base = "https://example.org/feed?id=3&token=abc&auth_key=def&page=2"
    assert absolute(base, "#new") == "https://example.org/feed?id=3&page=2#new"
    assert absolute("https://example.org/feed?token=abc", "#new") == "https://example.org/feed#new"


@pytest.mark.parametrize(
    "text",
    [
        "https://user:s3cret@example.org/rss",
        "https://s3cret@example.org/rss",
        "https://user:p@s3cret@example.org/rss",
        "https://example.org/rss?key=s3cret&x=1",
        "https://example.org/rss?access_token=s3cret",
        "https://example.org/rss?accessToken=s3cret#a",
        "https://example.org/rss?a=1&X-Amz-Signature=s3cret",
        "https://example.org/rss?PASSWORD=s3cret",
        "https://example.org/rss?sig=s3cret",
        "https://api.example.org/bot12345:s3cret-AA/send",
        "GET https://u:s3cret@example.org/ failed",
    ],
)
def test_redacted_text_shows_no_secret(text: str) -> None:
    assert "s3cret" not in redact(text)
    assert "example.org" in redact(text)


@pytest.mark.parametrize(
    "url",
    ["https://example.org/a?id=1&keyword=belarus", "https://example.org/a@b?monkey=1", "text"],
)
def test_what_is_not_secret_stays(url: str) -> None:
    assert redact(url) == url


@pytest.mark.parametrize("piece", ["?token", "?", ";a", "/amp", "://", "://@", ":1", "%", "&key"])
def test_hostile_addresses_take_linear_time(piece: str) -> None:
    url = "https://example.org/" + piece * 50_000
    started = time.process_time()
    redact(url)
    split(url)
    assert time.process_time() - started < 2
