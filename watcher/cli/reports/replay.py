"""What `watcher replay` prints: JSON objects, or a head a watchlist with its texts."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import click

from watcher.cli.terminal.output import counted, local_time
from watcher.deliver.wording import marked, one_line
from watcher.hindsight.replay import Change, Replay, ReplayedAlert, Tally
from watcher.plan import Plan
from watcher.store.shapes import instant

_COLOURS = {"+": "green", "-": "red"}
_NAMED = 10  # watchlists of one line that says nothing more of them


def shape(alert: ReplayedAlert) -> dict[str, Any]:
    """Return one change as JSON tells it; `marks` are the spans of `snippet` that were found."""
    names = alert._fields[: alert._fields.index("texts")]
    found = alert.snippet
    return {name: getattr(alert, name) for name in names} | {
        "at": instant(alert.at),
        "snippet": found.text,
        "marks": found.marks,
        "evidence": alert.evidence,
    }


def rate(a_day: float) -> str:
    """Return alerts a day as a person would say it: 0.03, 0.3, 2.4, 57."""
    if 0 < a_day < 0.1:
        return f"{a_day:.1g}"
    return f"{a_day:.1f}" if 0 < a_day < 10 else f"{a_day:,.0f}"


@dataclass(slots=True)
class _List:
    """The changes of one watchlist, of its texts the newest."""

    tally: Tally
    added: deque[ReplayedAlert]
    gone: deque[ReplayedAlert]


class Report:
    """Counts all changes, and keeps the newest texts of each watchlist."""

    def __init__(self, plan: Plan, names: Sequence[str], limit: int) -> None:
        self._plan, self._names, self._limit = plan, names, limit
        enabled = [name for name, spec in plan.watchlists.items() if spec.enabled]
        self._lists = {name: self._new() for name in enabled if self._wanted(name)}

    def take(self, alert: ReplayedAlert) -> bool:
        """Count one change; tell whether it was asked for."""
        if not self._wanted(alert.watchlist):
            return False
        one = self._lists.setdefault(alert.watchlist, self._new())
        one.tally.add(alert)
        if alert.change != "=":
            (one.added if alert.change == "+" else one.gone).append(alert)
        return True

    def lines(self, replay: Replay, since: datetime, now: datetime) -> Iterator[str]:
        """Yield what a person reads once all is counted."""
        span = replay.span.days(now)
        silent = [name for name, one in self._lists.items() if not one.tally.changes]
        for name, one in self._lists.items():
            if one.tally.changes:
                yield self._head(name, one.tally, span, replay.unjudged[name])
                yield from self._texts(name, one)
        if silent:
            more = f" and {len(silent) - _NAMED} more" if len(silent) > _NAMED else ""
            yield f"no alert, then or now: {', '.join(silent[:_NAMED])}{more}"
        looked = f"{replay.moments:,} entries and edits since {local_time(instant(since))}"
        yield f"{looked}: +{self._total('+')} -{self._total('-')}; nothing was sent or stored"

    def _wanted(self, name: str) -> bool:
        return not self._names or name in self._names

    def _new(self) -> _List:
        return _List(Tally(), deque(maxlen=self._limit), deque(maxlen=self._limit))

    def _total(self, change: Change) -> int:
        return sum(one.tally.changes[change] for one in self._lists.values())

    def _head(self, name: str, tally: Tally, span: float, unjudged: int) -> str:
        count, why = tally.changes, tally.reasons
        notes = [f"{count['=']} the same"]
        if not self._there(name):
            notes.append("not among these watchlists")
        else:
            notes.append(f"{rate(why['now'] / span)} alerts a day")
        notes += [f"{why['baseline']} of first polls"] if why["baseline"] else []
        notes += [f"{why['reemission']} held as re-published"] if why["reemission"] else []
        if unjudged:
            notes.append(f"{unjudged} of sources that are not configured any more left out")
        return f"{click.style(name, bold=True)}  +{count['+']} -{count['-']}  ({'; '.join(notes)})"

    def _there(self, name: str) -> bool:
        return name in self._plan.watchlists and self._plan.watchlists[name].enabled

    def _texts(self, name: str, one: _List) -> Iterator[str]:
        yield from _newest("+", one.added, one.tally)
        if self._there(name):
            yield from _newest("-", one.gone, one.tally)


def _newest(change: Change, texts: Sequence[ReplayedAlert], tally: Tally) -> Iterator[str]:
    for alert in texts:
        yield from _text(alert)
    left = tally.changes[change] - len(texts)
    if left and texts:
        yield f"  {change} {counted(left, 'older one')} not shown (--limit)"


def _text(alert: ReplayedAlert) -> Iterator[str]:
    sign = click.style(alert.change, fg=_COLOURS[alert.change], bold=True)
    snippet = alert.snippet
    title = one_line(alert.title) or one_line(snippet.text, 100) or "(untitled)"
    why = f" ({alert.reason})" if alert.reason != "now" else ""
    yield f"  {sign} {local_time(instant(alert.at))}  {one_line(alert.source, 60)}{why}  {title}"
    yield f"      {marked(snippet, str, _bold)}"
    if alert.url:
        yield f"      {one_line(alert.url)}"


def _bold(words: str) -> str:
    return click.style(f"*{words}*", bold=True)
