"""Patterns: how one spelling of a term is recognised where the automaton hits.

The automaton finds a pattern's key, the piece of text that every form of the term begins with. At
such a place the pattern decides, and tells where the word or phrase that it found ends.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from watcher.match.boundary import begins, ends, is_inside, token_end, token_start
from watcher.match.homonyms import COMMON, COMPOUNDING, HOMONYMS, SHOUTED
from watcher.match.marks import plain
from watcher.match.view import View
from watcher.model import Rule

FormOf = Callable[[str, str, str | None], bool]  # (word, token, language): one of its forms?
_FAR = 60  # characters: no ending is longer
_REST = 3  # letters, the least that follow a name in a compound
FOREIGN = 6  # letters of a name that has forms in texts of languages that have it not


class Label(NamedTuple):
    """What evidence says of a pattern: the term as written, and which name of which concept."""

    term: str
    concept: str | None = None
    name: str | None = None
    lang: str | None = None


@dataclass(slots=True, eq=False)
class Pattern:
    """A word or phrase found as it is spelled (folded, marks off); the other kinds build on it.

    `folded` has its marks; `marked`: they count. `langs`: it counts only in texts of
    these languages. `capitals`: the text must have exactly these. `proper`: written with a
    capital; so a form of it, or a word that is common without one, needs a capital too, and
    outside of its `homes`, the languages that have it, it always does. None among the languages
    is a text of unknown language.
    """

    leaf: int
    label: Label
    spelled: str
    folded: str
    marked: bool = False
    langs: frozenset[str | None] = frozenset()
    capitals: str | None = None
    proper: bool = False
    homes: frozenset[str | None] | None = None

    def end(self, view: View, start: int, end: int) -> int:
        """Return where the term that begins at `start` ends, 0 where it is none."""
        stop = self.stop(view, start, end) if self.counts(view) else 0
        return stop if stop and self.fits(view, start, stop) else 0

    def counts(self, view: View) -> bool:
        """Tell whether it counts in texts of this language."""
        return not self.langs or view.lang in self.langs

    def stop(self, view: View, start: int, end: int) -> int:
        """Return where it ends by its letters alone, 0 where the letters are others."""
        if self.marked and view.folded[start:end] != self.folded:
            return 0
        return end if ends(view.text, end, view.lang) else 0

    def fits(self, view: View, start: int, stop: int) -> bool:
        """Tell whether what has the right letters has the right capitals too."""
        if self.capitals is not None:
            if letters(view.written(start, stop)) != letters(self.capitals):
                return False
            is_word = view.folded[start:stop] in SHOUTED.get(view.lang or "", ())
            return not is_word or view.has_small(start)
        if self.proper and (self._is_abroad(view) or self.needs_capital(view, start, stop)):
            is_common = view.folded[start:stop] in COMMON.get(view.lang or "", ())
            return view.has_name(start, stop) if is_common else view.has_capital(start, stop)
        return True

    def _is_abroad(self, view: View) -> bool:
        """Tell whether the text is in a language that does not have this name."""
        return self.homes is not None and view.lang not in self.homes

    def needs_capital(self, view: View, start: int, stop: int) -> bool:
        """Tell whether this would be another word without its capital."""
        return view.folded[start:stop] in HOMONYMS.get(view.lang, ())

    def rule(self, view: View, start: int, stop: int) -> Rule:
        """Return by which rule the text at this place is the term."""
        return "exact" if view.folded[start:stop] == self.folded else "marks"


@lru_cache(maxsize=1 << 15)
def _ask_once(form_of: FormOf, word: str, token: str, lang: str | None) -> bool:
    """Ask once: the words beside the known ones of phrases come up again and again."""
    return form_of(word, token, lang)


@dataclass(slots=True, eq=False)
class Word(Pattern):
    """One word with its inflected forms, all of which begin with `stem`, its key."""

    stem: str = ""
    form_of: FormOf = lambda word, token, lang: False
    compounds: bool = False
    own: frozenset[str] = frozenset()  # languages that have this word, where it is a name of some

    def stop(self, view: View, start: int, end: int) -> int:
        """Return where the word at `start` ends, where it is one of the forms."""
        stop = token_end(view.text, start)
        token, lang = view.text[start:stop], view.lang
        found = token == self.spelled or self._inflected(token, lang) or self._begins(token, lang)
        return stop if found and self._has_marks(view, start, stop) else 0

    def is_form(self, token: str, lang: str | None) -> bool:
        """Tell whether a whole word of a text in this language is one of the forms.

        It is worked out anew: who asks it of whole texts remembers the answer (`known`).
        """
        spelled, form_of, own = self.spelled, self.form_of, self.own
        if token == spelled:
            return True
        if not own or lang in own:
            found = form_of(spelled, token, lang)
        elif self._has_none_abroad(lang):
            found = False
        else:
            found = any(form_of(spelled, token, one) for one in own)
        return found or (self.compounds and self._begins(token, lang))

    def _begins(self, token: str, lang: str | None) -> bool:
        """Tell whether a word is a compound with this one, of which a name's have a real rest."""
        if not self.compounds or lang not in COMPOUNDING or not token.startswith(self.spelled):
            return False
        if self.homes and lang not in self.homes:
            return False  # Finnish "otanta", a sample, does not begin with the French Otan
        named = self.label.concept is not None
        return len(token) >= len(self.spelled) + _REST if named else len(self.spelled) >= 6

    def takes(self, view: View, start: int, stop: int) -> bool:
        """Tell whether a form of it at this place is the term: its language, marks, capitals."""
        found = not self.marked or self._has_marks(view, start, stop)
        return found and self.counts(view) and self.fits(view, start, stop)

    def _has_marks(self, view: View, start: int, stop: int) -> bool:
        """Tell whether the text has the marks of the term, as far as term and form agree."""
        if not self.marked:
            return True
        token, same = view.folded[start:stop], len(self.stem)
        if len(token) == len(self.folded):  # Latvian Vīne, Vīnē
            return token == self.folded or _ask_once(self.form_of, self.folded, token, view.lang)
        return token[:same] == self.folded[:same]

    def needs_capital(self, view: View, start: int, stop: int) -> bool:
        """Tell whether this would be another word without its capital: any form may be."""
        token = view.folded[start:stop]
        other = token != (self.folded if self.marked else self.spelled)
        if other and self.label.concept and self._begins(view.text[start:stop], view.lang):
            return token in HOMONYMS.get(view.lang, ())  # putinkritisch
        return other or Pattern.needs_capital(self, view, start, stop)

    def rule(self, view: View, start: int, stop: int) -> Rule:
        """Return by which rule the text at this place is the term."""
        token = view.text[start:stop]
        if token == self.spelled or (view.vietnamese and plain(token) == self.spelled):
            return Pattern.rule(self, view, start, stop)
        lang = view.lang
        inflected = not self._begins(token, lang) or self._inflected(token, lang)
        return "inflected" if inflected else "compound"

    def _inflected(self, token: str, lang: str | None) -> bool:
        """Ask a name's own languages, unless the text is in one of them; else the text's."""
        if not self.own or lang in self.own:
            return _ask_once(self.form_of, self.spelled, token, lang)
        if self._has_none_abroad(lang):
            return False
        return any(_ask_once(self.form_of, self.spelled, token, one) for one in self.own)

    def _has_none_abroad(self, lang: str | None) -> bool:
        """Tell whether a name is too short for forms in a text that is known to be of others.

        English Akram is no form of Polish Akra. Beside the other words of its name it may be.
        """
        return self.homes is not None and lang is not None and len(self.spelled) < FOREIGN


