from datetime import UTC, datetime

import pytest

from watcher.model import ParsedEntry, ParsedFeed
from watcher.parse.listing import parse_page

NOW = datetime(2026, 9, 10, tzinfo=UTC)
URL = "https://t.me/s/newsby"


def post(number: int, inside: str, day: int = 1) -> str:
    """Return a post in the markup of the preview, shortened."""
    return (
        '<div class="tgme_widget_message_wrap js-widget_message_wrap">'
        '<div class="tgme_widget_message text_not_supported_wrap js-widget_message" '
        f'data-post="newsby/{number}"><div class="tgme_widget_message_user">'
        '<a href="https://t.me/newsby"><img src="/photo.jpg"></a></div>'
        '<div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author">'
        '<a class="tgme_widget_message_owner_name" href="https://t.me/newsby">News</a></div>'
        f'{inside}<div class="tgme_widget_message_footer compact js-message_footer">'
        '<span class="tgme_widget_message_views">1.2K</span>'
        f'<a class="tgme_widget_message_date" href="https://t.me/newsby/{number}">'
        f'<time datetime="2026-09-0{day}T09:00:00+03:00" class="time">09:00</time></a>'
        "</div></div></div></div>"
    )


def text(words: str) -> str:
    return f'<div class="tgme_widget_message_text js-message_text" dir="auto">{words}</div>'


def page(*posts: str) -> ParsedFeed:
    more = '<a href="/s/newsby?before=100" class="js-messages_more" data-before="100"></a>'
    body = (
        "<html><head><title>News – Telegram</title></head><body><header><a href='/newsby'>News</a>"
        f"</header><main><section>{more}{''.join(posts)}</section></main></body></html>"
    )
    return parse_page(body.encode(), None, URL, now=NOW)


def told(inside: str) -> tuple[str, str]:
    (entry,) = page(post(1, inside)).entries
    return entry.title, entry.summary


def test_the_posts_of_a_channel_are_entries_the_newest_first() -> None:
    feed = page(
        post(101, text("A bridge was opened"), 1), post(102, text("It was closed again"), 2)
    )
    assert feed.entries == (
        ParsedEntry(
            "newsby/102", "https://t.me/newsby/102", "It was closed again",
            published=datetime(2026, 9, 2, 6, tzinfo=UTC),
        ),
        ParsedEntry(
            "newsby/101", "https://t.me/newsby/101", "A bridge was opened",
            published=datetime(2026, 9, 1, 6, tzinfo=UTC),
        ),
    )  # fmt: skip
    assert feed.next_page == "https://t.me/s/newsby?before=100"


def test_the_first_line_is_the_title_and_all_of_it_the_summary() -> None:
    assert told(text("<b>Putin in Minsk.</b><br/><br/>They met for <i>four</i> hours.")) == (
        "Putin in Minsk.",
        "Putin in Minsk. They met for four hours.",
    )
    assert told(text('<a href="?q=%23minsk">#minsk</a> 🔥<br/>They met')) == (
        "They met",
        "#minsk 🔥 They met",
    )


def test_a_long_line_is_told_by_its_first_sentence() -> None:
    first, rest = "The council of the town approved the plan.", "It was late. " * 30
    assert told(text(first + " " + rest))[0] == first
    title, summary = told(text("one word and another " * 30))
    assert title.endswith(" …")
    assert summary.startswith(title.removesuffix(" …"))


@pytest.mark.parametrize(
    ("inside", "title"),
    [
        (
            text('<a href="https://a.example/1">https://a.example/1</a>')
            + '<a class="tgme_widget_message_link_preview" href="https://a.example/1">'
            '<div class="link_preview_title">A bridge was opened</div></a>',
            "A bridge was opened",
        ),
        ('<div class="tgme_widget_message_poll_question">Which bridge?</div>', "Which bridge?"),
        (
            '<a class="tgme_widget_message_reply" href="https://t.me/newsby/7">'
            '<div class="tgme_widget_message_text js-message_reply_text">Old news</div></a>'
            + text("New news"),
            "New news",
        ),
        (
            '<div class="tgme_widget_message_forwarded_from">Forwarded from <a href='
            '"https://t.me/other/5">Other</a></div>' + text("A bridge was opened"),
            "A bridge was opened",
        ),
        (
            '<time class="message_video_duration" datetime="2001-01-01T00:00:00Z">0:30</time>'
            + text("A film"),
            "A film",
        ),
    ],
)
def test_what_a_post_says_is_its_own_or_what_it_links_to(inside: str, title: str) -> None:
    (entry,) = page(post(1, inside)).entries
    assert entry.title == title
    assert entry.url == "https://t.me/newsby/1"
    assert entry.published == datetime(2026, 9, 1, 6, tzinfo=UTC)


def test_a_picture_that_says_nothing_is_no_story() -> None:
    photo = '<a class="tgme_widget_message_photo_wrap" href="https://t.me/newsby/1"></a>'
    feed = page(post(1, photo), post(2, text("A bridge")))
    assert [entry.title for entry in feed.entries] == ["A bridge"]


def test_a_post_that_another_site_shows_hides_none_of_its_stories() -> None:
    stories = "".join(
        f"<article><h2><a href='/news/{n}'>The council of town {n} opened it</a></h2></article>"
        for n in range(8)
    )
    body = f"<html><body><main>{stories}{post(1, text('A bridge'))}</main></body></html>"
    feed = parse_page(body.encode(), None, "https://news.example/", now=NOW)
    assert [entry.url for entry in feed.entries] == [
        f"https://news.example/news/{n}" for n in range(8)
    ]


def test_of_thousands_of_posts_the_newest_are_read() -> None:
    feed = page(*(post(number, text(f"Post {number}")) for number in range(1_000)))
    assert (feed.entries[0].title, len(feed.entries)) == ("Post 999", 200)


def test_a_megabyte_of_signs_is_read_in_no_time() -> None:
    title, _ = told(text("#" * 200_000 + "<br/>" + "https://a" * 50_000 + "<br/>A bridge"))
    assert title == "A bridge"
