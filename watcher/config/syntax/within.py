"""Where a character of a text stands in the file, whatever quotes, escapes and folding it has.

YAML only tells where a text begins. A query often covers several lines, and a mistake in it should
be shown at its own place.
"""

import re

from watcher.config.mistakes import Mark, place_of

_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")  # an anchor or tag before the text
_HEADER = re.compile(r"[|>][^\n]*\n")  # of a block
# Of a text in double quotes: a character by its number, by two (see `masking`), or by name; a line
# end that is left out.
_ESCAPE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[Dd][89ABab][0-9A-Fa-f]{2}\\u[0-9A-Fa-f]{4}|u[0-9A-Fa-f]{4}"
    r"|U[0-9A-Fa-f]{8}|[^\r\n])"
)
_LINE_LEFT_OUT = re.compile(r"(?:\s|\\(?=[\r\n]))+")
_SPACE = re.compile(r"\s+")


def place_within(source: str, text: str, begin: Mark, offset: int) -> Mark:
    """Return the place of text[offset], `source` being how the file writes the text.

    Both are walked through side by side: a character of the text stands in the source as it is or
    escaped, and the amount of white space may differ.
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
    line, column = place_of(source, at)
    return Mark(begin.line + line - 1, column if line > 1 else begin.column + at)


def _next(source: str, at: int, quote: str) -> int:
    """Return the place of the next character that is no white space."""
    space = (_LINE_LEFT_OUT if quote == '"' else _SPACE).match(source, at)
    return space.end() if space else at


def _after(source: str, at: int, char: str, quote: str) -> int:
    """Return the place in the source after a character of the text."""
    if not char.isspace():
        at = _next(source, at, quote)
    if quote == "'" and source.startswith("''", at):
        return at + 2
    if quote == '"' and (escape := _ESCAPE.match(source, at)):
        return escape.end()
    if char.isspace() and not source[at : at + 1].isspace():
        return at  # the line ends of one that is folded
    return min(at + 1, len(source))