class Short(Word):
    """The forms of a short name, which are other words in all languages but its own."""

    __slots__ = ()

    def counts(self, view: View) -> bool:
        """Tell whether the text is known to be in one of them."""
        return view.lang in self.langs


@dataclass(slots=True, eq=False)
class Phrase(Pattern):
    """Words in this order, each with its forms where it is a `Word`.

    The key begins with `words[known]`; in front of it the words may have any length.
    """

    words: tuple[Pattern, ...] = ()
    known: int = 0
    after: str = ""  # what follows the known word: a space and at most two letters; "" if not told
    beside: str = ""  # how the word after it begins; where that is not told, the one before it

    def span(self, view: View, start: int, stop: int) -> tuple[int, int]:
        """Return the span of the phrase whose known word is text[start:stop], (0, 0) if none is.

        What is cheap to see is seen first: is the next word there, or one before?
        """
        text, beside = view.text, self.beside
        if self.after:
            if not text.startswith(beside, stop + 1):
                return 0, 0
        elif text.rfind(beside, max(0, start - len(beside) - _FAR), start) < 0:
            return 0, 0
        begin = self._begin(view, start) if self.counts(view) else -1
        found = begin >= 0 and begins(text, begin, view.lang)
        end = self._stop(view, begin) if found else 0
        return (begin, end) if end and self.fits(view, begin, end) else (0, 0)

    def _begin(self, view: View, at: int) -> int:
        """Return where the words before the known one begin, -1 where there are too few."""
        for word in reversed(self.words[: self.known]):
            if at < 2 or view.text[at - 1] != " ":
                return -1
            at -= 1
            at = (
                token_start(view.text, at - 1) if isinstance(word, Word) else at - len(word.spelled)
            )
        return at

    def _stop(self, view: View, at: int) -> int:
        """Return where the last word ends, each being one of its forms; 0 where one is not."""
        stop = 0
        for word in self.words:
            if stop:
                if view.text[stop : stop + 1] != " ":
                    return 0
                at = stop + 1
            if not view.text.startswith(word.stem if isinstance(word, Word) else word.spelled, at):
                return 0
            stop = word.stop(view, at, at + len(word.spelled))
            if not stop:
                return 0
        return stop

    def needs_capital(self, view: View, start: int, stop: int) -> bool:
        """Tell whether this would be something else without a capital: any form may be."""
        return view.text[start:stop] != self.spelled or Pattern.needs_capital(
            self, view, start, stop
        )

    def rule(self, view: View, start: int, stop: int) -> Rule:
        """Return by which rule the text at this place is the term."""
        same = plain(view.text[start:stop]) == plain(self.spelled)
        return Pattern.rule(self, view, start, stop) if same else "inflected"


