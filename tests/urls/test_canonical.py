import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.urls.addresses import anything
from watcher.urls.canonical import canonical, source_key

KEY = "https://example.org/news/1"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/news/1",
        "http://example.org/news/1/",
        "HTTPS://WWW.Example.ORG:443/news/1#top",
        "http://example.org:80//news/./x/../1?",
        "https://user:secret@example.org./news/1?utm_source=rss&utm_medium=feed",
        "https://example.org/news/1?fbclid=IwAR&gclid=x&CMP=share&ns_campaign=y",
        "https://example.org/%6Eews/1?ref=rss",
        "https://m.example.org/news/1",
        "https://www.m.example.org/news/1",
        "https://amp.example.org/news/1",
        "https://example.org/news/1/amp/",
        "https://example.org/news/1?amp",
        "https://example.org/news/1?outputType=amp",
        "https://example.org/news/1.amp",
        "https://www.google.com/amp/s/www.example.org/news/1",
        "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/news/1?amp_js_v=0.1",
        "https://cdn.ampproject.org/v/s/example.org/news/1?amp_gsa=1&usqp=mq33",
        "https://www.google.com/url?rct=j&sa=t&url=https://example.org/news/1&ct=ga&cd=x",
        "  https://example.org/ne\nws/1 ",
        "https://example.org/news/1;jsessionid=0A1",
    ],
)
def test_one_article_has_one_canonical_url(url: str) -> None:
    assert canonical(url) == KEY


def test_a_source_is_known_by_its_whole_host_but_www() -> None:
    assert source_key("http://www.example.org/rss/?utm_source=x") == "https://example.org/rss"
    assert source_key("https://m.example.org/rss") == "https://m.example.org/rss"
    assert source_key("https://www.m.example.org/rss") == "https://m.example.org/rss"
    assert canonical("https://m.example.org/rss") == "https://example.org/rss"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/?p=1", "https://example.org/?p=2"),
        ("https://example.org/news?id=1", "https://example.org/news"),
        ("https://example.org/News/1", "https://example.org/news/1"),
        ("https://example.org/news/1", "https://example.org:8080/news/1"),
        ("https://m.co.uk/news/1", "https://co.uk/news/1"),
        ("https://example.org/amp", "https://example.org/"),
        ("https://example.org/guitar-amp", "https://example.org/guitar"),
        ("https://example.org/watch?ref=1", "https://example.org/watch?ref=2"),
        ("https://example.org/a?source=bbc", "https://example.org/a?source=cnn"),
        ("https://example.org/#!/a", "https://example.org/#!/b"),
        ("https://example.org/#/a", "https://example.org/#/b"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"),
        ("https://example.org/a?q=x%26y=1", "https://example.org/a?q=x&y=1"),
        ("https://example.org/a?q=1%2B1", "https://example.org/a?q=1+1"),
        ("https://a.example.org/1", "https://b.example.org/1"),
        ("https://example.org/a?m=1", "https://example.org/a?m=2"),
        ("https://example.org/путь", "https://example.org/пут"),
        ("https://www.google.com/search?q=a", "https://www.google.com/search?q=b"),
    ],
)
def test_two_articles_never_share_one(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org", "https://example.org"),
        ("https://example.org/", "https://example.org"),
        ("https://example.org/a?b=2&a=1&b=1", "https://example.org/a?a=1&b=1&b=2"),
        ("https://en.m.wikipedia.org/wiki/Minsk_(city)", "https://en.wikipedia.org/wiki/Minsk_(city)"),
        ("http://пример.рф/путь", "https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C"),
        ("https://example.org/%d0%b0", "https://example.org/%D0%B0"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("http://[::1]:8080/x", "https://[::1]:8080/x"),
        ("tag:example.org,2024:1", "tag:example.org,2024:1"),
        ("", ""),
    ],
)  # fmt: skip
def test_canonical_form(url: str, expected: str) -> None:
    assert canonical(url) == expected


@given(anything)
@example("http://x:443")
@example("http://user:pw@/c/s/")
@example("https://www.google.com/url?q=" * 5 + "http://")
@example("https://www.google.com/url?q=" * 5 + "http://a.b/c")
@example("https://example.org/a/amp/amp")
def test_canonical_is_idempotent_and_takes_anything(url: str) -> None:
    assert canonical(canonical(url)) == canonical(url)


@given(st.integers(), st.integers(), st.sampled_from(["id", "p", "article", "v", "q", "page"]))
def test_an_id_in_a_query_always_counts(one: int, other: int, name: str) -> None:
    keys = {canonical(f"https://example.org/a?{name}={n}&utm_source=x") for n in (one, other)}
    assert len(keys) == len({one, other})


@pytest.mark.parametrize("piece", ["?token", "?", ";a", "/amp", "://", "://@", ":1", "%", "&key"])
def test_hostile_addresses_take_linear_time(piece: str) -> None:
    url = "https://example.org/" + piece * 50_000
    started = time.process_time()
    canonical(url)
    assert time.process_time() - started < 2
