"""An element of an XML tree: lxml's, or the standard library's.

The latter's are plain objects of Python's: a name or a text costs a fifth of what it takes lxml,
which makes it anew each time. But they know neither xml:base nor how their markup was written.
"""

from xml.etree import ElementTree

from lxml.etree import _Element, tostring

Element = _Element | ElementTree.Element


class HoldsMarkup(Exception):
    """An element holds others as text, which only lxml writes as they were."""


def named(root: Element, names: frozenset[str]) -> list[Element]:
    """Return the elements of a tree that have one of these names, in their order."""
    if isinstance(root, _Element):
        return list(root.iter(*names))
    return [element for element in root.iter() if element.tag in names]


def markup(element: Element) -> str:
    """Return what an element holds as markup, its own tag left out.

    Raises HoldsMarkup where there is markup and the tree is not lxml's.
    """
    if not len(element):
        return element.text or ""
    if not isinstance(element, _Element):
        raise HoldsMarkup
    whole: str = tostring(element, encoding="unicode", with_tail=False)
    return whole[whole.index(">") + 1 : whole.rindex("<")]
