"""`watcher why`: the whole trace of one entry."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from watcher.cli.output import counted, json_line, json_option, local_time
from watcher.cli.session import Session

if TYPE_CHECKING:
    from watcher.plan import Plan

EXAMPLES = """\
\b
Examples:
  watcher why https://example.org/2026/08/30/talks
  watcher why "https://example.org/talks?utm_source=x"    other forms of an address are one
  watcher why URL --json | jq '.verdicts[] | select(.matched | not)'

Verdicts are those of the present config on the stored text (none where it has mistakes);
matches are what was found when the entry came. Exit code 1 where no entry has this address or guid.
"""

Trace = dict[str, Any]
_BARE = re.compile(r"[\w.-]+\.\w{2,}(:\d+)?/")  # an address as browsers show it, without https://
_ARRIVALS = {
    "new": "new when it came",
    "baseline": "there already at the first poll of its source",
    "reemission": "held: the source published old entries again, or lists others than before",
    "ingest": "came by `watcher ingest`",
}
_KINDS = ("page", "sitemap", "article")
_REFUSALS = {
    "paywall": "a paywall stands before it",
    "consent": "the page asks for consent first",
    "error": "it is an error page",
    "empty": "no article was found on it",
}


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


def lines(trace: Trace) -> Iterator[str]:
    """Yield a trace for a person to read."""
    source, story = trace["source"], trace["story"]
    yield click.style(trace["title"] or "(no title)", bold=True)
    yield f"  {trace['url'] or trace['guid']}"
    kind = f" ({source['kind']})" if source["kind"] in _KINDS else ""
    seen = f"{local_time(trace['first_seen'])} from {source['name']}{kind}"
    yield f"seen       {seen}; {_arrival(trace)}"
    if trace["title_from"] == "url":
        yield "title      made from its address, since the sitemap has none"
    if source["notice"]:
        yield f"notice     {source['notice']}"
    if trace["published"]:
        yield f"published  {local_time(trace['published'])}, says the source"
    if trace["reading"]:
        yield f"page       {_reading(trace['reading'])}"
    for revision in trace["revisions"]:
        yield f"edited     {local_time(revision['replaced'])}; before: {revision['title']}"
    yield f"story      {story['id']}, {trace['role']}{_because(trace)}; {_told_by(story)}"
    if story["follows"]:
        yield f"follows    story {story['follows']}, whose development it tells"
    for said in trace["corrections"]:
        word = "is apart from" if said["verdict"] == "apart" else "is one with"
        yield f"corrected  {local_time(said['created'])}: a person said it {word} {said['story']}"
    for verdict in trace["verdicts"]:
        word = "matches" if verdict["matched"] else "no match"
        yield f"watchlist  {verdict['watchlist']}: {word}, {verdict['why']}"
    for match in trace["matches"]:
        found = dict.fromkeys(f"“{e['text']}” in {e['field']}" for e in match["evidence"])
        when = local_time(match["created"])
        yield f"matched    {match['watchlist']} at {when}: {', '.join(found)}"
    for alert in trace["alerts"]:
        yield from _alert(alert)
    if not trace["alerts"]:
        yield "alert      none"


def _arrival(trace: Trace) -> str:
    return _ARRIVALS.get(trace["arrival"], str(trace["arrival"]))


def _reading(reading: Trace) -> str:
    if reading["state"] == "failed":
        return f"not read: {reading['error']}"
    if reading["state"] == "pending" and reading["error"]:
        return f"not read yet: {reading['error']}; next try {local_time(reading['due'])}"
    if reading["state"] == "pending":
        return f"to be read from {local_time(reading['due'])} on"
    when = f"read {local_time(reading['read'])}"
    if reading["refused"]:
        return f"{when}; its text is not matched: {_REFUSALS[reading['refused']]}"
    left_out = ""
    if reading["left_out"]:
        what = counted(reading["left_out"], "paragraph")
        left_out = f"; {what} left out that the site says everywhere"
    return f"{when}, text found by {reading['method']}{left_out}"


def _because(trace: Trace) -> str:
    if not trace["why"]:
        return ""
    score = f"{trace['score']:.2f}" if trace["score"] else ""
    shown = f", {score}" if score and score not in trace["why"] else ""
    return f" ({trace['why']}{shown})"


def _told_by(story: Trace) -> str:
    if story["entries"][1:]:
        names = dict.fromkeys(entry["source"] for entry in story["entries"])
        return f"{len(story['entries'])} entries: {', '.join(names)}"
    return "told by this entry only"


def _alert(alert: Trace) -> Iterator[str]:
    when = local_time(alert["created"])
    yield f"alert      {alert['id']} of {alert['watchlist']} at {when}, reason {alert['reason']}"
    if not alert["notifications"]:
        yield "  sent to nobody: the watchlist named no channel when this was found"
    for told in alert["notifications"]:
        yield f"  {told['channel']}: {_fate(told)} (notification {told['id']}, {told['reason']})"
        for delivery in told["deliveries"]:
            outcome = "taken" if delivery["ok"] else delivery["error"] or "in flight"
            yield f"    attempt {delivery['attempt']} {local_time(delivery['started'])}: {outcome}"


def _fate(told: Trace) -> str:
    """Return the words for what became of a notification, times as a person reads them."""
    fate = str(told["fate"])
    for moment in (told["sent"], told["due"]):
        fate = fate.replace(moment or "\0", local_time(moment))
    return fate
