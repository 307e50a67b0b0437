"""The places of a site that could be polled: found, and offered as a choice."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from watcher.cli.sources.discovery import survey
from watcher.cli.sources.place import Reach, spec_for
from watcher.cli.terminal.output import counted, instant, json_line, local_time
from watcher.errors import FetchError, ParseError

if TYPE_CHECKING:
    from watcher.discovery.candidates import Candidate
    from watcher.plan import Plan

_SHOWN = 3


def offers_of(plan: "Plan", url: str, kind: str) -> "Sequence[Candidate]":
    """Return what can be polled there, the best first; exit with the reasons where nothing can."""
    from watcher.urls import redact

    try:
        offers = asyncio.run(_surveyed(plan, url, kind))
    except (FetchError, ParseError) as error:
        offers, told = [], str(error)
    else:
        told = "; ".join(f"{one.how}, {redact(one.url)}: {one.error}" for one in offers)
    if any(one.feed is not None for one in offers):
        return offers
    told = told or f"there is no {kind}"
    click.echo(f"{redact(url)}: {told} (--offline adds it all the same)", err=True)
    raise click.exceptions.Exit(1)


async def _surveyed(plan: "Plan", url: str, kind: str) -> "list[Candidate]":
    from watcher.prober import open_prober

    async with open_prober(plan) as prober:
        return await survey(Reach(prober, spec_for(plan, url)), kind)


def show_offers(offers: "Sequence[Candidate]", chosen: "Candidate", *, as_json: bool) -> None:
    """Print each offer in a line: on stdout as JSON Lines, else on stderr."""
    for one in offers:
        if as_json:
            json_line({**_shape(one), "chosen": one is chosen})
        else:
            click.echo(f"{'* ' if one is chosen else '  '}{_line(one)}", err=True)


def choose(offers: "Sequence[Candidate]") -> "Candidate":
    """Ask on the terminal which offer to take; the best is the default."""
    good = [one for one in offers if one.feed is not None]
    if len(good) < 2:
        return offers[0]
    for number, one in enumerate(good, 1):
        click.echo(f"{number:2}  {_line(one)}", err=True)
        for entry in one.entries[:_SHOWN]:
            click.echo(f"      {entry.title}", err=True)
    picked = click.prompt("Which?", type=click.IntRange(1, len(good)), default=1, err=True)
    return good[picked - 1]


def show_chosen(chosen: "Candidate", page: str) -> None:
    """Preview the newest entries of what was taken, with its notes; `page` led there."""
    feed = chosen.feed
    assert feed is not None
    count = counted(len(feed.entries), "entry", "entries")
    click.echo(f"{feed.kind}, {count}, {chosen.fullness}, the newest:", err=True)
    for entry in feed.entries[:_SHOWN]:
        when = local_time(entry.published.isoformat()) if entry.published else "no date"
        click.echo(f"  {when}  {entry.title}", err=True)
    for note in feed.notes:
        click.echo(f"note: {note}", err=True)
    if hint := site_hint(chosen, page):
        click.echo(f"hint: {hint}", err=True)
    if chosen.fullness in ("headlines", "addresses"):
        hint = "it brings headlines only: `full_text: true` matches each story's page as well"
        click.echo(f"hint: {hint}", err=True)


def site_hint(chosen: "Candidate", page: str) -> str:
    """Return how to watch a page alone, where what was taken is of its whole site; else nothing."""
    from watcher.discovery.candidates import is_own

    if chosen.kind == "page" or is_own(page, chosen.url):
        return ""
    return "this is of the whole site; --kind page watches this page alone"


def _shape(one: "Candidate") -> dict[str, Any]:
    from watcher.urls import redact

    return {
        "url": redact(one.url),
        "kind": one.kind,
        "how": one.how,
        "title": one.feed.title if one.feed else "",
        "entries": len(one.entries),
        "newest": instant(one.newest),
        "fullness": one.fullness if one.entries else None,
        "error": one.error,
    }


def _line(one: "Candidate") -> str:
    from watcher.urls import redact

    where = f"{one.kind:7} {redact(one.url)}"
    if one.feed is None:
        return f"{where}  ({one.how}: {one.error})"
    when = f"newest {one.newest:%Y-%m-%d %H:%M} UTC" if one.newest else "no dates"
    count = counted(len(one.entries), "entry", "entries")
    title = f"  “{one.feed.title[:60]}”" if one.feed.title else ""
    return f"{where}{title}  {count}, {one.fullness}, {when}  ({one.how})"
