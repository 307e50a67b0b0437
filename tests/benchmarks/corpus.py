"""Synthetic feeds of a given size, the same in every run.

Words are made of syllables and drawn by Zipf's law (rank r with weight 1/r) from 50,000, so that
entries of different feeds overlap as much as real texts do. Half of the feeds carry HTML in their
summaries, every fourth is Atom; that is about what the wild looks like.
"""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from itertools import accumulate

WORDS = 50_000
TITLE_WORDS = 10
SUMMARY_WORDS = 74
EPOCH = datetime(2026, 1, 20, 12, tzinfo=UTC)
SYLLABLES = [c + v for c in "bdfghklmnprstvz" for v in ("a", "e", "i", "o", "u", "ai", "or", "en")]


@cache
def vocabulary() -> tuple[str, ...]:
    """Return 50,000 distinct words, the commonest first and (as in languages) the shortest."""
    rng = random.Random("vocabulary")
    words: dict[str, None] = {}
    while len(words) < WORDS:
        words["".join(rng.choices(SYLLABLES, k=2 if len(words) < 2_000 else rng.randint(2, 4)))] = (
            None
        )
    return tuple(words)


@cache
def weights() -> tuple[float, ...]:
    """Return the cumulative Zipf weights that belong to the vocabulary."""
    return tuple(accumulate(1 / rank for rank in range(1, WORDS + 1)))


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a synthetic feed."""

    number: int
    title: str
    summary: str
    published: datetime


def item(feed: int, number: int) -> Item:
    """Return entry `number` of a feed: the same text whenever it is asked for."""
    rng = random.Random(f"{feed}/{number}")
    words = rng.choices(vocabulary(), cum_weights=weights(), k=TITLE_WORDS + SUMMARY_WORDS)
    summary = " ".join(words[TITLE_WORDS:]).capitalize() + "."
    if feed % 2:
        summary = f'<p>{summary}</p><p><a href="https://site{feed}.example/more">More</a></p>'
    published = EPOCH + timedelta(minutes=number, seconds=feed % 60)
    return Item(number, " ".join(words[:TITLE_WORDS]).capitalize(), summary, published)


def document(feed: int, entries: int, edition: int = 0) -> bytes:
    """Return a feed document, newest entry first; each edition drops the oldest for a new one."""
    items = [item(feed, edition + n) for n in reversed(range(entries))]
    return (_atom if feed % 4 == 3 else _rss)(feed, items).encode()


def watchlists() -> dict[str, list[str]]:
    """Return three watchlists of 20 keywords, each found in about two of a hundred entries."""
    words = vocabulary()
    return {
        f"list-{rank}": [
            *words[rank : rank + 18],
            f"{words[20]} {words[rank // 100]}",
            f"{words[30]} {words[rank // 100 + 1]}",
        ]
        for rank in (4_000, 6_000, 8_000)
    }


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _rss(feed: int, items: list[Item]) -> str:
    site = f"https://site{feed}.example"
    rows = "".join(
        f"<item>\n<title>{i.title}</title>\n<link>{site}/news/{i.number}?utm_source=rss</link>\n"
        f'<guid isPermaLink="false">{site}/?p={i.number}</guid>\n'
        f"<pubDate>{format_datetime(i.published)}</pubDate>\n<dc:creator>Desk</dc:creator>\n"
        f"<category>News</category>\n<description><![CDATA[{i.summary}]]></description>\n</item>\n"
        for i in items
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>\n'
        f"<title>Site {feed}</title>\n<link>{site}/</link>\n<description>News</description>\n"
        f"<language>en</language>\n{rows}</channel></rss>\n"
    )


def _atom(feed: int, items: list[Item]) -> str:
    site = f"https://site{feed}.example"
    rows = "".join(
        f"<entry>\n<title>{i.title}</title>\n"
        f'<link rel="alternate" href="{site}/news/{i.number}"/>\n'
        f"<id>tag:site{feed}.example,2026:{i.number}</id>\n"
        f"<published>{i.published.isoformat()}</published>\n"
        f"<updated>{i.published.isoformat()}</updated>\n<author><name>Desk</name></author>\n"
        f'<summary type="html">{_escape(i.summary)}</summary>\n</entry>\n'
        for i in items
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n'
        f"<title>Site {feed}</title>\n<id>{site}/</id>\n"
        f'<link rel="alternate" href="{site}/"/>\n'
        f"<updated>{items[0].published.isoformat()}</updated>\n{rows}</feed>\n"
    )
