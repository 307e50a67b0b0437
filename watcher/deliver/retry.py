"""What to do after a failed attempt to send a notification. Pure: jitter is an argument."""

from dataclasses import dataclass
from datetime import datetime, timedelta

FIRST_DELAY = timedelta(seconds=5)
LONGEST_DELAY = timedelta(hours=1)
GIVE_UP_AFTER = timedelta(days=1)
JITTER = 0.25

# Attempts that a notification has a right to, however long ago the first one was: after two days
# switched off, one refused connection in the first second must not be the end of the queue.
LEAST_ATTEMPTS = 12


@dataclass(frozen=True, slots=True)
class Retry:
    """Try again then; `plain`: as short plain text."""

    at: datetime
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Dead:
    """No further attempt; `why` is for the log."""

    why: str


def delay(attempt: int, jitter: float) -> timedelta:
    """Return the pause after failed attempt `attempt` (from 1): 5 s, doubling to 1 h, and up to
    a quarter more with `jitter` in [0, 1), so that channels of one server come apart.
    """
    doublings = min(max(attempt, 1) - 1, 12)
    longer = 1 + JITTER * jitter
    return longer * min(FIRST_DELAY * 2.0**doublings, LONGEST_DELAY)


def rest(asked: timedelta | None, jitter: float) -> timedelta:
    """Return how long a channel that asked for so much rest gets nothing: an hour at most."""
    return min(asked or timedelta(0), LONGEST_DELAY) * (1 + JITTER * jitter)


def verdict(
    *,
    attempt: int,
    first_attempt: datetime,
    now: datetime,
    permanent: bool,
    plain: bool,
    jitter: float,
    retry_after: timedelta | None = None,
) -> Retry | Dead:
    """Return what follows the failure of attempt `attempt` (from 1).

    A permanent refusal is tried once more as plain text; what is refused as plain text is dead.
    Other failures are tried again for a day since `first_attempt`, with a last attempt at its end,
    and not while the server asks to be left alone, an hour at most.
    """
    if permanent:
        if plain:
            return Dead("refused, also as plain text")
        return Retry(now + delay(1, jitter), plain=True)
    again = now + max(delay(attempt, jitter), rest(retry_after, jitter))
    end = first_attempt + GIVE_UP_AFTER
    if again <= end or attempt < LEAST_ATTEMPTS:
        return Retry(again, plain)
    if now < end:
        return Retry(end, plain)
    return Dead(f"not taken within a day, in {attempt} attempts")
