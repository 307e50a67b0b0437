"""`watcher source test`: what one address or file would yield, storing nothing."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from watcher.cli.discovery import UNBUILT, Found, find_feed, from_file, read_feed, spec_for
from watcher.cli.output import Column, counted, instant, json_line, json_option, listing, local_time
from watcher.cli.session import Session
from watcher.errors import ConfigError, FetchError, ParseError

if TYPE_CHECKING:
    from watcher.plan import Plan

EXAMPLES = """\
\b
Examples:
  watcher source test https://example.org/rss
  watcher source test https://example.org/          a page: the feed that it advertises
  watcher source test saved.xml --base https://example.org/rss
  watcher source test https://example.org/rss --json | jq -r .title

Notes tell every repair that was needed. Exit code 1 where there is no feed.
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
    type=click.Choice(["auto", "feed", *UNBUILT]),
    default="auto",
    show_default=True,
    help="What is there; feed: do not look for the feed of a page.",
)
@click.option("--base", metavar="URL", help="The address the document is taken to come from.")
@json_option
@click.pass_context
def test(ctx: click.Context, wanted: str, kind: str, base: str | None, as_json: bool) -> None:
    """Show what one URL or file would yield; store nothing."""
    if kind in UNBUILT:
        raise ConfigError(f"kind {kind} is not in this version", file="--kind", line=0, column=0)
    session: Session = ctx.obj
    plan = session.plan_or_defaults()
    try:
        found = asyncio.run(_found(plan, wanted, base, discover=kind == "auto"))
    except (FetchError, ParseError) as error:
        from watcher.urls import redact

        click.echo(f"{redact(wanted)}: {error}", err=True)
        ctx.exit(1)
    _show(found, as_json=as_json)


async def _found(plan: "Plan", wanted: str, base: str | None, *, discover: bool) -> Found:
    from watcher.app import open_prober

    spec = spec_for(plan, wanted)
    async with open_prober(plan) as prober:
        if "://" in spec.url:
            return await find_feed(prober, spec, base=base, discover=discover)
        path = Path(wanted)
        if not path.is_file():
            raise click.UsageError(f"{wanted!r} is neither a URL, a file nor a configured source")
        return await read_feed(prober, from_file(path), spec, base=base, discover=discover)


def _show(found: Found, *, as_json: bool) -> None:
    from watcher.urls import redact

    feed, url = found.feed, redact(found.url)
    rows: list[dict[str, Any]] = [
        {
            "url": entry.url,
            "title": entry.title,
            "summary": entry.summary or entry.body,
            "published": instant(entry.published),
            "id": entry.guid,
        }
        for entry in feed.entries
    ]
    if as_json:
        head = {"kind": feed.kind, "title": feed.title, "lang": feed.lang}
        json_line({**head, "notes": list(feed.notes), "url": url, "entries": len(rows)})
        listing(rows, COLUMNS, as_json=True)
        return
    lang = f", language {feed.lang}" if feed.lang else ""
    count = counted(len(rows), "entry", "entries")
    click.echo(f"{feed.title or url}: {feed.kind}{lang}, {count}", err=True)
    for note in feed.notes:
        click.echo(f"note: {note}", err=True)
    listing(rows, COLUMNS, as_json=False)
