"""A news world on loopback around the real program, for tests of whole runs.

    with World(tmp_path) as world:
        feed = world.feed("daily", "rss")
        world.configure(watchlists=[{"name": "w", "keywords": ["needle"], "notify": ["mail"]}])
        with world.service() as service:
            world.until(lambda: feed.told == 0, "the first poll")
            feed.publish("A needle is found")
            world.until(lambda: world.mails, "the mail")
            assert service.stop() == 0

Feeds publish when told to, not by time. Every request, webhook and mail wakes `until`, so that
nothing here sleeps; each wait is bounded and names what did not come.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.message import EmailMessage
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.cli.commands import Commands
from tests.support.configs import write_config
from tests.support.http import Reply, Seen, serve_in_thread
from tests.support.smtp import mail_server
from watcher.demo.documents import FORMS, Feed, Item

ROOT = Path(__file__).parents[2]


@dataclass
class Outlet:
    """One feed. `told` is how many items the last good answer listed, None before the first."""

    world: "World"
    name: str
    form: str
    items: list[Item] = field(default_factory=list)
    status: int = 200
    told: int | None = None
    polls: int = 0
    not_modified: int = 0

    @property
    def url(self) -> str:
        return self.world.site.url(f"/{self.name}")

    def publish(self, title: str, text: str = "", url: str | None = None) -> Item:
        """Put one new item on top of the feed; by default with a URL of its own."""
        with self.world.changed:
            url = url or self.world.site.url(f"/{self.name}/{len(self.items) + 1}")
            self.items.insert(0, Item(url, title, text, datetime.now(UTC)))
            return self.items[0]

    def edit(self, item: Item, title: str, text: str = "") -> None:
        """Change the words of an item that stays the same item."""
        with self.world.changed:
            self.items[self.items.index(item)] = replace(item, title=title, text=text)

    def answer(self, seen: Seen) -> Reply:
        """Answer one poll, with a validator made of the content."""
        with self.world.changed:
            self.polls += 1
            self.world.changed.notify_all()
            if self.status != 200:
                return Reply("out of order", self.status)
            self.told = len(self.items)
            content_type, write = FORMS[self.form]
            body = write(Feed(self.name, self.world.site.url("/"), "en", self.items))
            headers = {"ETag": f'"{blake2b(body, digest_size=8).hexdigest()}"'}
            if seen.headers.get("if-none-match") == headers["ETag"]:
                self.not_modified += 1
                return Reply(b"", 304, headers)
            return Reply(body, 200, {**headers, "Content-Type": content_type})


class Service:
    """A running `watcher run`; what it logs goes to a file beside the config."""

    def __init__(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str]
    ) -> None:
        self.log = folder / "run.log"
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command, cwd=folder, env=environment, stdout=log, stderr=log
            )

    def alive_for(self, seconds: float) -> bool:
        """Wait so long unless it ends before; return whether it is still alive."""
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return True
        return False

    def kill(self) -> None:
        """SIGKILL it and wait until it is gone."""
        self.process.kill()
        self.process.wait(10)

    def stop(self) -> int:
        """SIGTERM it; return its exit code, which must come within 10 s and a little."""
        self.process.terminate()
        return self.process.wait(15)


class World:
    """The servers, the config folder and the program; a context manager."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.outlets: list[Outlet] = []
        self.hooks: list[bytes] = []
        self._mails: list[EmailMessage] = []
        self.hook_status = 200
        self._config: dict[str, Any] = {"every": "1s", "first_poll": "quiet"}
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self.smtp = self._stack.enter_context(mail_server())
        self.changed = self.smtp.change
        self.site = self._stack.enter_context(serve_in_thread({"/hook": self._hooked}))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def feed(self, name: str, form: str = "rss") -> Outlet:
        """Add a feed to the world (to the config only with the next `configure`)."""
        outlet = Outlet(self, name, form)
        self.outlets.append(outlet)
        self.site.routes[f"/{name}"] = outlet.answer
        return outlet

    @property
    def mails(self) -> list[EmailMessage]:
        """The mails that arrived, parsed."""
        self._mails += [one.message for one in self.smtp.received[len(self._mails) :]]
        return self._mails

    @property
    def hook_channel(self) -> str:
        """The URL of a channel that reaches this world's webhook."""
        return f"json://127.0.0.1:{self.site.port}/hook"

    def configure(self, **changes: Any) -> None:
        """Write the config: every feed of the world, both channels, and what is said here."""
        self._config.update(changes)
        told = {
            "sources": [{"name": o.name, "url": o.url} for o in self.outlets],
            "channels": {"mail": self.smtp.url(), "hook": self.hook_channel},
            **self._config,
        }
        write_config(self.folder, **told)

    def until(self, happened: Callable[[], object], what: str, seconds: float = 30) -> None:
        """Wait until something has happened; fail after so many seconds."""
        with self.changed:
            assert self.changed.wait_for(lambda: bool(happened()), seconds), (
                f"{what}: not within {seconds} s\n{self.log()[-3000:]}"
            )

    def log(self) -> str:
        """Return what the service has logged so far."""
        file = self.folder / "run.log"
        return file.read_text("utf-8", "replace") if file.exists() else ""

    def run(self, *arguments: str, seconds: float = 60) -> subprocess.CompletedProcess[str]:
        """Run one command of the program to its end, as a process of its own."""
        return subprocess.run(
            self._command(*arguments),
            cwd=self.folder,
            env=self._environment(),
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run one command to its end in this process: a start costs more than most commands do."""
        done = Commands(self.folder).run(*arguments)
        return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)

    def start(self) -> Service:
        """Start the service; whoever starts it ends it."""
        return Service(self._command("run"), self.folder, self._environment())

    @contextmanager
    def service(self) -> Iterator[Service]:
        """Start the service for a block; kill what is left of it at the end."""
        service = self.start()
        try:
            yield service
        finally:
            service.kill()

    def _command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "watcher", "--config", str(self.folder), *arguments]

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}

    def _hooked(self, seen: Seen) -> Reply:
        with self.changed:
            if self.hook_status == 200:
                self.hooks.append(seen.body)
            self.changed.notify_all()
            return Reply("ok", self.hook_status)
