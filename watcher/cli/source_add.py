"""`watcher source add`: find the feed of an address and append it to sources.yaml."""

import asyncio
import os
from typing import TYPE_CHECKING, Any

import click

from watcher.cli.discovery import Found, find_feed, spec_for
from watcher.cli.output import counted, local_time
from watcher.cli.session import Session
from watcher.errors import ConfigError, FetchError, ParseError

if TYPE_CHECKING:
    from watcher.plan import Plan

EXAMPLES = """\
\b
Examples:
  watcher source add https://example.org/news
  watcher source add https://example.org/rss --name Example --tag politics --tag minsk
  watcher source add https://example.org/rss --every 5m --offline

The name is the feed's title unless one is given. Comments and order of sources.yaml stay.
"""
SHOWN = 3


@click.command("add", epilog=EXAMPLES)
@click.argument("url")
@click.option("--name", help="How it is called in alerts and listings.")
@click.option("--tag", "tags", multiple=True, help="A tag that watchlists can name; repeatable.")
@click.option("--every", metavar="15m", help="Its poll interval: 90s, 15m, 6h, 7d.")
@click.option("--offline", is_flag=True, help="Add it as it is, without fetching it.")
@click.pass_context
def add(
    ctx: click.Context,
    url: str,
    name: str | None,
    tags: tuple[str, ...],
    every: str | None,
    offline: bool,
) -> None:
    """Find the feed at URL (or of the page at URL) and append it to sources.yaml."""
    from watcher.config.edit import add_source
    from watcher.urls import redact

    if "://" not in url:
        url = f"https://{url}"
    if every:
        _check_interval(every)
    session: Session = ctx.obj
    folder, plan = session.folder, session.plan()
    wanted = _filled(url)
    spec_for(plan, wanted)  # refuses what no source can have, also where it is not fetched
    found = None if offline else _find(ctx, plan, wanted)
    _not_there_yet(plan, found.address if found else wanted)
    item: dict[str, Any] = {"url": _address(found, wanted, url) if found else url}
    if called := name or (_free_title(found, plan) if found else None):
        item["name"] = called
    if every:
        item["every"] = every
    if tags:
        item["tags"] = list(tags)
    add_source(folder / "sources.yaml", item)
    called = item.get("name") or redact(item["url"])
    click.echo(f"added {called} to {folder / 'sources.yaml'}")
    if found:
        _show(found)


def _filled(url: str) -> str:
    """Return the URL as the config will have it, each `${NAME}` filled in."""
    from watcher.config.substitute import Names, fill

    filled, problems = fill(url, Names(os.environ))
    for problem in problems:
        raise click.UsageError(f"{problem.message} ({problem.hint})")
    return filled


def _not_there_yet(plan: "Plan", address: str) -> None:
    """Raise ConfigError where a source has this URL, in whatever form the file writes it."""
    from watcher.urls import canonical

    for spec in plan.sources:
        if spec.canonical_url == canonical(address):
            raise ConfigError(f"this source is there already: {spec.name}")


def _address(found: Found, wanted: str, typed: str) -> str:
    """Return what to write down: what was typed, or an address from outside, taken literally.

    A page or a redirect could name `${SECRET}`, and would be asked for it with the secret in it.
    """
    from watcher.config.emit import literal

    return typed if found.address == wanted else literal(found.address)


def _find(ctx: click.Context, plan: "Plan", url: str) -> Found:
    from watcher.urls import redact

    try:
        return asyncio.run(_probed(plan, url))
    except (FetchError, ParseError) as error:
        click.echo(f"{redact(url)}: {error} (--offline adds it all the same)", err=True)
        ctx.exit(1)


async def _probed(plan: "Plan", url: str) -> Found:
    from watcher.app import open_prober

    async with open_prober(plan) as prober:
        return await find_feed(prober, spec_for(plan, url))


def _free_title(found: Found, plan: "Plan") -> str | None:
    """Return the feed's title as a name, unless another source is called so."""
    from watcher.config.opml import OpmlFeed, source_items

    (item,) = source_items([OpmlFeed(found.feed.title, found.url)])
    name = item.get("name")
    taken = {spec.name for spec in plan.sources}
    return str(name) if name and name not in taken else None


def _check_interval(every: str) -> None:
    from watcher.config.values import BadValue, duration

    try:
        duration(every)
    except BadValue as error:
        told = error.message.replace("{value}", every)
        raise click.BadParameter(f"{told} ({error.hint})", param_hint="--every") from None


def _show(found: Found) -> None:
    feed = found.feed
    click.echo(
        f"{feed.kind}, {counted(len(feed.entries), 'entry', 'entries')}, the newest:", err=True
    )
    for entry in feed.entries[:SHOWN]:
        when = local_time(entry.published.isoformat()) if entry.published else "no date"
        click.echo(f"  {when}  {entry.title}", err=True)
    for note in feed.notes:
        click.echo(f"note: {note}", err=True)
    for other in found.others:
        click.echo(f"the page has another feed: {other}", err=True)
