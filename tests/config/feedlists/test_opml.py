"""Lists of feeds from other readers, also broken ones."""

import re
from html import unescape
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.config.folder import plan
from watcher.config.editing.edit import add_many
from watcher.config.feedlists.export import export_opml
from watcher.config.feedlists.opml import OpmlFeed, parse_opml, source_items
from watcher.errors import ParseError
from watcher.text import clean
from watcher.urls.canonical import canonical

MATERIAL = Path("../shared/material/opml")


def test_folders_and_categories_become_tags() -> None:
    body = b"""<?xml version="1.0"?><opml version="2.0"><head/><body>
      <outline text="World"><outline title="Asia" text="x">
        <outline type="rss" text="V" xmlUrl="https://v.example" htmlUrl="https://s" category="a,b"/>
      </outline></outline><outline text="note"/></body></opml>"""
    expected = OpmlFeed("V", "https://v.example", "https://s", ("World", "Asia", "a", "b"))
    assert parse_opml(body).feeds == (expected,)


@pytest.mark.parametrize(
    "body",
    [
        b'<opml><body><outline text="A & B" xmlUrl="http://a.example?x=1&y=2"/></body></opml>',
        b'<OPML><outline TEXT="A &amp; B" XMLURL="feed://a.example?x=1&amp;y=2"/></OPML>',
        b'<list><outline text="A &amp; B" type="rss" url=" http://a.example?x=1&amp;y=2 "',
        b'<!DOCTYPE opml [<!ENTITY e SYSTEM "file:///etc/passwd">]><opml><outline '
        b'text="A &amp; B" xmlurl="feed:http://a.example?x=1&amp;y=2"/></opml>',
        '<?xml version="1.0" encoding="UTF-16"?><opml><outline text="A &amp; B" '
        'xmlUrl="http://a.example?x=1&amp;y=2"/></opml>'.encode("utf-16"),
    ],
)
def test_what_can_be_read_of_a_damaged_list_is_read(body: bytes) -> None:
    (feed,) = parse_opml(body).feeds
    assert (feed.title, feed.url) == ("A & B", "http://a.example?x=1&y=2")


@pytest.mark.parametrize("body", [b"", b"garbage", b"<rss><channel/></rss>", b"\x00\xff"])
def test_what_is_no_list_is_an_error(body: bytes) -> None:
    with pytest.raises(ParseError):
        parse_opml(body)


def test_a_list_without_feeds_is_empty() -> None:
    assert parse_opml(b"<opml><head/></opml>").feeds == ()


def test_entity_bombs_and_depth_do_no_harm() -> None:
    entities = "".join(f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};">' for n in range(1, 40))
    bomb = f'<!DOCTYPE opml [<!ENTITY e0 "x">{entities}]><opml><outline text="&e39;"/></opml>'
    assert parse_opml(bomb.encode()).feeds == ()
    deep = "<opml>" + "<outline text='a'>" * 5000 + "</opml>"
    assert parse_opml(deep.encode()).feeds == ()


def test_an_imported_list_cannot_read_the_environment(tmp_path: Path) -> None:
    body = b'<opml><outline text="${S}" xmlUrl="https://evil.example/?x=${S}"/></opml>'
    add_many(tmp_path / "sources.yaml", source_items(parse_opml(body).feeds))
    text = (tmp_path / "sources.yaml").read_text()
    (source,) = plan(tmp_path, {"S": "secret"}, sources=text, watchlists="").sources
    assert (source.name, source.url) == ("${S}", "https://evil.example/?x=${S}")


def test_an_export_reads_back_and_holds_no_credentials() -> None:
    sources = [
        SimpleNamespace(
            name="A <&>", url="https://me:pw@a.example/?x=1&y=2", kind="auto", tags={"t", "s"}
        ),
        SimpleNamespace(name="Б\x00", url="https://b.example", kind="page", tags=()),
    ]
    body = export_opml(sources)
    assert b"pw" not in body
    first, second = parse_opml(body).feeds
    assert (first.title, first.tags, second.title) == ("A <&>", ("s", "t"), "Б")
    assert second.url == "https://b.example"


WORDS = st.text(min_size=1, max_size=12).filter(lambda text: text == clean(text) != "")
NAMES = WORDS.filter(lambda text: not text.startswith("tag:"))


@given(st.dictionaries(NAMES, st.sets(WORDS, max_size=4), max_size=6))
def test_names_and_tags_of_an_exported_list_come_back(listed: dict[str, set[str]]) -> None:
    kinds = ("auto", "page", "sitemap", "article")
    sources = [
        SimpleNamespace(name=name, url=f"https://x.example/{at}", kind=kinds[at % 4], tags=tags)
        for at, (name, tags) in enumerate(listed.items())
    ]
    again = parse_opml(export_opml(sources))
    assert again.skipped == again.notes == ()
    assert [(feed.title, set(feed.tags), feed.kind or "auto") for feed in again.feeds] == [
        (source.name, source.tags, source.kind) for source in sources
    ]


