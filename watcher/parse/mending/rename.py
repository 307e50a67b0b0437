"""Names of elements as others meant them: another case, an address that is nearly a namespace's.

`<ITEM>`, `<feed xmlns="https://www.w3.org/2005/Atom/">`, `xmlns:content` without its last slash,
`<rss xmlns="http://backend.userland.com/rss2">`: no reader but a strict one minds.
"""

import re

from lxml import etree

from watcher.parse.trees.names import (
    ATOM,
    ATOM03,
    CONTENT,
    DC,
    DCTERMS,
    FEEDBURNER,
    ITUNES,
    KEYS,
    MEDIA,
    RDF,
    RSS09,
    RSS09B,
    RSS1,
    SYNDICATION,
    XHTML,
)

_SPACES = (
    ATOM, ATOM03, CONTENT, DC, DCTERMS, FEEDBURNER, ITUNES, MEDIA, RDF, RSS1, RSS09, RSS09B,
    SYNDICATION, XHTML,
)  # fmt: skip
_ALIKE = re.compile(r"^\{(?:https?://)?(?:www\.)?|[/#}]+$")
# Of each root: where its elements stand, if in a namespace that nobody knows, and where they may.
_FORMATS = {
    "rss": ("", ("",)),
    "channel": ("", ("",)),
    "feed": (ATOM, (ATOM, ATOM03)),
    "entry": (ATOM, (ATOM, ATOM03)),
    "rdf": (RSS1, (RSS1, RSS09, RSS09B, "")),
}
_STRUCTURE = {"feed": ("feed", "entry"), "entry": ("entry",)}
_OF_RSS = ("rss", "channel", "item")


def _bare(space: str) -> str:
    return _ALIKE.sub("", space.lower())


_BY_BARE = {_bare(space): space for space in _SPACES}
_BY_LOWER = {
    **{name.lower(): name for name in reversed(KEYS)},  # so that a name's own case is last
    **{
        (space + name).lower(): space + name
        for space in (ATOM, ATOM03)
        for name in ("feed", "entry")
    },
    **{
        (space + name).lower(): space + name
        for space in ("", RSS1, RSS09, RSS09B)
        for name in _OF_RSS
    },
}


def rename(root: etree._Element) -> None:
    """Give the elements of a tree the names that `names` knows, where they are nearly those."""
    kind = _parted(root.tag)[1].lower()
    if kind not in _FORMATS:
        return
    default, fitting = _FORMATS[kind]
    structure = _STRUCTURE.get(kind, _OF_RSS)
    used = map(_parted, {element.tag for element in root.iter(etree.Element)})
    holding = {space for space, name in used if name.lower() in structure}
    moved = {space: default for space in holding if _meant(space) not in fitting}
    for element in root.iter(etree.Element):
        space, name = _parted(element.tag)
        space = moved.get(space, _meant(space))
        meant = _BY_LOWER.get((space + name).lower())
        # Only names that we know: what recovery left elsewhere need not even be a name.
        if meant is not None and meant != element.tag:
            element.tag = meant
    if kind == "rdf":
        root.tag = RDF + "RDF"


def _meant(space: str) -> str:
    return _BY_BARE.get(_bare(space), space) if space else space


def _parted(tag: str) -> tuple[str, str]:
    space, closes, name = tag.rpartition("}")
    return space + closes, name
