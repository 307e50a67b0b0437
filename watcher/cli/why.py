"""`watcher why`: the whole trace of one entry."""

import re
from typing import TYPE_CHECKING, Any

import click

from watcher.cli.reports.why import Trace, lines
from watcher.cli.session import Session
from watcher.cli.terminal.output import json_line, json_option

if TYPE_CHECKING:
    from watcher.plan import Plan

EXAMPLES = """\
\b
Examples:
  watcher why https://example.org/2026/08/30/talks
  watcher why "https://example.org/talks?utm_source=x"    other forms of an address are one
  watcher why URL --json | jq '.verdicts[] | select(.matched | not)'

Lines "watchlist" show what the present config says of the stored text, lines "matched" what was
found when the entry came. Exit code 1 where no entry has this address or guid.
"""

_BARE = re.compile(r"[\w.-]+\.\w+(:\d+)?/")  # an address as browsers show it, without https://


@click.command("why", short_help="Why an entry did, or did not, alert.", epilog=EXAMPLES)
@click.argument("url")
@json_option
@click.pass_context
def command(ctx: click.Context, url: str, as_json: bool) -> None:
    """Tell why an entry did, or did not, alert: its whole trace."""
    found = traces(ctx.obj, url)
    if not found:
        hint = "`watcher search WORDS` looks for it, `watcher source list` tells what is polled"
        click.echo(f"no stored entry has the address or guid {url} ({hint})", err=True)
        ctx.exit(1)
    for number, trace in enumerate(found):
        if as_json:
            json_line(trace)
        else:
            click.echo("\n" * (number > 0) + "\n".join(lines(trace)))


def traces(session: Session, url: str) -> list[Trace]:
    """Return the trace of every stored entry with this URL or guid, newest first."""
    from watcher.dedupe.keys import keys_of_line
    from watcher.model import ParsedEntry
    from watcher.store.listings import why

    plan = session.plan_if_valid()
    there = plan.channels.values() if plan else ()
    channels = {channel.name for channel in there if channel.enabled} if plan else None
    written = (url, f"https://{url}") if _BARE.match(url) else (url,)
    found: list[Trace] = []
    with session.store() as store, store.read() as connection:
        for sought in written:
            keys = keys_of_line(ParsedEntry(guid=sought, url=sought)).stored
            found = found or why(connection, sought, keys, channels=channels)
    return [
        trace | _title_from(trace) | {"verdicts": _verdicts(trace, plan) if plan else []}
        for trace in found
    ]


def _title_from(trace: Trace) -> Trace:
    """Return who made the title: a sitemap without titles leaves us the words of the address."""
    from watcher.parse.sitemap.slug import is_made

    made = trace["source"]["kind"] == "sitemap" and is_made(trace["title"], trace["url"])
    return {"title_from": "url" if made else "source"}


def _verdicts(trace: Trace, plan: "Plan") -> list[dict[str, Any]]:
    from watcher.model import Document

    source = trace["source"]["name"]
    tags = next((spec.tags for spec in plan.sources if spec.name == source), frozenset())
    document = Document(
        trace["title"], trace["summary"], trace["body"], trace["lang"], source, tags,
        trace["url"], trace["author"],
    )  # fmt: skip
    return [
        {"watchlist": verdict.watchlist, "matched": verdict.matched, "why": verdict.why}
        for verdict in plan.matcher.explain(document)
    ]
