"""Apprise's e-mail plugin, with our message in it and the server's replies not thrown away.

The plugin keeps what it does well: the URL's many forms, provider defaults, TLS modes, PGP. It
sends by `post` instead of `send`, because its own adds a second Message-ID (RFC 5322 section 3.6.4
allows one), derives the text part from the HTML, and reports every failure alike.
"""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email import message_from_string
from time import monotonic

from apprise.common import NotifyFormat
from apprise.plugins.email.base import NotifyEmail, PGPMode
from apprise.plugins.email.common import AppriseEmailException, EmailMessage, SecureMailMode

from watcher.deliver.mime import fold_subject, list_id, set_parts
from watcher.deliver.smtp import allow, explained, log_in, own_name, shut_at
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
            with self._session(seconds) as smtp, shut_at(deadline, smtp):
                if monotonic() >= deadline:  # given up already: not to be sent behind our back
                    raise TimeoutError
                # All that is left for the transaction: a server that scans before its last reply
                # takes its time, and a reply that we miss is a mail that we send twice.
                allow(smtp, deadline - monotonic())
                smtp.sendmail(str(self.from_addr[1]), recipients, raw)
        except (OSError, smtplib.SMTPException, ValueError) as error:
            late = monotonic() >= deadline  # then the connection broke because we shut it
            refusal = explained(TimeoutError() if late else error, self._where)
            raise DeliveryError(refusal.text, permanent=refusal.permanent) from None

    def visit(self, seconds: float) -> None:
        """Connect, secure and log in as for a mail, and leave; raises DeliveryError."""
        try:
            with self._session(seconds) as smtp:
                smtp.ehlo_or_helo_if_needed()
        except (OSError, smtplib.SMTPException) as error:
            raise DeliveryError(explained(error, self._where).text) from None

    @property
    def _where(self) -> str:
        return f"{self.smtp_host}:{self.port}"

    @contextmanager
    def _session(self, seconds: float) -> Iterator[smtplib.SMTP]:
        step = min(float(self.socket_connect_timeout), seconds)
        host, port, name = self.smtp_host, int(self.port or 0), own_name()
        smtp: smtplib.SMTP
        if self.secure_mode == SecureMailMode.SSL:
            smtp = smtplib.SMTP_SSL(host, port, name, timeout=step, context=self._tls())
        else:
            smtp = smtplib.SMTP(host, port, name, timeout=step)
        try:
            if self.secure_mode == SecureMailMode.STARTTLS:
                smtp.starttls(context=self._tls())
            if self.user and self.password:
                log_in(smtp, self.user, self.password)
            yield smtp
        finally:
            # Whatever happens while leaving, the mail was taken or was not.
            with suppress(OSError, smtplib.SMTPException):
                allow(smtp, _QUIT_SECONDS)
                smtp.quit()
            smtp.close()

    def _tls(self) -> ssl.SSLContext:
        context = ssl.create_default_context()  # 20 ms: only where it is used
        if not self.verify_certificate:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context

    def _compose(self, message: Message) -> tuple[list[str], str]:
        """Return the envelope recipients and the whole message."""
        try:
            prepared = next(self._prepared(message))
        except AppriseEmailException as error:  # signing or encrypting is not possible
            raise DeliveryError(str(error)) from None
        mime = message_from_string(prepared.body)
        del mime["Message-ID"]
        mime["Message-ID"] = f"<{message.message_id.strip().strip('<>')}>"
        if self.pgp_mode == PGPMode.NONE:  # what is signed must stay as it is
            set_parts(mime, message)
        fold_subject(mime)
        return prepared.to_addrs, mime.as_string()

    def _prepared(self, message: Message) -> Iterator[EmailMessage]:
        """Yield the mail as Apprise composes it, with its headers, and signed where asked for."""
        wants_html = message.html and self.resolve_format(NotifyFormat.HTML) == NotifyFormat.HTML
        mails: Iterator[EmailMessage] = self.prepare_emails(
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
        return mails

    def _headers(self, message: Message) -> dict[str, str]:
        # RFC 3834: nobody's out-of-office should answer; Exchange wants it said in its own way.
        automatic = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
        told = automatic | list_id(str(self.from_addr[1])) | _PRIORITY[message.priority]
        own = {name.lower() for name in self.headers}  # what the URL says counts
        return {name: value for name, value in told.items() if name.lower() not in own} | dict(
            self.headers
        )
