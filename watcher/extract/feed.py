"""An article watched for its own changes, as a document of one entry."""

from watcher.errors import ParseError
from watcher.model import Article, ParsedEntry, ParsedFeed

_REFUSALS = {
    "paywall": "the page is behind a paywall: its text is not the article's",
    "consent": "the page asks for consent first: its text is not the article's",
    "error": "the server sent an error page",
    "empty": "no article was found on the page",
}


def feed_of(article: Article, url: str) -> ParsedFeed:
    """Return the article at `url` as a document of kind article; raises ParseError for none.

    Its entry is known by `url` whatever the page says of itself, so that every change is an edit.
    """
    if article.refused:
        raise ParseError(_REFUSALS[article.refused])
    entry = ParsedEntry(
        guid=url,
        url=url,
        title=article.title,
        body=article.text,
        published=article.published,
        author=article.author,
        lang=article.lang,
    )
    return ParsedFeed(
        "article",
        title=article.title or article.site or "",
        lang=article.lang,
        url=article.url,
        entries=(entry,),
        notes=article.notes,
    )
