"""A listing on a terminal: a table, or one entry below the other where the terminal is narrow."""

import re
from collections.abc import Sequence

from rich.console import Console
from rich.style import Style
from rich.table import Table
from rich.text import Text

from watcher.cli.terminal.columns import Column, Row, flat

GAP = 2  # between two columns
LEAST = 20  # what a wide column needs, so that its words are not in pieces
_ADDRESS = re.compile(r"https?://\S+")


def show(rows: Sequence[Row], columns: Sequence[Column]) -> None:
    """Print rows as wide as the terminal allows."""
    console = Console(highlight=False)
    cells = [[_cell(column, row) for column in columns] for row in rows]
    if _needed(cells, columns) <= console.width:
        console.print(_table(cells, columns))
        return
    for entry in cells:
        console.print(_below_each_other(entry, columns), "", sep="\n")


def _needed(cells: Sequence[Sequence[Text]], columns: Sequence[Column]) -> int:
    """Return how wide a terminal must be for a table that can be read."""
    needed = GAP * (len(columns) - 1)
    for at, column in enumerate(columns):
        width = max(len(column.heading), *(row[at].cell_len for row in cells))
        needed += min(width, LEAST) if column.wide else width
    return needed


def _table(cells: Sequence[Sequence[Text]], columns: Sequence[Column]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column.heading, no_wrap=not column.wide, overflow="fold")
    for row in cells:
        table.add_row(*row)
    return table


def _below_each_other(entry: Sequence[Text], columns: Sequence[Column]) -> Text:
    """Return what is wide, and in a line below it the rest, each with its heading.

    The first wide text says what the entry is; a further one needs its heading, too, unless it is
    an address.
    """
    both = list(zip(columns, entry, strict=True))
    wide = [(column, text) for column, text in both if column.wide and text.plain]
    lines = [
        text if at == 0 or _ADDRESS.fullmatch(text.plain) else _headed(column, text)
        for at, (column, text) in enumerate(wide)
    ]
    rest = Text(" · ").join(
        _headed(column, text) for column, text in both if not column.wide and text.plain
    )
    return Text("\n").join([*lines, rest])


def _headed(column: Column, text: Text) -> Text:
    return Text.assemble((f"{column.heading} ", "dim"), text)


def _cell(column: Column, row: Row) -> Text:
    text = flat(column.cell(row))
    style = Style.parse(column.style(text)) if column.style else Style()
    if column.link and (url := column.link(row)):
        style += Style(link=url)
    told = Text(text, style)
    for line in ((column.below(row) or "") if column.below else "").splitlines():
        told.append(f"\n{line}", Style(dim=True, link=line if _ADDRESS.fullmatch(line) else None))
    return told
