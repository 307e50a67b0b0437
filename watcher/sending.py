"""Deliver: render -> send -> record, one claimed notification at a time."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from watcher.deliver.render import render
from watcher.deliver.retry import Retry, rest, verdict
from watcher.errors import DeliveryError, StoreError
from watcher.jobs import Jobs
from watcher.model import Notification
from watcher.plan.specs import ChannelSpec
from watcher.store.outgoing import outbox


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of one attempt; `error` is None where it was taken.

    If the message was taken but that is not yet `recorded`, call `record_sent` until it succeeds.
    """

    notification: Notification
    error: str | None = None
    dead: bool = False
    recorded: bool = True
    rests_until: datetime | None = None


async def deliver(jobs: Jobs, channel: ChannelSpec, claimed: Notification) -> Delivered:
    """Send a claimed notification and record the outcome.

    The claim is committed before the message goes out, the outcome right after; what keeps that
    from being recorded is told to the next process by a note. So a crash can repeat this one
    message, while it goes out, and no other.
    """
    ready = await asyncio.to_thread(_with_items, jobs, claimed)
    message = render(ready, timezone=jobs.plan.settings.timezone)
    try:
        await jobs.send(channel, message, claimed.reached)
    except DeliveryError as error:
        return await asyncio.to_thread(record_failure, jobs, claimed, error)
    jobs.sent.add(claimed.message_id, claimed.attempt)  # here: threads may all wait for a database
    try:
        await asyncio.to_thread(record_sent, jobs, claimed)
    except StoreError as error:
        return Delivered(claimed, f"sent, but that is not recorded yet: {error}", recorded=False)
    return Delivered(claimed)


def claim(jobs: Jobs, channel: str) -> Notification | None:
    """Claim the notification of a channel that has been due longest; None if none is due."""
    with jobs.store.write(exclusive=False) as connection:
        return outbox.claim(connection, channel, jobs.clock.now(), jobs.owner)


def _with_items(jobs: Jobs, claimed: Notification) -> Notification:
    with jobs.store.read() as connection:
        return outbox.with_items(connection, claimed)


def record_sent(jobs: Jobs, sent: Notification) -> None:
    """Record that a claimed notification went out."""
    with jobs.store.write(exclusive=False) as connection:
        outbox.record_sent(connection, sent.id, sent.attempt, jobs.clock.now())
    jobs.sent.recorded(sent.message_id, sent.attempt)


def record_failure(jobs: Jobs, failed: Notification, error: DeliveryError) -> Delivered:
    """Record why an attempt failed, and when to try again, if ever."""
    now = jobs.clock.now()
    decision = verdict(
        attempt=failed.attempt,
        first_attempt=failed.first_attempt or now,
        now=now,
        permanent=error.permanent,
        plain=failed.plain,
        jitter=jobs.jitter(),
        retry_after=error.retry_after,
    )
    again = decision if isinstance(decision, Retry) else None
    with jobs.store.write(exclusive=False) as connection:
        outbox.record_failure(
            connection,
            failed.id,
            failed.attempt,
            str(error),
            now,
            retry_at=again.at if again else None,
            plain=again.plain if again else failed.plain,
            reached=error.reached,
        )
    rests = error.retry_after and not error.others_go_on
    until = now + rest(error.retry_after, 0.0) if rests else None
    return Delivered(failed, str(error), dead=again is None, rests_until=until)
