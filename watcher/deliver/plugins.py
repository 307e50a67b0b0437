"""Apprise's plugins, made fresh for each delivery: one a channel, or one a target of it."""

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from typing import Any

from apprise import Apprise, AppriseAsset
from apprise.common import PersistentStoreMode
from apprise.exception import AppriseException
from apprise.plugins import N_MGR, url_to_dict
from apprise.plugins.base import NotifyBase
from apprise.plugins.custom_form import NotifyForm
from apprise.plugins.custom_json import NotifyJSON
from apprise.plugins.custom_xml import NotifyXML

from watcher.deliver import replies
from watcher.deliver.mail import Mail
from watcher.deliver.transcript import listening
from watcher.errors import DeliveryError

# Untyped in Apprise.
REGISTRY: Any = N_MGR
WEBHOOKS = (NotifyForm, NotifyJSON, NotifyXML)  # what people write themselves
_unpack: Any = url_to_dict
_mail: Any = Mail
replies.listen()
REGISTRY.load_modules()  # here and now: under the import lock, not in the first eight threads

# Servers speak TLS there from the start (RFC 8314 section 3.3): they wait for ours, and Apprise by
# itself for their greeting.
_TLS_PORT = 465

# What Apprise's plugins call the list of their targets.
_TARGET_LISTS = ("targets", "channels", "topics", "rooms", "devices", "phone", "users")

# What a plugin may trip over; AppriseException is a refusal to work with what the URL says.
BROKEN = (
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


def loaded(url: str) -> Any:
    """Return a fresh plugin object for the URL. Raises DeliveryError where Apprise refuses it."""
    with listening():
        plugin = load(url)
    if plugin is None:
        raise DeliveryError("Apprise does not accept the channel's URL")
    return plugin


def load(url: str) -> Any:
    """Return a fresh plugin object for the URL, our own for mail; None if Apprise refuses it."""
    try:
        parts = _unpack(url)
        if not parts:
            return None
        if parts["schema"] in ("mailto", "mailtos"):
            if parts.get("port") == _TLS_PORT:
                parts.setdefault("secure_mode", "ssl")
            return _mail(asset=_asset(), tag=set(), **parts)
        return Apprise.instantiate(parts, asset=_asset())
    except BROKEN:
        return None


@cache
def _asset() -> AppriseAsset:
    """Return how Apprise presents itself for us: our name, no pictures from its site, no files.

    Redirects are not followed unless a URL says redirect=yes: what follows a 301 or 302 is a GET
    without the message, and the page that it gets counts as taken.
    """
    return AppriseAsset(
        app_id="Watcher",
        app_desc="Watcher",
        app_url="",
        image_url_mask="",
        image_url_logo="",
        async_mode=False,
        http_redirects=False,
        storage_mode=PersistentStoreMode.MEMORY,
    )


def targets(url: str) -> Iterator[tuple[str, NotifyBase]]:
    """Yield a fresh plugin for each target, with a digest that names the target.

    A service whose targets are not one plain list is sent to as a whole.
    """
    plugin = loaded(url)
    if isinstance(plugin, Mail):
        copies = [(plugin.names.get(a) or False, a) for a in sorted(plugin.cc | plugin.bcc)]
        everyone = {target[1]: target for target in [*copies, *plugin.targets[::-1]]}
        for address, target in reversed(everyone.items()):
            single = loaded(url)
            single.targets, single.cc, single.bcc = [target], set(), set()
            yield _digest(address), single
        return
    name = _target_list(plugin)
    if name is None:
        yield _digest(""), plugin
        return
    for target in dict.fromkeys(getattr(plugin, name)):
        single = loaded(url)
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


def private(plugin: NotifyBase) -> Iterator[str]:
    """Yield what the plugin itself declares private, and custom headers and parameters."""
    for name, spec in {**plugin.template_tokens, **plugin.template_args}.items():
        if spec.get("private"):
            value = getattr(plugin, spec.get("map_to", name), None)
            yield from (str(v) for v in (value if isinstance(value, list | set) else [value]) if v)
    for name in ("headers", "params", "payload_extras"):
        value = getattr(plugin, name, None)
        if isinstance(value, dict):
            yield from (str(v) for v in value.values() if v)
