"""The text part for a chat: without what its title says, and cut so that the link stays; pure."""

import re

from watcher.model import Message

_LINK = re.compile(r"^ *(https?://\S+)$", re.MULTILINE)
_ITEM = "\n\n- "  # where a story of a list begins
# A sentence that begins with a dash has no indented line below.
_LIST = re.compile(r"^- .*\n  \S", re.MULTILINE)
LEAST = 40  # characters of a title, or a text, that say anything
_MORE = "… more: see `watcher alerts`"


def told(message: Message) -> str:
    """Return the text without the footer of mails."""
    return (message.text.rpartition("\n-- \n")[0] or message.text).strip("\n")


def whole(message: Message) -> tuple[str, str]:
    """Return the title with nothing cut off, and the text without a first line that says it."""
    subject, text = message.subject, told(message)
    first, _, rest = text.partition("\n")
    first, rest = first.strip(), rest.strip("\n")
    if not first or not rest.strip():
        return subject, text
    if first in subject:
        return subject, rest
    stem = subject.removesuffix("…")
    at = stem.find(first[: len(first) // 8 + 1])
    if stem != subject and at >= 0 and first.startswith(stem[at:]):
        return stem[:at] + first, rest
    return subject, text


def need(text: str) -> int:
    """Return how long the least is that is worth reading: the link, or that there is a list."""
    link = _LINK.search(text)
    return len(_MORE) if _is_list(text) else len(link[1]) if link else LEAST


def cut_text(text: str, length: int, lines: int = 0) -> str:
    """Return the text, cut between stories, lines or words; that of a story has its link."""
    kept = "\n".join(text.split("\n")[:lines]) if lines else text
    if len(kept) > length:
        kept = _stories(kept, length) if _is_list(text) else _lines(kept, length)
    link = None if _is_list(text) else _LINK.search(text)
    if link and link[1] not in kept and len(link[1]) <= length:
        return link[1]
    return kept


def _is_list(text: str) -> bool:
    return _LIST.search(text) is not None


def _stories(text: str, length: int) -> str:
    """Return as many whole stories of a list as fit, and where the others are."""
    end = text.rfind(_ITEM, 0, max(length - len(_MORE) - 2, 0) + len(_ITEM))
    kept = text[: max(end, 0)]
    if kept.endswith("="):  # the heading of a watchlist whose stories are cut off
        kept = kept.rpartition("\n\n")[0]
    return f"{kept}\n\n{_MORE}" if kept else _MORE


def _lines(text: str, length: int) -> str:
    kept = text[: max(length - 2, 0)].rpartition("\n")[0].rstrip()
    return f"{kept}\n…" if len(kept) > length // 2 else cut(text, length)


def cut(text: str, length: int) -> str:
    """Return the text with at most so many characters; `length` 0: as many as there are."""
    return text if len(text) <= length or length <= 0 else text[: length - 1].rstrip() + "…"
