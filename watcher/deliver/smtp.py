"""What smtplib lacks: logging in with non-ASCII passwords, a deadline, readable errors."""

import re
import smtplib
import socket
import ssl
import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from time import monotonic

from watcher.deliver.explain import LONGEST, Refusal, explain_smtp

_NO_LOGIN = re.compile("AUTH extension not supported|No suitable authentication method")
_ENCRYPTED = "(many take it only encrypted: mailtos://; or leave user and password out)"
_PLAINLY = (
    "(mailto:// sends plainly, on your own network; mode=ssl in the URL is TLS from the start)"
)
_MODES = "(mode=ssl in the URL is TLS from the start, as on port 465; mode=starttls begins plain)"


def log_in(smtp: smtplib.SMTP, user: str, password: str) -> None:
    """Log in, also with a non-ASCII password, which SASL PLAIN takes as UTF-8 (RFC 4616)."""
    if user.isascii() and password.isascii():
        smtp.login(user, password)
        return
    smtp.ehlo_or_helo_if_needed()
    plain = b64encode(f"\0{user}\0{password}".encode()).decode()
    code, said = smtp.docmd("AUTH", f"PLAIN {plain}")
    if code not in (235, 503):
        raise smtplib.SMTPAuthenticationError(code, said)


@contextmanager
def shut_at(deadline: float, smtp: smtplib.SMTP) -> Iterator[None]:
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


def allow(smtp: smtplib.SMTP, seconds: float) -> None:
    """Set how long the next replies may take."""
    if smtp.sock is not None:
        smtp.sock.settimeout(max(0.1, seconds))


@cache
def own_name() -> str:
    """Return this machine's name for EHLO; smtplib would look it up for every mail."""
    name = socket.getfqdn()
    return name if "." in name else "[127.0.0.1]"


def explained(error: OSError | ValueError, where: str) -> Refusal:
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
        case smtplib.SMTPException() if _NO_LOGIN.search(str(error)):
            return Refusal(f"{where}: it takes no login here {_ENCRYPTED}")
        case smtplib.SMTPNotSupportedError() if "STARTTLS" in str(error):
            return Refusal(f"{where}: it does not encrypt {_PLAINLY}")
        case smtplib.SMTPResponseException(smtp_code=code) if code < 0:
            return Refusal(f"{where}: what answers there is no mail server")
        case smtplib.SMTPResponseException():
            return explain_smtp("connect", error.smtp_code, _text(error.smtp_error))
    if isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLCertVerificationError):
        reason = str(error.reason or "broken").lower().replace("_", " ")
        return Refusal(f"{where}: TLS: {reason} {_MODES}")
    if isinstance(error, TimeoutError) or "timed out" in str(error):
        return Refusal(f"{where}: no answer in time")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Refusal(f"{where}: {reason}"[:LONGEST])


def _text(said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return " ".join(text.split())
