"""The YAML parser's error messages in helpful words; files that are not UTF-8."""

import re

import yaml

from watcher.config.mistakes import START, Mark, Trouble, place_of

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_ONLY_KEY = re.compile(r"^\s*[\w-]+$")
_BARE_URL = re.compile(r"^\s*- (https?://\S+)\s*$")
_NO_SPACE = re.compile(r"^(\s*(?:- )?[\w-]+:)(?!//)\S")
_HALF_QUOTED = re.compile(r"""^\s*(?:- )?(?:[\w-]+: +)?("[^"]*"|'[^']*') *[^\s#:,\]}]""")
_LONGEST_QUOTED = 80
_SPECIAL = "@`%&*!|>"


def decode(body: bytes) -> str:
    """Return the text of a config file (UTF-8, a BOM allowed); raises Trouble."""
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = body[: error.start].decode("utf-8-sig", "replace")
        mark = place_of(good, len(good))
        raise Trouble("the file is not UTF-8", mark, "save it as UTF-8") from None
    if bad := _CONTROL.search(text):
        name = f"U+{ord(bad[0]):04X}"
        raise Trouble(f"control character {name}", place_of(text, bad.start()), "remove it")
    return text


def explain(error: yaml.YAMLError, text: str) -> Trouble:
    """Return what is wrong and where, from the parser's complaint."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Trouble("not readable as YAML", START)
    lines = text.split("\n")
    problem, context = error.problem or "", error.context or ""
    mark = Mark(error.problem_mark.line + 1, error.problem_mark.column + 1)
    start = error.context_mark
    opened = Mark(start.line + 1, start.column + 1) if start else mark
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    if tab := _tab_indent(lines, mark.line):
        return tab
    if half := _half_quoted(line, mark):
        return half
    if "quoted scalar" in context and "end of stream" in problem:
        return Trouble("this quote is never closed", opened, "add the closing quote")
    if "expected ':'" in problem:
        return Trouble("a key without ':'", opened, "write key: value")
    if "mapping values are not allowed" in problem and _ONLY_KEY.match(line[: mark.column - 1]):
        return _misplaced_key(lines, mark.line)
    if "flow" in context and (trouble := _in_brackets(problem, context, opened, mark, text)):
        return trouble
    return _plain_words(problem, mark, line)


def _in_brackets(problem: str, context: str, opened: Mark, mark: Mark, text: str) -> Trouble | None:
    """Find what is wrong inside [] or {}, if it is one of the usual slips."""
    line = "".join(text.split("\n")[mark.line - 1 : mark.line])
    if line[mark.column - 1 : mark.column] == ",":
        return Trouble("a comma with nothing before it", mark, "remove it")
    if line[: mark.column - 1].rstrip().endswith(("'", '"')):
        hint = "put a comma between two texts, or other quotes around one that holds quotes"
        return Trouble("a text goes on after its quotes", mark, hint)
    return _never_closed(problem, context, opened, mark, text)


def _never_closed(
    problem: str, context: str, opened: Mark, mark: Mark, text: str
) -> Trouble | None:
    """Find a list in [] or a mapping in {} that does not end."""
    if "node" not in context and "did not find expected" in problem:
        opening, close = "[]" if "sequence" in context else "{}"
        hint = _commented(text, opened) or f"add {close} or a comma"
        return Trouble(f"this {opening} is never closed", opened, hint)
    if "".join(text.split("\n")[mark.line - 1 :]).strip():
        return None
    last = max(text.rfind("["), text.rfind("{"))
    opened = place_of(text, last)
    hint = _commented(text, opened) or "close it"
    return Trouble(f"this {text[last]} is never closed", opened, hint)


def _commented(text: str, opened: Mark) -> str:
    """Return a hint where what begins like a hashtag hides the end of the line."""
    line = text.split("\n")[opened.line - 1]
    found = re.compile(r"(?<=[\[{,\s])#\w+").search(line, opened.column)
    return f'# begins a comment; for the text write "{found[0]}"' if found else ""


def _misplaced_key(lines: list[str], number: int) -> Trouble:
    """Tell why a key does not fit under what is above it."""
    above = next((at for at in range(number - 1, 0, -1) if lines[at - 1].strip()), number)
    if bare := _BARE_URL.match(lines[above - 1]):
        mark = Mark(above, bare.start(1) + 1)
        return Trouble("keys under a bare URL", mark, f"write - url: {bare[1][:40]}")
    if tight := _NO_SPACE.match(lines[above - 1]):
        mark = Mark(above, tight.end(1) + 1)
        return Trouble("no space after a colon", mark, f"write {tight[1].strip(' -')} ...")
    mark = Mark(number, len(lines[number - 1]) - len(lines[number - 1].lstrip()) + 1)
    return Trouble("bad indentation", mark, "keys that belong together stand in one column")


def _half_quoted(line: str, mark: Mark) -> Trouble | None:
    """Find a value whose quotes end before it does: `query: "Minsk" AND Brest`."""
    found = _HALF_QUOTED.match(line)
    if not found or found.end(1) >= mark.column:
        return None
    whole = found[1] + line[found.end(1) :].rstrip()
    outer = '"' if found[1][0] == "'" else "'"
    hint = f"put it all into one pair of quotes: {outer}{whole}{outer}"
    if outer in whole or len(whole) > _LONGEST_QUOTED:
        hint = "write it on the next line, after >-"
    return Trouble("the text goes on after its quotes", mark, hint)


def _tab_indent(lines: list[str], number: int) -> Trouble | None:
    """Find a tab in the indentation of the line complained of, or of the one before it."""
    for at in (number, number - 1):
        line = lines[at - 1] if 0 < at <= len(lines) else ""
        indent = line[: len(line) - len(line.lstrip(" \t-"))]
        if "\t" in indent:
            mark = Mark(at, indent.index("\t") + 1)
            return Trouble("a tab in the indentation", mark, "indent with spaces")
    return None


def _plain_words(problem: str, mark: Mark, line: str) -> Trouble:
    first = line[mark.column - 1 : mark.column]
    if "mapping values are not allowed" in problem:
        hint = "indent it like the lines above, or quote a text that holds ': '"
        return Trouble("unexpected ':', or bad indentation", mark, hint)
    if "cannot start any token" in problem or (first and first in _SPECIAL):
        return Trouble(f"a text cannot begin with {first!r}", mark, "put it in quotes")
    if "escape" in problem:
        return Trouble("unknown \\ escape in double quotes", mark, "use single quotes")
    if "expected '-'" in problem:
        hint = "keys of one list item stand in one column; a new item begins with -"
        return Trouble("bad indentation in a list", mark, hint)
    if "expected key" in problem or "document start" in problem:
        return Trouble("bad indentation", mark, "keys that belong together stand in one column")
    if "block sequence entries" in problem:
        return Trouble("a list cannot begin here", mark, "put it on its own line, or use [a, b]")
    hint = "compare with the lines above; quotes around a text are always right"
    return Trouble(f"not readable as YAML: {problem or 'unknown'}", mark, hint)
