import pytest

from watcher.extract.article import extract

STUB = "Gaming used to be so simple. We bought a game, sat down in front of a console, and played."
WALL = "Subscribe to continue reading this article. Already a member? Sign in."


def refused(body: str, head: str = "") -> str | None:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return extract(page.encode(), None, "https://example.org/a").refused


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("404 Not Found", "The page you requested does not exist."),
        ("Access Denied", "You don't have permission to access this server. Reference #18.2c"),
        ("Just a moment...", "Checking your browser before accessing the site. Ray ID: 7a9"),
        ("Seite nicht gefunden", "Diese Seite existiert nicht mehr."),
    ],
)
def test_a_page_that_tells_an_error_is_refused(title: str, text: str) -> None:
    head = f"<title>{title}</title>"
    assert refused(f"<h1>{title}</h1><p>{text}</p>", head) in ("error", "empty")


def test_a_consent_wall_is_refused() -> None:
    text = "We and our 846 partners store cookies on your device. Accept all cookies to go on."
    assert refused(f"<div><h1>Before you continue</h1><p>{text}</p></div>") in ("consent", "empty")


def test_a_stub_before_a_paywall_is_refused() -> None:
    said = '{"@type": "NewsArticle", "isAccessibleForFree": "False"}'
    head = f'<script type="application/ld+json">{said}</script>'
    assert refused(f"<article><p>{STUB}</p><div><p>{WALL}</p></div></article>", head) == "paywall"


@pytest.mark.parametrize(
    "wall",
    [
        "Bài viết dành cho thuê bao.",
        "Vui lòng đăng nhập hoặc đăng ký gói để đọc tiếp.",
        "Матэрыял даступны толькі для перадплатнікаў.",
    ],
)
def test_a_wall_is_known_in_the_language_of_its_reader(wall: str) -> None:
    assert refused(f"<article><p>{STUB}</p><div><p>{wall}</p></div></article>") == "paywall"


def test_a_log_in_to_comment_is_no_wall() -> None:
    line = "Đăng nhập để bình luận."
    assert refused(f"<article><p>{STUB}</p><div><p>{line}</p></div></article>") is None


def test_a_short_article_that_is_said_to_be_free_is_not_refused() -> None:
    said = '{"@type": "NewsArticle", "isAccessibleForFree": true}'
    head = f'<script type="application/ld+json">{said}</script>'
    assert refused(f"<article><p>{STUB}</p><div><p>{WALL}</p></div></article>", head) is None


def test_an_article_that_asks_for_subscribers_is_not_refused() -> None:
    text = "".join(f"<p>{STUB} It was the year {year}.</p>" for year in range(2000, 2020))
    assert refused(f"<article>{text}<div><p>{WALL}</p></div></article>") is None


def test_a_story_about_errors_is_not_refused() -> None:
    title = "404 people were rescued from the flood"
    text = "".join(f"<p>{title}, officials said on day {day} of the flood.</p>" for day in range(9))
    assert refused(f"<h1>{title}</h1>{text}", f"<title>{title}</title>") is None


def test_a_page_without_text_is_empty() -> None:
    assert refused("<nav><a href='/'>Home</a></nav>") == "empty"
