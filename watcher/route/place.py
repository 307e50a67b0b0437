"""Alert -> which channel, when, in which state, and the reason."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal

from watcher.model import Arrival, FirstPoll, Placement, Reason

SUMMARY_WAIT = timedelta(minutes=10)  # a summary of first polls collects at most this long


def alert_reason(arrival: Arrival, first_poll: FirstPoll) -> Reason:
    """Return the reason for how an alert is handled."""
    if arrival == "reemission":
        return "reemission"
    if arrival == "baseline" and first_poll != "alert":
        return "baseline"
    return "now"


def place(
    reason: Reason, channels: Sequence[str], first_poll: FirstPoll, now: datetime
) -> tuple[Placement, ...]:
    """Return one placement per channel; none for a quiet baseline, which alerts nobody."""
    if reason == "baseline" and first_poll == "quiet":
        return ()
    if reason == "baseline":
        return tuple(Placement(c, "pending", now + SUMMARY_WAIT, reason) for c in channels)
    state: Literal["held", "pending"] = "held" if reason == "reemission" else "pending"
    return tuple(Placement(channel, state, now, reason) for channel in channels)
