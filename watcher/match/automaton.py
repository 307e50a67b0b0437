"""The automaton: every key of every pattern in one pass, and the patterns' decision at each hit.

Most hits are no find: they lie inside words, or their word is no form of the term. So what is
cheap is asked first, and what a word is a form of is remembered: few words make up most texts.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from watcher.match.beginnings import prefixes
from watcher.match.boundary import COMMON, KINDS, WESTERN, begins, token_end, token_start
from watcher.match.pattern import Pattern, Phrase, Wildcard, Word
from watcher.match.tree import Found, Places
from watcher.match.view import View

REMEMBERED = 1 << 17  # words, with the key that they begin with and the language


class _Group(NamedTuple):
    """The patterns of one key."""

    words: Sequence[Word]
    phrases: Mapping[str, Sequence[Phrase]]  # by what follows the known word
    wildcards: Sequence[Wildcard]
    others: Sequence[Pattern]


class Automaton:
    """Keys and, for each, the patterns that may begin where it is found."""

    def __init__(self, by_key: Mapping[str, list[Pattern]]) -> None:
        self._groups = [_group(patterns) for patterns in by_key.values()]
        self._search = AhoCorasick(by_key).find_matches_as_indexes if by_key else None
        self._forms: dict[tuple[int, str, str | None], tuple[Word, ...]] = {}

    def find(self, view: View, text: str, found: defaultdict[int, Places]) -> None:
        """Add the places of every leaf that is found in the text of a view."""
        if self._search is None:
            return
        groups, kinds, lang = self._groups, KINDS, view.lang
        glued = prefixes(lang)
        for number, start, end in self._search(text, overlapping=True):
            words, phrases, wildcards, others = groups[number]
            for wildcard in wildcards:
                _add(found, view, *wildcard.span(view, start, end), wildcard)
            if start and text[start - 1] != " ":
                # Mostly inside a word; asking `begins` would cost three times as much.
                if kinds[text[start - 1]] == WESTERN == kinds[text[start]]:
                    if not glued or not _is_prefixed(view, start, glued):
                        continue
                elif not begins(text, start, lang):
                    continue
            if words or phrases:
                run = COMMON.match(text, start)
                stop = run.end() if run else start
                if stop == start or text[stop : stop + 1] not in _AFTER:
                    stop = token_end(text, start)
                if words:
                    for word in self._forms_of(number, text[start:stop], lang, words):
                        if word.takes(view, start, stop):
                            _add(found, view, start, stop, word)
                for after in (text[stop : stop + 3], "") if phrases else ():
                    for phrase in phrases.get(after, ()):
                        _add(found, view, *phrase.span(view, start, end), phrase)
            for pattern in others:
                _add(found, view, start, pattern.end(view, start, end), pattern)

    def _forms_of(
        self, number: int, token: str, lang: str | None, words: Sequence[Word]
    ) -> tuple[Word, ...]:
        """Return those of a key's words that a word of a text is a form of."""
        key = (number, token, lang)
        known = self._forms.get(key)
        if known is None:
            known = tuple([word for word in words if word.is_form(token, lang)])
            if len(self._forms) >= REMEMBERED:
                self._forms = {}  # another thread may still fill the old one: no harm
            self._forms[key] = known
        return known


def _is_prefixed(view: View, start: int, glued: Sequence[str]) -> bool:
    """Tell whether a capital stands here after a class prefix: Zulu uPutin, eKremlin."""
    before = view.text[token_start(view.text, start) : start]
    return before in glued and view.written(start, start + 1).isupper()


_AFTER = frozenset((" ", ",", ".", "\n", ""))


def _add(
    found: defaultdict[int, Places], view: View, start: int, stop: int, pattern: Pattern
) -> None:
    """Add a place; `stop` is 0 where there is none."""
    if stop:
        found[pattern.leaf].append(Found(start, stop, 1 << view.field_of(start), pattern))


def _group(patterns: Sequence[Pattern]) -> _Group:
    words, wildcards, others = [], [], []
    phrases: defaultdict[str, list[Phrase]] = defaultdict(list)
    for pattern in patterns:
        if isinstance(pattern, Word):
            words.append(pattern)
        elif isinstance(pattern, Phrase):
            phrases[pattern.after].append(pattern)
        elif isinstance(pattern, Wildcard):
            wildcards.append(pattern)
        else:
            others.append(pattern)
    return _Group(words, dict(phrases), wildcards, others)
