"""What Apprise keeps to itself of a server's reply: for how long it asks to be left alone.

Apprise makes a session of requests for each call, inside its plugins, and logs status and body
only. requests has hooks for a session, none for all. So all its sessions are of our kind; nothing
else here uses requests.
"""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any

import requests

from watcher.deliver.explain import ASKED
from watcher.deliver.transcript import hear

_ASKING = (429, 503)  # RFC 6585 section 4, RFC 9110 section 15.6.4


class _Session(requests.Session):
    """A session that tells the transcript of Retry-After."""

    def send(self, request: requests.PreparedRequest, **options: Any) -> requests.Response:
        response = super().send(request, **options)
        if response.status_code in _ASKING:
            date = response.headers.get("Date") or format_datetime(datetime.now(UTC))
            pause = _asked(response.headers.get("Retry-After"), date)
            if pause is not None:
                hear(f"{ASKED}{pause.total_seconds():.0f}")
        return response


def listen() -> None:
    """Replace the class that requests.get and its like make their sessions of, for the process.

    A reply heard outside a delivery (by another library) is dropped: it has no transcript.
    """
    requests.sessions.Session = _Session  # type: ignore[misc]


def _asked(retry_after: str | None, date: str) -> timedelta | None:
    """Return the pause that is asked for: seconds, or a time by the clock that says `date`."""
    if retry_after is None:
        return None
    try:
        if retry_after.strip().isdecimal():
            return timedelta(seconds=min(int(retry_after), 10**6))
        return parsedate_to_datetime(retry_after) - parsedate_to_datetime(date)
    except (ArithmeticError, TypeError, ValueError):  # only one has a zone; endless digits
        return None
