import pytest

from watcher.store.outlets import Teller, independent
from watcher.urls import owner


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://www.bbc.co.uk/news/1", "bbc.co.uk"),
        ("https://news.example.org:8080/x", "example.org"),
        ("https://example.org/", "example.org"),
        ("http://127.0.0.1:9000/x", ""),
        ("http://[::1]/x", ""),
        ("http://localhost/x", ""),
        ("not an address", ""),
    ],
)
def test_an_owner_is_a_registrable_domain(url: str, domain: str) -> None:
    assert owner(url) == domain


def test_an_owner_counts_once_and_a_copy_with_whom_it_copies() -> None:
    tellers = [
        Teller("https://a.example/1", "A", "lead"),
        Teller("https://sport.a.example/2", "A: sport", "same"),
        Teller("https://b.example/1", "B", "duplicate"),
        Teller("https://c.example/1", "C", "same"),
        Teller(None, "D", "same"),
        Teller("http://127.0.0.1/5", "E", "follow-up"),
    ]
    assert independent(tellers) == {"a.example", "c.example", "D", "E"}
    assert independent(tellers[2:3]) == {"b.example"}
