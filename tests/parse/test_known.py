import pytest

from watcher.parse.known import known_in_page, known_places

CHANNEL = "UCabcdefghijklmnopqrstuv"
VIDEOS = "https://www.youtube.com/feeds/videos.xml?"


@pytest.mark.parametrize(
    ("url", "feed"),
    [
        (f"https://www.youtube.com/channel/{CHANNEL}", f"{VIDEOS}channel_id={CHANNEL}"),
        (f"https://m.youtube.com/channel/{CHANNEL}/videos", f"{VIDEOS}channel_id={CHANNEL}"),
        ("https://www.youtube.com/playlist?list=PL123", f"{VIDEOS}playlist_id=PL123"),
        ("https://www.youtube.com/user/example", f"{VIDEOS}user=example"),
        ("https://www.reddit.com/r/belarus/", "https://www.reddit.com/r/belarus/.rss"),
        ("https://old.reddit.com/r/belarus/new", "https://www.reddit.com/r/belarus/new/.rss"),
        ("https://www.reddit.com/user/x", "https://www.reddit.com/user/x/.rss"),
        ("https://github.com/a/b", "https://github.com/a/b/releases.atom"),
        ("https://github.com/a/b/releases/tag/v1", "https://github.com/a/b/releases.atom"),
        ("https://github.com/a/b/commits/main", "https://github.com/a/b/commits/main.atom"),
        ("https://github.com/a/b/tags", "https://github.com/a/b/tags.atom"),
        ("https://github.com/a", "https://github.com/a.atom"),
        ("https://gitlab.com/g/s/p", "https://gitlab.com/g/s/p/-/releases.atom"),
        ("https://gitlab.com/g/p/-/tags", "https://gitlab.com/g/p/-/releases.atom"),
        (
            "https://gitlab.gnome.org/g/p/-/commits/main",
            "https://gitlab.gnome.org/g/p/-/commits/main?format=atom",
        ),
        ("https://codeberg.org/a/b", "https://codeberg.org/a/b/releases.rss"),
        ("https://example.substack.com/p/a-story", "https://example.substack.com/feed"),
        ("https://medium.com/@someone", "https://medium.com/feed/@someone"),
        ("https://medium.com/some-paper/a-story-1a2b", "https://medium.com/feed/some-paper"),
        ("https://medium.com/tag/minsk", "https://medium.com/feed/tag/minsk"),
        ("https://someone.medium.com/", "https://someone.medium.com/feed"),
        (
            "https://news.google.com/search?q=Belarus+Kremlin&hl=vi&gl=VN&ceid=VN:vi",
            "https://news.google.com/rss/search?q=Belarus+Kremlin&hl=vi&gl=VN&ceid=VN%3Avi",
        ),
        ("https://news.google.com/topics/CAA1", "https://news.google.com/rss/topics/CAA1"),
        ("https://t.me/nexta_live", "https://t.me/s/nexta_live"),
        ("https://t.me/s/nexta_live/123", "https://t.me/s/nexta_live"),
        ("https://x.blogspot.com/2024/05/a.html", "https://x.blogspot.com/feeds/posts/default"),
        (
            "https://x.blogspot.co.uk/search/label/News",
            "https://x.blogspot.co.uk/feeds/posts/default/-/News",
        ),
        ("https://staff.tumblr.com/", "https://staff.tumblr.com/rss"),
        ("https://www.tumblr.com/staff", "https://staff.tumblr.com/rss"),
        ("https://x.wordpress.com/tag/minsk/", "https://x.wordpress.com/tag/minsk/feed/"),
        ("https://x.wordpress.com/2024/a-b", "https://x.wordpress.com/feed/"),
        ("https://bsky.app/profile/a.bsky.social", "https://bsky.app/profile/a.bsky.social/rss"),
        ("https://news.ycombinator.com/", "https://news.ycombinator.com/rss"),
        (
            "https://stackoverflow.com/questions/tagged/rss",
            "https://stackoverflow.com/feeds/tag/rss",
        ),
        ("https://arxiv.org/list/cs.CL/recent", "https://rss.arxiv.org/rss/cs.CL"),
        (
            "https://en.wikipedia.org/w/index.php?title=Minsk&action=history",
            "https://en.wikipedia.org/w/index.php?title=Minsk&action=history&feed=atom",
        ),
    ],
)
def test_a_known_shape_gives_its_feed_without_a_request(url: str, feed: str) -> None:
    first = known_places(url)[0]
    assert first.url == feed
    assert first.sure


@pytest.mark.parametrize(
    ("url", "feed"),
    [
        ("https://mastodon.social/@Gargron", "https://mastodon.social/@Gargron.rss"),
        ("https://social.example/tags/minsk", "https://social.example/tags/minsk.rss"),
        (
            "https://tube.example/c/news/videos",
            "https://tube.example/feeds/videos.xml?videoChannelName=news",
        ),
    ],
)
def test_a_shape_that_any_host_may_have_is_not_sure(url: str, feed: str) -> None:
    (found,) = known_places(url)
    assert (found.url, found.sure) == (feed, False)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/",
        "https://example.org/tag/belarus",
        "https://www.youtube.com/@handle",
        "https://www.tiktok.com/@someone",
        "https://t.me/joinchat/AAAA",
        "https://t.me/+AAAAAAAA",
        "https://gitlab.com/explore",
        "ftp://github.com/a/b",
        "file:///tmp/x",
        "nonsense",
    ],
)
def test_other_addresses_say_nothing(url: str) -> None:
    assert known_places(url) == ()


def test_telegram_is_a_page() -> None:
    assert known_places("https://t.me/nexta_live")[0].kind == "page"


def test_a_handles_page_gives_the_channel_away() -> None:
    page = f'<html><script>{{"channelId":"{CHANNEL}"}}</script>'
    (found,) = known_in_page("https://www.youtube.com/@handle", page)
    assert found.url == f"{VIDEOS}channel_id={CHANNEL}"
    assert known_in_page("https://www.youtube.com/@handle", "<html>") == ()


def test_a_wordpress_page_gives_its_section_away() -> None:
    page = '<meta name="generator" content="WordPress 6.5">'
    (found,) = known_in_page("https://x.example/tag/minsk/page/2/", page)
    assert (found.url, found.sure) == ("https://x.example/tag/minsk/feed/", False)
    (found,) = known_in_page("https://x.example/2024/a-story", page)
    assert found.url == "https://x.example/feed/"
    assert known_in_page("https://x.example/", "<p>WordPress is nice") == ()