@dataclass(slots=True, eq=False)
class Prefix(Pattern):
    """`belarus*`: every word that begins so."""

    def stop(self, view: View, start: int, end: int) -> int:
        """Return where the word ends."""
        if self.marked and view.folded[start:end] != self.folded:
            return 0
        return token_end(view.text, end - 1)

    def rule(self, view: View, start: int, stop: int) -> Rule:
        """Return that it is one."""
        return "prefix"


@dataclass(slots=True, eq=False)
class Wildcard(Pattern):
    """`wo?d`: words of this shape. The key may lie inside, `ahead` characters after the start."""

    shape: re.Pattern[str] = re.compile("")
    ahead: int = 0

    def span(self, view: View, start: int, end: int) -> tuple[int, int]:
        """Return the span of the word around the key, (0, 0) where it has another shape."""
        start -= self.ahead
        if start < 0 or is_inside(view.text, start):
            return 0, 0
        if token_start(view.text, start + self.ahead) != start:
            return 0, 0
        stop = token_end(view.text, end - 1)
        text = view.folded if self.marked else view.text
        fits = self.shape.fullmatch(text, start, stop) and self.fits(view, start, stop)
        return (start, stop) if fits else (0, 0)

    def rule(self, view: View, start: int, stop: int) -> Rule:
        """Return that it is one."""
        return "wildcard"


def letters(text: str) -> str:
    """Return a text's letters and digits alone, for comparing capitals."""
    return "".join(filter(str.isalnum, text))
