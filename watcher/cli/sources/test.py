"""`watcher source test`: what one address or file would yield, storing nothing."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from watcher.cli.session import Session
from watcher.cli.sources.discovery import Found, find, find_in
from watcher.cli.sources.place import KINDS, Reach, base_of, from_file, spec_for
from watcher.cli.terminal.output import (
    Column,
    counted,
    instant,
    json_line,
    json_option,
    listing,
    local_time,
)
from watcher.errors import FetchError, ParseError

if TYPE_CHECKING:
    from watcher.model import ParsedEntry, ParsedFeed
    from watcher.plan import Plan

EXAMPLES = """\
\b
Examples:
  watcher source test https://example.org/rss
  watcher source test https://example.org/          a page: its feed, else its teasers
  watcher source test https://example.org/tag/minsk --kind page
  watcher source test https://example.org/news-sitemap.xml
  watcher source test saved.xml --base https://example.org/rss
  watcher source test https://example.org/rss --json | jq -r .title

Notes tell how the document was found and what had to be repaired. For an index of sitemaps the
sitemap that would be read first is shown; for an index in a file, the list of its sitemaps. Exit
code 1 where there is nothing to poll.
"""

COLUMNS = (
    Column("published", lambda row: local_time(row["published"])),
    Column("title", lambda row: row["title"], wide=True),
    Column("url", lambda row: row["url"], wide=True),
)


@click.command("test", epilog=EXAMPLES)
@click.argument("wanted", metavar="URL-or-FILE")
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    help="What is there, instead of looking for the feed of a page (auto).",
)
@click.option("--base", metavar="URL", help="The address the document is taken to come from.")
@json_option
@click.pass_context
def test(
    ctx: click.Context, wanted: str, kind: str | None, base: str | None, as_json: bool
) -> None:
    """Show what one URL or file would yield; store nothing."""
    session: Session = ctx.obj
    plan = session.sources_or_defaults()
    try:
        found = asyncio.run(_found(plan, wanted, kind, base))
    except (FetchError, ParseError) as error:
        from watcher.urls import redact

        why = str(error)
        if "://" not in wanted and Path(wanted).is_file():
            why = why.replace("the server sent ", "the file holds ")
        click.echo(f"{redact(wanted)}: {why}", err=True)
        ctx.exit(1)
    _show(found, as_json=as_json)


async def _found(plan: "Plan", wanted: str, kind: str | None, base: str | None) -> Found:
    from watcher.prober import open_prober

    spec = spec_for(plan, wanted)
    spec = replace(spec, kind=kind or spec.kind)
    async with open_prober(plan) as prober:
        reach = Reach(prober, spec)
        if "://" in spec.url:
            return await find(reach, spec.kind, base)
        path = Path(wanted)
        if not path.is_file():
            raise click.UsageError(f"{wanted!r} is neither a URL, a file nor a configured source")
        file = from_file(path)
        if base is None:
            base, notes = base_of(file)
            file = replace(file, notes=notes)
        return await find_in(reach, file, spec.kind, base)


def _show(found: Found, *, as_json: bool) -> None:
    from watcher.urls import redact

    feed, url = found.feed, redact(found.url)
    rows = [*(_row(entry, feed.kind) for entry in feed.entries), *_children(feed)]
    others = [f"the page has another feed: {redact(one.url)}" for one in found.others]
    notes = [*feed.notes, *others]
    if as_json:
        head: dict[str, Any] = {"kind": feed.kind, "title": feed.title, "lang": feed.lang}
        head |= {"notes": notes, "url": url, "entries": len(feed.entries)}
        json_line(head | ({"children": len(feed.children)} if feed.children else {}))
        listing(rows, COLUMNS, as_json=True)
        return
    lang = f", language {feed.lang}" if feed.lang else ""
    count = counted(len(feed.entries), "entry", "entries")
    click.echo(f"{feed.title or url}: {feed.kind}{lang}, {count}", err=True)
    for note in notes:
        click.echo(f"note: {note}", err=True)
    listing(rows, COLUMNS, as_json=False)


def _row(entry: "ParsedEntry", kind: str) -> dict[str, Any]:
    """Return an entry as a row; keys that only sitemaps have are left out where they are empty."""
    from watcher.parse.sitemap.slug import is_made

    row = {
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary or entry.body,
        "published": instant(entry.published),
        "id": entry.guid,
    }
    if entry.modified:
        row["modified"] = instant(entry.modified)
    made = kind == "sitemap" and is_made(entry.title, entry.url)
    return row | ({"title_from": "url"} if made else {})


def _children(feed: "ParsedFeed") -> list[dict[str, Any]]:
    """Return the sitemaps that an index names as rows, where none of them was read."""
    if feed.entries:
        return []
    blank = {"title": "", "summary": "", "published": None, "id": None, "kind": "sitemap"}
    return [
        {"url": child.url, **blank, "modified": instant(child.modified)} for child in feed.children
    ]
