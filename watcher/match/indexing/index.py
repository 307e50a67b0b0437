"""What the archive's index holds of an entry; what queries ask of it is in `seeking`.

The index finds candidates and the matcher decides, so the index may find too much and never too
little. Both sides therefore start from what the matcher itself sees and seeks: the text without
marks (`View`), and the keys of the compiled query. A key begins where a word begins, or a clitic
later; its last word may go on; its other words are whole.

Tokens are words, of which LONGEST letters count; of scripts that put no space between words, and
of Korean, overlapping pairs of characters. Words that may begin with a clitic or class prefix are
there without it as well. Site and language are tokens too.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from watcher.match.rewritten.hashtags import SIGN, Hashtags
from watcher.match.rewritten.mutated import radical_words
from watcher.match.rewritten.turned import turned, turns
from watcher.match.text.beginnings import prefixes
from watcher.match.text.clitics import may_precede
from watcher.match.text.languages import canonical
from watcher.match.text.radicals import changes
from watcher.match.text.view import View
from watcher.model import Document, Token
from watcher.urls import host

LONGEST, LONGEST_FACT = 32, 80
MOST = 8_000  # tokens of one text: PostgreSQL takes at most 1 MB of them
EVERYTHING = Token("¤")  # what a text with more has instead: every query asks for it too
SITE, LANG = "§", "¶"  # how tokens of what stands around the text begin
MOST_LABELS = 8  # of a host
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
RUN = re.compile(
    f"[^\\W_{_UNSPACED}{_WITH_CLITICS}{_EASTERN}]+"
    f"|(?P<pairs>[{_UNSPACED}]+)"
    f"|(?P<clitics>(?:(?=\\w)[{_WITH_CLITICS}])+)"
    f"|(?:[{_SIGNS}]|(?=\\w)[{_EASTERN}])+"
)
# The same for texts of Latin, Greek and Cyrillic letters alone, four times as fast.
_WESTERN_RUN = re.compile(r"[^\W_]+")
_NOT_WORD = re.compile(r"[\W_]+")
_is_eastern = re.compile("[\u0530-\u1c7f\u1c90-\u1cff\u2d00-\ufaff\ufb13-\U0010ffff]").search


def index_tokens(document: Document) -> str:
    """Return the tokens of an entry, each once, with a space between."""
    view = View(document)
    text = view.without_marks()
    if SIGN in text and (tags := Hashtags(view).view):
        text += "\n" + tags.without_marks()
    if changes(view.lang):
        text += "\n" + " ".join(radical_words(view))
    if turns(document.lang):
        text += "\n" + turned(view).without_marks()
    if _is_eastern(text) or prefixes(view.lang):
        words = _tokens(text, view.lang)
    else:
        words = (word[:LONGEST] for word in dict.fromkeys(_WESTERN_RUN.findall(text)))
    found = dict.fromkeys((*words, *_facts(view)))
    return EVERYTHING.text if len(found) > MOST else " ".join(found)


def _facts(view: View) -> Iterator[str]:
    """Yield tokens for what stands around the text and never changes: its site and language."""
    labels = host(view.document.url or "").split(".")[-MOST_LABELS:]
    for start in range(len(labels)):
        yield fact(SITE, ".".join(labels[start:]))
    said = (view.document.lang or "").lower()
    for lang in (view.said, canonical(said), said):
        if lang:
            yield fact(LANG, lang)


def fact(kind: str, value: str) -> str:
    """Return the token of a site or language; none of its signs means something to a database."""
    return (kind + _NOT_WORD.sub("·", value))[:LONGEST_FACT]


def _tokens(text: str, lang: str | None) -> Iterator[str]:
    before = prefixes(lang)
    for run in RUN.finditer(text):
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
