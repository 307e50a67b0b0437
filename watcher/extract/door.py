"""`extract` for callers that only name it to a sandbox: nothing is imported until it runs."""

from watcher.model import Article


def extract(body: bytes, content_type: str | None, url: str) -> Article:
    """Return the article of a page; see `watcher.extract.article.extract`."""
    from watcher.extract import article  # 0.1 s, which the daemon itself never needs

    return article.extract(body, content_type, url)
