"""The one door to Apprise: is this a channel, and send one message to each of its targets."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from hashlib import blake2b
from time import monotonic
from typing import Any

from apprise import Apprise, AppriseAsset, NotifyFormat, NotifyType
from apprise.common import PersistentStoreMode
from apprise.exception import AppriseException
from apprise.plugins import N_MGR, url_to_dict
from apprise.plugins.base import NotifyBase

from watcher.deliver import TIMEOUT, fitting
from watcher.deliver.explain import explain
from watcher.deliver.mail import Mail
from watcher.deliver.redact import redact, secrets_of
from watcher.deliver.transcript import listening
from watcher.errors import DeliveryError
from watcher.model import Message

# Untyped in Apprise.
_REGISTRY: Any = N_MGR
_unpack: Any = url_to_dict
_mail: Any = Mail
_REGISTRY.load_modules()  # here and now: under the import lock, not in the first eight threads

_CONNECT_SECONDS = 10.0
_READ_SECONDS = 20.0
_LEAST_SECONDS = 10.0

# What Apprise's plugins call the list of their targets.
_TARGET_LISTS = ("targets", "channels", "topics", "rooms", "devices", "phone", "users")
# What a plugin may trip over; AppriseException is a refusal to work with what the URL says.
_BROKEN = (
    AppriseException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    ImportError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)


def valid_channel(url: str) -> str | None:
    """Return None if Apprise can use this URL, else why not, in words that hold no secrets."""
    with listening() as lines:
        plugin = _load(url)
    scheme = url.partition("://")[0].lower()
    if plugin is not None and not any("Dropped invalid" in line for line in lines):
        return None
    if "://" not in url:
        return "not a URL: a channel looks like service://..."
    if scheme in ("http", "https") and plugin is None:
        return f"Apprise knows no service of this address; a webhook is json{scheme[4:]}://..."
    if scheme not in _REGISTRY.schemas() and plugin is None:
        near = get_close_matches(scheme, [*_REGISTRY.schemas(), "console"], n=1)
        hint = f"; did you mean {near[0]}://?" if near else ""
        return f"Apprise knows no service for {scheme[:20]!r}{hint}"
    service = _REGISTRY[scheme]
    said = next((line for line in lines if "URL" not in line and "://" not in line), "")
    why = redact(said, secrets_of(url)) or "a part of the URL is missing or malformed"
    if "~From~" in why:
        why = "no valid sender address; add from=you@example.org to its query"
    return f"not a complete {service.service_name} URL: {why} (see {service.setup_url})"


def send(
    url: str, message: Message, *, timeout: float = TIMEOUT, skip: frozenset[str] = frozenset()
) -> None:
    """Send the message to each target of the channel, all within `timeout` seconds.

    Targets in `skip` (an earlier failure's `reached`) have it already. Raises DeliveryError with
    what the servers said; permanent if each failed target will never take this message.
    """
    deadline = monotonic() + timeout
    reached, failures = set(skip), []
    secrets = secrets_of(url)
    waiting = [(key, plugin) for key, plugin in _targets(url) if key not in skip]
    for left, (key, plugin) in zip(range(len(waiting), 0, -1), waiting, strict=True):
        try:
            _send_one(plugin, message, _share(deadline - monotonic(), left))
        except DeliveryError as error:
            text = redact(str(error), (*secrets, *_private(plugin)))
            failures.append(DeliveryError(text, permanent=error.permanent))
        else:
            reached.add(key)
    if failures:
        raise DeliveryError(
            "; ".join(dict.fromkeys(map(str, failures))),
            permanent=all(error.permanent for error in failures),
            reached=frozenset(reached),
        )


def visit(url: str, *, timeout: float = TIMEOUT) -> bool:
    """Connect to a mail channel as for sending, without sending; False for other services, which
    Apprise cannot ask. Raises DeliveryError.
    """
    plugin = _load(url)
    if not isinstance(plugin, Mail):
        return False
    try:
        plugin.visit(timeout)
    except DeliveryError as error:
        raise DeliveryError(redact(str(error), secrets_of(url))) from None
    return True


def _share(seconds: float, targets: int) -> float:
    """Return how long the next of so many targets may take: one that stalls leaves some time."""
    if seconds <= 0:
        raise DeliveryError("no time left for this target")
    return max(seconds / targets, min(_LEAST_SECONDS, seconds / 2))


def _send_one(plugin: NotifyBase, message: Message, seconds: float) -> None:
    if isinstance(plugin, Mail):
        plugin.post(message, seconds)
        return
    _pace(plugin, seconds)
    piece = fitting.piece(message, fitting.limits(plugin))
    with listening() as lines:
        try:
            taken = plugin.notify(
                title=piece.title,
                body=piece.body,
                notify_type=(NotifyType.WARNING if message.priority == "high" else NotifyType.INFO),
                body_format=NotifyFormat(piece.format) if piece.format else None,
            )
        except _BROKEN as error:
            lines.append(f"{type(error).__name__}: {error}")
            taken = False
    if not taken:
        refusal = explain(lines)
        raise DeliveryError(refusal.text, permanent=refusal.permanent)


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


def _targets(url: str) -> Iterator[tuple[str, NotifyBase]]:
    """Yield a fresh plugin for each target, with a digest that names the target.

    A service whose targets are not one plain list is sent to as a whole.
    """
    plugin = _loaded(url)
    if isinstance(plugin, Mail):
        copies = [(plugin.names.get(a) or False, a) for a in sorted(plugin.cc | plugin.bcc)]
        everyone = {target[1]: target for target in [*copies, *plugin.targets[::-1]]}
        for address, target in reversed(everyone.items()):
            single = _loaded(url)
            single.targets, single.cc, single.bcc = [target], set(), set()
            yield _digest(address), single
        return
    name = _target_list(plugin)
    if name is None:
        yield _digest(""), plugin
        return
    for target in dict.fromkeys(getattr(plugin, name)):
        single = _loaded(url)
        setattr(single, name, [target])
        yield _digest(repr(target)), single


def _target_list(plugin: NotifyBase) -> str | None:
    """Return the name of the attribute that lists all targets, if there are several."""
    if len(plugin) < 2:
        return None
    for name in _TARGET_LISTS:
        value = vars(plugin).get(name)
        if isinstance(value, list) and len(value) == len(plugin):
            return name
    return None


def _digest(target: str) -> str:
    return blake2b(target.encode(), digest_size=6).hexdigest()


def _loaded(url: str) -> Any:
    with listening():
        plugin = _load(url)
    if plugin is None:
        raise DeliveryError("Apprise does not accept the channel's URL")
    return plugin


def _load(url: str) -> Any:
    """Return a fresh plugin object for the URL, our own for mail; None if Apprise refuses it."""
    try:
        parts = _unpack(url)
        if not parts:
            return None
        if parts["schema"] in ("mailto", "mailtos"):
            return _mail(asset=_asset(), tag=set(), **parts)
        return Apprise.instantiate(parts, asset=_asset())
    except _BROKEN:
        return None


@cache
def _asset() -> AppriseAsset:
    """Return how Apprise presents itself for us: our name, no pictures from its site, no files."""
    return AppriseAsset(
        app_id="Watcher",
        app_desc="Watcher",
        app_url="",
        image_url_mask="",
        image_url_logo="",
        async_mode=False,
        storage_mode=PersistentStoreMode.MEMORY,
    )


def _private(plugin: NotifyBase) -> Iterator[str]:
    """Yield what the plugin itself declares private, and custom headers and parameters."""
    for name, spec in {**plugin.template_tokens, **plugin.template_args}.items():
        if spec.get("private"):
            value = getattr(plugin, spec.get("map_to", name), None)
            yield from (str(v) for v in (value if isinstance(value, list | set) else [value]) if v)
    for name in ("headers", "params", "payload_extras"):
        value = getattr(plugin, name, None)
        if isinstance(value, dict):
            yield from (str(v) for v in value.values() if v)
