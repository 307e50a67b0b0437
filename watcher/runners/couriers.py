"""Delivers what is due: one courier a channel, one message at a time.

So a dead channel holds up no other, messages of a channel keep their order, and a kill leaves at
most one message per channel in doubt. While all channels answer quickly it is one in all: couriers
take turns, and the next one starts after `TURN_S` even if the message before is still under way.
"""

import asyncio
import logging
from collections import Counter
from datetime import datetime
from functools import partial

from watcher.app import App
from watcher.deliver.retry import LONGEST_DELAY
from watcher.errors import DeliveryError, StoreError
from watcher.model import Notification
from watcher.pipeline import Delivered, claim, deliver, record_failure, record_sent
from watcher.plan.specs import ChannelSpec
from watcher.store.outgoing import outbox

log = logging.getLogger(__name__)
TURN_S = 2.0  # most deliveries take far less; a server that stalls costs the others so much
ENOUGH = 3  # failures of a channel in a row, in one round


class Couriers:
    """Wakes a courier for each channel that has something due."""

    def __init__(self, app: App, turn_s: float = TURN_S) -> None:
        self._app = app
        self._turn, self._turn_s = asyncio.Lock(), turn_s
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._rests: dict[str, datetime] = {}  # until when a channel gets nothing
        self._unrecorded: dict[str, Notification] = {}
        self._failures = Counter[str]()  # of a channel, in a row
        self._enough: int | None = None
        self._stopping = False
        self.sent = self.failed = 0
        self.store_error: StoreError | None = None

    async def tick(self) -> None:
        """Start a courier for each channel that has something due and no courier yet."""
        await self._record_rest()
        try:
            due = await asyncio.to_thread(self._due)
        except StoreError as error:
            log.error("cannot read the outbox", extra={"error": str(error)})
            self.store_error = error
            return
        for name in due:
            if self._may_start(name):
                self._busy[name] = asyncio.create_task(self._carry(name))
                self._busy[name].add_done_callback(partial(self._returned, name))

    async def drained(self) -> None:
        """Deliver until nothing is due now, or the outbox cannot be used (see `store_error`).

        A channel that is down is left to the next round after a few messages. A server that stalls
        makes each of them slow, and by the end of a long queue the first would be due again.
        """
        self._failures.clear()
        self._enough = ENOUGH
        await self.tick()
        while self._busy:
            await asyncio.wait(self._busy.values())
            if self.store_error is None:
                await self.tick()
        await self._record_rest()

    async def stop(self) -> None:
        """Finish the messages in flight and start no others."""
        self._stopping = True
        if self._busy:
            await asyncio.wait(self._busy.values())
        await self._record_rest()

    async def _record_rest(self) -> None:
        """Record what went out while the database failed; its channel waits until that is done."""
        for name, sent in list(self._unrecorded.items()):
            try:
                await asyncio.to_thread(record_sent, self._app.jobs, sent)
            except StoreError as error:
                self.store_error = self.store_error or error
            else:
                self._unrecorded.pop(name, None)

    def _may_start(self, name: str) -> bool:
        channel = self._app.jobs.plan.channels.get(name)
        if channel is None or not channel.enabled or self._stopping:
            return False
        if name in self._busy or name in self._unrecorded:
            return False
        if self._enough is not None and self._failures[name] >= self._enough:
            return False
        now = self._app.jobs.clock.now()
        until = self._rests.get(name, now)
        return until <= now or until > now + LONGEST_DELAY  # else the clock was set back

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
                outcome = await self._deliver(channel)
            except StoreError as error:
                log.error("cannot use the outbox", extra={"error": str(error)})
                self.store_error = error
                return
            except Exception:
                log.exception("cannot claim", extra={"channel": name})
                self._rests[name] = self._app.jobs.clock.now() + outbox.LEASE
                return
            if outcome is None:
                return
            self._tell(outcome)
            if outcome.rests_until is not None:
                self._rests[name] = outcome.rests_until
            self._failures[name] = 0 if outcome.error is None else self._failures[name] + 1
            if outcome.error is not None:
                return  # the next tick goes on: a channel that is down is not hammered

    async def _deliver(self, channel: ChannelSpec) -> Delivered | None:
        async with self._turn:
            if self._stopping:
                return None
            delivery = asyncio.create_task(self._deliver_next(channel))
            await asyncio.wait({delivery}, timeout=self._turn_s)
        return await delivery

    async def _deliver_next(self, channel: ChannelSpec) -> Delivered | None:
        jobs = self._app.jobs
        claimed = await asyncio.to_thread(claim, jobs, channel.name)
        if claimed is None:
            return None
        try:
            outcome = await deliver(jobs, channel, claimed)
        except StoreError:
            raise
        except Exception as error:
            log.exception("delivery broke", extra={"channel": channel.name})
            reason = DeliveryError(f"unexpected {type(error).__name__} (see the log)")
            outcome = await asyncio.to_thread(record_failure, jobs, claimed, reason)
        if not outcome.recorded:
            self._unrecorded[channel.name] = claimed
            self.store_error = StoreError(outcome.error or "")
        return outcome

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
        if not outcome.recorded:
            self.sent += 1
            log.error("cannot use the outbox", extra=about | {"error": outcome.error})
            return
        self.failed += 1
        told = "dead" if outcome.dead else "not sent, will retry"
        log.warning(told, extra=about | {"error": outcome.error})
