"""Sends a message in a daemon thread of its own, bounded in time, so that nobody else waits.

asyncio's own threads would not do: the event loop joins them when it ends, so a mail server that
stalls could hold up the end of the process.
"""

import asyncio
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

from watcher.deliver import TIMEOUT
from watcher.deliver.console import is_console, show
from watcher.deliver.rests import Rests
from watcher.errors import DeliveryError
from watcher.model import Message

_GRACE = 2.0


async def post(
    url: str,
    message: Message,
    *,
    timeout: float = TIMEOUT,
    skip: frozenset[str] = frozenset(),
    rests: Rests | None = None,
    screen: TextIO | None = None,
) -> None:
    """Send the message to a channel; `screen` (standard output) is where console:// prints.

    Raises DeliveryError within `timeout` seconds and a little. `skip`, `rests`: see `apprise.send`.
    """
    if is_console(url):
        show(message, screen or sys.stdout)
        return
    await _aside(lambda: _send(url, message, timeout, skip, rests), timeout + _GRACE)


async def visit(url: str, *, timeout: float = TIMEOUT) -> bool:
    """Return whether the channel could be opened without sending; False: there is no way to tell.

    Raises DeliveryError if it could be asked and is not in order.
    """
    if is_console(url):
        return True
    opened: list[bool] = []
    await _aside(lambda: opened.append(_visit(url, timeout)), timeout + _GRACE)
    return opened == [True]


def _send(
    url: str, message: Message, timeout: float, skip: frozenset[str], rests: Rests | None
) -> None:
    from watcher.deliver import apprise  # costs 0.5 s, in the thread

    apprise.send(url, message, timeout=timeout, skip=skip, rests=rests)


def _visit(url: str, timeout: float) -> bool:
    from watcher.deliver import apprise

    return apprise.visit(url, timeout=timeout)


async def _aside(work: Callable[[], None], seconds: float) -> None:
    """Run the work in a daemon thread; stop waiting for it after `seconds`."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[None] = loop.create_future()

    def run() -> None:
        outcome: DeliveryError | None = DeliveryError("the delivery broke off, see the log")
        try:
            work()
            outcome = None
        except DeliveryError as error:
            outcome = error
        finally:
            with suppress(RuntimeError):  # the loop is closed: nobody waits any more
                loop.call_soon_threadsafe(_settle, done, outcome)

    threading.Thread(target=run, name="delivery", daemon=True).start()
    try:
        async with asyncio.timeout(seconds):
            await done
    except TimeoutError:
        raise DeliveryError(f"no answer within {seconds:.0f} s") from None


def _settle(done: asyncio.Future[None], error: DeliveryError | None) -> None:
    if done.cancelled():
        return
    if error is None:
        done.set_result(None)
    else:
        done.set_exception(error)
