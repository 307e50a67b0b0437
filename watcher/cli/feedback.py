"""`watcher feedback`: was an alert good, or noise?"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from watcher.cli.session import Session
from watcher.cli.terminal.output import instant, json_line, json_option

if TYPE_CHECKING:
    from watcher.store.past.feedback import Said, Verdict

EXAMPLES = """\
\b
Examples:
  watcher alerts --since 1d                    the first column is the ALERT
  watcher feedback 17 good
  watcher feedback 18 21 22 noise --note "tractors again"
  watcher feedback 17 --clear                  take it back
  watcher alerts --json --watchlist belarus | jq 'select(.feedback == "noise") | .title'

\b
good: worth your time, also where it told you nothing new. noise: you never want its like again.
What was sent and what will be sent does not change. `watcher watchlist stats` counts it: how
precise each watchlist and term is, and which word to exclude. Judge good ones too: what only
noise has in common shows beside them.

The last word on an alert counts. Exit code 1 where an ALERT does not exist (the others are
stored).
"""
USAGE = "ALERT... good|noise"


@click.command("feedback", short_help="Was an alert good, or noise?", epilog=EXAMPLES)
@click.argument("words", metavar=USAGE, nargs=-1, required=True)
@click.option("--note", metavar="TEXT", help="Why; kept with it.")
@click.option("--clear", is_flag=True, help="Take back what was said.")
@json_option
@click.pass_context
def command(
    ctx: click.Context, words: tuple[str, ...], note: str | None, clear: bool, as_json: bool
) -> None:
    """Store whether alerts were good or noise."""
    numbers, verdict = _read(words, clear)
    said = _say(ctx.obj, numbers, verdict, note)
    for one in said:
        if as_json:
            json_line(shape(one))
        else:
            click.echo(_line(one))
    stored = {int(one.alert) for one in said}
    missing = [number for number in numbers if number not in stored]
    for number in missing:
        click.echo(f"there is no alert {number} (see `watcher alerts`)", err=True)
    ctx.exit(1 if missing else 0)


def _read(words: Sequence[str], clear: bool) -> "tuple[list[int], Verdict | None]":
    """Return the alerts named, each once, and what is said of them."""
    *numbers, last = words
    verdict: Verdict | None = "good" if last == "good" else "noise" if last == "noise" else None
    if clear and verdict:
        raise click.UsageError(f"say either {last} or --clear")
    if not clear and not verdict:
        raise click.UsageError(f"the last word is good or noise, not {last!r}")
    named = words if clear else numbers
    if not named:
        raise click.UsageError("say which ALERT (its number in `watcher alerts`)")
    return list(dict.fromkeys(map(_number, named))), verdict


def _number(word: str) -> int:
    digits = word.removeprefix("#")
    # Beyond 64 bits there is no id, and the database would refuse to compare.
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 18:
        raise click.UsageError(f"{word!r} is not the number of an alert")
    return int(digits)


def _say(
    session: Session, numbers: Sequence[int], verdict: "Verdict | None", note: str | None
) -> "list[Said]":
    from watcher.model import AlertId
    from watcher.store.past.feedback import say

    now = datetime.now(UTC)
    with session.store() as store, store.write(exclusive=False) as connection:
        said = [say(connection, AlertId(number), verdict, note, now) for number in numbers]
    return [one for one in said if one]


def shape(one: "Said") -> dict[str, object]:
    """Return what was stored as JSON tells it; `feedback` is null where it was taken back."""
    return {
        "alert": one.alert,
        "watchlist": one.watchlist,
        "title": one.title,
        "terms": one.terms,
        "feedback": one.verdict,
        "before": one.before,
        "note": one.note,
        "at": instant(one.at),
    }


def _line(one: "Said") -> str:
    before = f" (it was {one.before})" if one.before and one.before != one.verdict else ""
    title = " ".join(one.title.split())
    return f"alert {one.alert}: {one.verdict or 'cleared'}{before}\t{one.watchlist}\t{title}"
