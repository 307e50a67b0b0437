"""Tells systemd the state of the service (sd_notify(3)): a datagram to the socket that it names."""

import os
import socket
from collections.abc import Mapping


def notify(state: str, env: Mapping[str, str] = os.environ) -> None:
    """Send a state such as READY=1; does nothing outside systemd."""
    address = env.get("NOTIFY_SOCKET")
    if not address:
        return
    if address.startswith("@"):  # abstract namespace
        address = "\0" + address[1:]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as channel:
        try:
            channel.sendto(state.encode(), address)
        except OSError:
            return  # systemd is gone or busy; that must not stop the service


def watchdog_seconds(env: Mapping[str, str] = os.environ) -> float | None:
    """Return half of systemd's watchdog interval, as it advises; None without a watchdog."""
    usec = env.get("WATCHDOG_USEC", "")
    meant_for = env.get("WATCHDOG_PID", str(os.getpid()))
    if not usec.isdecimal() or meant_for != str(os.getpid()):
        return None
    return int(usec) / 2_000_000 or None
