"""Pages made to take time: each is read, cut or refused within what the sandbox allows a job."""

import pytest

from watcher.errors import ParseError
from watcher.extract.article import extract
from watcher.extract.blocks import MAX_BLOCKS
from watcher.model import Article
from watcher.sandbox.pool import Sandbox

MB = 1_000_000
PAGES = {
    "ten megabytes of nested divs": "<div>" * (2 * MB) + "hello",
    "no closing tags": "<p>Some words stand here, and they are many. " * (MB // 5),
    "200,000 links": '<a href="/x">A link with a text of some length</a> ' * 200_000,
    "nested spans": "<p>" + "<span>" * 500_000 + "x",
    "nested tables": "<table><tr><td>x" * 300_000,
    "breaks": "<p>" + "word<br><br>" * 500_000,
    "open comments": "<!--" * MB,
    "open scripts": "<script>" * MB,
    "open tags": "<" * (5 * MB),
    "JSON-LD of brackets": '<script type="application/ld+json">' + "[" * 900_000 + "</script><p>x",
    "JSON-LD of spaces": '<script type="application/ld+json">{"@type":"Article","articleBody":"a'
    + " " * 900_000
    + 'b"}</script><p>x',
    "metas": "<meta name=a content=b>" * 300_000,
    "a title of dashes": "<title>" + "| - " * 500_000 + "</title><p>x",
    "an author of dashes": f"<meta name=author content='a{'-' * MB}b'><p>x",
    "an author of prepositions": f"<meta name=author content='a {'on ' * 300_000}b'><p>x",
    "a class of dashes": f"<p class='{'-' * MB}'>x",
    "one long line": "<p>" + "a " * (4 * MB),
    "headings": "<h1>x</h1>" * 200_000,
    "names": "".join(f'<div class="a{n} readMore{n}">x</div>' for n in range(60_000)),
}


@pytest.fixture(scope="module")
def sandbox():  # type: ignore[no-untyped-def]
    with Sandbox(size=1) as made:
        yield made


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_takes_a_bounded_time(sandbox: Sandbox, name: str) -> None:
    body = f"<html><body>{PAGES[name]}".encode()
    found = sandbox.run(extract, body, "text/html; charset=utf-8", "https://example.org/")
    assert isinstance(found, Article)


def test_what_takes_longer_is_ended(sandbox: Sandbox) -> None:
    attributes = " ".join(f"a{n}=1" for n in range(300_000))
    try:
        sandbox.run(extract, f"<html><body><a {attributes}>x</a>".encode(), None, "x:/")
    except ParseError as error:
        assert "longer" in str(error)  # noqa: PT017 - newer versions of libxml2 are fast here
    page = b"<html><body><p>A sentence of a page that is read well after that.</p></body></html>"
    assert sandbox.run(extract, page, None, "https://example.org/").text.startswith("A sentence")


def test_a_page_that_is_cut_says_so() -> None:
    page = "<html><body>" + "<p>Some words stand here.</p>" * (MAX_BLOCKS + 1)
    assert any("paragraphs" in note for note in extract(page.encode(), None, "x:/").notes)
    page = "<html><body><p>" + "a " * (2 * MB)
    assert any("characters" in note for note in extract(page.encode(), None, "x:/").notes)
