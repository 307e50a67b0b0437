"""A page becomes an Article: its main text, and what it says of itself."""

from collections.abc import Sequence

from lxml import html

from watcher.extract.alone import without_others
from watcher.extract.blocks import MAX_BLOCKS, Block, blocks_of
from watcher.extract.dateline import dateline
from watcher.extract.document import MAX_BYTES, read_page
from watcher.extract.features import described
from watcher.extract.metadata import Said, metadata
from watcher.extract.page import Page
from watcher.extract.refusal import refusal
from watcher.extract.scripted import scripted_body
from watcher.extract.structured import body_text
from watcher.extract.weighing import doubt, is_misled, model, second_opinion, with_bare_text
from watcher.extract.writing import written
from watcher.model import Article
from watcher.parse.markup import Page as Markup
from watcher.parse.unpack import unpack
from watcher.text import clean

_CUT = (f"only the first {MAX_BLOCKS} paragraphs were read",)
# Which share of a text may be in doubt before trafilatura is asked. Half of all pages are surer,
# and asking there changed nothing in the measure.
DOUBT = 0.06
# A page with more blocks, or deeper, is read without asking: trafilatura takes seconds there.
_MANY, _DEEP = 2_000, 100
# An articleBody is taken where the page's markup has less than this share of it.
_MUCH_LESS = 0.5
_LITTLE = 500  # characters of a text below which the data of the page's scripts is looked through


def extract(body: bytes, content_type: str | None, url: str) -> Article:
    """Return the article of a page; for a sandbox, since a page may take any time to read.

    `url` is where the page was found. Raises ParseError where the document is no HTML page.
    """
    body, _ = unpack(body, MAX_BYTES)
    page = read_page(body, content_type)
    said = metadata(page, url)
    without_others(page.tree, said.title)
    blocks = blocks_of(page.tree)
    text, method = _main_text(page, blocks, said)
    refused = refusal(text, said.title, said.article, blocks)
    return Article(
        title=said.title,
        text=text,
        published=said.published or dateline(blocks, said.title, said.lang),
        author=said.author,
        lang=said.lang,
        site=said.site,
        url=said.url,
        picture=said.picture,
        method=method,
        refused=refused,
        notes=(*page.notes, *(_CUT if len(blocks) == MAX_BLOCKS else ())),
    )


def _main_text(page: Markup, blocks: Sequence[Block], said: Said) -> tuple[str, str]:
    """Return the text, and how it was found: blocks, blocks+trafilatura, json-ld, or script."""
    told = body_text(said.article)
    text, method = _of_blocks(page.tree, blocks, said, told) if blocks else ("", "")
    if len(text) < _MUCH_LESS * len(told):
        return told, "json-ld"
    hidden = scripted_body(page.scripts, said.title) if len(text) < _LITTLE else ""
    return (hidden, "script") if len(text) < _MUCH_LESS * len(hidden) else (text, method)


def _of_blocks(
    tree: html.HtmlElement, blocks: Sequence[Block], said: Said, told: str
) -> tuple[str, str]:
    page = Page(blocks, said.title, said.lead, told)
    features = described(page)
    alone = model("alone")
    chances = [alone.chance(found) for found in features]
    if doubt(blocks, chances) < DOUBT or _is_hard(blocks):
        return written(blocks, chances, said.title), "blocks"
    beside = model("beside")
    other = trafilatura_text(tree)
    opinions = second_opinion(page, other)
    if is_misled(page, opinions):
        return written(blocks, chances, said.title), "blocks"
    judged = [
        beside.chance([*f, *more] if f else f) for f, more in zip(features, opinions, strict=True)
    ]
    chances = with_bare_text(blocks, chances, judged)
    text = written(blocks, chances, said.title)
    return (text, "blocks+trafilatura") if text else (other, "trafilatura")


def _is_hard(blocks: Sequence[Block]) -> bool:
    return len(blocks) > _MANY or max(block.place.depth for block in blocks) > _DEEP


def trafilatura_text(tree: html.HtmlElement) -> str:
    """Return the text that trafilatura finds, without its own second opinions and comments."""
    from trafilatura import extract as trafilatura  # 0.2 s to load, and half of all pages need none

    text = trafilatura(tree, fast=True, include_comments=False) or ""
    return "\n".join(line for raw in text.split("\n") if (line := clean(raw)))
