"""What a person may have meant when a search finds nothing.

A dictionary form finds its other forms, but not the other way round: Кремль finds Кремле, Кремле
does not find Кремль. So stored words, and names of concepts, that begin like the term are tried
in its place. Each suggestion has been searched for and does find something.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from watcher.archive.finding import find, stored
from watcher.match import engine
from watcher.match.compiling.rule import WatchlistRule
from watcher.match.concepts.load import Concepts
from watcher.match.patterns.folding import folded_term
from watcher.match.query.tree import ConceptRef, Node, Term
from watcher.match.query.walk import wanted
from watcher.match.text.marks import plain
from watcher.model import Document, Token
from watcher.store.databases.engine import Store
from watcher.store.searching.search import Sought

TERMS = 3  # of one query
SHORTEST, ENDING = 4, 3  # letters of a word that is looked at, and of it that may differ
LONGER = 4  # letters that a stored word may have more
READ = 1_200  # entries at most, the newest: those that wait for the index come first
TRIED, SHOWN = 100, 3  # words
_WORD = re.compile(r"\w[\w'’-]*")


class Unfound(NamedTuple):
    """A term that found nothing, and query nodes that would find something.

    `stored`: words of the archive that merely begin like the term, if there is nothing better.
    `marked`: the suggestions differ from the term in the marks of letters only.
    """

    term: Term
    instead: tuple[Node, ...]
    stored: tuple[str, ...] = ()
    marked: bool = False


class _Search(NamedTuple):
    """The archive as one search sees it."""

    store: Store
    concepts: Concepts
    since: datetime | None
    watchlist: str | None

    def finds(self, node: Node) -> bool:
        hits = find(self.store, node, self.concepts, {}, since=self.since, watchlist=self.watchlist)
        return next(hits, None) is not None


def unfound(
    store: Store,
    query: Node,
    concepts: Concepts,
    *,
    since: datetime | None = None,
    watchlist: str | None = None,
) -> Iterator[Unfound]:
    """Yield the words of a query that find nothing by themselves while others would.

    `since` and `watchlist` are those of the search. Raises StoreError.
    """
    search = _Search(store, concepts, since, watchlist)
    terms = (node for node in wanted(query) if isinstance(node, Term))
    words = (term for term in terms if term.kind == "word" and not term.exact)
    for term in islice(words, TERMS):
        if not search.finds(term) and (told := _instead(term, search)):
            yield told


def _instead(term: Term, search: _Search) -> Unfound | None:
    typed = _folded(term.text)
    if len(typed) < SHORTEST:
        return None
    words = _stored_words(typed, search)
    tried: list[Node] = [Term(word) for word in _finding(term.text, words)]
    tried += [ConceptRef(name) for name in _naming(term.text, typed, search.concepts)]
    if found := tuple(islice(filter(search.finds, tried), SHOWN)):
        return Unfound(term, found)
    if found := tuple(islice(filter(search.finds, _otherwise_marked(typed, words)), SHOWN)):
        return Unfound(term, found, marked=True)
    return _alike(term, typed, words, search)


def _otherwise_marked(typed: str, words: Mapping[str, Counter[str]]) -> Iterator[Node]:
    """Yield the words that differ in marks only (those count in Vietnamese), each once."""
    small = Counter[str]()
    for counts in words.values():
        for word, count in counts.items():
            small[word.lower()] += count * (_folded(word) == typed)
    yield from (Term(word) for word, count in small.most_common(TRIED) if count)


def _alike(
    term: Term, typed: str, words: Mapping[str, Counter[str]], search: _Search
) -> Unfound | None:
    """Return the longest beginning that stored words share with the term, or the only word."""
    spelled: dict[str, str] = {}  # as it is most often
    for word, _ in sum(words.values(), Counter[str]()).most_common():
        spelled.setdefault(_folded(word), word)
    for size in range(len(typed), max(SHORTEST, len(typed) - ENDING) - 1, -1):
        like = [word for key, word in spelled.items() if key.startswith(typed[:size])]
        begun = Term(term.text[:size], "prefix")
        if like and search.finds(begun):
            return Unfound(term, (begun if like[1:] else Term(like[0]),), tuple(like[:SHOWN]))
    return None


def _stored_words(typed: str, search: _Search) -> dict[str, Counter[str]]:
    """Count stored words that begin like a folded one, by language."""
    beginning = typed[: max(SHORTEST - 1, len(typed) - ENDING)]
    sought = Sought(Token(beginning, prefix=True), search.since, search.watchlist)
    found: dict[str, Counter[str]] = {}
    known: dict[str, bool] = {}
    for one in islice(stored(search.store, sought), READ):
        document = one.document
        text = "\n".join((document.title, document.summary, document.body))
        for word in _WORD.findall(text):
            if word not in known:
                folded = _folded(word)
                known[word] = folded.startswith(beginning) and len(folded) <= len(typed) + LONGER
            if known[word]:
                found.setdefault(document.lang or "", Counter())[word] += 1
    return found


def _finding(text: str, words: Mapping[str, Counter[str]]) -> Iterator[str]:
    """Yield the words of which a typed one is a form in their language, the frequent first."""
    seen: set[str] = set()
    for lang, counts in words.items():
        keywords = [word for word, _ in counts.most_common(TRIED)]
        matcher = engine.compile([WatchlistRule(word, (word,)) for word in keywords])
        matched = {match.watchlist for match in matcher.match(_typed(text, lang))}
        for word in keywords:
            if word in matched and word.casefold() not in seen:
                seen.add(word.casefold())
                yield word


def _naming(text: str, typed: str, concepts: Concepts) -> Sequence[str]:
    """Return the concepts that have a form of a name typed."""
    ids = concepts.beginning(typed[: max(SHORTEST - 1, len(typed) - ENDING)])
    rules = [WatchlistRule(one, query=ConceptRef(one)) for one in islice(ids, TRIED)]
    return [match.watchlist for match in engine.compile(rules, concepts).match(_typed(text, ""))]


def _typed(text: str, lang: str) -> Document:
    """Return what was typed as a text, with a capital, too: names want theirs."""
    return Document(text, text.capitalize(), "", lang or None, "")


def _folded(word: str) -> str:
    return plain(folded_term(word))
