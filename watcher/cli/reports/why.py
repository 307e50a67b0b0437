"""The trace of an entry in lines for a person: what `watcher why` prints."""

from collections.abc import Iterator
from typing import Any

import click

from watcher.cli.terminal.output import counted, local_time

Trace = dict[str, Any]
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


def lines(trace: Trace) -> Iterator[str]:
    """Yield a trace for a person to read."""
    yield click.style(trace["title"] or "(no title)", bold=True)
    yield f"  {trace['url'] or trace['guid']}"
    yield from _came(trace)
    yield from _of_story(trace)
    yield from _found(trace)
    for alert in trace["alerts"]:
        yield from _alert(alert)
    if not trace["alerts"]:
        yield "alert      none"


def _came(trace: Trace) -> Iterator[str]:
    source = trace["source"]
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


def _of_story(trace: Trace) -> Iterator[str]:
    story = trace["story"]
    yield f"story      {story['id']}, {trace['role']}{_because(trace)}; {_told_by(story)}"
    if story["follows"]:
        yield f"follows    story {story['follows']}, whose development it tells"
    for said in trace["corrections"]:
        word = "is apart from" if said["verdict"] == "apart" else "is one with"
        yield f"corrected  {local_time(said['created'])}: a person said it {word} {said['story']}"


def _found(trace: Trace) -> Iterator[str]:
    for verdict in trace["verdicts"]:
        word = "matches" if verdict["matched"] else "no match"
        yield f"watchlist  {verdict['watchlist']}: {word}, {verdict['why']}"
    for match in trace["matches"]:
        found = dict.fromkeys(f"“{e['text']}” in {e['field']}" for e in match["evidence"])
        when = local_time(match["created"])
        yield f"matched    {match['watchlist']} at {when}: {', '.join(found)}"


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
