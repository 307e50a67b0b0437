"""`watcher concepts`: which concepts queries may name, and every name of one."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from watcher.cli.session import Session
from watcher.cli.terminal.output import json_line, json_option

if TYPE_CHECKING:
    from watcher.match.concepts.concept import Concept, Name

EXAMPLES = """\
\b
Examples:
  watcher concepts                       every concept, one a line
  watcher concepts Kremlin               its names in every language, and what is not it
  watcher concepts Беларусь --json       by any of its names

A query names one as concept:Kremlin, concept:"South Korea" or concept:Belarus+adj. Add your own,
or names to these, in concepts.yaml. Exit code 1 where none has that name.
"""
_SHOWN = 40  # phrases of a kind that a terminal shows


@click.command(
    "concepts", short_help="Things that queries may name, in every language.", epilog=EXAMPLES
)
@click.argument("name", required=False)
@json_option
@click.pass_context
def command(ctx: click.Context, name: str | None, as_json: bool) -> None:
    """List the concepts, or the names of one."""
    session: Session = ctx.obj
    concepts = session.concepts()
    if name is None:
        for one in concepts.ids():
            json_line({"concept": one}) if as_json else click.echo(one)
        return
    found = concepts.find(name) or concepts.naming(name)
    if found is None:
        close = concepts.suggest(name)
        hint = f" (did you mean {close}?)" if close else ""
        click.echo(f"no concept has the name {name}{hint}", err=True)
        ctx.exit(1)
    for line in _shapes(found) if as_json else ():
        json_line(line)
    if not as_json:
        click.echo("\n".join(_lines(found)))


def _shapes(concept: "Concept") -> Iterator[dict[str, object]]:
    for one in concept.names:
        yield {
            "concept": concept.id,
            "name": one.text,
            "langs": sorted(one.langs),
            "adjective": one.adjective,
            "acronym": one.exact,
            "only": one.only,
        }


def _lines(concept: "Concept") -> Iterator[str]:
    yield f"{click.style(concept.id, bold=True)}  {concept.about}"
    for title, adjective in (("names", False), ("adjectives (+adj)", True)):
        names = [one for one in concept.names if one.adjective == adjective]
        if names:
            yield f"{title}:"
            yield from sorted(_line(one) for one in names)
    limits = (
        ("not in", concept.not_in),
        ("not near", concept.not_near),
        ("not after", concept.not_after),
        ("near", concept.near),
    )
    for title, phrases in limits:
        if phrases:
            yield f"{title}: {_some(phrases)}"


def _some(phrases: Sequence[str]) -> str:
    """Return phrases in a line; on a terminal not all of a thousand, which a pipe gets."""
    more = len(phrases) - _SHOWN
    if more <= 0 or not sys.stdout.isatty():
        return ", ".join(phrases)
    return f"{', '.join(phrases[:_SHOWN])} and {more:,} more (in a pipe, all of them)"


def _line(name: "Name") -> str:
    langs = " ".join(sorted(name.langs)) or "any language"
    kind = ", acronym" * name.exact + ", only there" * name.only
    return f"  {name.text}  ({langs}{kind})"
