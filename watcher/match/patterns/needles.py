"""The patterns of every leaf by their keys: what the automaton holds."""

import re
from collections import defaultdict

from watcher.match.patterns.forming import as_kind
from watcher.match.patterns.pattern import Pattern
from watcher.match.patterns.wildcard import Prefix, Wildcard
from watcher.match.text.marks import plain
from watcher.model import Marks

_LITERAL = re.compile(r"[^?]+")


class Needles:
    """Patterns by key. `loose` ones ignore marks in Vietnamese texts too."""

    def __init__(self) -> None:
        self.by_key: defaultdict[str, list[Pattern]] = defaultdict(list)
        self.loose: defaultdict[str, list[Pattern]] = defaultdict(list)

    def copy(self) -> "Needles":
        """Return a copy, to which more may be put; the patterns are the same, for none changes."""
        copied = Needles()
        copied.by_key.update({key: [*patterns] for key, patterns in self.by_key.items()})
        copied.loose.update({key: [*patterns] for key, patterns in self.loose.items()})
        return copied

    def put(self, key: str, pattern: Pattern, marks: Marks) -> None:
        """Put a pattern, and beside it the one for Vietnamese texts, which keep their marks."""
        self.by_key[key].append(pattern)
        if pattern.folded != pattern.spelled:
            marked = as_kind(Prefix if isinstance(pattern, Prefix) else Pattern, pattern)
            marked.spelled, marked.marked = pattern.folded, True
            self.by_key[pattern.folded].append(marked)
        if marks == "ignore":
            self.loose[key].append(pattern)

    def put_wildcard(self, pattern: Pattern) -> None:
        """Put the pattern of `wo?d`, whose key is the longest piece between question marks."""
        text = pattern.folded if pattern.marked else pattern.spelled
        literal = max(_LITERAL.finditer(text), key=lambda found: len(found[0]))
        wildcard = as_kind(Wildcard, pattern)
        wildcard.shape = re.compile(r"\w".join(map(re.escape, text.split("?"))))
        wildcard.ahead = literal.start()
        for key in dict.fromkeys((literal[0], plain(literal[0]))):
            self.by_key[key].append(wildcard)
