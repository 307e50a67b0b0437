"""Where a character of a text stands in the file: quotes, escapes, folded lines and blocks apart.

YAML gives the place where a text begins. A query is often written over many lines, and a mistake in
it is best shown at its own.
"""

import re

from watcher.config.mistakes import Mark

_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")  # an anchor or tag before the text
_HEADER = re.compile(r"[|>][^\n]*\n")  # of a block
# Of a text in double quotes: a character by its number or name; a line end that is left out.
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[^\r\n])")
_LINE_LEFT_OUT = re.compile(r"(?:\s|\\(?=[\r\n]))+")
_SPACE = re.compile(r"\s+")


def place_within(source: str, text: str, begin: Mark, offset: int) -> Mark:
    """Return the place of text[offset], `source` being how the file writes the text.

    The two are gone through side by side: what the text has stands in the source as it is or
    escaped, and white space may be more or less.
    """
    properties = _PROPERTIES.match(source)
    at = properties.end() if properties else 0
    quote = source[at : at + 1]
    header = _HEADER.match(source, at)
    at = header.end() if header else at + (quote in ("'", '"'))
    for char in text[:offset]:
        at = _after(source, at, char, quote)
    if not text[offset : offset + 1].isspace():
        at = _next(source, at, quote)
    before = source[:at]
    if "\n" not in before:
        return Mark(begin.line, begin.column + len(before))
    return Mark(begin.line + before.count("\n"), len(before) - before.rfind("\n"))


def _next(source: str, at: int, quote: str) -> int:
    """Return where the next character stands that is no white space."""
    space = (_LINE_LEFT_OUT if quote == '"' else _SPACE).match(source, at)
    return space.end() if space else at


def _after(source: str, at: int, char: str, quote: str) -> int:
    """Return where the source goes on after a character of the text."""
    if not char.isspace():
        at = _next(source, at, quote)
    if quote == "'" and source.startswith("''", at):
        return at + 2
    if quote == '"' and (escape := _ESCAPE.match(source, at)):
        return escape.end()
    if char.isspace() and not source[at : at + 1].isspace():
        return at  # the line ends of one that is folded
    return min(at + 1, len(source))
