"""`watcher watchlist stats`: how precise each watchlist and term is, and what to exclude."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import click

from watcher.cli.listings import Since
from watcher.cli.reports.stats import show
from watcher.cli.session import Session
from watcher.cli.terminal.output import check_named, instant, json_line, json_option
from watcher.cli.terminal.progress import progress

if TYPE_CHECKING:
    from watcher.hindsight.precision import Account, Score
    from watcher.hindsight.trial import Trial
    from watcher.match.engine import WatchlistRule
    from watcher.plan import Plan
    from watcher.store.core import Connection

EXAMPLES = """\
\b
Examples:
  watcher watchlist stats                              all of them, their noisiest terms first
  watcher watchlist stats belarus-kremlin --since 52w  every term of one
  watcher watchlist stats --json | jq -r 'select(.noise > .good) | .watchlist'

\b
alerts: those that a term found; alone: those that no other term found as well.
precision: good / (good + noise) of what was judged with `watcher feedback`, and in brackets
where it is with 95 % certainty (Wilson's interval): few judged alerts tell little.

\b
From 3 noise alerts on, with good ones to compare, words are suggested to exclude. Each is tried
by replay over the last 30 days of what is stored, so you see what it would take away before you
paste it into watchlists.yaml. Nothing is sent, stored or changed.
"""
TRIED = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class _Found:
    """All that is told, by watchlist; `rules` of enabled ones, `days` are those tried."""

    rules: "Mapping[str, WatchlistRule]"
    accounts: "Mapping[str, Account]"
    trials: "Mapping[str, Sequence[Trial]]"
    since: datetime
    days: int


@click.command("stats", short_help="Precision per term; what to exclude.", epilog=EXAMPLES)
@click.argument("name", required=False)
@click.option(
    "--since", type=Since(), default="90d", show_default=True, metavar="WHEN",
    help="Alerts newer than 90s, 6h, 7d or a date.",
)  # fmt: skip
@json_option
@click.pass_context
def stats(ctx: click.Context, name: str | None, since: datetime, as_json: bool) -> None:
    """Tell how precise each watchlist (or NAME) and each of its terms is, and what to exclude."""
    session: Session = ctx.obj
    plan = session.plan_if_valid()
    with session.store() as store, store.read() as connection:
        found = _found(connection, plan, since, name)
    names = list(dict.fromkeys((*(plan.watchlists if plan else ()), *found.accounts)))
    if name is not None:
        check_named(name, names)
    rows = (_shape(one, found) for one in names if name in (None, one))
    if as_json:
        for row in rows:
            json_line(row)
    else:
        show(list(rows), plan, everything=name is not None)


def _found(
    connection: "Connection", plan: "Plan | None", since: datetime, name: str | None
) -> _Found:
    from watcher.hindsight.precision import Account
    from watcher.hindsight.trial import trials
    from watcher.store.past.judged import judged

    accounts: dict[str, Account] = {}
    verdicts = []
    for one in judged(connection, since=since, watchlist=name):
        accounts.setdefault(one.watchlist, Account()).add(one)
        if one.verdict:
            verdicts.append(one)
    now = datetime.now(UTC)
    start = max(since, now - TRIED)
    tried: dict[str, list[Trial]] = {}
    if plan:
        with progress("trying") as advance:
            tried = trials(connection, plan, start, verdicts, advance)
    days = max(1, round((now - start) / timedelta(days=1)))
    rules = {rule.name: rule for rule in plan.rules} if plan else {}
    return _Found(rules, accounts, tried, since, days)


def _shape(name: str, found: _Found) -> dict[str, Any]:
    from watcher.hindsight.precision import Account, asked

    account = found.accounts.get(name, Account())
    terms = [{"term": term} | _numbers(score) for term, score in account.ranked()]
    rule = found.rules.get(name)
    return {
        "watchlist": name,
        "since": instant(found.since),
        **_numbers(account.total),
        "terms": terms,
        "silent": [term for term in asked(rule) if term not in account.terms] if rule else [],
        "suggestions": [
            {"exclude": one.term, "noise": one.noise, "good": one.good, "fewer": one.fewer}
            | {"days": found.days}
            for one in found.trials.get(name, ())
        ],
    }


def _numbers(score: "Score") -> dict[str, Any]:
    precision = score.precision
    return {
        "alerts": score.alerts,
        "alone": score.alone,
        "good": score.good,
        "noise": score.noise,
        "precision": round(precision.value, 4) if precision else None,
        "low": round(precision.low, 4) if precision else None,
        "high": round(precision.high, 4) if precision else None,
    }
