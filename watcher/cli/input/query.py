"""A query on the command line: its mistakes shown under a caret, its notices on stderr."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from watcher.cli.session import Session
from watcher.errors import QueryError

if TYPE_CHECKING:
    from watcher.match.engine import Matcher
    from watcher.match.query.notices import Notice


def query_matcher(name: str, query: str, session: Session) -> "Matcher":
    """Return a matcher of one query under a name; a mistake in it is a usage error."""
    from watcher.match import engine
    from watcher.match.engine import WatchlistRule
    from watcher.match.query.parse import parse

    try:
        parsed = parse(query)
        rule = WatchlistRule(name, query=parsed.tree)
        matcher = engine.compile([rule], session.concepts())
    except QueryError as error:
        raise wrong_query(query, error) from None
    tell_notices(parsed.notices)
    return matcher


def tell_notices(notices: Iterable["Notice"]) -> None:
    """Print notices of a query on stderr: it works, but perhaps not as meant."""
    for notice in notices:
        click.echo(f"note: {notice.message}{f' ({notice.hint})' if notice.hint else ''}", err=True)


def wrong_query(query: str, error: QueryError) -> click.UsageError:
    """Return what to raise for a query with a mistake: where, what, and what to do."""
    from watcher.match.query.caret import caret

    hint = f"\n({error.hint})" if error.hint else ""
    return click.UsageError(f"{error}\n{caret(query, error.position)}{hint}")
