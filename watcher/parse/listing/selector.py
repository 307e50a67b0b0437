"""The CSS selector of `links:`, which says what the story links are instead of finding them."""

from cssselect import HTMLTranslator, SelectorError
from lxml import etree, html

from watcher.parse.listing.evidence import Candidate
from watcher.parse.listing.walk import Scene


def selector_mistake(css: str) -> str | None:
    """Return what is wrong with a CSS selector, None where it parses."""
    try:
        _compiled(css)
    except (SelectorError, etree.XPathError) as error:
        return str(error)
    return None


def _compiled(css: str) -> etree.XPath:
    return etree.XPath(HTMLTranslator().css_to_xpath(css))


def chosen(
    scene: Scene, tree: html.HtmlElement, found: list[Candidate], css: str
) -> list[Candidate]:
    """Return the candidates that a selector chooses: links it names, or links in what it names."""
    result = _compiled(css)(tree)
    picked = set(result) if isinstance(result, list) else set()
    inside = set()
    for index, node in enumerate(scene.nodes):
        if node.element in picked or node.parent in inside:
            inside.add(index)
    return [
        candidate
        for candidate in found
        if any(link.node in inside for link in candidate.target.links)
    ]
