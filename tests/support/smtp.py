"""A real SMTP server on 127.0.0.1 that keeps raw messages and misbehaves as a test asks.

    with mail_server() as server:
        ...send to server.url()...
        server.replies["rcpt"] = "550 5.1.1 no such user"   # connect, auth, mail, rcpt or data
        server.stalls.add("data")                           # accepts, then never answers
        server.drops.add("accepted")                        # takes the mail, then hangs up
        server.recover()

`silent_server` accepts connections and never says a word.
"""

import asyncio
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any
from urllib.parse import quote, urlencode

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass(frozen=True)
class Received:
    """One accepted mail, its bytes as they came after DATA."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes

    @property
    def message(self) -> EmailMessage:
        """The mail, parsed."""
        return message_from_bytes(self.raw, EmailMessage, policy=policy.default)

    def part(self, kind: str) -> str:
        """Return the content of the part text/`kind`, as a client shows it; lines end with \\n."""
        part = next(p for p in self.message.walk() if p.get_content_type() == f"text/{kind}")
        text = str(part.get_content()).replace("\r\n", "\n")
        return joined(text) if part.get_param("format") == "flowed" else text


def joined(text: str) -> str:
    """Return what a client shows of a text in format=flowed (RFC 3676 section 4.1)."""
    shown, goes_on = [], False
    for line in text.split("\n"):
        if not goes_on:
            shown.append("")
        shown[-1] += line.removeprefix(" ")
        goes_on = line.endswith(" ") and line != "-- "
    return "\n".join(shown)


class MailServer:
    """What arrived, and how to answer. Steps without a reply in `replies` go well.

    `change` is notified of each mail.
    """

    def __init__(self, users: dict[str, str]) -> None:
        self.users = users
        self.port = 0
        self.received: list[Received] = []
        self.replies: dict[str, str] = {}
        self.stalls: set[str] = set()
        self.drops: set[str] = set()
        self.stalled = threading.Event()
        self.connections = 0
        self.change = threading.Condition()

    def recover(self) -> None:
        """Answer every step well from now on."""
        self.replies.clear()
        self.stalls.clear()
        self.drops.clear()

    def url(self, to: str = "desk@example.org", user: str = "", **options: str) -> str:
        """Return the Apprise URL that mails to this server; `user` logs in."""
        login = f"{quote(user, safe='')}:{quote(self.users[user], safe='')}@" if user else ""
        query = {"from": "watcher@example.org", "to": to, **options}
        return f"mailto://{login}127.0.0.1:{self.port}/?{urlencode(query)}"

    def wait(self, count: int, seconds: float = 20) -> list[Received]:
        """Return the first `count` mails once they have arrived; fails after `seconds`."""
        with self.change:
            arrived = self.change.wait_for(lambda: len(self.received) >= count, seconds)
        assert arrived, f"{len(self.received)} of {count} mails after {seconds} s"
        return self.received[:count]

    # -- what aiosmtpd calls ---------------------------------------------------------------------

    async def answer(self, step: str) -> str | None:
        """Return the reply wanted for a step, None for a good one; never, if it is to stall."""
        if step in self.stalls:
            self.stalled.set()
            await asyncio.Event().wait()
        return self.replies.get(step)

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return await self.answer("mail") or "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if refused := await self.answer("rcpt") or await self.answer(f"rcpt {address}"):
            return refused
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if refused := await self.answer("data"):
            return refused
        raw = envelope.original_content or b""
        with self.change:
            self.received.append(Received(str(envelope.mail_from), tuple(envelope.rcpt_tos), raw))
            self.change.notify_all()
        if "accepted" in self.drops and isinstance(server.transport, asyncio.Transport):
            server.transport.abort()
        return await self.answer("accepted") or "250 OK"

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, login: Any
    ) -> AuthResult:
        if refused := self.replies.get("auth"):
            return AuthResult(success=False, handled=False, message=refused)
        known = isinstance(login, LoginPassword) and (
            self.users.get(login.login.decode()) == login.password.decode()
        )
        return AuthResult(success=known, handled=False)


@contextmanager
def mail_server(
    users: dict[str, str] | None = None, tls: ssl.SSLContext | None = None
) -> Iterator[MailServer]:
    """Run a mail server in a thread; `users` may log in, `tls` offers STARTTLS."""
    server = MailServer(users or {})
    loop = asyncio.new_event_loop()
    started = threading.Event()

    def protocol() -> SMTP:
        server.connections += 1
        return SMTP(
            server,
            hostname="127.0.0.1",
            ident="test",
            loop=loop,
            enable_SMTPUTF8=True,
            authenticator=server.authenticate,
            auth_require_tls=False,
            auth_exclude_mechanism=None if server.users else ["LOGIN", "PLAIN"],
            tls_context=tls,
        )

    def run() -> None:
        asyncio.set_event_loop(loop)
        listener = loop.run_until_complete(loop.create_server(protocol, "127.0.0.1", 0))
        server.port = listener.sockets[0].getsockname()[1]
        started.set()
        loop.run_forever()
        listener.close()
        loop.run_until_complete(_cancel_all())
        loop.close()

    thread = threading.Thread(target=run, name="smtp", daemon=True)
    thread.start()
    assert started.wait(10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)


async def _cancel_all() -> None:
    tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


@contextmanager
def silent_server() -> Iterator[int]:
    """Yield the port of a server that accepts (in the backlog) and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield int(listener.getsockname()[1])


@contextmanager
def greeting_server(greeting: bytes) -> Iterator[int]:
    """Yield the port of a server that says this to whoever connects first, and hangs up."""

    def greet(listener: socket.socket) -> None:
        with suppress(OSError):  # nobody came
            connection, _ = listener.accept()
            with connection:
                connection.sendall(greeting)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(10)
        thread = threading.Thread(target=greet, args=(listener,), daemon=True)
        thread.start()
        yield int(listener.getsockname()[1])
        thread.join(10)
