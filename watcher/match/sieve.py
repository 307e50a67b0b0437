"""Texts that arrive together are searched as one, since most of them hold no term.

What a text costs is mostly the calls that prepare it. So the fields of all are folded and searched
in one go, a line each, and only those texts come out in which a key stands with what it needs
beside it. These may be too many and never too few: each of them is then matched by itself.
"""

from collections.abc import Iterable, Iterator, Sequence

from watcher.match.automata.automaton import Automaton
from watcher.match.rewritten.hashtags import SIGN
from watcher.match.rewritten.middles import may_be_given, middles
from watcher.match.rewritten.turned import turns
from watcher.match.text.beginnings import prefixes
from watcher.match.text.commonest import heard
from watcher.match.text.doubt import may_speak, spoken
from watcher.match.text.languages import canonical
from watcher.match.text.pages import paged
from watcher.match.text.radicals import changes
from watcher.match.text.tongues import COMMONEST
from watcher.match.text.vietnamese import is_vietnamese

Fields = tuple[str, str, str]  # title, summary, body
AT_ONCE = 64  # texts in one go: with 100 KB the processor still has them at hand
MOST = 500_000  # characters in one go: a pile takes memory several times over
# Where so many come out, as of texts without a code page, it saves nothing: it rests in that
# language for so many calls.
CROWDED, REST = 0.5, 15
LANGUAGES = 64  # in which it rests at most
_GLUED = tuple([lang for lang in COMMONEST if prefixes(lang) or changes(lang)])


class Sieve:
    """Sorts out texts in which no key of these automata is found; `loose`: of Vietnamese texts."""

    def __init__(self, tight: Automaton, loose: Automaton) -> None:
        self._tight, self._loose = tight, loose
        self._resting: dict[str | None, int] = {}  # threads may miscount: no harm

    def sift(self, texts: Sequence[Fields], lang: str | None) -> Sequence[int]:
        """Return the positions of the texts, all of one language, that may hold a term."""
        lang = canonical(lang) if lang else None
        if len(texts) < 2 or prefixes(lang) or changes(lang) or turns(lang) or self._rests(lang):
            return range(len(texts))
        # What stands inside a hashtag is found there alone.
        found = {at for at, fields in enumerate(texts) if any(SIGN in one for one in fields)}
        for first in range(0, len(texts), AT_ONCE):
            found |= {first + at for at in self._held(texts[first : first + AT_ONCE], lang)}
        if len(found) > CROWDED * len(texts):
            if len(self._resting) >= LANGUAGES:
                self._resting.clear()
            self._resting[lang] = REST
        return sorted(found)

    def _rests(self, lang: str | None) -> bool:
        left = self._resting.get(lang, 0)
        if left:
            self._resting[lang] = left - 1
        return left > 0

    def _held(self, texts: Sequence[Fields], lang: str | None) -> set[int]:
        if len(texts) == 1:
            return {0}
        fields = [field for one in texts for field in one]
        pile = paged(fields, lang) if sum(map(len, fields)) < MOST else None
        if pile is None:  # too much, or some have characters that the others have not
            half = len(texts) // 2
            rest = self._held(texts[half:], lang)
            return self._held(texts[:half], lang) | {half + at for at in rest}
        folded, chars = pile.folded, pile.chars()
        marked = _vietnamese(folded, lang)
        across = _numbers(folded, middles(folded))  # middle names, phrases go on
        found = {number for number in across if may_be_given(texts[number])}
        if len(marked) < len(texts):
            plain, words = pile.plain(), pile.words(marked=False)
            found |= self._in_one(folded, plain, words, lang, chars) - marked
        if marked:
            words = pile.words(marked=True)
            there = _numbers(folded, self._tight.held(folded, words, "vi", chars))
            if self._loose:
                plain, words = pile.plain(), pile.words(marked=False)
                there |= _numbers(folded, self._loose.held(plain, words, "vi", chars))
            found |= there & marked
        return found

    def _in_one(
        self, folded: str, plain: str, words: bytes, lang: str | None, chars: str | None
    ) -> set[int]:
        """Return which texts of a pile may hold a term, be they in this language or in another.

        Keys do not depend on the language, so the pile is searched once for all of them. A text is
        asked for its own language only where that decides: a key was found that needs this one, or
        the words of the pile look like a language that hides beginnings (Irish, Zulu).
        """
        found = _numbers(folded, self._tight.held(plain, words, None, chars))
        hidden = may_speak(_GLUED, words)
        if not lang:
            return found | _heard(folded, words) if hidden else found
        if not (hidden or found):
            return found
        kept = set()
        for number, (start, text, own) in enumerate(_with_words(folded, words)):
            here = number in found
            holds = here and self._holds(plain[start : start + len(text)], own, lang, chars)
            if holds or ((here or hidden) and spoken(lang, own, text)):
                kept.add(number)
        return kept

    def _holds(self, plain: str, words: bytes, lang: str, chars: str | None) -> bool:
        return any(True for _ in self._tight.held(plain, words, lang, chars))


def _heard(folded: str, words: bytes) -> set[int]:
    """Return which texts of a pile are heard to be in a language that hides beginnings of words."""
    texts = enumerate(_with_words(folded, words))
    return {number for number, (_, text, own) in texts if heard(own, text) in _GLUED}


def _vietnamese(folded: str, lang: str | None) -> set[int]:
    """Return which texts of a pile are Vietnamese, as a view of each would find."""
    if folded.isascii() and not is_vietnamese("", lang):
        return set()
    return {number for number, text in enumerate(_texts(folded)) if is_vietnamese(text, lang)}


def _texts(folded: str) -> Iterator[str]:
    """Yield the texts of a pile, each as a view of it would have it."""
    fields = folded.split("\n")
    return ("\n".join(fields[at : at + 3]) for at in range(0, len(fields), 3))


def _with_words(folded: str, words: bytes) -> Iterator[tuple[int, str, bytes]]:
    """Yield where each text of a pile begins, the text, and its words."""
    start = 0
    for text in _texts(folded):
        yield start, text, words[start : start + len(text) + 2]
        start += len(text) + 1


def _numbers(folded: str, places: Iterable[int]) -> set[int]:
    """Return in which texts of a pile these places are."""
    found, fields, before = set(), 0, 0
    for at in sorted(places):
        fields += folded.count("\n", before, at)
        before = at
        found.add(fields // 3)
    return found
