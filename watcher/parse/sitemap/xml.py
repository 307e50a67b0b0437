"""A sitemap's XML, read as a stream: urlset -> entries, sitemapindex -> children."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import _Element

from watcher.model import Child, ParsedEntry
from watcher.parse.dates.reading import parse_date
from watcher.parse.sitemap.entry import address, local_name, read_url
from watcher.parse.sitemap.slug import title_from_url
from watcher.text import clean

MAX_ADDRESSES = 50_000  # the protocol's limit, of addresses and of sitemaps in an index
_FORGET = 500  # elements between two clearances of what was read


@dataclass(slots=True)
class Reading:
    """What was read so far.

    `names` are those of publications. `made` counts titles made from addresses, `bare` sitemaps
    whose address stands without <loc>, `lost` what has no address; `more`: the limit was reached.
    """

    url: str
    entries: list[ParsedEntry] = field(default_factory=list)
    children: list[Child] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    made: int = 0
    bare: int = 0
    lost: int = 0
    more: bool = False

    def take(self, elements: Iterable[_Element]) -> None:
        """Read elements of an index or a urlset, up to the limit."""
        for element in elements:
            if len(self.entries) + len(self.children) >= MAX_ADDRESSES:
                self.more = True
                return
            if local_name(element) == "url":
                self._entry(element)
            else:
                self._child(element)

    def _child(self, element: _Element) -> None:
        found = {local_name(one): one.text or "" for one in element}
        raw = found.get("loc", "")
        if not raw.strip() and (element.text or "").strip():
            raw, self.bare = element.text or "", self.bare + 1
        link = address(self.url, raw)
        if link is None:
            self.lost += 1
            return
        self.children.append(Child(link, parse_date(found.get("lastmod", ""))))

    def _entry(self, element: _Element) -> None:
        entry, name = read_url(element, self.url)
        if entry is None:
            self.lost += 1
            return
        if name and len(self.names) < 2:
            self.names.add(clean(name))
        if not entry.title and (title := title_from_url(entry.url or "")):
            entry = entry._replace(title=title)
            self.made += 1
        self.entries.append(entry)


def stream(body: bytes, *, recover: bool) -> Iterator[_Element]:
    """Yield each <url> and <sitemap> of UTF-8 XML, then forget it. Raises XMLSyntaxError.

    What a document declares itself to be encoded in is not asked; nothing external is loaded.
    """
    events = etree.iterparse(
        io.BytesIO(body), events=("end",), tag=("{*}url", "{*}sitemap"),
        recover=recover, encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    for number, (_, element) in enumerate(events, 1):
        yield element
        element.clear()
        if number % _FORGET == 0:
            root = element.getparent()
            # One within another (it was not closed) keeps what is around it.
            if root is not None and root.getparent() is None:
                del root[:-1]
