"""Which element of which vocabulary means what: qualified name -> our key.

One flat dictionary, so that reading an entry is one look-up a child element. The order of keys in
a choice (`DATES` and so on) is the order of trust.
"""

ATOM = "{http://www.w3.org/2005/Atom}"
ATOM03 = "{http://purl.org/atom/ns#}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
RSS1 = "{http://purl.org/rss/1.0/}"
RSS09 = "{http://my.netscape.com/rdf/simple/0.9/}"
RSS09B = "{http://channel.netscape.com/rdf/simple/0.9/}"
XML = "{http://www.w3.org/XML/1998/namespace}"
DC = "{http://purl.org/dc/elements/1.1/}"
DCTERMS = "{http://purl.org/dc/terms/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
SYNDICATION = "{http://purl.org/rss/1.0/modules/syndication/}"
MEDIA = "{http://search.yahoo.com/mrss/}"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PLAY = "{http://www.google.com/schemas/play-podcasts/1.0}"
YANDEX = "{http://news.yandex.ru}"
TURBO = "{http://turbo.yandex.ru}"
RAMBLER = "{http://news.rambler.ru}"
FEEDBURNER = "{http://rssnamespace.org/feedburner/ext/1.0}"
XHTML = "{http://www.w3.org/1999/xhtml}"

_PLAIN = ("title", "link", "description", "category", "enclosure", "guid", "pubDate", "author")
_OF_ATOM = (
    "title", "link", "id", "summary", "content", "category", "author", "published", "updated",
    "issued", "modified", "created",
)  # fmt: skip

# Addresses of namespaces as many feeds write them.
_NEARLY = {
    DC: (
        "{http://purl.org/dc/elements/1.1}", "{https://purl.org/dc/elements/1.1/}",
        "{http://purl.org/dc/elements/1.0/}",
    ),
    CONTENT: (
        "{http://purl.org/rss/1.0/modules/content}",
        "{https://purl.org/rss/1.0/modules/content/}",
    ),
    MEDIA: (
        "{http://search.yahoo.com/mrss}", "{https://search.yahoo.com/mrss/}",
        "{http://video.search.yahoo.com/mrss/}", "{http://video.search.yahoo.com/mrss}",
    ),
    YANDEX: (
        "{http://news.yandex.ru/}", "{https://news.yandex.ru}", "{https://news.yandex.ru/}",
        "{http://news.mail.ru}", "{http://news.mail.ru/}",
    ),
    TURBO: ("{http://turbo.yandex.ru/}", "{https://turbo.yandex.ru}"),
    RAMBLER: ("{http://news.rambler.ru/}", "{https://news.rambler.ru}"),
    ITUNES: (
        "{http://www.itunes.com/DTDs/Podcast-1.0.dtd}", "{http://www.itunes.com/DTDs/PodCast-1.0.dtd}",
        "{https://www.itunes.com/dtds/podcast-1.0.dtd}", "{http://itunes.com/dtds/podcast-1.0.dtd}",
    ),
}  # fmt: skip


def _cased(name: str) -> tuple[str, ...]:
    """Return the ways in which programs that do not mind case write a name, its own first."""
    return name, name.lower(), name.upper(), name[0].upper() + name[1:]


def _with_nearly(keys: dict[str, str]) -> dict[str, str]:
    for space, others in _NEARLY.items():
        known = [name for name in keys if name.startswith(space)]
        keys |= {name.replace(space, other): keys[name] for name in known for other in others}
    return keys


KEYS: dict[str, str] = _with_nearly({
    **{
        space + way: name
        for space in ("", RSS1, RSS09, RSS09B) for name in _PLAIN for way in _cased(name)
    },
    **{
        space + way: "atom:" + name
        for space in (ATOM, ATOM03) for name in _OF_ATOM for way in _cased(name)
    },
    **{
        space + name: name
        for space in (ATOM, ATOM03) for name in _PLAIN if name not in _OF_ATOM
    },
    # Seen in RSS without a namespace.
    "id": "atom:id",
    "content": "atom:content",
    "summary": "atom:summary",
    "published": "atom:published",
    "updated": "atom:updated",
    "date": "dc:date",
    "language": "language",
    DC + "title": "dc:title",
    DC + "date": "dc:date",
    DC + "creator": "dc:creator",
    DC + "author": "dc:creator",
    DC + "subject": "category",
    DC + "description": "dc:description",
    DC + "language": "language",
    DC + "identifier": "dc:identifier",
    DCTERMS + "issued": "dc:date",
    DCTERMS + "created": "dc:date",
    DCTERMS + "modified": "atom:modified",
    CONTENT + "encoded": "content:encoded",
    XHTML + "body": "content:encoded",
    "body": "content:encoded",
    "fullitem": "content:encoded",
    # The whole text, as Russian aggregators ask for it.
    YANDEX + "full-text": "full-text",
    RAMBLER + "full-text": "full-text",
    RAMBLER + "fulltext": "full-text",
    TURBO + "content": "full-text",
    XHTML + "div": "content:encoded",
    MEDIA + "content": "media:content",
    MEDIA + "group": "media:group",
    MEDIA + "description": "media:description",
    ITUNES + "summary": "itunes:summary",
    ITUNES + "author": "itunes:author",
    ITUNES + "subtitle": "itunes:subtitle",
    PLAY + "description": "play:description",
    PLAY + "author": "play:author",
    MEDIA + "title": "media:title",
    ITUNES + "title": "itunes:title",
    FEEDBURNER + "origLink": "origLink",
})  # fmt: skip

TITLES = ("title", "atom:title", "dc:title", "itunes:title", "media:title")
SUMMARIES = (
    "description", "atom:summary", "dc:description", "itunes:summary", "play:description",
    "media:description", "itunes:subtitle",
)  # fmt: skip
CONTENTS = ("content:encoded", "atom:content", "full-text")
DATES = (
    "pubDate", "atom:published", "dc:date", "atom:issued", "atom:created", "atom:updated",
    "atom:modified",
)  # fmt: skip
AUTHORS = ("dc:creator", "author", "atom:author", "itunes:author", "play:author")
ITEMS = ("item", RSS1 + "item", RSS09 + "item", RSS09B + "item")
ENTRIES = (ATOM + "entry", ATOM03 + "entry")
# What those call them that take one format for the other.
ODD_ITEMS = frozenset(("entry", ATOM + "item", ATOM03 + "item"))
# Types of what is HTML.
HTML_TYPES = ("html", "text/html", "xhtml", "application/xhtml+xml")
