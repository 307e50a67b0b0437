"""`watcher source add`: what an address offers, and the best of it appended to sources.yaml."""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from watcher.cli.session import Session
from watcher.cli.sources.offers import choose, offers_of, show_chosen, show_offers, site_hint
from watcher.cli.sources.place import KINDS, spec_for
from watcher.errors import ConfigError

if TYPE_CHECKING:
    from watcher.discovery.candidates import Candidate
    from watcher.plan import Plan

EXAMPLES = """\
\b
Examples:
  watcher source add https://example.org/news         any page: finds its best feed
  watcher source add https://example.org/rss --name Example --tag politics --tag minsk
  watcher source add https://example.org/tag/minsk --kind page
  watcher source add https://example.org/ --dry-run --json | jq -r 'select(.chosen) | .url'
  watcher source add https://example.org/rss --every 5m --offline

On a terminal the offers are listed to choose from; elsewhere, and with --yes, the best is taken:
the freshest full feed, else the news sitemap, else the page itself. The name is the feed's title
unless --name is given. Comments and order of sources.yaml stay.
"""


@click.command("add", short_help="Add the best place of a site to poll.", epilog=EXAMPLES)
@click.argument("url")
@click.option("--name", help="How it is called in alerts and listings.")
@click.option("--tag", "tags", multiple=True, help="A tag that watchlists can name; repeatable.")
@click.option("--every", metavar="15m", help="Its poll interval: 90s, 15m, 6h, 7d.")
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    default="auto",
    show_default=True,
    help="Consider only places of this kind.",
)
@click.option("--yes", is_flag=True, help="Take the best offer without asking.")
@click.option("--dry-run", is_flag=True, help="Show the offers, add nothing.")
@click.option("--offline", is_flag=True, help="Add it as it is, without fetching it.")
@click.option("--json", "as_json", is_flag=True, help="The offers as JSON Lines on stdout.")
@click.pass_context
def add(
    ctx: click.Context,
    url: str,
    name: str | None,
    tags: tuple[str, ...],
    every: str | None,
    kind: str,
    yes: bool,
    dry_run: bool,
    offline: bool,
    as_json: bool,
) -> None:
    """Find the best place to poll at URL or linked from the page there; add it to sources.yaml."""
    if "://" not in url:
        url = f"https://{url}"
    if every:
        _check_interval(every)
    session: Session = ctx.obj
    plan, wanted = session.sources(), _filled(url)
    spec_for(plan, wanted)  # refuses what no source can have, also where it is not fetched
    address, chosen = url, None
    if not offline:
        offers = offers_of(plan, wanted, kind)
        chosen = _picked(offers, asks=not (yes or as_json or dry_run))
        if as_json or dry_run or len(offers) > 1:
            show_offers(offers, chosen, as_json=as_json)
    if dry_run:
        return
    hint = ""
    if chosen:
        address, kind, hint = _address(chosen, wanted, url), chosen.kind, site_hint(chosen, wanted)
        name = name or _free_title(chosen, plan)
    _not_there_yet(plan, chosen.url if chosen else wanted, hint)
    _append(session.folder, _item(address, name, kind, every, tags), quiet=as_json)
    if chosen and not as_json:
        show_chosen(chosen, wanted)


def _picked(offers: "Sequence[Candidate]", *, asks: bool) -> "Candidate":
    """Return what the person at the terminal chooses, if there is one to ask, else the best."""
    there = sys.stdin.isatty() and sys.stdout.isatty()
    return choose(offers) if asks and there else offers[0]


def _item(
    address: str, name: str | None, kind: str, every: str | None, tags: tuple[str, ...]
) -> dict[str, Any]:
    """Return the source as it is written down, without keys that have their default value."""
    item: dict[str, Any] = {"url": address}
    if name:
        item["name"] = name
    if kind not in ("auto", "feed"):
        item["kind"] = kind
    if every:
        item["every"] = every
    if tags:
        item["tags"] = list(tags)
    return item


def _append(folder: Any, item: dict[str, Any], *, quiet: bool) -> None:
    from watcher.config.editing.edit import add_source
    from watcher.urls import redact

    add_source(folder / "sources.yaml", item)
    called = item.get("name") or redact(item["url"])
    click.echo(f"added {called} to {folder / 'sources.yaml'}", err=quiet)


def _filled(url: str) -> str:
    """Return the URL as the config will have it, each `${NAME}` filled in."""
    from watcher.config.syntax.substitute import Names, fill

    filled, problems = fill(url, Names(os.environ))
    for problem in problems:
        raise click.UsageError(f"{problem.message} ({problem.hint})")
    return filled


def _not_there_yet(plan: "Plan", address: str, hint: str) -> None:
    """Raise ConfigError where a source has this URL, in whatever form the file writes it."""
    from watcher.urls.canonical import source_key

    for spec in plan.sources:
        if spec.canonical_url == source_key(address):
            raise ConfigError(f"this source is there already: {spec.name}", hint=hint)


def _address(chosen: "Candidate", wanted: str, typed: str) -> str:
    """Return what to write down: what was typed, or an address from outside, taken literally.

    A page or a redirect could name `${SECRET}`, and would be asked for it with the secret in it.
    """
    from watcher.config.editing.emit import literal

    return typed if chosen.url == wanted else literal(chosen.url)


def _free_title(chosen: "Candidate", plan: "Plan") -> str | None:
    """Return the title of what was found as a name, unless another source is called so."""
    from watcher.config.feedlists.opml import OpmlFeed, source_items

    assert chosen.feed is not None
    (item,) = source_items([OpmlFeed(chosen.feed.title, chosen.url)])
    name = item.get("name")
    taken = {spec.name for spec in plan.sources}
    return str(name) if name and name not in taken else None


def _check_interval(every: str) -> None:
    from watcher.config.schema.values import BadValue, duration

    try:
        duration(every)
    except BadValue as error:
        told = error.message.replace("{value}", every)
        raise click.BadParameter(f"{told} ({error.hint})", param_hint="--every") from None
