import json
from contextlib import suppress
from pathlib import Path

import pytest

from tests.parse import golden
from watcher.parse import fast, loose, tolerant
from watcher.parse.mending import mend
from watcher.parse.trees.element import HoldsMarkup
from watcher.parse.trees.tree import read_tree


@pytest.mark.parametrize("path", golden.DOCUMENTS, ids=lambda path: path.name)
def test_a_document_reads_as_expected(path: Path) -> None:
    wanted = json.loads(golden.expected(path).read_text(encoding="utf-8"))
    assert golden.shown(golden.read(path)) == wanted


@pytest.mark.parametrize("name", ["rss20.xml", "atom10.xml", "rdf10.xml", "rdf09.xml"])
def test_feedparser_reads_the_same_entries(name: str) -> None:
    path = golden.FEEDS / name
    ours = golden.read(path)
    text, _ = mend.mend(path.read_text(encoding="utf-8"))
    theirs = loose.read_with_feedparser(text, f"https://news.example/feeds/{name}")
    assert theirs is not None
    assert [(e.guid, e.url, e.title, e.published) for e in theirs.entries] == [
        (e.guid, e.url, e.title, e.published) for e in ours.entries
    ]


def test_a_damaged_document_reads_as_the_whole_one_did() -> None:
    path = golden.FEEDS / "rss20.xml"
    whole = golden.read(path)
    damaged = path.read_bytes().replace(b"<title>Q&amp;A", b"<title>Q&A").replace(b"</rss>", b"")
    mended = tolerant.parse_tolerant(damaged, None, "https://news.example/feeds/rss20.xml")
    assert mended is not None
    assert mended.entries == whole.entries
    assert mended.notes[0] == "bare & escaped"


@pytest.mark.parametrize("path", golden.DOCUMENTS, ids=lambda path: path.name)
def test_both_kinds_of_trees_read_alike(path: Path) -> None:
    body = path.read_bytes().removeprefix(b"\xef\xbb\xbf").strip()
    if b"<!DOCTYPE" in body or b"xml:base" in body:
        return
    plain, strict = fast.plain_tree(body), fast.strict_tree(body)
    assert (plain is None) == (strict is None)
    if plain is not None and strict is not None:
        with suppress(HoldsMarkup):
            assert read_tree(plain, "", layered=False) == read_tree(strict, "", layered=False)


def test_a_dtd_that_another_encoding_hides_is_not_read_in_our_own_process() -> None:
    bomb = b'<?xml version="1.0" encoding="utf-7"?>+ADw-!DOCTYPE rss [<!ENTITY a "aaaa">]><rss/>'
    assert fast.parse_strict(bomb, None, "") is None
