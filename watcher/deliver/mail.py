"""Apprise's e-mail plugin, with our message in it and the server's replies not thrown away.

The plugin keeps what it does well: the URL's many forms, provider defaults, TLS modes, PGP. It
sends by `post` instead of `send`, because its own adds a second Message-ID (RFC 5322 section 3.6.4
allows one), derives the text part from the HTML, and reports every failure alike.
"""

import smtplib
import socket
import ssl
import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email import message_from_string
from email.charset import QP, Charset
from email.message import Message as Mime
from functools import cache
from time import monotonic

from apprise.common import NotifyFormat
from apprise.plugins.email.base import NotifyEmail, PGPMode
from apprise.plugins.email.common import AppriseEmailException, SecureMailMode

from watcher.deliver.explain import LONGEST, Refusal, explain_smtp
from watcher.errors import DeliveryError
from watcher.model import Message, Priority

# X-Priority is what clients read, Importance (RFC 4021) what Exchange reads.
_PRIORITY: dict[Priority, dict[str, str]] = {
    "high": {"X-Priority": "1", "Importance": "high"},
    "normal": {},
    "low": {"X-Priority": "5", "Importance": "low"},
}
_QUIT_SECONDS = 2.0


class Mail(NotifyEmail):  # type: ignore[no-untyped-call]
    """One mail to this object's targets in one SMTP transaction."""

    def post(self, message: Message, seconds: float) -> None:
        """Send the message within that many seconds; raises DeliveryError with the reply."""
        deadline = monotonic() + seconds
        try:
            recipients, raw = self._compose(message)
            with self._session(seconds) as smtp, _shut_at(deadline, smtp):
                if monotonic() >= deadline:  # given up already: not to be sent behind our back
                    raise TimeoutError
                # All that is left for the transaction: a server that scans before its last reply
                # takes its time, and a reply that we miss is a mail that we send twice.
                _allow(smtp, deadline - monotonic())
                smtp.sendmail(str(self.from_addr[1]), recipients, raw)
        except (OSError, smtplib.SMTPException, ValueError) as error:
            late = monotonic() >= deadline  # then the connection broke because we shut it
            refusal = _explained(TimeoutError() if late else error, self._where)
            raise DeliveryError(refusal.text, permanent=refusal.permanent) from None

    def visit(self, seconds: float) -> None:
        """Connect, secure and log in as for a mail, and leave; raises DeliveryError."""
        try:
            with self._session(seconds) as smtp:
                smtp.ehlo_or_helo_if_needed()
        except (OSError, smtplib.SMTPException) as error:
            raise DeliveryError(_explained(error, self._where).text) from None

    @property
    def _where(self) -> str:
        return f"{self.smtp_host}:{self.port}"

    @contextmanager
    def _session(self, seconds: float) -> Iterator[smtplib.SMTP]:
        step = min(float(self.socket_connect_timeout), seconds)
        host, port, name = self.smtp_host, int(self.port or 0), _own_name()
        smtp: smtplib.SMTP
        if self.secure_mode == SecureMailMode.SSL:
            smtp = smtplib.SMTP_SSL(host, port, name, timeout=step, context=self._tls())
        else:
            smtp = smtplib.SMTP(host, port, name, timeout=step)
        try:
            if self.secure_mode == SecureMailMode.STARTTLS:
                smtp.starttls(context=self._tls())
            if self.user and self.password:
                _log_in(smtp, self.user, self.password)
            yield smtp
        finally:
            # Whatever happens while leaving, the mail was taken or was not.
            with suppress(OSError, smtplib.SMTPException):
                _allow(smtp, _QUIT_SECONDS)
                smtp.quit()
            smtp.close()

    def _tls(self) -> ssl.SSLContext:
        context = ssl.create_default_context()  # 20 ms: only where it is used
        if not self.verify_certificate:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context

    def _compose(self, message: Message) -> tuple[list[str], str]:
        """Return the envelope recipients and the whole message."""
        wants_html = message.html and self.resolve_format(NotifyFormat.HTML) == NotifyFormat.HTML
        try:
            prepared = next(
                self.prepare_emails(
                    subject=message.subject,
                    body=message.html if wants_html else message.text,
                    notify_format=NotifyFormat.HTML if wants_html else NotifyFormat.TEXT,
                    from_addr=(self.from_addr[0] or self.app_id, self.from_addr[1]),
                    to=self.targets,
                    cc=self.cc,
                    bcc=self.bcc,
                    reply_to=self.reply_to,
                    smtp_host=self.smtp_host,
                    headers=self._headers(message),
                    names=self.names,
                    pgp=self.pgp,
                    pgp_mode=self.pgp_mode,
                    tzinfo=self.tzinfo,
                )
            )
        except AppriseEmailException as error:  # signing or encrypting is not possible
            raise DeliveryError(str(error)) from None
        mime = message_from_string(prepared.body)
        del mime["Message-ID"]
        mime["Message-ID"] = f"<{message.message_id.strip().strip('<>')}>"
        if self.pgp_mode == PGPMode.NONE:  # what is signed must stay as it is
            _set_parts(mime, message)
        return prepared.to_addrs, mime.as_string()

    def _headers(self, message: Message) -> dict[str, str]:
        # RFC 3834: nobody's out-of-office should answer; Exchange wants it said in its own way.
        automatic = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
        return automatic | _PRIORITY[message.priority] | dict(self.headers)


