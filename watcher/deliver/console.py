"""The built-in channel `console://`: messages on the terminal, found words highlighted.

A feed's title is a stranger's text: control characters are taken out before anything is printed,
so that it cannot move the cursor, set the window title or paste into the shell.
"""

import html
import os
import re
from collections.abc import Mapping
from typing import TextIO

from watcher.deliver.cutting import whole
from watcher.errors import DeliveryError
from watcher.model import Message

URL = "console://"
_MARKED = re.compile(r"<mark[^>]*>(.*?)</mark>", re.DOTALL)
_UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_BOLD, _FOUND, _LOUD, _OFF = "\x1b[1m", "\x1b[1;33m", "\x1b[1;31m", "\x1b[0m"


def is_console(url: str) -> bool:
    """Tell whether this channel URL is the terminal."""
    return url.strip().lower().rstrip("/") == "console:"


def show(message: Message, stream: TextIO, env: Mapping[str, str] = os.environ) -> None:
    """Print the message; colours only on a terminal, and not where NO_COLOR is set.

    Raises DeliveryError if the reader is gone (`watcher once | head`).
    """
    colour = stream.isatty() and "NO_COLOR" not in env
    try:
        stream.write(paint(message, colour=colour))
        stream.flush()
    except OSError as error:
        raise DeliveryError(f"cannot print: {error.strerror}") from None


def paint(message: Message, *, colour: bool) -> str:
    """Return what `show` prints: the subject, then the text indented below it."""
    subject, body = map(_safe, whole(message))
    subject = subject.replace("\n", " ")
    if colour:
        subject = (_LOUD if message.priority == "high" else _BOLD) + subject + _OFF
        body = _highlight(body, message)
    lines = (f"  {line}".rstrip() for line in body.strip("\n").split("\n"))
    return "\n".join([subject, *lines]) + "\n\n"


def _highlight(body: str, message: Message) -> str:
    """Colour the words that the HTML part marks, where the text part has them as *word*."""
    words = {html.unescape(hit) for hit in _MARKED.findall(message.html)}
    if not words:
        return body
    found = "|".join(re.escape(_safe(word)) for word in sorted(words, key=len, reverse=True))
    return re.sub(rf"\*({found})\*", rf"{_FOUND}\1{_OFF}", body)


def _safe(text: str) -> str:
    return _UNSAFE.sub("", text.replace("\t", " "))
