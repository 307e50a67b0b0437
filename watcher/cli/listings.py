"""What `stories`, `alerts`, `notifications` and `search` share: options, and how they are read."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import click

from watcher.cli.session import Session
from watcher.cli.terminal.output import (
    Column,
    Function,
    Row,
    check_named,
    json_option,
    listing,
    local_zone,
)

if TYPE_CHECKING:
    from watcher.store.core import Connection

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class Whole(click.ParamType[int]):
    """A whole number from `least` to `most`. (click's own type shows its bounds in every help.)"""

    name = "number"

    def __init__(self, least: int, most: int) -> None:
        self.least, self.most = least, most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number."""
        number = int(value) if re.fullmatch(r"\d{1,19}", str(value), re.ASCII) else -1
        if not self.least <= number <= self.most:
            bounds = f"from {self.least:,} to {self.most:,}"
            self.fail(f"{value!r} is not a whole number {bounds}", param, ctx)
        return number


# What both databases can hold, and Python count to.
COUNT = Whole(1, 10**9)
NUMBER = Whole(0, 2**63 - 1)


class Since(click.ParamType[datetime]):
    """A length of time back from now (90s 15m 6h 7d) or a date (2026-08-30, RFC 3339)."""

    name = "since"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Return an aware UTC datetime."""
        if isinstance(value, datetime):
            return value
        try:
            return self._moment(str(value).strip())
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is neither a time like 7d nor a date like 2026-08-30", param, ctx)

    def _moment(self, text: str) -> datetime:
        back = re.fullmatch(r"(\d+)([smhdw])", text)
        if back:
            return datetime.now(UTC) - timedelta(**{_UNITS[back[2]]: int(back[1])})
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            zone = local_zone()
            moment = moment.replace(tzinfo=zone) if zone else moment.astimezone()
        return moment.astimezone(UTC)


def listing_options(command: Function) -> Function:
    """Add --limit, --since, --watchlist and --json."""
    options = (
        click.option("--limit", type=COUNT, metavar="N", help="At most N; all if left out."),
        click.option(
            "--since", type=Since(), metavar="WHEN", help="Newer than 90s, 6h, 7d or a date."
        ),
        click.option("--watchlist", metavar="NAME", help="Only those of this watchlist."),
        json_option,
    )
    for option in reversed(options):
        command = option(command)
    return command


def tell(
    session: Session,
    listed: Callable[..., Iterable[Row]],
    columns: Sequence[Column],
    *,
    watchlist: str | None,
    as_json: bool,
    **wanted: Any,
) -> None:
    """Print what a listing of the store yields, of one watchlist or all; `wanted` says which."""
    with session.store() as store, store.read() as connection:
        check_watchlist(session, connection, watchlist)
        rows = listed(connection, watchlist=watchlist, **wanted)
        listing(rows, columns, as_json=as_json)


def check_watchlist(session: Session, connection: "Connection", name: str | None) -> None:
    """Raise a usage error where no watchlist of this name is in the config or has alerts."""
    from watcher.store.listings import watchlists

    if name is None or name in (stored := watchlists(connection)):
        return
    configured = session.watchlists()
    if configured is not None:
        check_named(name, configured | stored)
