"""Tells systemd how we are (sd_notify(3)): a datagram to the socket that it names."""

import os
import socket


def notify(state: str) -> None:
    """Send a state such as READY=1; does nothing outside systemd."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    if address.startswith("@"):  # abstract namespace
        address = "\0" + address[1:]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as channel:
        try:
            channel.sendto(state.encode(), address)
        except OSError:
            return  # systemd is gone or busy; that must not stop the service


def watchdog_seconds() -> float | None:
    """Return how often systemd wants to hear from us, halved as it advises; None: it does not."""
    usec = os.environ.get("WATCHDOG_USEC", "")
    meant_for = os.environ.get("WATCHDOG_PID", str(os.getpid()))
    if not usec.isdecimal() or meant_for != str(os.getpid()):
        return None
    return int(usec) / 2_000_000
