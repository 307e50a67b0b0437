"""The news world: what is published when, and the HTTP server that tells it."""

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from types import TracebackType
from typing import Self

from watcher.demo import documents


@dataclass(frozen=True, slots=True)
class Outlet:
    """One source of the demo; `form` is rss, atom, json or broken."""

    name: str
    path: str
    form: str
    lang: str


@dataclass(frozen=True, slots=True)
class News:
    """One entry; `at` counts seconds from the start, negative ones are there before it.

    `note` says what to look for.
    """

    outlet: str
    at: float
    path: str
    title: str
    text: str
    note: str = ""


def script() -> tuple[tuple[Outlet, ...], tuple[News, ...]]:
    """Read the outlets and the news of the demo, in the order of publication."""
    told = json.loads(files("watcher.demo").joinpath("news.json").read_text("utf-8"))
    outlets = (Outlet(o["name"], o["path"], o["format"], o["lang"]) for o in told["sources"])
    news = (
        News(e["source"], e["at"], e["path"], e["title"], e["text"], e.get("note", ""))
        for e in told["entries"]
    )
    return tuple(outlets), tuple(sorted(news, key=lambda item: item.at))


class World:
    """A server on 127.0.0.1 whose feeds grow by the script once each has been polled.

    The script begins once all were polled, because a slow machine starts late and entries that a
    first poll finds are no news.
    """

    def __init__(self, on_news: Callable[[News], None]) -> None:
        self.outlets, self._news = script()
        self._on_news = on_news
        self._opened = self._begun = datetime.now(UTC)
        self._unasked = {outlet.path for outlet in self.outlets}
        self.watched = threading.Event()
        self._published = [item for item in self._news if item.at < 0]
        self._closing = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _server_for(self))
        self._server.daemon_threads = True
        self._threads = [
            threading.Thread(target=work, daemon=True) for work in (self._serve, self._publish)
        ]

    @property
    def url(self) -> str:
        """The address of the server, without a slash at its end."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closing.set()
        self.watched.set()  # whoever waits for it goes home
        self._server.shutdown()
        self._server.server_close()

    def answer(self, path: str) -> tuple[int, str, bytes]:
        """Return status, content type and body for a path of the server."""
        for outlet in self.outlets:
            if path == outlet.path:
                answer = self._feed(outlet)
                self._asked(path)
                return answer
        for item in self._published:
            if path == item.path.partition("?")[0]:
                return 200, "text/html; charset=utf-8", documents.page(item.title, item.text)
        return 404, "text/plain", b"nothing here\n"

    def _asked(self, path: str) -> None:
        self._unasked.discard(path)
        if not self._unasked:
            self.watched.set()

    def _feed(self, outlet: Outlet) -> tuple[int, str, bytes]:
        if outlet.form == "broken":
            return 500, "text/plain", b"out of order\n"
        items = [
            documents.Item(self.url + n.path, n.title, n.text, self._when(n))
            for n in self._published
            if n.outlet == outlet.name
        ]
        feed = documents.Feed(outlet.name, self.url + outlet.path, outlet.lang, items[::-1])
        content_type, write = documents.FORMS[outlet.form]
        return 200, content_type, write(feed)

    def _when(self, item: News) -> datetime:
        start = self._opened if item.at < 0 else self._begun
        return start + timedelta(seconds=item.at)

    def _serve(self) -> None:
        self._server.serve_forever(poll_interval=0.05)

    def _publish(self) -> None:
        self.watched.wait()
        self._begun = datetime.now(UTC)
        for item in self._news:
            wait = (self._when(item) - datetime.now(UTC)).total_seconds()
            if item.at < 0 or (wait > 0 and self._closing.wait(wait)):
                continue
            if self._closing.is_set():
                return
            self._published.append(item)
            self._on_news(item)


def _server_for(world: World) -> type[BaseHTTPRequestHandler]:
    class Answer(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            status, content_type, body = world.answer(self.path.partition("?")[0])
            etag = f'"{blake2b(body, digest_size=8).hexdigest()}"'
            if status == 200 and self.headers.get("If-None-Match") == etag:
                self._send(304, {"ETag": etag}, b"")
            else:
                self._send(status, {"Content-Type": content_type, "ETag": etag}, body)

        def _send(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """Say nothing: the demo shows what the service does."""

    return Answer
