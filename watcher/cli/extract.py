"""`watcher extract`: the main text of article pages, from files or the web."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from watcher.cli.session import Session
from watcher.cli.terminal.output import counted, instant, json_line, json_option, local_time
from watcher.cli.terminal.progress import progress
from watcher.errors import FetchError, ParseError

if TYPE_CHECKING:
    from watcher.model import Article
    from watcher.plan import Plan
    from watcher.prober import Prober

EXAMPLES = """\
\b
Examples:
  watcher extract https://example.org/2026/11/story.html
  watcher extract saved/*.html.gz --json | jq -r .title

A page that shows a paywall, a consent wall or an error instead of an article says so. Exit code 1
where a page could not be read; the others are told all the same.
"""

# Pages under way at once: enough for two child processes to have something to do.
_WINDOW = 8


@click.command(epilog=EXAMPLES)
@click.argument("wanted", metavar="FILE-or-URL ...", nargs=-1, required=True)
@json_option
@click.pass_context
def command(ctx: click.Context, wanted: tuple[str, ...], as_json: bool) -> None:
    """Show the main text of article pages."""
    session: Session = ctx.obj
    failed = asyncio.run(_all(session.sources_or_defaults(), wanted, as_json=as_json))
    if failed:
        if len(wanted) > 1:
            click.echo(f"{counted(failed, 'page')} of {len(wanted)} could not be read", err=True)
        ctx.exit(1)


async def _all(plan: "Plan", wanted: Sequence[str], *, as_json: bool) -> int:
    """Show each page in the order given; return how many could not be read."""
    failed = 0
    with progress("pages") as advance:
        done = 0
        async for name, outcome in _outcomes(plan, wanted):
            if isinstance(outcome, str):
                failed += 1
                click.echo(f"{name}: {outcome}", err=True)
            else:
                _show(name, outcome, as_json=as_json)
            done += 1
            advance(done, len(wanted))
    return failed


async def _outcomes(
    plan: "Plan", wanted: Sequence[str]
) -> "AsyncIterator[tuple[str, Article | str]]":
    """Yield each page's article, or why there is none, in order; some pages are fetched ahead."""
    from watcher.prober import open_prober
    from watcher.urls import redact

    async with open_prober(plan) as prober, asyncio.TaskGroup() as group:
        ahead: deque[tuple[str, asyncio.Task[Article | str]]] = deque()
        for name in wanted:
            ahead.append((redact(name), group.create_task(_outcome(prober, plan, name))))
            if len(ahead) == _WINDOW:
                told, task = ahead.popleft()
                yield told, await task
        for told, task in ahead:
            yield told, await task


async def _outcome(prober: "Prober", plan: "Plan", name: str) -> "Article | str":
    from watcher.cli.sources.place import from_file, spec_for

    try:
        if "://" in name:
            found = await prober.fetch(spec_for(plan, name))
        else:
            found = from_file(Path(name))
        return await prober.extract(found)
    except (FetchError, ParseError) as error:
        return str(error)
    except click.UsageError as error:
        return error.message
    except OSError as error:
        return error.strerror or str(error)


def _show(name: str, article: "Article", *, as_json: bool) -> None:
    if as_json:
        json_line(_row(name, article))
        return
    facts = (
        ("", article.title),
        ("published", local_time(instant(article.published))),
        ("by", article.author),
        ("site", article.site),
        ("language", article.lang),
        ("address", article.url),
        ("refused", article.refused),
    )
    for label, fact in facts:
        if fact:
            click.echo(f"{label}: {fact}" if label else f"\n{fact}")
    for note in article.notes:
        click.echo(f"{name}: {note}", err=True)
    click.echo(f"\n{article.text}" if article.text else "\n(no main text found)")


def _row(name: str, article: "Article") -> dict[str, Any]:
    return {
        "file": name,
        "title": article.title,
        "text": article.text,
        "published": instant(article.published),
        "author": article.author,
        "lang": article.lang,
        "site": article.site,
        "url": article.url,
        "picture": article.picture,
        "refused": article.refused,
        "method": article.method,
        "notes": list(article.notes),
    }
