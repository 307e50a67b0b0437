"""`${NAME}` in any text: from the environment, else from a file of systemd's credentials.

`${NAME|quote}` percent-encodes the value for use inside a URL (RFC 3986), `$${` stands for `${`.
Messages show only what the file says, never the value of a name.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from watcher.config.mistakes import MEANINGS, Mistakes, did_you_mean
from watcher.config.nodes import Node, Scalar, scalars

_REF = re.compile(r"\$\$\{|\$\{([^{}]*)\}?")
_NAME = re.compile(r"^[A-Za-z_][A-Za-z0-9_.-]*$")
_CUTS_URLS = re.compile(r"[@:/?#\[\]%\s]")


class Problem(NamedTuple):
    """What is wrong with a reference."""

    message: str
    hint: str


class Names:
    """The values of names: from the environment, else from the files of a credentials folder."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self.env = env
        folder = env.get("CREDENTIALS_DIRECTORY")
        self.folder = Path(folder) if folder else None
        self._unread: dict[str, str] = {}  # why a file is of no use
        self._hinted = 0

    def get(self, name: str) -> str | None:
        """Return the value of a name, or None; one newline at a file's end is not part of it."""
        if name in self.env:
            return self.env[name]
        if self.folder is None or name in {".", ".."}:
            return None
        try:
            return (self.folder / name).read_text("utf-8").removesuffix("\n")
        except UnicodeDecodeError:
            self._unread[name] = "it is not in UTF-8"
        except FileNotFoundError:
            pass
        except OSError as error:
            self._unread[name] = error.strerror or type(error).__name__
        return None

    def hint(self, name: str) -> str:
        """Return how to set a missing name, or which one was meant (only for the first few)."""
        if name in self._unread:
            return f"$CREDENTIALS_DIRECTORY/{name} cannot be read: {self._unread[name]}"
        otherwise = f"export {name}=... or put it into $CREDENTIALS_DIRECTORY/{name}"
        self._hinted += 1
        if len(name) <= 3 or self._hinted > MEANINGS:
            return otherwise
        return did_you_mean(name, self.env, otherwise)


def fill(raw: str, names: Names) -> tuple[str, list[Problem]]:
    """Return the text with every `${NAME}` replaced, and what is wrong with those that are not."""
    problems: list[Problem] = []

    def one(found: re.Match[str]) -> str:
        if found[0] == "$${":
            return "${"
        value = _value(found[0], found[1], names)
        if isinstance(value, Problem):
            problems.append(value)
            return found[0]
        return value

    return _REF.sub(one, raw), problems


def _value(ref: str, inside: str, names: Names) -> str | Problem:
    name, _, filter_ = inside.partition("|")
    if not ref.endswith("}") or not _NAME.match(name):
        return Problem(f"{ref} is not a reference", "write ${NAME}, or $${ for a plain ${")
    if filter_ not in {"", "quote"}:
        return Problem(f"{ref} has an unknown filter", "there is only ${NAME|quote}")
    value = names.get(name)
    if value is None:
        return Problem(f"${{{name}}} is not set", names.hint(name))
    return quote(value, safe="") if filter_ else value


def substitute(root: Node, file: str, names: Names, mistakes: Mistakes) -> None:
    """Fill in every scalar of a tree in place; one that cannot be filled in becomes broken."""
    for _, scalar in scalars(root):
        if "${" not in scalar.raw:
            continue
        scalar.text, problems = fill(scalar.raw, names)
        for problem in problems:
            mistakes.add(file, scalar.mark, *problem)
        if problems:
            scalar.broken = True
            mistakes.unfilled.add(file)
        if not problems:
            _warn_unquoted(scalar, file, names, mistakes)


def _warn_unquoted(scalar: Scalar, file: str, names: Names, mistakes: Mistakes) -> None:
    """Hint at `|quote` where a user or password holds what would cut the URL in two."""
    before, _, rest = scalar.raw.partition("://")
    login, at, _ = rest.rpartition("@")
    if not at or "${" in before:
        return
    for found in _REF.finditer(login):
        name = found[1]
        if name and "|" not in name and _CUTS_URLS.search(names.get(name) or ""):
            message = f"${{{name}}} holds a character that cuts a URL in two"
            mistakes.warn(file, scalar.mark, message, f"write ${{{name}|quote}}")
