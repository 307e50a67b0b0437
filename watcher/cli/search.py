"""`watcher search`: entries of the archive that a query matches, newest first."""

import sys
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

import click

from watcher.cli.input.query import tell_notices, wrong_query
from watcher.cli.listings import check_watchlist, listing_options
from watcher.cli.reports.search import hint, tell
from watcher.cli.session import Session
from watcher.cli.terminal.progress import progress
from watcher.errors import QueryError, StoreError

if TYPE_CHECKING:
    from watcher.archive.finding import Tags
    from watcher.match.concepts.load import Concepts
    from watcher.match.query.tree import Node
    from watcher.store.databases.engine import Store

EXAMPLES = """\
\b
Examples:
  watcher search Lukashenko --limit 20
  watcher search '"Điện Kremlin" OR Kreml'          a phrase, or another word
  watcher search 'title:(Minsk OR Мінск) NOT tractor' --since 30d
  watcher search 'Belarus NEAR/5 Putin'             at most five words apart
  watcher search 'concept:Belarus lang:vi'          its names in any language
  watcher search 普京 --watchlist belarus-kremlin    only what that watchlist matched
  watcher search 'Minsk site:example.org' --json | jq -r '.url'

The query is written as in watchlists.yaml. Put it in single quotes, because the shell has its own
use for quotes and parentheses. Type words in their dictionary form: Кремль finds Кремле, too, but
not the other way round.

\b
--json gives entries with "snippet", the passage that was found, and "marks", where the found
words stand in it, in code points.

Exit code 0 where something was found, 1 where nothing was, 2 where the query or --watchlist is
wrong.
"""


@click.command("search", short_help="Stored entries that a query matches.", epilog=EXAMPLES)
@click.argument("query", nargs=-1, required=True)
@listing_options
@click.pass_context
def command(
    ctx: click.Context,
    query: tuple[str, ...],
    limit: int | None,
    since: datetime | None,
    watchlist: str | None,
    as_json: bool,
) -> None:
    """Search the archive for entries that QUERY matches, newest first."""
    from watcher.archive.finding import find
    from watcher.archive.unfound import unfound

    text, session = " ".join(query), ctx.obj
    try:
        tree = _parsed(text)
        concepts, tags = _from_config(session, tree)
        with session.store() as store:
            with store.read() as connection:
                check_watchlist(session, connection, watchlist)
            _index(store)
            hits = find(store, tree, concepts, tags, since=since, watchlist=watchlist)
            found = tell(islice(hits, limit), as_json=as_json)
            if not found:
                click.echo("nothing found", err=True)
                hint(unfound(store, tree, concepts, since=since, watchlist=watchlist))
    except QueryError as error:
        raise wrong_query(text, error) from None
    if not found:
        ctx.exit(1)


def _parsed(text: str) -> "Node":
    from watcher.match.query.parse import parse

    parsed = parse(text)
    tell_notices(parsed.notices)
    return parsed.tree


def _from_config(session: Session, tree: "Node") -> "tuple[Concepts, Tags]":
    """Return concepts and the tags of sources; the config is read only if the query needs it."""
    from watcher.match.concepts.load import Concepts
    from watcher.match.query.tree import ConceptRef, Meta
    from watcher.match.query.walk import nodes

    asked = any(
        isinstance(node, ConceptRef) or (isinstance(node, Meta) and node.field == "tag")
        for node in nodes(tree)
    )
    plan = session.plan_if_valid() if asked else None
    if plan is None:
        return Concepts(), {}
    return plan.concepts, {spec.name: spec.tags for spec in plan.sources}


def _index(store: "Store") -> None:
    """Index what came since the last time, if it is much. Without write access search is slower."""
    from watcher.archive.indexing import BEHIND, behind, index_all

    number = behind(store)
    if number <= BEHIND:
        return
    if not sys.stderr.isatty():
        click.echo(f"indexing {number:,} entries first", err=True)
    try:
        with progress("indexing") as advance:
            index_all(store, lambda done: advance(done, max(done, number)))
    except StoreError as error:
        click.echo(f"searching without the index: {error}", err=True)
