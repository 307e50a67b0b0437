"""What an exclusion would do: suggested words, tried by replay on the stored entries.

All suggestions of all watchlists are tried in one replay: each watchlist gets copies, each with one
more excluded word, and the alerts that a copy lacks are those that the word removes. So a trial
means just what `exclude` means in matching (inflection, fields, edits, a story that another entry
tells without the word), whatever else was edited in the config since.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from watcher.hindsight.precision import asked
from watcher.hindsight.replay import Replay
from watcher.hindsight.suggest import holds, spares, suggest
from watcher.match import engine
from watcher.match.engine import WatchlistRule
from watcher.model import AlertId, StoryId
from watcher.plan import Plan
from watcher.store.core import Connection
from watcher.store.past.judged import Judged

Advance = Callable[[int, int], None]
Stories = dict[StoryId, AlertId | None]  # what would have been told, and the alert there is
SHOWN = 3  # suggestions of a watchlist


class Trial(NamedTuple):
    """What excluding a term would do.

    `noise` and `good` count the judged alerts that it removes; `fewer` all alerts that it removes,
    judged or not, among those that the watchlist would have made in the time replayed.
    """

    term: str
    noise: int
    good: int
    fewer: int


class _Try(NamedTuple):
    watchlist: str
    term: str

    @property
    def name(self) -> str:
        """The copy's name, one that no watchlist can have."""
        return f"{self.watchlist}\n{self.term}"


def trials(
    connection: Connection,
    plan: Plan,
    since: datetime,
    alerts: Iterable[Judged],
    advance: Advance = lambda done, total: None,
) -> dict[str, list[Trial]]:
    """Return for each enabled watchlist the exclusions worth a look, the best first.

    Words come from `alerts`, of those with a verdict; stored entries are replayed since `since`.
    """
    rules = {rule.name: rule for rule in plan.rules}
    judged = _grouped(one for one in alerts if one.verdict and one.watchlist in rules)
    tries = [one for name, those in judged.items() for one in _tries(rules[name], those)]
    if not tries:
        return {}
    told = _told(connection, _with(plan, rules, tries), since, advance)
    out: dict[str, list[Trial]] = {}
    for one in tries:
        whole, left = told.get(one.watchlist, {}), told.get(one.name, {})
        trial = _trial(one.term, judged[one.watchlist], whole, whole.keys() - left.keys())
        if spares(trial.good, trial.noise):
            out.setdefault(one.watchlist, []).append(trial)
    return {name: sorted(those, key=_worth)[:SHOWN] for name, those in out.items()}


def _grouped(alerts: Iterable[Judged]) -> dict[str, list[Judged]]:
    """Return alerts by watchlist, oldest first."""
    out: dict[str, list[Judged]] = {}
    for one in sorted(alerts, key=lambda one: one.created):
        out.setdefault(one.watchlist, []).append(one)
    return out


def _tries(rule: WatchlistRule, alerts: Sequence[Judged]) -> Iterator[_Try]:
    good = [one.text for one in alerts if one.verdict == "good"]
    noise = [one.text for one in alerts if one.verdict == "noise"]
    own = {*asked(rule), *rule.exclude}.union(*((*one.terms, *one.found) for one in alerts))
    return (_Try(rule.name, suggestion.term) for suggestion in suggest(good, noise, own))


def _with(plan: Plan, rules: Mapping[str, WatchlistRule], tries: Iterable[_Try]) -> Plan:
    """Return the plan with nothing but the watchlists that are tried, and their copies."""
    wanted, specs = {}, {}
    for one in tries:
        rule = rules[one.watchlist]
        wanted[rule.name] = rule
        wanted[one.name] = replace(rule, name=one.name, exclude=(*rule.exclude, one.term))
        specs[rule.name] = specs[one.name] = plan.watchlists[rule.name]
    return replace(
        plan, watchlists=specs, matcher=engine.compile(tuple(wanted.values()), plan.concepts)
    )


def _told(
    connection: Connection, plan: Plan, since: datetime, advance: Advance
) -> dict[str, Stories]:
    """Return what each watchlist and copy would have told."""
    out: dict[str, Stories] = {}
    for one in Replay(connection, plan, since).alerts(advance):
        if one.change == "-":  # what only was told comes last, and does not matter here
            break
        out.setdefault(one.watchlist, {})[one.story] = one.alert
    return out


def _trial(term: str, alerts: Iterable[Judged], whole: Stories, gone: set[StoryId]) -> Trial:
    replayed, fewer = set(whole.values()), {whole[story] for story in gone}
    taken = [
        one
        for one in alerts
        # Where replay cannot tell, the entry being older or forgotten, the stored text does.
        if (one.alert in fewer if one.alert in replayed else holds(term, one.text))
    ]
    noise = sum(one.verdict == "noise" for one in taken)
    return Trial(term, noise, len(taken) - noise, len(gone))


def _worth(trial: Trial) -> tuple[int, int, str]:
    return (-trial.noise, trial.good, trial.term)
