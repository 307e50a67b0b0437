"""A progress bar on stderr for long work, only where a person watches."""

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")
Advance = Callable[[int, int], None]


@contextmanager
def progress(label: str) -> Iterator[Advance]:
    """Yield a function that takes (done, total) and moves the bar."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    parts = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with (
        # Answers go to stdout; only where that is the same terminal do they pass through the bar.
        Progress(
            *parts,
            console=Console(stderr=True),
            transient=True,
            redirect_stdout=sys.stdout.isatty(),
        ) as bar,
        _logs_above_the_bar(),
    ):
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


async def gathered(work: Sequence[Awaitable[T]], advance: Advance) -> list[T]:
    """Wait for all, telling how many are done; the answers come in the order given."""
    done = 0

    async def counted(one: Awaitable[T]) -> T:
        nonlocal done
        answer = await one
        done += 1
        advance(done, len(work))
        return answer

    return await asyncio.gather(*map(counted, work))


@contextmanager
def _logs_above_the_bar() -> Iterator[None]:
    """Send logs through the stderr that Rich has put in place, so that no line cuts the bar."""
    writers = [w for w in logging.getLogger().handlers if isinstance(w, logging.StreamHandler)]
    before = [(writer, writer.setStream(sys.stderr)) for writer in writers]
    try:
        yield
    finally:
        for writer, stream in before:
            writer.setStream(stream or sys.__stderr__)
