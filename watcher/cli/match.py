"""`watcher match`: which watchlists match these texts, and why."""

import gc
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import click

from watcher.cli.input.arriving import opened
from watcher.cli.input.lines import BadLine, Line, plain_lines, read_lines
from watcher.cli.input.query import query_matcher
from watcher.cli.reports.match import shape, tell, tell_why_not
from watcher.cli.session import Session
from watcher.cli.terminal.output import check_named, json_line, json_option
from watcher.errors import ConfigErrors

if TYPE_CHECKING:
    from watcher.match.engine import Matcher
    from watcher.model import Document, Match
    from watcher.plan import Plan

Tags = Mapping[str, frozenset[str]]
NO_TAGS: frozenset[str] = frozenset()

EXAMPLES = """\
\b
Examples:
  echo '{"title": "Điện Kremlin ra thông báo"}' | watcher match -
  watcher match articles.jsonl --json | jq 'select(.matches != [])'
  watcher match articles.jsonl --watchlist belarus-kremlin
  watcher match --text "Лукашенко в Москве" --query 'concept:Lukashenko NEAR/5 concept:Moscow'
  watcher match --plain notes.txt --query 'sanction* NOT tractor'

\b
A line is {"id", "url", "title", "text", "summary", "published", "lang", "source"}, with at
least one of title, text and summary; `text` is matched as the field `body`. With --plain a
line is a text. A bad line is reported on stderr and skipped. For a --text that does not match
stderr says why. Nothing is stored.

Exit code 0 where at least one line matched, 1 where none did or a line was bad.
"""
OWN = "query"  # the name under which --query is reported
TEXT = "--text"


@click.command("match", short_help="Which watchlists match these texts?", epilog=EXAMPLES)
@click.argument(
    "files",
    metavar="[FILE-or--]...",
    nargs=-1,
    type=click.Path(exists=True, dir_okay=False, allow_dash=True),
)
@click.option("--text", "texts", metavar="TEXT", multiple=True, help="Match this text.")
@click.option("--plain", is_flag=True, help="Lines are texts, not JSON.")
@click.option("--watchlist", "names", metavar="NAME", multiple=True, help="Only this watchlist.")
@click.option("--query", metavar="Q", help="Try this query instead of the watchlists.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    texts: tuple[str, ...],
    plain: bool,
    names: tuple[str, ...],
    query: str | None,
    as_json: bool,
) -> None:
    """Tell which watchlists match each line of JSON Lines files (- is stdin), or a text."""
    if not files and not texts:
        raise click.UsageError("name a file, - for stdin, or give a --text")
    matcher, tags = _matcher(ctx.obj, names, query)
    gc.freeze()  # a hundred thousand terms are not garbage, and need not be looked through
    found = good = bad = 0
    for name, line in _lines(files, texts, plain):
        if isinstance(line, BadLine):
            bad += 1
            click.echo(f"{name}:{line.number}: this line {line.why}", err=True)
        else:
            good += 1
            found += _tell(line, tags, matcher, names, as_json=as_json, why_not=name == TEXT)
    if not found:
        hint = " (--plain takes each line for a text)" if bad and not good else ""
        click.echo(f"no line matched{hint}", err=True)
    ctx.exit(1 if bad or not found else 0)


def _tell(
    line: Line,
    tags: Tags,
    matcher: "Matcher",
    names: tuple[str, ...],
    *,
    as_json: bool,
    why_not: bool,
) -> bool:
    """Print what matches a line, or why nothing does; return whether anything did."""
    document = _document(tags, line)
    matches = tuple(_matches(document, matcher, names))
    (json_line if as_json else tell)(shape(line, matches))
    if why_not and not matches:
        tell_why_not(document, matcher, names)
    return bool(matches)


def _matcher(session: Session, names: tuple[str, ...], query: str | None) -> tuple["Matcher", Tags]:
    """Return what matches, and the tags of configured sources by name, as `ingest` takes them."""
    if query is not None and names:
        raise click.UsageError("--query and --watchlist exclude each other")
    if query is not None:
        return query_matcher(OWN, query, session), _tags_asked(query, session)
    plan = session.plan()
    for name in names:
        check_named(name, plan.watchlists)
    for name in names:
        if not plan.watchlists[name].enabled:
            click.echo(f"note: watchlist {name} is disabled, so it matches nothing", err=True)
    return plan.matcher, _tags_of(plan)


def _tags_asked(query: str, session: Session) -> Tags:
    """Return the tags where a query asks for some; it needs no config but for these."""
    try:
        return _tags_of(session.plan()) if "tag" in query.casefold() else {}
    except ConfigErrors:
        return {}


def _tags_of(plan: "Plan") -> Tags:
    return {spec.name: spec.tags for spec in plan.sources}


def _lines(
    files: tuple[str, ...], texts: tuple[str, ...], plain: bool
) -> Iterator[tuple[str, Line | BadLine]]:
    """Yield every line with the name of where it stands."""
    for line in plain_lines(text.encode() for text in texts):
        yield TEXT, line
    for name in files:
        with opened(name) as raw:
            for line in (plain_lines if plain else read_lines)(raw):
                yield name, line


def _matches(document: "Document", matcher: "Matcher", names: tuple[str, ...]) -> Iterator["Match"]:
    for match in matcher.match(document):
        if not names or match.watchlist in names:
            yield match


def _document(tags: Tags, line: Line) -> "Document":
    from watcher.model import Document

    source = line.source or ""
    return Document(
        line.title, line.summary, line.text, line.lang, source, tags.get(source, NO_TAGS), line.url
    )
