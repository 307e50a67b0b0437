"""Lists of feeds from other readers, also broken ones."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.config.folder import plan
from watcher.config.edit import add_many
from watcher.config.opml import OpmlFeed, export_opml, parse_opml, source_items
from watcher.errors import ParseError


def test_folders_and_categories_become_tags() -> None:
    body = b"""<?xml version="1.0"?><opml version="2.0"><head/><body>
      <outline text="World"><outline title="Asia" text="x">
        <outline type="rss" text="V" xmlUrl="https://v.example" htmlUrl="https://s" category="a,b"/>
      </outline></outline><outline text="note"/></body></opml>"""
    expected = OpmlFeed("V", "https://v.example", "https://s", ("World", "Asia", "a", "b"))
    assert parse_opml(body) == [expected]


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
    (feed,) = parse_opml(body)
    assert (feed.title, feed.url) == ("A & B", "http://a.example?x=1&y=2")


@pytest.mark.parametrize("body", [b"", b"garbage", b"<rss><channel/></rss>", b"\x00\xff"])
def test_what_is_no_list_is_an_error(body: bytes) -> None:
    with pytest.raises(ParseError):
        parse_opml(body)


def test_a_list_without_feeds_is_empty() -> None:
    assert parse_opml(b"<opml><head/></opml>") == []


def test_entity_bombs_and_depth_do_no_harm() -> None:
    entities = "".join(f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};">' for n in range(1, 40))
    bomb = f'<!DOCTYPE opml [<!ENTITY e0 "x">{entities}]><opml><outline text="&e39;"/></opml>'
    assert parse_opml(bomb.encode()) == []
    deep = "<opml>" + "<outline text='a'>" * 5000 + "</opml>"
    assert parse_opml(deep.encode()) == []


def test_an_imported_list_cannot_read_the_environment(tmp_path: Path) -> None:
    body = b'<opml><outline text="${S}" xmlUrl="https://evil.example/?x=${S}"/></opml>'
    add_many(tmp_path / "sources.yaml", source_items(parse_opml(body)))
    text = (tmp_path / "sources.yaml").read_text()
    (source,) = plan(tmp_path, {"S": "secret"}, sources=text, watchlists="").sources
    assert (source.name, source.url) == ("${S}", "https://evil.example/?x=${S}")


def test_an_export_reads_back_and_holds_no_credentials() -> None:
    sources = [
        SimpleNamespace(name="A <&>", url="https://me:pw@a.example/?x=1&y=2", tags={"t", "s"}),
        SimpleNamespace(name="Б\x00", url="https://b.example", tags=()),
    ]
    body = export_opml(sources)
    assert b"pw" not in body
    first, second = parse_opml(body)
    assert (first.title, first.tags, second.title) == ("A <&>", ("s", "t"), "Б")
    assert second.url == "https://b.example"
