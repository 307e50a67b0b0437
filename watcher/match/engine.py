"""All watchlists at once: compile their terms into one automaton, then match or explain."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import category

from ahocorasick_rs import AhoCorasick

from watcher.errors import QueryError
from watcher.match.boundary import whole
from watcher.match.evidence import Found, evidence
from watcher.match.normal import fold
from watcher.model import FIELDS, Document, FieldName, Match

# Between the fields of a text that is searched; folding leaves no line break in either.
_BETWEEN = "\n"


@dataclass(frozen=True, slots=True)
class WatchlistRule:
    """What matching needs of a watchlist. `sources` are names; None means every source."""

    name: str
    keywords: tuple[str, ...]
    exclude: tuple[str, ...] = ()
    fields: Sequence[FieldName] = FIELDS
    sources: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a watchlist fits a document, and the reason in words."""

    watchlist: str
    matched: bool
    why: str


class _Owner(NamedTuple):
    """A rule that asked for a term, and the term as it was written there."""

    rule: int
    exclude: bool
    term: str


def check_keyword(keyword: str) -> None:
    """Raise QueryError where a keyword could never be found as a word or phrase."""
    _folded_term(keyword)


def compile(rules: Sequence[WatchlistRule]) -> "Matcher":  # noqa: A001 (called as engine.compile)
    """Return the matcher of all these watchlists.

    Raises QueryError for the first keyword or exclude term that is empty or only punctuation.
    """
    return Matcher(rules)


class Matcher:
    """Finds every term of every watchlist in one pass. Immutable, so threads may share it."""

    def __init__(self, rules: Sequence[WatchlistRule]) -> None:
        self._rules = tuple(rules)
        owners = _owners(self._rules)
        self._owners = tuple(owners.values())
        self._find = AhoCorasick(owners).find_matches_as_indexes if owners else None

    def match(self, document: Document) -> tuple[Match, ...]:
        """Return a match, with its evidence, for each watchlist that fits the document."""
        texts = (document.title, document.summary, document.body)
        folded = tuple(map(fold, texts))
        found = self._found(folded)
        if not found:
            return ()
        return tuple(
            Match(rule.name, evidence(texts, folded, found[number][0]))
            for number, rule in self._asked(found)
            if not _obstacle(rule, found[number], document.source)
        )

    def explain(self, document: Document) -> tuple[Verdict, ...]:
        """Return the verdict of every watchlist, in their order, with its reason."""
        found = self._found(tuple(map(fold, (document.title, document.summary, document.body))))
        return tuple(
            _verdict(rule, found.get(number, ([], [])), document.source)
            for number, rule in enumerate(self._rules)
        )

    def _asked(self, found: Iterable[int]) -> Iterator[tuple[int, WatchlistRule]]:
        return ((number, self._rules[number]) for number in sorted(found))

    def _found(self, folded: Sequence[str]) -> Mapping[int, tuple[list[Found], list[Found]]]:
        """Return for each rule the keywords and the exclude terms found in any field."""
        text = _BETWEEN.join(folded)
        hits = self._find(text, overlapping=True) if self._find else ()
        if not hits:
            return {}
        found: dict[int, tuple[list[Found], list[Found]]] = defaultdict(lambda: ([], []))
        starts = (0, len(folded[0]) + 1, len(folded[0]) + len(folded[1]) + 2)
        for term, start, end in hits:
            if whole(text, start, end):
                field = 2 if start >= starts[2] else int(start >= starts[1])
                at = starts[field]
                for owner in self._owners[term]:
                    place = Found(field, start - at, end - at, owner.term)
                    found[owner.rule][owner.exclude].append(place)
        return found


def _owners(rules: Sequence[WatchlistRule]) -> dict[str, list[_Owner]]:
    """Return who asked for each folded term; of two spellings in one list the first counts."""
    owners: dict[str, list[_Owner]] = {}
    for number, rule in enumerate(rules):
        seen = set()
        for exclude, terms in ((False, rule.keywords), (True, rule.exclude)):
            for term in terms:
                folded = _folded_term(term)
                if (exclude, folded) not in seen:
                    seen.add((exclude, folded))
                    owners.setdefault(folded, []).append(_Owner(number, exclude, term))
    return owners


def _folded_term(term: str) -> str:
    folded = fold(term).strip(" ")
    if not folded:
        raise QueryError("a keyword is empty", hint="write a word or a phrase, or remove it")
    # Symbols (an emoji, a currency sign) can be meant; punctuation alone is everywhere.
    if not any(char.isalnum() or category(char) in ("So", "Sc") for char in folded):
        raise QueryError(
            f"keyword {term!r} is only punctuation", hint="write a word or a phrase, or remove it"
        )
    return folded


def _obstacle(
    rule: WatchlistRule, found: tuple[list[Found], list[Found]], source: str
) -> str | None:
    """Return why the rule does not fit, or None where it does; drop what it does not watch."""
    if rule.sources is not None and source not in rule.sources:
        return "source not watched"
    keywords, excludes = found
    watched = [place for place in keywords if FIELDS[place.field] in rule.fields]
    if not watched:
        if not keywords:
            return "no term found"
        return f"{keywords[0].told()}, a field not watched"
    veto = next((place for place in excludes if FIELDS[place.field] in rule.fields), None)
    keywords[:] = watched
    return f"excluded by {veto.told()}" if veto else None


def _verdict(rule: WatchlistRule, found: tuple[list[Found], list[Found]], source: str) -> Verdict:
    obstacle = _obstacle(rule, found, source)
    why = obstacle or f"found {min(found[0]).told()}"
    return Verdict(rule.name, obstacle is None, why)
