"""A message to a channel without blocking the event loop, and without trusting any library to end.

Apprise is synchronous, so each delivery has a thread of its own: a daemon, because one that hangs
in spite of its socket timeouts must neither hold up other channels nor the end of the process.
"""

import asyncio
import sys
import threading
from collections.abc import Callable
from typing import TextIO

from watcher.deliver.console import is_console, show
from watcher.errors import DeliveryError
from watcher.model import Message

LIMIT = 45.0  # seconds; less than a claim's lease, so that nobody else sends it meanwhile


async def send(
    url: str, message: Message, skip: frozenset[str] = frozenset(), stream: TextIO | None = None
) -> None:
    """Send `message` to the channel at `url`, except to the targets in `skip`.

    `stream` is the terminal of console://, by default stdout. Raises DeliveryError.
    """
    if is_console(url):
        show(message, stream or sys.stdout)
        return
    from watcher.deliver.apprise import send as send_by_apprise  # 0.3 s to import

    try:
        async with asyncio.timeout(LIMIT):
            await _in_thread(lambda: send_by_apprise(url, message, skip=skip))
    except TimeoutError:
        raise DeliveryError(f"no answer within {LIMIT:.0f} s") from None


async def _in_thread(work: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    done: asyncio.Future[None] = loop.create_future()

    def settle(error: Exception | None) -> None:
        if done.done():
            return
        if error is None:
            done.set_result(None)
        else:
            done.set_exception(error)

    def run() -> None:
        error: Exception | None = None
        try:
            work()
        except Exception as raised:  # noqa: BLE001 - handed on to the awaiting task
            error = raised
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, error)

    threading.Thread(target=run, name="delivery", daemon=True).start()
    await done
