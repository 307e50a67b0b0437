"""Delivers what is due: one courier a channel, one message at a time.

So a dead channel holds up nobody else, messages of a channel keep their order, and after a kill at
most one message of a channel is in doubt.
"""

import asyncio
import logging
from functools import partial

from watcher.app import App
from watcher.errors import StoreError
from watcher.pipeline import Delivered, deliver
from watcher.store import outbox

log = logging.getLogger(__name__)


class Couriers:
    """Wakes a courier for each channel that has something due."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._stopping = False
        self.sent = self.failed = 0
        self.store_error: StoreError | None = None

    async def tick(self) -> None:
        """Start couriers for the channels with something due, unless they are on their way."""
        try:
            due = await asyncio.to_thread(self._due)
        except StoreError as error:
            log.error("cannot read the outbox", extra={"error": str(error)})
            self.store_error = error
            return
        for name in due:
            channel = self._app.jobs.plan.channels.get(name)
            if channel and channel.enabled and name not in self._busy and not self._stopping:
                self._busy[name] = asyncio.create_task(self._carry(name))
                self._busy[name].add_done_callback(partial(self._returned, name))

    async def drained(self) -> None:
        """Deliver until nothing is due now."""
        await self.tick()
        while self._busy:
            await asyncio.wait(self._busy.values())
            await self.tick()

    async def stop(self) -> None:
        """Finish the messages in flight and start no others."""
        self._stopping = True
        if self._busy:
            await asyncio.wait(self._busy.values())

    def _returned(self, name: str, _task: asyncio.Task[None]) -> None:
        del self._busy[name]

    def _due(self) -> list[str]:
        with self._app.jobs.store.read() as connection:
            return outbox.due_channels(connection, self._app.jobs.clock.now())

    async def _carry(self, name: str) -> None:
        """Deliver to one channel until nothing is due, the channel fails, or we stop."""
        while not self._stopping:
            channel = self._app.jobs.plan.channels.get(name)
            if channel is None or not channel.enabled:
                return
            try:
                outcome = await deliver(self._app.jobs, channel)
            except StoreError as error:
                log.error("cannot use the outbox", extra={"error": str(error)})
                self.store_error = error
                return
            except Exception:
                # The claim's lease ends in a minute, then it is tried again.
                log.exception("delivery broke", extra={"channel": name})
                return
            if outcome is None:
                return
            self._tell(outcome)
            if outcome.error is not None:
                return  # the next tick goes on: a channel that is down is not hammered

    def _tell(self, outcome: Delivered) -> None:
        about: dict[str, object] = {
            "channel": outcome.notification.channel,
            "notification": outcome.notification.id,
            "attempt": outcome.notification.attempt,
        }
        if outcome.error is None:
            self.sent += 1
            log.info("sent", extra=about)
            return
        self.failed += 1
        told = "dead" if outcome.dead else "not sent, will retry"
        log.warning(told, extra=about | {"error": outcome.error})
