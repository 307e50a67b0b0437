"""A query and a mark under the place of a mistake, for a terminal."""

from unicodedata import category, east_asian_width

from watcher.match.query.chars import visible

WIDTH = 70  # columns of the window


def caret(text: str, position: int) -> str:
    """Return two lines: the query, cut to about 70 columns, and a ^ under a code point offset.

    Wide characters take two columns (UAX #11), marks none; control characters become pictures.
    """
    position = max(0, min(position, len(text)))
    start = _back(text, position, WIDTH // 2)
    end = _on(text, position, WIDTH - WIDTH // 2)
    if start == 0:
        end = _on(text, 0, WIDTH)
    elif end == len(text):
        start = _back(text, len(text), WIDTH)
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    before = head + "".join(map(visible, text[start:position]))
    line = before + "".join(map(visible, text[position:end])) + tail
    return f"{line}\n{' ' * sum(map(_columns, before))}^"


def _back(text: str, end: int, room: int) -> int:
    """Return where a window of so many columns starts that ends here."""
    start = end
    while start and room > 0 and end - start < 4 * WIDTH:
        start -= 1
        room -= _columns(text[start])
    return start


def _on(text: str, start: int, room: int) -> int:
    """Return where a window of so many columns ends that starts here."""
    end = start
    while end < len(text) and room > 0 and end - start < 4 * WIDTH:
        room -= _columns(text[end])
        end += 1
    return end


def _columns(char: str) -> int:
    if category(char) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
