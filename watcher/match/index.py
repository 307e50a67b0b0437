"""What the archive's index holds of an entry, and what a query asks of it.

The index finds candidates and the matcher decides, so the index may find too much and never too
little. Both sides therefore start from what the matcher itself sees and seeks: the text without
marks (`View`), and the keys of the compiled query. A key begins where a word begins, or a clitic
later; its last word may go on; its other words are whole.

Tokens are words, of which LONGEST letters count; of scripts that put no space between words, and
of Korean, overlapping pairs of characters. Words that may begin with a clitic or class prefix are
there without it as well.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from watcher.match.beginnings import prefixes
from watcher.match.clitics import may_precede
from watcher.match.compiling import Compiler, WatchlistRule
from watcher.match.concepts.load import Concepts
from watcher.match.languages import canonical
from watcher.match.marks import plain
from watcher.match.pattern import Pattern, Phrase, Wildcard, Word
from watcher.match.tree import About, All, Any, AnyLeaf, Apart, Close, Node, Times
from watcher.match.view import View
from watcher.model import AllOf, AnyOf, Document, Token, Wanted
from watcher.urls import host

LONGEST = 32
MOST = 8_000  # tokens of one text: PostgreSQL takes at most 1 MB of them
EVERYTHING = Token("¤")  # what a text with more has instead: every query asks for it too
LOOSE = 3  # from so many letters on a word may go on; which endings it may have, the matcher knows
MOST_ASKED = 4_000  # tokens of one query
MOST_CLITICS = 5  # letters of clitics before a word

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aaf\u2e80-\u9fff"
    "\ua960-\ua9ff\uaa60-\uaadf\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc"
    "\U0001aff0-\U0001b2ff\U00020000-\U0003ffff"
)
_WITH_CLITICS = "\u0590-\u08ff\u1200-\u139f\ufb1d-\ufdff\ufe70-\ufeff"
# Vowel signs belong to their words; \w lacks them.
_SIGNS = "".join(
    f"{chr(block)}-{chr(block + 3)}{chr(block + 0x3A)}-{chr(block + 0x4F)}"
    f"{chr(block + 0x51)}-{chr(block + 0x57)}{chr(block + 0x62)}{chr(block + 0x63)}"
    for block in range(0x900, 0xD80, 0x80)
)
_EASTERN = (
    "\u0530-\u058f\u0900-\u0dff\u0f00-\u0fff\u10a0-\u10ff\u13a0-\u177f\u1800-\u194f\u1a00-\u1a1f"
    "\u1ab0-\u1c7f\u1c90-\u1cff\u2d00-\u2ddf\ua000-\uabff"
)
# A run of letters of one kind. Cutting more often than the matcher does is safe, less often not;
# in pairs nothing is cut.
_RUN = re.compile(
    f"[^\\W_{_UNSPACED}{_WITH_CLITICS}{_EASTERN}]+"
    f"|(?P<pairs>[{_UNSPACED}]+)"
    f"|(?P<clitics>(?:(?=\\w)[{_WITH_CLITICS}])+)"
    f"|(?:[{_SIGNS}]|(?=\\w)[{_EASTERN}])+"
)


# The same for texts of Latin, Greek and Cyrillic letters alone, four times as fast.
_WESTERN_RUN = re.compile(r"[^\W_]+")
_is_eastern = re.compile("[\u0530-\u1c7f\u1c90-\u1cff\u2d00-\ufaff\ufb13-\U0010ffff]").search


_NOT_WORD = re.compile(r"[\W_]+")
_SITE, _LANG = "§", "¶"
_MOST_LABELS = 8


class Key(NamedTuple):
    """What the automaton looks for, and what must be there for it."""

    text: str
    pattern: Pattern


def index_tokens(document: Document) -> str:
    """Return the tokens of an entry, each once, with a space between."""
    view = View(document)
    text = view.without_marks
    if _is_eastern(text) or prefixes(view.lang):
        words = _tokens(text, view.lang)
    else:
        words = (word[:LONGEST] for word in dict.fromkeys(_WESTERN_RUN.findall(text)))
    found = dict.fromkeys((*words, *_facts(view)))
    return EVERYTHING.text if len(found) > MOST else " ".join(found)


def _facts(view: View) -> Iterator[str]:
    """Yield tokens for what stands around the text and never changes: its site and language."""
    labels = host(view.document.url or "").split(".")[-_MOST_LABELS:]
    for start in range(len(labels)):
        yield _fact(_SITE, ".".join(labels[start:]))
    for lang in (view.lang, (view.document.lang or "").lower()):
        if lang:
            yield _fact(_LANG, lang)


def _fact(kind: str, value: str) -> str:
    return kind + _NOT_WORD.sub("·", value)


def _tokens(text: str, lang: str | None) -> Iterator[str]:
    before = prefixes(lang)
    for run in _RUN.finditer(text):
        kind, word = run.lastgroup, run[0]
        if kind == "pairs":
            yield from _pairs(word)
            continue
        yield word[:LONGEST]
        if kind == "clitics":
            yield from _without_clitics(word)
        for prefix in before:
            if word.startswith(prefix) and len(word) > len(prefix):
                yield word[len(prefix) :][:LONGEST]


def candidates(rule: WatchlistRule, concepts: Concepts) -> Wanted | None:
    """Return what the index is to be asked for the query of a rule; None: it cannot help.

    Raises QueryError like the matcher.
    """
    compiler = Compiler(concepts)
    query = compiler.watchlist(rule).query
    keys: defaultdict[int, list[Key]] = defaultdict(list)
    for key, patterns in compiler.needles.by_key.items():
        for pattern in patterns:
            keys[pattern.leaf].append(Key(key, pattern))
    wanted = _wanted(query, keys) if query is not None else None
    if wanted is None or _size(wanted) > MOST_ASKED:
        return None
    return _any((wanted, EVERYTHING))


def _pairs(run: str) -> Iterator[str]:
    """Yield overlapping pairs, and the last character, with which none begins."""
    yield from map("".join, pairwise(run))
    yield run[-1]


@lru_cache(maxsize=20_000)
def _without_clitics(word: str) -> tuple[str, ...]:
    """Return what is left of a word without each row of clitics that may begin it."""
    return tuple(
        word[start : start + LONGEST]
        for start in range(1, min(MOST_CLITICS + 1, len(word)))
        if may_precede(word[:start], word[start:], None)
    )


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
        return Token(_fact(_SITE, site)) if site.count(".") < _MOST_LABELS else None
    if query.field == "lang":
        lang = query.value.lower().replace("_", "-")
        if "-" in lang:
            return Token(_fact(_LANG, lang), prefix=True)
        return Token(_fact(_LANG, canonical(lang) or lang))
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
    for run in _RUN.finditer(piece):
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


def _size(wanted: Wanted) -> int:
    return 1 if isinstance(wanted, Token) else sum(map(_size, wanted.parts))
