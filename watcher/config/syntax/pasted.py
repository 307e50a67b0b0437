"""What comes along with a text that was copied: other spaces and colons, fences of Markdown, marks
of a merge. Each is told, and read as what it was meant to be. Pure.
"""

import re
import unicodedata

from watcher.config.mistakes import Trouble, place_of

MOST = 20  # of a kind in a file: a whole file may be indented so
_UNSEEN = "\u200b\u200e\u200f\u2060\ufeff"  # without any width
_ODD = f"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000{_UNSEEN}]"
_SPACES = re.compile(rf"^(?:[ \t-]|{_ODD})*(?:[\w-]+:(?:{_ODD})+)?", re.MULTILINE)
_COLON = re.compile(r"^[ -]*\w+(：)[ \u3000]*", re.MULTILINE)
_FENCE = re.compile(r"^```[\w-]*[ \t]*$", re.MULTILINE)
_MERGE = re.compile(r"^(?:[<>|]{7}(?: .*)?|={7})$", re.MULTILINE)


def cleaned(text: str) -> tuple[str, list[Trouble]]:
    """Return the text as it was meant, its lines as they were, and what was wrong."""
    troubles: list[Trouble] = []
    if "```" in text:
        text = _without(_FENCE, "a fence of Markdown", "remove the line", text, troubles)
    if "<<<<<<<" in text:
        hint = "keep one side, and remove the lines of <, = and >"
        text = _without(_MERGE, "a merge conflict is left here", hint, text, troubles)
    if not text.isascii():
        text = _with_spaces(text, troubles)
        text = _with_colons(text, troubles)
    return text, troubles


def named(character: str) -> str:
    """Return what people may call a character that they cannot see: U+00A0 (no-break space)."""
    name = unicodedata.name(character, "without a name").lower()
    return f"U+{ord(character):04X} ({name})"


def _without(
    lines: re.Pattern[str], message: str, hint: str, text: str, troubles: list[Trouble]
) -> str:
    """Return the text with such lines empty; the first of them is told."""
    if found := lines.search(text):
        troubles.append(Trouble(message, place_of(text, found.start()), hint))
    return lines.sub("", text)


def _with_spaces(text: str, troubles: list[Trouble]) -> str:
    """Return the text with plain spaces in its indentation and behind its keys."""

    def plain(found: re.Match[str]) -> str:
        odd = re.search(_ODD, found[0])
        if odd is None:
            return found[0]
        if len(troubles) < MOST:
            message = f"{named(odd[0])} where a space belongs"
            mark = place_of(text, found.start() + odd.start())
            troubles.append(Trouble(message, mark, "type it anew"))
        return re.sub(_ODD, lambda one: "" if one[0] in _UNSEEN else " ", found[0])

    return _SPACES.sub(plain, text)


def _with_colons(text: str, troubles: list[Trouble]) -> str:
    def plain(found: re.Match[str]) -> str:
        if len(troubles) < MOST:
            mark = place_of(text, found.start(1))
            troubles.append(Trouble("a wide colon", mark, "write : and a space"))
        return found[0][: found.start(1) - found.start()] + ": "

    return _COLON.sub(plain, text)
