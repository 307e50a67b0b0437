"""Pages that show further whole articles below their own: only their own is read.

That is the one with the page's headline. The posts of a live report all stay, for its headline
stands above them.
"""

from lxml import html

from watcher.text import clean

_HEADINGS = ("h1", "h2", "h3")
_MOST = 200  # articles of a page
_LONG = 600  # characters of one that is worth leaving out; the others are teasers


def without_others(tree: html.HtmlElement, title: str) -> None:
    """Take out of a page the <article>s that are like the one with its headline, but another's."""
    articles = [
        one for one in tree.iter("article") if next(one.iterancestors("article"), None) is None
    ]
    own = (
        next((one for one in articles[:_MOST] if _headline(one) == title), None) if title else None
    )
    if own is None:
        return
    for other in articles[:_MOST]:
        named = _headline(other)
        alike = other.getparent() is own.getparent() or (
            other.get("class") is not None and other.get("class") == own.get("class")
        )
        if other is not own and alike and named and named != title and _is_long(other):
            other.drop_tree()


def _headline(article: html.HtmlElement) -> str:
    """Return the first heading of an article, "" where it has none."""
    heading = next(article.iter(*_HEADINGS), None)
    return clean("".join(heading.itertext())) if heading is not None else ""


def _is_long(article: html.HtmlElement) -> bool:
    return sum(map(len, article.itertext())) > _LONG
