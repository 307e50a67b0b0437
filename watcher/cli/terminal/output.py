"""Answers on stdout: JSON Lines, a table on a terminal, tab-separated lines in a pipe."""

import json
import sys
from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime, tzinfo
from typing import Any, TypeVar

import click

from watcher.cli.terminal.columns import Column as Column
from watcher.cli.terminal.columns import Row as Row
from watcher.cli.terminal.columns import flat

_ZONE_TOLD = "watcher.zone_told"
Function = TypeVar("Function", bound=Callable[..., Any])


def json_option(command: Function) -> Function:
    """Add --json, which every listing takes."""
    return click.option("--json", "as_json", is_flag=True, help="JSON Lines on stdout.")(command)


def json_line(row: Row) -> None:
    """Print one object as one line."""
    # JSON has no control characters, which click would look for.
    click.echo(_encode(row), color=True)


def listing(rows: Iterable[Row], columns: Iterable[Column], *, as_json: bool) -> int:
    """Print rows in the form that the reader of stdout needs; return how many there were."""
    columns = tuple(columns)
    if as_json:
        return _count(rows, json_line)
    if sys.stdout.isatty():
        found = list(rows)
        if found:
            from watcher.cli.terminal import table  # Rich takes 50 ms

            table.show(found, [column for column in columns if not column.piped])
        else:
            click.echo("nothing there", err=True)
        return len(found)
    return _count(rows, lambda row: click.echo("\t".join(flat(c.cell(row)) for c in columns)))


def counted(number: int, what: str, many: str = "") -> str:
    """Return `1 source`, `2 sources`; `many` where the plural is not made with an s."""
    return f"{number} {what if number == 1 else many or what + 's'}"


def check_named(name: str, known: Collection[str], what: str = "watchlist") -> None:
    """Raise a usage error where nothing of this kind has that name."""
    if name not in known:
        there = ", ".join(sorted(known)) or "none"
        raise click.UsageError(f"no {what} is named {name!r} (there are: {there})")


def instant(moment: datetime | None) -> str | None:
    """Return an instant as RFC 3339 UTC, as all JSON tells it."""
    if moment is None:
        return None
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def local_time(text: str | None) -> str:
    """Return an RFC 3339 text as the config's local time on a terminal, unchanged in a pipe.

    The time zone is named once, at the end of the output.
    """
    if not text or not sys.stdout.isatty():
        return text or ""
    zone = local_zone()
    _tell_zone(zone)
    return f"{datetime.fromisoformat(text).astimezone(zone):%Y-%m-%d %H:%M}"


def _tell_zone(zone: tzinfo | None) -> None:
    """Name the zone when the command ends, once."""
    context = click.get_current_context(silent=True)
    if context is not None and zone is not None and not context.meta.get(_ZONE_TOLD):
        context.meta[_ZONE_TOLD] = True
        line = click.style(f"times are in {zone}", dim=True)
        context.find_root().call_on_close(lambda: click.echo(line, err=True))


def local_zone() -> tzinfo | None:
    """Return the time zone of the config that this command reads; None stands for the machine's."""
    context = click.get_current_context(silent=True)
    zone: tzinfo | None = getattr(context and context.obj, "zone", None)
    return zone


def _plain(value: Any) -> Any:
    return instant(value) if isinstance(value, datetime) else str(value)


_encoded = json.JSONEncoder(ensure_ascii=False, default=_plain).encode
_LINES = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def _encode(row: Row) -> str:
    """Return an object on one line, also by Unicode's line separators."""
    text = _encoded(row)
    for line, escaped in _LINES.items():
        text = text.replace(line, escaped) if line in text else text
    return text


def _count(rows: Iterable[Row], show: Callable[[Row], None]) -> int:
    number = 0
    for row in rows:
        show(row)
        number += 1
    return number
