"""Polling cycles: Watcher beside a bare floor and lemon24/reader.

    python -m tests.benchmarks.cycle [--feeds 2000] [--entries 25] [--rounds 3] [--only NAME ...]
    python -m tests.benchmarks.cycle --profile [warm]   what Watcher's cold (warm, news) cycle costs

Phases: cold (every feed new), warm (every answer 304), news (one new entry in every feed).
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from statistics import median
from typing import Any

from tests.benchmarks.asking import asking
from tests.benchmarks.contenders import CONTENDERS, PHASES
from tests.benchmarks.feedserver import running

Results = dict[str, list[dict[str, Any]]]

# (what, contender and phase over contender and phase, goal): issue 2, "Numbers".
RATIOS = (
    ("cold, Watcher / floor", ("watcher", "cold"), ("floor", "cold"), "<= 2.2, stretch 1.75"),
    ("cold, reader / Watcher", ("reader", "cold"), ("watcher", "cold"), ">= 7"),
    ("warm, reader / Watcher", ("reader", "warm"), ("watcher", "warm"), ">= 3"),
)


def run_one(name: str, base: str, feeds: int, profile: str = "-") -> dict[str, Any]:
    """Run one contender in a process of its own; return what it measured."""
    with tempfile.TemporaryDirectory(prefix="cycle-") as folder:
        command = [sys.executable, "-m", "tests.benchmarks.contenders", name, base, str(feeds)]
        command += [folder, profile]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def compare(names: Sequence[str], feeds: int, entries: int, rounds: int) -> Results:
    """Run all contenders in turns, so that a noisy minute hits every one of them."""
    results: Results = {name: [] for name in names}
    for turn in range(rounds):
        for name in names:
            with running(feeds, entries) as base:
                results[name].append(run_one(name, base, feeds))
            sys.stderr.write(f"round {turn + 1}/{rounds}: {name} done\n")
    return results


def middle(results: Results, name: str, phase: str, unit: str = "cpu") -> float:
    """Return the median seconds of a contender's phase."""
    return float(median(run[phase][unit] for run in results[name]))


def table(results: Results, feeds: int) -> Iterable[str]:
    """Yield the lines of the report: CPU milliseconds a feed, and wall seconds of the cycle."""
    heads = "".join(f"{f'{phase} ms/feed':>15}{'wall s':>8}" for phase in PHASES)
    yield f"{'contender':<15}{heads}{'start s':>9}{'peak MB':>9}{'stored':>9}"
    for name, runs in results.items():
        cells = "".join(
            f"{middle(results, name, phase) / feeds * 1000:15.2f}"
            f"{middle(results, name, phase, 'wall'):8.1f}"
            for phase in PHASES
        )
        peak, start = median(run["peak"] for run in runs), middle(results, name, "start")
        yield f"{name:<15}{cells}{start:9.2f}{peak:9.0f}{runs[-1]['stored']:9}"


def verdicts(results: Results) -> Iterable[str]:
    """Yield each ratio beside its goal, where both contenders ran."""
    for label, (over, phase), (under, base), goal in RATIOS:
        if over in results and under in results:
            ratio = middle(results, over, phase) / middle(results, under, base)
            yield f"{label:<28}{ratio:8.2f}   goal {goal}"
    if "watcher" in results:
        peak = median(run["peak"] for run in results["watcher"])
        yield f"{'peak memory, Watcher (MB)':<28}{peak:8.0f}   goal < 200"


def doubts(results: Results, feeds: int) -> Iterable[str]:
    """Yield what makes a number unfair: a phase that did not ask every feed, or got no 304."""
    wanted = {"cold": {"200": feeds}, "warm": {"304": feeds}, "news": {"200": feeds}}
    for name, runs in results.items():
        for phase, counts in wanted.items():
            asked = [run[phase]["asked"] for run in runs if run[phase]["asked"] != counts]
            if asked:
                yield f"NOT COMPARABLE: {name} {phase} asked {asked[0]}, expected {counts}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    options = asking(__doc__)
    options.add_argument("--feeds", type=int, default=2000)
    options.add_argument("--entries", type=int, default=25)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument(
        "--only", nargs="+", choices=CONTENDERS, default=["floor", "reader", "watcher"]
    )
    options.add_argument("--profile", nargs="?", const="cold", choices=PHASES, metavar="PHASE")
    chosen = options.parse_args(arguments)
    if chosen.profile:
        with running(chosen.feeds, chosen.entries) as base:
            run_one("watcher", base, chosen.feeds, chosen.profile)
        return
    results = compare(chosen.only, chosen.feeds, chosen.entries, chosen.rounds)
    for lines in (table(results, chosen.feeds), verdicts(results), doubts(results, chosen.feeds)):
        sys.stdout.write("".join(f"{line}\n" for line in lines) + "\n")


if __name__ == "__main__":
    main()
