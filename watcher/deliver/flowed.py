"""The text part of a mail in lines that every client shows whole: format=flowed (RFC 3676); pure.

A line that we broke ends with a space. Clients that know the format join such lines into paragraphs
as wide as the window, others show lines of 72 columns. Lines are broken only at spaces, so an
address stays whole, and so does a passage in a script without spaces.
"""

from collections.abc import Iterator

from watcher.deliver.wording import width

COLUMNS = 72
SIGNATURE = "-- "  # whose space does not mean that the line goes on
# What a line may not begin with: a quoted one begins with >, mboxes and mail servers change From.
_STUFFED = (" ", ">", "From ")


def flowed(text: str) -> str:
    """Return the text with its long lines broken, to be sent as `format=flowed; delsp=no`."""
    return "\n".join(piece for line in text.split("\n") for piece in _pieces(line))


def _pieces(line: str) -> Iterator[str]:
    if line == SIGNATURE:
        yield line
        return
    pieces = list(_broken(line.rstrip(" ")))
    for piece in pieces[:-1]:
        yield _stuffed(f"{piece} ")
    yield _stuffed(pieces[-1])


def _broken(line: str) -> Iterator[str]:
    """Yield the pieces of a line, at least one, without the spaces that it is broken at."""
    words = line.lstrip(" ").split(" ")
    piece = line[: len(line) - len(line.lstrip(" "))] + words[0]
    columns = width(piece)
    for word in words[1:]:
        columns += 1 + width(word)
        if columns <= COLUMNS:
            piece += f" {word}"
        else:
            yield piece
            piece, columns = word, width(word)
    yield piece


def _stuffed(line: str) -> str:
    return f" {line}" if line.startswith(_STUFFED) else line
