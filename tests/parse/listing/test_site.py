import pytest

from watcher.parse.listing.site import domain, is_front


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.bbc.co.uk/x", "bbc.co.uk"),
        ("https://www.spiegel.de/", "spiegel.de"),
        ("http://tech.uk.msn.com/", "msn.com"),
        ("https://dantri.com.vn/", "dantri.com.vn"),
        ("http://xw.example.gov.cn/", "example.gov.cn"),
        ("http://192.0.2.7:8080/", "192.0.2.7"),
    ],
)
def test_the_domain_that_somebody_registered_is_told_by_its_form(url: str, expected: str) -> None:
    assert domain(url) == expected


def test_a_front_page_has_no_path_but_its_language_or_index() -> None:
    assert is_front("https://example.org")
    assert is_front("https://example.org/vi/")
    assert is_front("https://example.org/index.html")
    assert not is_front("https://example.org/news/")
    assert not is_front("https://example.org/?cat=3")
