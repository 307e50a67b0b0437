"""Cuts a message to what a service takes, so that it is never split or refused for length."""

import re
from dataclasses import dataclass
from typing import Any

from watcher.deliver.cutting import LEAST, cut, cut_text, need, told, whole
from watcher.model import Message

# HTML escapes and UTF-16 units count in some services' limits and not in others'.
_MARGIN = 0.9
# Discord, Slack, Telegram and their like; broken by a space of no width. So is a link that shows
# other words than its address: where it leads is not the headline's to hide.
_CALLS = re.compile(
    r"(?<![\w/])(@)(?=(?:everyone|here|channel|all|room)\b)|(?<=<)(?=[!@#])|(\])(?=\()",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a service takes. `title` 0: it has no titles; `lines` 0: any number."""

    body: int = 32_768
    title: int = 250
    lines: int = 0
    mail: bool = False
    markdown_only: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """What one service is given; `format` is that of the body, None for "as it is"."""

    title: str
    body: str
    format: str | None = "text"


def limits(plugin: Any) -> Limits:
    """Return the limits that an Apprise plugin object declares."""
    formats = {str(getattr(f, "value", f)) for f in plugin._formats()}
    tokens = plugin.template_tokens
    mail = "html" in formats and bool({"target_email", "from_email", "from_addr"} & tokens.keys())
    return Limits(
        body=int(plugin.body_maxlen),
        title=int(plugin.title_maxlen),
        lines=int(plugin.body_max_line_count),
        mail=mail,
        markdown_only=formats == {"markdown"},
    )


def piece(message: Message, limits: Limits) -> Piece:
    """Return the HTML part for a mail service, and for others the text part, cut to fit."""
    if limits.mail and message.html and len(message.html) <= limits.body:
        return Piece(cut(message.subject, limits.title), message.html, "html")
    title, text = whole(message)
    room = int(limits.body * _MARGIN)
    if len(title) > limits.title > 0:  # then the text says it all
        title, text = cut(message.subject, limits.title), told(message)
    if not limits.title:  # they stand one below the other
        title = cut(title, max(room - need(text) - 1, LEAST))
        room -= len(title) + 1
    body = cut_text(text, max(room, LEAST), limits.lines)
    title, body = _quiet(title), _quiet(body)
    # Declared as text, it would be escaped for Markdown, links included, which then do not open.
    return Piece(title, body, None if limits.markdown_only else "text")


def _quiet(text: str) -> str:
    """Return the text without a word that calls everyone: a headline must not ring a team."""
    return _CALLS.sub("\\1\\2\u200b", text)
