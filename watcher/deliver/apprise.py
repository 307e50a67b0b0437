"""The one door to Apprise: is this a channel, and send one message to each of its targets."""

import re
from datetime import timedelta
from difflib import get_close_matches
from functools import lru_cache
from time import monotonic

from apprise import NotifyFormat, NotifyType
from apprise.plugins.base import NotifyBase

from watcher.deliver import TIMEOUT, fitting
from watcher.deliver.explain import explain
from watcher.deliver.mail import Mail
from watcher.deliver.plugins import BROKEN, REGISTRY, WEBHOOKS, load, private, targets
from watcher.deliver.redact import redact, secrets_of
from watcher.deliver.rests import Rests
from watcher.deliver.transcript import listening
from watcher.errors import DeliveryError
from watcher.model import Message

SERVICES = "https://appriseit.com/services/"
# A password that ends the host before its time; what is a number may be a port.
_CUT = re.compile(r"^\w+://[^/?#]*:(?!\d{1,5}[/?#])[^/?#@]*[/?#][^=]*@")
IDEMPOTENCY = "Idempotency-Key"
_CONNECT_SECONDS = 10.0
_READ_SECONDS = 30.0
_LEAST_SECONDS = 10.0


def valid_channel(url: str) -> str | None:
    """Return None if Apprise can use this URL, else why not, in words that hold no secrets.

    A hint stands in parentheses at the end.
    """
    with listening() as lines:
        plugin = load(url)
    scheme = url.partition("://")[0].lower()
    if plugin is not None and not any("Dropped invalid" in line for line in lines):
        return None
    if "://" not in url:
        return "not a URL (a channel looks like service://...)"
    if scheme in ("http", "https") and plugin is None:
        return f"Apprise knows no service of this address (a webhook is json{scheme[4:]}://...)"
    if scheme not in REGISTRY.schemas() and plugin is None:
        near = _nearest(scheme)
        hint = f"did you mean {near}://?" if near else f"all are on {SERVICES}"
        return f"Apprise knows no service for {scheme[:20]!r} ({hint})"
    service = REGISTRY[scheme]
    said = next((line for line in lines if "URL" not in line and "://" not in line), "")
    why = redact(said, secrets_of(url)) or "a part of the URL is missing or malformed"
    if scheme in ("mailto", "mailtos") and _CUT.search(url):
        why = "its password has a / # or ? (write %2F %23 %3F, or use ${NAME|quote})"
    elif "~From~" in why:
        why = "no valid sender address; add from=you@example.org to its query"
    return f"not a complete {service.service_name} URL: {why} (see {service.setup_url})"


@lru_cache(maxsize=100)
def _nearest(scheme: str) -> str | None:
    """Return the service whose scheme is most like this one: a look at 250 takes 2 ms."""
    near = get_close_matches(scheme, [*REGISTRY.schemas(), "console"], n=1)
    return near[0] if near else None


def send(
    url: str,
    message: Message,
    *,
    timeout: float = TIMEOUT,
    skip: frozenset[str] = frozenset(),
    rests: Rests | None = None,
) -> None:
    """Send the message to each target of the channel, all within `timeout` seconds.

    Targets in `skip` (an earlier failure's `reached`) have it already; `rests` knows those that
    have asked for rest, and learns of more. Raises DeliveryError with what the servers said;
    permanent if each failed target will never take this message.
    """
    deadline = monotonic() + timeout
    reached, failures = set(skip), []
    rests = Rests() if rests is None else rests
    secrets, everyone = secrets_of(url), list(targets(url))
    waiting = [(key, plugin) for key, plugin in everyone if key not in skip]
    for left, (key, plugin) in zip(range(len(waiting), 0, -1), waiting, strict=True):
        try:
            _refuse_resting(rests.left((url, key)))
            _send_one(plugin, message, _share(deadline - monotonic(), left))
        except DeliveryError as error:
            text = redact(str(error), (*secrets, *private(plugin)))
            failures.append(
                DeliveryError(text, permanent=error.permanent, retry_after=error.retry_after)
            )
            if error.retry_after:
                rests.ask((url, key), error.retry_after)
        else:
            reached.add(key)
    if failures:
        raise DeliveryError(
            "; ".join(dict.fromkeys(map(str, failures))),
            permanent=all(error.permanent for error in failures),
            reached=frozenset(reached),
            retry_after=max((e.retry_after for e in failures if e.retry_after), default=None),
            others_go_on=not all(rests.left((url, key)) for key, _ in everyone),
        )


def visit(url: str, *, timeout: float = TIMEOUT) -> bool:
    """Connect to a mail channel as for sending, without sending; False for other services, which
    Apprise cannot ask. Raises DeliveryError.
    """
    plugin = load(url)
    if not isinstance(plugin, Mail):
        return False
    try:
        plugin.visit(timeout)
    except DeliveryError as error:
        raise DeliveryError(redact(str(error), secrets_of(url))) from None
    return True


def _refuse_resting(left: timedelta | None) -> None:
    if left:
        minutes = max(1, round(left.total_seconds() / 60))
        told = f"asked before to be left alone for some time (about {minutes} min more)"
        raise DeliveryError(told, retry_after=left)


def _share(seconds: float, targets: int) -> float:
    """Return how long the next of so many targets may take, to leave time for the others."""
    if seconds <= 0:
        raise DeliveryError("no time left for this target")
    return max(seconds / targets, min(_LEAST_SECONDS, seconds / 2))


def _send_one(plugin: NotifyBase, message: Message, seconds: float) -> None:
    if isinstance(plugin, Mail):
        plugin.post(message, seconds)
        return
    _pace(plugin, seconds)
    _name(plugin, message)
    piece = fitting.piece(message, fitting.limits(plugin))
    with listening() as lines:
        try:
            taken = plugin.notify(
                title=piece.title,
                body=piece.body,
                notify_type=(NotifyType.WARNING if message.priority == "high" else NotifyType.INFO),
                body_format=NotifyFormat(piece.format) if piece.format else None,
            )
        except BROKEN as error:
            lines.append(f"{type(error).__name__}: {error}")
            taken = False
    if not taken:
        refusal = explain(lines)
        raise DeliveryError(
            refusal.text, permanent=refusal.permanent, retry_after=refusal.retry_after
        )


def _name(plugin: NotifyBase, message: Message) -> None:
    """Give a webhook the key by which it can tell a repeat, as mails have their Message-ID.

    https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
    """
    if isinstance(plugin, WEBHOOKS):
        own = {name.lower() for name in plugin.headers}  # what the URL says counts
        if IDEMPOTENCY.lower() not in own:
            plugin.headers[IDEMPOTENCY] = f'"{message.message_id.strip("<>").partition("@")[0]}"'


def _pace(plugin: NotifyBase, seconds: float) -> None:
    """Take Apprise's own pauses out, and wait longer for replies unless the URL says how long."""
    plugin.request_rate_per_sec = 0
    kind = type(plugin)
    if plugin.socket_read_timeout == kind.socket_read_timeout:
        plugin.socket_read_timeout = max(_READ_SECONDS, kind.socket_read_timeout)
    if plugin.socket_connect_timeout == kind.socket_connect_timeout:
        plugin.socket_connect_timeout = max(_CONNECT_SECONDS, kind.socket_connect_timeout)
    plugin.socket_read_timeout = min(plugin.socket_read_timeout, seconds)
    plugin.socket_connect_timeout = min(plugin.socket_connect_timeout, seconds)
