"""A telling -> its features: weighted terms, the days it names, its wording."""

from collections.abc import Collection

from watcher.cluster.across.clues import clues
from watcher.cluster.across.kept import packed, with_concepts
from watcher.cluster.days.named import every_day
from watcher.cluster.packing import READABLE as READABLE
from watcher.cluster.packing import pack as pack
from watcher.cluster.packing import unpack as unpack
from watcher.cluster.telling import BRIEF, the_same
from watcher.cluster.telling import Features as Features
from watcher.cluster.telling import Telling as Telling
from watcher.cluster.words.fullnames import full_names
from watcher.cluster.words.kinds import SAMPLE, SYLLABLES, kind, language
from watcher.cluster.words.memo import hashed, hashes
from watcher.cluster.words.sketch import shingles, sketch
from watcher.cluster.words.terms import weighted
from watcher.cluster.words.title_terms import title_terms
from watcher.cluster.words.tokens import tokens
from watcher.text import composed

LEAD = 300  # tokens of the body that tell the event
WORDING = 300  # tokens that near copies are known by
_LETTERS, _FEWER = 16, 7  # of a token, on the average: at most, and mostly


def features(telling: Telling) -> Features:
    """Return what the window needs of a telling."""
    title = tokens(telling.title[: LEAD * 4])
    text = f"{telling.summary}\n{telling.body}"[: WORDING * _LETTERS]
    body = _lead(text)
    lang = language(telling.lang)
    writing = kind(lang, [*title[:SAMPLE], *body[:SAMPLE]])
    heads, (leads, worths) = hashes(title, writing), hashes(body, writing)
    terms, weights, keys = weighted(heads, (leads[:LEAD], worths[:LEAD]), writing)
    dated = "vi" if writing == SYLLABLES else lang  # feeds often claim English
    named = every_day(telling.title, dated, telling.at)
    length = shingles(heads[0], leads)
    short = writing == SYLLABLES and length <= BRIEF
    return Features(
        int(telling.at.timestamp()),
        lang,
        writing,
        terms.tobytes(),
        weights.tobytes(),
        keys.tobytes(),
        packed(clues(telling.title, f"{telling.summary}\n{telling.body}")),
        the_same(named | every_day(text, dated, telling.at)),
        the_same(named),
        title_terms(title, (*heads, leads), writing, composed(telling.title), composed(text)),
        hashed(" ".join(word.lower() for word in title if not _numbered(word))) >> 32,
        hashed(" ".join(word for word in title if _numbered(word))) >> 32,
        sketch(heads[0], leads),
        length,
        full_names(composed(telling.title), composed(text)) if short else b"",
    )


def _lead(text: str) -> list[str]:
    """Return the first tokens, WORDING at most; of a long text the rest is not looked at."""
    begun = text[: WORDING * _FEWER]
    found = tokens(begun)
    if len(found) <= WORDING and len(begun) < len(text):
        found = tokens(text)
    return found[:WORDING]


def naming(made: Features, concepts: Collection[str]) -> Features:
    """Return features with the concepts that the telling names, whatever its language."""
    return made._replace(clues=with_concepts(made.clues, concepts)) if concepts else made


def _numbered(word: str) -> bool:
    return not word.isalpha() and any(char.isdigit() for char in word)