def test_a_feed_in_two_folders_is_one_source_with_both_tags() -> None:
    body = b"""<opml><outline text="A"><outline text="" xmlUrl="https://x.example/feed/"/></outline>
      <outline text="B"><outline text="X" xmlUrl="http://www.x.example/feed"/></outline></opml>"""
    listed = parse_opml(body)
    assert listed.feeds == (OpmlFeed("X", "https://x.example/feed/", None, ("A", "B")),)
    assert listed.notes == ("1 times a feed that the list names before",)


def test_the_feed_of_a_mobile_site_is_another_one() -> None:
    body = b"""<opml><outline text="A" xmlUrl="https://x.example/feed"/>
      <outline text="B" xmlUrl="https://m.x.example/feed"/></opml>"""
    assert [feed.title for feed in parse_opml(body).feeds] == ["A", "B"]


def test_a_quote_within_a_description_costs_no_feed() -> None:
    body = b"""<opml><body><outline text="F">
      <outline text="One" description="by <a href="https://a" rel="b">c</a>." xmlUrl="https://one"/>
      <outline text="Two" xmlUrl="https://two" type="rss">
      </outline></outline><outline text="Three" xmlUrl="https://three"/></body></opml>"""
    feeds = parse_opml(body).feeds
    assert [(feed.title, feed.url, feed.tags) for feed in feeds] == [
        ("One", "https://one", ("F",)),
        ("Two", "https://two", ("F",)),
        ("Three", "https://three", ()),
    ]


@pytest.mark.parametrize(
    ("outline", "told"),
    [
        ('text="Cmd" xmlUrl="|~/tweets.py"', "Cmd: not a web address: |~/tweets.py"),
        (
            'text="L" type="include" url="https://x/l.opml"',
            "L: another list, to be imported by itself: https://x/l.opml",
        ),
        ('text="P" type="link" url="https://x/p"', "P: a link to a page, no feed: https://x/p"),
        ('text="H" htmlUrl="https://x/h"', "H: a link to a page, no feed: https://x/h"),
        ('text="Song.mp3" type="song"', "Song.mp3: no address"),
        ("", "an outline without a title: no address"),
    ],
)
def test_what_is_no_feed_is_told(outline: str, told: str) -> None:
    listed = parse_opml(f"<opml><body><outline {outline}/></body></opml>".encode())
    assert listed.feeds == ()
    assert listed.skipped == (told,)


@pytest.mark.parametrize(
    ("raw", "url"),
    [
        ("www.x.example/rss", "http://www.x.example/rss"),
        ("//x.example/rss", "http://x.example/rss"),
        ("feed://x.example/rss", "http://x.example/rss"),
        ("feed:https://x.example/rss", "https://x.example/rss"),
        ("itpc://x.example/rss", "http://x.example/rss"),
        ("https://x.example/a b", "https://x.example/a%20b"),
    ],
)
def test_addresses_are_read_as_they_are_meant(raw: str, url: str) -> None:
    (feed,) = parse_opml(f'<opml><outline xmlUrl="{raw}"/></opml>'.encode()).feeds
    assert feed.url == url


def test_a_category_may_be_a_path() -> None:
    body = b'<opml><outline xmlUrl="https://x" category="/Boston/Weather, AC/DC,news"/></opml>'
    (feed,) = parse_opml(body).feeds
    assert feed.tags == ("Boston", "Weather", "AC/DC", "news")


def test_thousands_of_feeds_take_no_time_to_speak_of(tmp_path: Path) -> None:
    rows = "".join(
        f'<outline text="N{at}" xmlUrl="https://h{at}.example/rss" category="a"/>\n'
        for at in range(3000)
    )
    listed = parse_opml(f"<opml><body><outline text='F'>{rows}</body></opml>".encode())
    done = add_many(tmp_path / "sources.yaml", source_items(listed.feeds))
    assert done.added == 3000


@pytest.mark.skipif(not MATERIAL.is_dir(), reason="the material is not here")
@pytest.mark.parametrize("file", sorted(MATERIAL.glob("*")), ids=lambda file: file.stem[:60])
def test_every_address_of_a_real_list_is_imported_or_told(file: Path) -> None:
    text = file.read_bytes().decode("utf-8", "replace")
    named = re.findall(r"""xmlurl\s*=\s*(?:"([^"]*)"|'([^']*)')""", text, re.IGNORECASE)
    wanted = {unescape(double or single) for double, single in named}
    try:
        listed = parse_opml(file.read_bytes())
    except ParseError:
        assert not wanted
        return
    got = {canonical(feed.url) for feed in listed.feeds}
    lost = {url for url in wanted if canonical(url) not in got}
    assert all(any(url in told for told in listed.skipped) for url in lost)


def test_a_feed_of_which_only_the_site_is_known_is_looked_for_there() -> None:
    (feed,) = parse_opml(b'<opml><outline type="rss" htmlUrl="https://x.example/"/></opml>').feeds
    assert (feed.url, feed.kind) == ("https://x.example/", None)
