"""An edit of 100,000 keywords while the service polls: until it is taken over, and what waited.

    python -m tests.benchmarks.reload [--terms 100000] [--feeds 100] [--edits 3]

Feeds on loopback, asked every two seconds, publish one entry each between the edits. Told of each
edit: the seconds from writing the file until the log says that it is taken over, the polls a second
before and meanwhile, the longest time without one, and the memory.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.asking import asking
from tests.benchmarks.feedserver import ask, running
from tests.support.configs import write_config

WATCHER = [sys.executable, "-m", "watcher"]
PATIENCE = 120.0
BETWEEN = 0.5  # seconds without a poll: the next one begins a round of all feeds
TAKEN = "config taken over"


class Gaps:
    """Polls as the server counts them, the longest time without any, and the longest round."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.clear()

    def clear(self) -> None:
        """Begin anew."""
        ask(self.base, "_counts")
        self.polls, self.longest, self.last = 0, 0.0, time.perf_counter()
        self.round, self.began = 0.0, self.last

    def look(self) -> None:
        """Ask what was polled since."""
        count, now = sum(ask(self.base, "_counts").values()), time.perf_counter()
        if count:
            self.began = now if now - self.last > BETWEEN else self.began
            self.round = max(self.round, now - self.began)
            self.polls, self.last = self.polls + count, now
        self.longest = max(self.longest, now - self.last)


def main() -> None:
    """Measure and print."""
    asked = asking(__doc__)
    asked.add_argument("--terms", type=int, default=100_000)
    asked.add_argument("--feeds", type=int, default=100)
    asked.add_argument("--edits", type=int, default=3)
    options = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="reload-") as name, running(options.feeds, 10) as base:
        measure(Path(name), base, options.terms, options.feeds, options.edits)


def measure(folder: Path, base: str, terms: int, feeds: int, edits: int) -> None:
    """Start the service, edit its watchlists while it polls, and tell how that went."""
    urls = [f"{base}/{number}.xml" for number in range(feeds)]
    write_config(folder, sources=urls, every="2s")
    write_terms(folder, terms, 0)
    log = folder / "run.log"
    with (
        log.open("wb") as file,
        subprocess.Popen([*WATCHER, "--config", str(folder), "run"], stderr=file) as run,
    ):
        try:
            gaps = Gaps(base)
            until(lambda: ask(base, "_counts").get("304", 0) > 0, "the second polls")
            for edit in range(1, edits + 1):
                ask(base, "_advance")
                gaps.clear()
                wait(gaps, 6.0)
                before, quiet, usual = gaps.polls / 6.0, gaps.longest, gaps.round
                gaps.clear()
                count, started = log.read_text().count(TAKEN), time.perf_counter()
                write_terms(folder, terms, edit)
                while log.read_text().count(TAKEN) == count:
                    wait(gaps, 0.05)
                    if time.perf_counter() - started > PATIENCE:
                        raise SystemExit(log.read_text()[-2000:])
                taken = time.perf_counter() - started
                print(
                    f"edit {edit}: taken over after {taken:.1f} s; polls a second {before:.0f}"
                    f" before, {gaps.polls / taken:.0f} meanwhile; none for {quiet:.1f} s before,"
                    f" {gaps.longest:.1f} s meanwhile; a round {usual:.1f} s, {gaps.round:.1f} s"
                    f" meanwhile; {memory(run.pid):.0f} MB",
                    flush=True,
                )
        finally:
            run.terminate()
            run.wait(PATIENCE)
    print(f"exit {run.returncode}; errors logged: {log.read_text().lower().count('error')}")


def write_terms(folder: Path, terms: int, edit: int) -> None:
    """Write the watchlists: a hundred, the keywords among them, one of them new."""
    rows = ["watchlists:"]
    each = terms // 100
    for number in range(100):
        words = ", ".join(f"Word{number * each + one}ing" for one in range(each))
        rows.append(f"  - {{name: list{number}, notify: [], keywords: [edit{edit}, {words}]}}")
    (folder / "watchlists.yaml").write_text("\n".join(rows) + "\n")


def wait(gaps: Gaps, seconds: float) -> None:
    """Count polls for so long."""
    stop = time.perf_counter() + seconds
    while time.perf_counter() < stop:
        time.sleep(0.02)
        gaps.look()


def until(holds: Callable[[], bool], what: str) -> None:
    """Wait for something to be so."""
    stop = time.perf_counter() + PATIENCE
    while not holds():
        if time.perf_counter() > stop:
            raise SystemExit(f"waited in vain for {what}")
        time.sleep(0.1)


def memory(pid: int) -> float:
    """Return the memory of a process in MB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


if __name__ == "__main__":
    main()
