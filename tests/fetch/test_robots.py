from datetime import timedelta

import pytest

from watcher.fetch.robots import allowed, crawl_delay, parse_robots, unreachable


@pytest.mark.parametrize(
    ("rules", "url", "verdict"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /\nUser-agent: Watcher\nAllow: /", "/a", True),
        ("User-agent: Watcher\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", False),
        # RFC 9309 section 2.2.2: the longest rule, wherever it stands; of equals Allow.
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "https://x.example/a/b/c", True),
        ("User-agent: *\nAllow: /a/b\nDisallow: /a", "https://x.example/a/c", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.gif$", "/x.gif", False),
        ("User-agent: *\nDisallow: /*.gif$", "/x.gif?1", True),
        ("User-agent: *\nDisallow: /%D0%BD", "/новости", False),
        ("User-agent: *\nDisallow: /", "/robots.txt", True),
        ("<html><body>User-agent: *\nDisallow: /</body>", "/a", True),
        ("\ufeffUser-agent: *\r\nDisallow: /a\r\n", "/a", False),
    ],
)
def test_the_longest_rule_of_our_group_decides(rules: str, url: str, verdict: bool) -> None:
    assert allowed(parse_robots(rules.encode()), url) is verdict


def test_an_unreachable_robots_txt_allows_nothing() -> None:
    assert not allowed(unreachable(), "/a")


@pytest.mark.parametrize(
    ("rules", "seconds"),
    [
        ("User-agent: *\nCrawl-delay: 10", 10),
        ("User-agent: *\nCrawl-delay: 0.5", 0.5),
        ("User-agent: *\nRequest-rate: 1/5s", 5),
        ("User-agent: *\nCrawl-delay: 1e30", 3600),
        ("User-agent: *\nCrawl-delay: -1", None),
        ("User-agent: *\nCrawl-delay: often", None),
        ("User-agent: other\nCrawl-delay: 10", None),
        ("User-agent: *\nDisallow:", None),
    ],
)
def test_a_crawl_delay_is_a_pause_within_reason(rules: str, seconds: float | None) -> None:
    expected = None if seconds is None else timedelta(seconds=seconds)
    assert crawl_delay(parse_robots(rules.encode())) == expected


def test_sitemaps_are_absolute_each_once_and_in_no_group() -> None:
    rules = b"Sitemap: https://x.example/news.xml\nUser-agent: *\nDisallow: /a\n" + (
        b"Sitemap: /s.xml\nsitemap:https://x.example/news.xml\nSitemap: javascript:alert(1)\n"
    )
    found = parse_robots(rules, "https://x.example/robots.txt")
    assert found.sitemaps == ("https://x.example/news.xml", "https://x.example/s.xml")


def test_a_file_of_thousands_of_agents_and_rules_is_read_and_still_speaks_to_us() -> None:
    others = b"".join(b"User-agent: x%d\n" % number for number in range(9_000))
    hostile = others + b"User-agent: watcher\n" + b"Disallow: /a\n" * 20_000
    found = parse_robots(hostile)
    assert not allowed(found, "/a")
    assert allowed(found, "/b")


def test_bytes_that_are_no_text_have_no_rules() -> None:
    assert allowed(parse_robots(bytes(range(256)) * 10), "/a")
    assert allowed(parse_robots(b"User-agent: *\nDisallow: /\n"), "https://[broken")
