"""`watcher match`: which watchlists match these texts, and why."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from watcher.cli.lines import BadLine, Line, opened, read_lines
from watcher.cli.output import json_line, json_option
from watcher.cli.session import Session

if TYPE_CHECKING:
    from watcher.model import Match
    from watcher.plan import Plan

EXAMPLES = """\
\b
Examples:
  echo '{"title": "Điện Kremlin ra thông báo"}' | watcher match -
  watcher match articles.jsonl --json | jq 'select(.matches != [])'
  watcher match articles.jsonl --watchlist belarus-kremlin

\b
A line is {"id", "url", "title", "text", "summary", "published", "lang", "source"}, with at
least one of title, text and summary; `text` is matched as the field `body`. A bad line is
named on stderr and passed over. Nothing is stored.

Exit code 0 where at least one line matched, 1 where none did or a line was bad.
"""


@click.command("match", short_help="Which watchlists match these texts?", epilog=EXAMPLES)
@click.argument("file", metavar="FILE-or--", type=click.Path(exists=True, allow_dash=True))
@click.option("--watchlist", "names", metavar="NAME", multiple=True, help="Only this watchlist.")
@click.option("--query", metavar="Q", hidden=True)
@json_option
@click.pass_context
def command(
    ctx: click.Context, file: str, names: tuple[str, ...], query: str | None, as_json: bool
) -> None:
    """Tell which watchlists match each line of a JSON Lines file (- is stdin)."""
    if query is not None:
        raise click.UsageError("--query is not in this version")
    session: Session = ctx.obj
    plan = session.plan()
    check_names(names, plan)
    found = bad = 0
    with opened(file) as raw:
        for line in read_lines(raw):
            if isinstance(line, BadLine):
                bad += 1
                click.echo(f"{file}:{line.number}: this line {line.why}", err=True)
                continue
            matches = tuple(_matches(line, plan, names))
            found += bool(matches)
            (json_line if as_json else _tell)(_shape(line, matches))
    if not found:
        click.echo("no line matched", err=True)
    ctx.exit(1 if bad or not found else 0)


def check_names(names: tuple[str, ...], plan: "Plan") -> None:
    """Raise a usage error where a watchlist that was named does not exist."""
    for name in names:
        if name not in plan.watchlists:
            known = ", ".join(sorted(plan.watchlists)) or "none"
            raise click.UsageError(f"no watchlist is named {name!r} (there are: {known})")


def _matches(line: Line, plan: "Plan", names: tuple[str, ...]) -> Iterator["Match"]:
    from watcher.model import Document

    source = line.source or ""
    document = Document(line.title, line.summary, line.text, line.lang, source)
    for match in plan.matcher.match(document):
        if not names or match.watchlist in names:
            yield match


def _shape(line: Line, matches: tuple["Match", ...]) -> dict[str, Any]:
    told = [
        {"watchlist": m.watchlist, "evidence": [_evidence(e) for e in m.evidence]} for m in matches
    ]
    return {
        "id": next((i for i in (line.id, line.url) if i is not None), line.number),
        "matches": told,
    }


def _evidence(found: Any) -> dict[str, Any]:
    return {
        "field": found.field,
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "term": found.term,
    }


def _tell(shape: dict[str, Any]) -> None:
    for match in shape["matches"]:
        seen = dict.fromkeys(f"{e['field']}:{e['start']} {e['text']}" for e in match["evidence"])
        click.echo("\t".join((str(shape["id"]), match["watchlist"], ", ".join(seen))))
