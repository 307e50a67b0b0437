"""A page becomes an Article: its main text, and what it says of itself."""

from watcher.extract.document import MAX_BYTES, read_page
from watcher.extract.metadata import metadata
from watcher.model import Article
from watcher.parse.unpack import unpack
from watcher.text import clean


def extract(body: bytes, content_type: str | None, url: str) -> Article:
    """Return the article of a page; for a sandbox, since a page may take any time to read.

    `url` is where the page was found. Raises ParseError where the document is no HTML page.
    """
    from trafilatura import extract as trafilatura  # 0.2 s to load

    body, notes = unpack(body, MAX_BYTES)
    page = read_page(body, content_type)
    said = metadata(page, url)
    text = trafilatura(page.tree, include_comments=False, favor_precision=True) or ""
    lines = [line for line in map(clean, text.split("\n")) if line]
    while lines and lines[0] == said.title:
        del lines[0]
    return Article(
        title=said.title,
        text="\n".join(lines),
        published=said.published,
        author=said.author,
        lang=said.lang,
        site=said.site,
        url=said.url,
        picture=said.picture,
        method="trafilatura" if text else "",
        refused=None if text else "empty",
        notes=(*notes, *page.notes),
    )
