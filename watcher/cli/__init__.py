"""The command line: one file a command group, and nothing heavy before it is needed.

`watcher --help` answers in well under 0.4 s because a command's file imports only click at its
top; the plan, the store and Rich are imported inside the functions that use them. `root` names
the commands and is the one place where an error becomes a line on stderr and an exit code:

    0 done · 1 the thing asked about is not so · 2 wrong usage · 3 the service could not run

Beside the commands: `session`, what all of them share; `listings`, options of all listings;
`input/`, what they are given; `terminal/` and `reports/`, how answers look; parts of larger
commands in `sources/` and `checks/`.

stdout carries answers only (JSON Lines with --json, a table on a terminal, tab-separated lines in
a pipe); progress, logs and mistakes go to stderr. Commands decide nothing: they read what was
asked, call the rooms below and print what came back.

Libraries: click (Pallets, the most used of its kind; its completion and help need no code of
ours) and Rich for tables and progress on a terminal.
"""

import gc
import os
import sys
from io import TextIOWrapper
from types import TracebackType
from typing import NoReturn

BUG = 3


def main() -> NoReturn:
    """Run the command line and exit with its code."""
    sys.excepthook = _bug
    _open_what_is_closed()
    # Starting makes 125,000 objects that stay; looking through them for garbage takes 0.1 s.
    gc.set_threshold(100_000, 20, 50)
    # JSON is UTF-8 whatever the locale says; what cannot be written never stops a listing.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
    from watcher.cli.root import watcher

    watcher.main(prog_name="watcher")
    raise SystemExit(0)


def _open_what_is_closed() -> None:
    """Give us nothing to read and nowhere to write where who started us closed it (`>&-`).

    Python has None for such a stream, and the next file that is opened would take its number.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            opened = os.open(os.devnull, os.O_RDWR)
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
            setattr(sys, name, os.fdopen(number, "w" if number else "r", encoding="utf-8"))


def _bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say in one line that Watcher itself failed, and log the traceback.

    In a log it is one line as well; on a terminal it is shown with -v only.
    """
    import logging

    sys.stderr.write(f"watcher: this is a bug in Watcher: {kind.__name__}: {error}\n")
    person = sys.stderr.isatty()
    if person:
        sys.stderr.write("watcher: run it again with `watcher -v ...` for the traceback\n")
    level = logging.DEBUG if person else logging.CRITICAL
    logging.getLogger("watcher").log(level, "bug", exc_info=(kind, error, trace))
    raise SystemExit(BUG)