def _log_in(smtp: smtplib.SMTP, user: str, password: str) -> None:
    """Log in; smtplib refuses what is not ASCII, which SASL PLAIN takes as UTF-8 (RFC 4616)."""
    if user.isascii() and password.isascii():
        smtp.login(user, password)
        return
    smtp.ehlo_or_helo_if_needed()
    plain = b64encode(f"\0{user}\0{password}".encode()).decode()
    code, said = smtp.docmd("AUTH", f"PLAIN {plain}")
    if code not in (235, 503):
        raise smtplib.SMTPAuthenticationError(code, said)


def _set_parts(mime: Mime, message: Message) -> None:
    """Put our text part beside our HTML part, each in the transfer encoding that suits it."""
    for part in mime.walk():
        text = {"text/plain": message.text, "text/html": message.html}.get(part.get_content_type())
        if text is not None:
            del part["Content-Transfer-Encoding"]
            del part["Content-Type"]
            kind = "html" if text is message.html else "plain"
            part["Content-Type"] = f'text/{kind}; charset="utf-8"'
            # CRLF is the canonical line end of text (RFC 2046 section 4.1.1), base64 keeps it.
            charset = _transfer(text)
            part.set_payload(text if charset.body_encoding == QP else _crlf(text), charset)


def _crlf(text: str) -> str:
    return "\r\n".join(text.split("\n"))


def _transfer(text: str) -> Charset:
    """Return UTF-8 as quoted-printable for mostly ASCII text, else as base64.

    Each is the shorter one there, and spam filters distrust base64 around plain English.
    """
    charset = Charset("utf-8")
    raw = text.encode("utf-8", "replace")
    if sum(byte > 126 for byte in raw) * 6 < len(raw):
        charset.body_encoding = QP
    return charset


@contextmanager
def _shut_at(deadline: float, smtp: smtplib.SMTP) -> Iterator[None]:
    """Shut the connection at the deadline, even of a server that answers a byte at a time."""
    timer = threading.Timer(max(0.0, deadline - monotonic()), _shut, (smtp,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _shut(smtp: smtplib.SMTP) -> None:
    if smtp.sock is not None:
        with suppress(OSError):  # gone meanwhile
            smtp.sock.shutdown(socket.SHUT_RDWR)


def _allow(smtp: smtplib.SMTP, seconds: float) -> None:
    if smtp.sock is not None:
        smtp.sock.settimeout(max(0.1, seconds))


@cache
def _own_name() -> str:
    """Return this machine's name for EHLO; smtplib would look it up for every mail."""
    name = socket.getfqdn()
    return name if "." in name else "[127.0.0.1]"


def _explained(error: OSError | ValueError, where: str) -> Refusal:
    """Return the refusal that an exception of smtplib or of the socket stands for."""
    match error:
        case smtplib.SMTPRecipientsRefused(recipients=refused):
            code, said = next(iter(refused.values()))
            return explain_smtp("recipient", code, _text(said))
        case smtplib.SMTPSenderRefused():
            return explain_smtp("sender", error.smtp_code, _text(error.smtp_error))
        case smtplib.SMTPAuthenticationError():
            return explain_smtp("login", error.smtp_code, _text(error.smtp_error))
        case smtplib.SMTPDataError():
            return explain_smtp("content", error.smtp_code, _text(error.smtp_error))
        case smtplib.SMTPResponseException():
            return explain_smtp("connect", error.smtp_code, _text(error.smtp_error))
    if isinstance(error, TimeoutError) or "timed out" in str(error):
        return Refusal(f"{where}: no answer in time")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Refusal(f"{where}: {reason}"[:LONGEST])


def _text(said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return " ".join(text.split())
