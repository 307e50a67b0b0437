"""What a query asks of the archive's index: tokens that all of its texts have (see `index`)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from watcher.match.compiling.rule import WatchlistRule
from watcher.match.compiling.watchlists import Compiler
from watcher.match.concepts.load import Concepts
from watcher.match.evaluating.close import Apart, Close, Times
from watcher.match.evaluating.tree import About, All, Any, AnyLeaf, Node
from watcher.match.indexing.index import EVERYTHING, LANG, LONGEST, MOST_LABELS, RUN, SITE, fact
from watcher.match.patterns.inflected import Word
from watcher.match.patterns.pattern import Pattern
from watcher.match.patterns.phrase import Phrase
from watcher.match.patterns.wildcard import Wildcard
from watcher.match.text.languages import canonical
from watcher.match.text.marks import plain
from watcher.model import AllOf, AnyOf, Token, Wanted
from watcher.model.search import size

LOOSE = 3  # from so many letters on a word may go on; which endings it may have, the matcher knows
MOST_ASKED = 4_000  # tokens of one query
DEEPEST = 16  # levels: SQLite's parser has room for some thirty


class Key(NamedTuple):
    """What the automaton looks for, and what must be there for it."""

    text: str
    pattern: Pattern


def candidates(rule: WatchlistRule, concepts: Concepts) -> Wanted | None:
    """Return what to ask the index for a rule's query; None where the index cannot help.

    Raises QueryError like the matcher.
    """
    compiler = Compiler(concepts)
    query = compiler.watchlist(rule).query
    keys: defaultdict[int, list[Key]] = defaultdict(list)
    for key, patterns in compiler.leaves.needles.by_key.items():
        for pattern in patterns:
            keys[pattern.leaf].append(Key(key, pattern))
    wanted = _wanted(query, keys) if query is not None else None
    if wanted is None or size(wanted) > MOST_ASKED or _depth(wanted) > DEEPEST:
        return None
    return _any((wanted, EVERYTHING))


def _wanted(query: Node, keys: Mapping[int, Sequence[Key]]) -> Wanted | None:
    match query:
        case AnyLeaf():
            return _any(_of(key) for leaf in query.leaves for key in keys[leaf])
        case Any():
            return _any(_wanted(child, keys) for child in query.children)
        case All():
            return _all(_wanted(child, keys) for child in query.children)
        case Close():
            return _all(_wanted(child, keys) for child in (query.left, query.right))
        case Apart():
            return _wanted(query.left, keys)
        case Times():
            return _wanted(query.child, keys)
        case About():
            return _about(query)
    return None  # what a text must not have


def _about(query: About) -> Wanted | None:
    """Return the tokens of texts of a site or language; None for what may change or is rare."""
    if query.field == "site":
        site = query.value.casefold().removeprefix("www.").strip(".")
        return Token(fact(SITE, site)) if site.count(".") < MOST_LABELS else None
    if query.field == "lang":
        lang = query.value.lower().replace("_", "-")
        if "-" in lang:
            return Token(fact(LANG, lang), prefix=True)
        return Token(fact(LANG, canonical(lang) or lang))
    return None


def _of(key: Key) -> Wanted | None:
    """Return the tokens of all texts that hold a key's pattern; None where there are none."""
    pattern = key.pattern
    if isinstance(pattern, Wildcard):
        return _piece(pattern.spelled.partition("?")[0], open_end=True)
    if isinstance(pattern, Phrase):
        return _all(_word(word) for word in pattern.words)
    return _piece(key.text, open_end=type(pattern) is not Pattern)


def _word(pattern: Pattern) -> Wanted | None:
    """Return the tokens of one word of a phrase."""
    if isinstance(pattern, Word):
        return _piece(pattern.stem, open_end=True)
    return _piece(pattern.spelled, open_end=False)


def _piece(piece: str, *, open_end: bool) -> Wanted | None:
    """Return the tokens of texts that hold this piece, where a word begins; its last may go on."""
    tokens: list[Token] = []
    piece = plain(piece)
    for run in RUN.finditer(piece):
        text = run[0]
        if run.lastgroup != "pairs":
            goes_on = run.end() == len(piece) and (open_end or len(text) >= LOOSE)
            tokens.append(Token(text[:LONGEST], goes_on))
        elif len(text) == 1:
            tokens.append(Token(text, prefix=True))
        else:
            tokens += [Token(one + following) for one, following in pairwise(text)]
    return _all(tokens)


def _any(parts: Iterable[Wanted | None]) -> Wanted | None:
    """Return what any of the parts asks for; one that cannot help spoils all."""
    found: dict[Wanted, None] = {}
    for part in parts:
        if part is None:
            return None
        found.update(dict.fromkeys(part.parts if isinstance(part, AnyOf) else (part,)))
    return next(iter(found), None) if len(found) < 2 else AnyOf(tuple(found))


def _all(parts: Iterable[Wanted | None]) -> Wanted | None:
    """Return what all of the parts ask for, those that can help."""
    found: dict[Wanted, None] = {}
    for part in parts:
        if part is not None:
            found.update(dict.fromkeys(part.parts if isinstance(part, AllOf) else (part,)))
    return next(iter(found), None) if len(found) < 2 else AllOf(tuple(found))


def _depth(wanted: Wanted) -> int:
    return 1 if isinstance(wanted, Token) else 1 + max(map(_depth, wanted.parts))
