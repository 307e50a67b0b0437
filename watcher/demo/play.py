"""Play the demo: write its config, open the world, run the service until the script is over."""

import os
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from watcher.demo.world import News, World

_PAGE = ", kind: page, full_text: true"
CONFIG = {
    "watcher.yaml": """\
database: sqlite:///{folder}/watcher.db
every: 1s
http:
  contact: mailto:demo@example.org
  allow_private_networks: true      # the demo's sources are on this machine
""",
    "watchlists.yaml": """\
watchlists:
  - name: belarus-kremlin
    keywords: [Belarus, Беларусь, Беларусі, Белоруссия, Белоруссии, Лукашенко, Лукашэнка,
      Lukashenko, Kremlin, Кремль, Кремле, Крэмль, "Điện Kremlin"]
    exclude: [tractor]
    notify: [screen]
    examples:
      match: ["Tổng thống Belarus gặp Tổng thống Putin"]
      no_match: ["Belarus tractor for sale"]
  - name: floods
    keywords: [flood, floods, наводнение, паводок, паводка, mưa lũ, lũ lụt]
    notify: [screen]
""",
    "channels.yaml": "channels:\n  screen: console://\n",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is left when the demo has ended: the runner's exit code and the world's address."""

    code: int
    url: str


def play(folder: Path, seconds: float, on_news: Callable[[News], None]) -> Outcome:
    """Run the demo in `folder` for so many seconds or until Ctrl-C; `on_news` hears the world.

    The seconds count from when every source was polled.
    """
    # Imported here: whoever only asks for help does not wait for the service.
    from watcher.runners.embedded import run

    with World(on_news) as world:
        write_config(folder, world)
        over = threading.Event()
        threading.Thread(target=_end, args=(world.watched, over, seconds), daemon=True).start()
        try:
            code = run(folder)
        finally:
            over.set()
        return Outcome(code, world.url)


def _end(watched: threading.Event, over: threading.Event, seconds: float) -> None:
    watched.wait(seconds)  # bounded: a service that never asks ends, too
    if not over.wait(seconds):
        os.kill(os.getpid(), signal.SIGTERM)


def write_config(folder: Path, world: World) -> None:
    """Write the demo's four files into `folder`."""
    sources = "".join(
        f'  - {{name: "{o.name}", url: {world.url}{o.path}{_PAGE if o.form == "page" else ""}}}\n'
        for o in world.outlets
    )
    texts = {**CONFIG, "sources.yaml": f"sources:\n{sources}"}
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text.replace("{folder}", str(folder.absolute())), "utf-8")
