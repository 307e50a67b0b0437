from datetime import UTC, datetime

import pytest

from watcher.errors import ParseError
from watcher.parse.listing import parse_page, selector_mistake

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
STORIES = [
    ("Council votes to close the harbour bridge for a year", "council-votes-bridge-48213"),
    ("Ferry company orders six electric boats from Norway", "ferry-company-boats-48215"),
    ("Heavy rain floods the old market for the second time", "heavy-rain-market-48219"),
    ("School meals will be free from the next autumn term", "school-meals-free-48220"),
]
PAGE = """<html lang=en><title>Harbour News</title><body>
<nav><ul><li><a href=/>Home</a><li><a href=/politics>Politics</a>
<li><a href=/sport>Sport</a></ul></nav>
<main>{}</main>
<footer><a href=/imprint>Imprint</a> <a href=/privacy>Privacy policy and cookies</a></footer>"""
TEASER = """<article><a href=/news/{1}><img src=/img/{1}.jpg alt="A picture"></a>
<h2><a href=/news/{1}>{0}</a></h2><p>What happened, told in a sentence or two of {0}.</p>
<a href=/news/{1}>Read more</a> <a href=/news/{1}#comments>12 comments</a></article>"""


def page() -> bytes:
    return PAGE.format("".join(TEASER.format(*story) for story in STORIES)).encode()


def test_teasers_become_entries_in_the_order_of_the_page() -> None:
    feed = parse_page(page(), None, "https://harbour.example/", now=NOW)
    assert (feed.kind, feed.title, feed.lang) == ("page", "Harbour News", "en")
    assert [(e.title, e.url) for e in feed.entries] == [
        (title, f"https://harbour.example/news/{slug}") for title, slug in STORIES
    ]


def test_a_teaser_has_its_text_and_picture() -> None:
    entry = parse_page(page(), None, "https://harbour.example/", now=NOW).entries[0]
    assert entry.summary == f"What happened, told in a sentence or two of {STORIES[0][0]}."
    assert [e.url for e in entry.enclosures] == [f"https://harbour.example/img/{STORIES[0][1]}.jpg"]


def test_a_time_that_a_script_will_count_from_now_is_told_by_its_title() -> None:
    told = "<abbr class=timeago title='2026-11-25T10:00:00+03:00'>a while</abbr></article>"
    body = page().replace(b"</article>", told.encode())
    for entry in parse_page(body, None, "https://harbour.example/", now=NOW).entries:
        assert entry.published == datetime(2026, 11, 25, 7, tzinfo=UTC)


def test_the_start_of_a_headline_is_no_teaser_text() -> None:
    rows = "".join(
        f"<li><i>2026-11-2{n}</i><a href='/a/{n}8213.html' title='{title}'>{title[:30]}...</a>"
        for n, (title, _) in enumerate(STORIES)
    )
    feed = parse_page(PAGE.format(f"<ul>{rows}</ul>").encode(), None, "https://x.example/", now=NOW)
    assert [(e.title, e.summary) for e in feed.entries] == [(title, "") for title, _ in STORIES]


def test_a_selector_says_what_the_stories_are() -> None:
    feed = parse_page(page(), None, "https://harbour.example/", now=NOW, links="nav a")
    assert [e.title for e in feed.entries] == ["Home", "Politics", "Sport"]


def test_a_selector_that_does_not_parse_is_named() -> None:
    assert selector_mistake("article h3 a") is None
    assert selector_mistake("article >> a[") is not None


def test_a_page_without_a_list_says_so() -> None:
    with pytest.raises(ParseError, match="no list of stories"):
        parse_page(PAGE.format("").encode(), None, "https://harbour.example/", now=NOW)


@pytest.mark.parametrize(
    "body",
    [
        '<h1>Page not found</h1><ul><li><a href="/">Go back to the start page</a></li>'
        '<li><a href="/help/contact-our-support-team">Contact our support team</a></li>'
        '<li><a href="/archive/search-all-of-our-articles">Search the archive of articles</a></ul>',
        '<h1>We value your privacy</h1><a href="/privacy-policy">Read our whole privacy policy</a>'
        '<a href="/accept?id=123456">Accept all and continue reading</a>'
        '<a href="/subscribe-without-ads">Subscribe and read without advertising</a>',
        '<form><a href="/password/reset-your-password-here">Forgot your password?</a></form>',
        '<h1>Topics</h1><ul><li><a href="/topic/politics">Politics</a>'
        '<li><a href="/topic/health-and-family">Health and family</a>'
        '<li><a href="/topic/world-news">World news</a><li><a href="/topic/sports">Sports</a></ul>',
    ],
)
def test_an_error_a_wall_a_login_and_a_list_of_topics_list_no_stories(body: str) -> None:
    with pytest.raises(ParseError, match="no list of stories"):
        parse_page(f"<html><body>{body}".encode(), None, "https://n.example/list/", now=NOW)


def test_an_advertised_feed_is_said_to_be_better() -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
    body = page().replace(b"<title>", head.encode() + b"<title>")
    notes = parse_page(body, None, "https://harbour.example/", now=NOW).notes
    assert notes == (
        "the page advertises a feed, which is better to poll: https://harbour.example/feed.xml",
    )


def test_a_story_whose_address_begins_like_a_service_of_the_site_is_one() -> None:
    first = (
        "donate-blood-hospitals-ask",
        "account-of-the-fire-in-minsk",
        "login-data-of-all-leaked",
    )
    rows = "".join(
        f"<li><h3><a href=/2026/11/2{n}/a-story>Police arrest {n} in the old harbour</a></h3></li>"
        for n in range(5)
    )
    for slug in first:
        hero = (
            f"<div><a href=/{slug}><img src=x>{slug.replace('-', ' ')}</a><p>Told in a teaser.</p>"
        )
        body = f"<!doctype html><html lang=en><body><main><ul>{rows}</ul>{hero}</div></main>"
        found = parse_page(body.encode(), None, "https://harbour.example/", now=NOW).entries
        assert [entry.url for entry in found][5:] == [f"https://harbour.example/{slug}"]
