"""How long a person waits: `watcher --help`, and `watcher run` until its first request.

    python -m tests.benchmarks.startup [--rounds 5]

Wall seconds, the median of the rounds; `run` opens a new database each time, which is the longer
way (migrations). Nothing is asserted. Goals: help under 0.4 s, first request under 2 s.
"""

import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.asking import asking
from tests.support.configs import write_config

WATCHER = [sys.executable, "-m", "watcher"]
PATIENCE = 60.0


def help_seconds() -> float:
    """Return how long `watcher --help` takes."""
    started = time.perf_counter()
    subprocess.run([*WATCHER, "--help"], stdout=subprocess.DEVNULL, check=True, timeout=PATIENCE)
    return time.perf_counter() - started


def first_request_seconds(sources: int) -> float:
    """Return the time from starting `watcher run` on so many sources to its first request."""
    with tempfile.TemporaryDirectory(prefix="startup-") as name, _listening() as listener:
        folder, port = Path(name), listener.getsockname()[1]
        write_config(folder, sources=[f"http://127.0.0.1:{port}/{n}.xml" for n in range(sources)])
        started = time.perf_counter()
        command = [*WATCHER, "--config", name, "run"]
        with (folder / "run.log").open("wb") as log, subprocess.Popen(command, stderr=log) as run:
            try:
                connection, _ = listener.accept()
                with connection:
                    connection.recv(65536)
                    taken = time.perf_counter() - started
            except TimeoutError:
                raise SystemExit((folder / "run.log").read_text()) from None
            finally:
                run.kill()
    return taken


def _listening() -> socket.socket:
    listener = socket.create_server(("127.0.0.1", 0), backlog=128)
    listener.settimeout(PATIENCE)
    return listener


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    options = asking(__doc__)
    options.add_argument("--rounds", type=int, default=5)
    rounds = range(options.parse_args(arguments).rounds)
    rows = (
        ("watcher --help", 0.4, help_seconds),
        ("watcher run, 1 source, first request", 2.0, lambda: first_request_seconds(1)),
        ("watcher run, 2,000 sources, first request", 2.0, lambda: first_request_seconds(2000)),
    )
    for label, goal, measure in rows:
        taken = sorted(measure() for _ in rounds)
        spread = f"{taken[0]:.2f} to {taken[-1]:.2f}"
        sys.stdout.write(f"{label:<44}{median(taken):6.2f} s  ({spread})  goal < {goal} s\n")


if __name__ == "__main__":
    main()
