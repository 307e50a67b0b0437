"""What `watcher match` prints: matches with their evidence, and why others do not match."""

from typing import TYPE_CHECKING, Any

import click

from watcher.cli.input.lines import Line

if TYPE_CHECKING:
    from watcher.match.engine import Matcher
    from watcher.model import Document, Match

SHOWN = 5  # watchlists of which it is told why they do not match a --text


def shape(line: Line, matches: tuple["Match", ...]) -> dict[str, Any]:
    """Return what was found in a line as JSON tells it."""
    told = [
        {"watchlist": m.watchlist, "evidence": [e.shape() for e in m.evidence]} for m in matches
    ]
    return {
        "id": next((i for i in (line.id, line.url or None) if i is not None), line.number),
        "matches": told,
    }


def tell(found: dict[str, Any]) -> None:
    """Print what was found in a line: a line for each watchlist."""
    for match in found["matches"]:
        seen = dict.fromkeys(_place(e) for e in match["evidence"])
        click.echo("\t".join((str(found["id"]), match["watchlist"], ", ".join(seen))))


def _place(found: dict[str, Any]) -> str:
    """Return one place: where, what, and by which rule where that is not plain to see."""
    why = [found["rule"]] if found["rule"] != "exact" else []
    why += [f"{found['concept']}: {found['name']}"] if "concept" in found else []
    place = f"{found['field']}:{found['start']} {found['text']}"
    return f"{place} ({', '.join(why)})" if why else place


def tell_why_not(document: "Document", matcher: "Matcher", names: tuple[str, ...]) -> None:
    """Say on stderr what the text lacks for the first watchlists, as `watcher why` does."""
    verdicts = [one for one in matcher.explain(document) if not names or one.watchlist in names]
    for verdict in verdicts[:SHOWN]:
        click.echo(f"{verdict.watchlist}: no match, {verdict.why}", err=True)
    if (left := len(verdicts) - SHOWN) > 0:
        click.echo(f"and {left:,} more watchlists: name one with --watchlist", err=True)
