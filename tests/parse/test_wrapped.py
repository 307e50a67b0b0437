import html

import pytest

from watcher.errors import ParseError
from watcher.parse.document import parse_fast, parse_slow

URL = "https://news.example/feed"
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Q&amp;A</title>'
    "<item><title>Is 1 &lt; 2?</title><link>https://news.example/1</link></item></channel></rss>"
)
PAGE = "<!DOCTYPE html><html><head><title>Site</title></head><body>{}</body></html>"


@pytest.mark.parametrize(
    "text",
    [
        PAGE.format(FEED.removeprefix('<?xml version="1.0"?>')),
        PAGE.format("<div>News</div>" + FEED),
        PAGE.format(f'<pre style="white-space: pre-wrap">{html.escape(FEED)}</pre>'),
        html.escape(FEED),
    ],
)
def test_a_feed_within_a_page_is_taken_out_of_it(text: str) -> None:
    assert parse_fast(text.encode(), "text/html", URL) is None
    feed = parse_slow(text.encode(), "text/html", URL)
    assert [(entry.title, entry.url) for entry in feed.entries] == [
        ("Is 1 < 2?", "https://news.example/1")
    ]
    assert "taken out of an HTML page" in feed.notes


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>How feeds look</h1><pre>{html.escape(FEED)}</pre>",
        f"<script>var feed = '{FEED}'</script>",
        f"<h1>Paste here</h1><textarea>{FEED}</textarea>",
        f"<!-- {FEED} --><p>Moved</p>",
    ],
)
def test_a_page_that_quotes_a_feed_stays_a_page(body: str) -> None:
    text = PAGE.format(body).encode()
    with pytest.raises(ParseError, match="HTML page"):
        parse_fast(text, "text/html", URL) or parse_slow(text, "text/html", URL)
