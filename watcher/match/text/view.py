"""A document as it is searched: its three fields folded, one line each."""

from collections.abc import Collection
from copy import copy
from functools import cached_property

from watcher.match.text.boundary import token_end, token_start
from watcher.match.text.commonest import KIN, NO_KIN, heard
from watcher.match.text.doubt import has_signs, spoken
from watcher.match.text.languages import canonical
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold
from watcher.match.text.origin import Origin
from watcher.match.text.own_script import by_script
from watcher.match.text.pages import paged
from watcher.match.text.shifts import Shifts
from watcher.match.text.vietnamese import is_vietnamese
from watcher.match.text.western import SPACE, spaced
from watcher.match.text.words import units
from watcher.model import Document

# Between the fields of a text that is searched; folding leaves no line break in any.
_BETWEEN = "\n"
# Languages that many print without marks on capitals.
UNMARKED_CAPITALS = frozenset(("fr", "es", "pt", "it", "ca", "gl", None))
# What may stand before the first word of a sentence, and what ends the one before.
_OPENING = " \"'([{«»„“”‘’–—-*•"
_ENDING = ".!?…:;|\n"


class View:
    """The text of one document, prepared once for all watchlists.

    `folded`   the normal form
    `text`     what the automaton searches: the same without the marks of letters, but for
               Vietnamese, where marks make other words; same offsets
    `words`    its Western words (see `western`); offsets are one more
    `said`     the declared language, or the one that the text is plainly in instead
    `lang`     the same; where none is declared, the language that is heard
    `cut`      by leaf, the first place where a term stands across other words, and their span
               (see `readings`)
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.texts = (document.title, document.summary, document.body)
        lang = canonical(document.lang) if document.lang else None
        self._paged = paged(self.texts, lang)
        if self._paged:
            self.folded = self._paged.folded
            self._parts = self.folded.split(_BETWEEN)
        else:
            self._parts = [fold(text, lang) if text else "" for text in self.texts]
            self.folded = _BETWEEN.join(self._parts)
        self.vietnamese = is_vietnamese(self.folded, lang)
        self.text = self.folded if self.vietnamese else self.without_marks()
        self.words = self._western()
        said = lang and (spoken(lang, self.words, self.folded) or lang)
        self.said = "vi" if self.vietnamese else said
        self.lang = self.said or self._heard()
        self._kin = NO_KIN if self.said else KIN.get(self.lang or "", NO_KIN)
        title, summary, _ = self._parts
        self._summary_at = len(title) + 1
        self._body_at = self._summary_at + len(summary) + 1
        title, summary, _ = self.texts
        self._given_at = (0, len(title) + 1, len(title) + len(summary) + 2)
        self._origins: dict[int, Origin] = {}
        self._spans: dict[tuple[int, int], tuple[int, int]] = {}
        self._capitals: dict[int, bool] = {}
        self.cut: dict[int, tuple[tuple[int, int], tuple[int, int]]] = {}

    def without_marks(self) -> str:
        """Return the text with marks taken off whatever its language."""
        return self._paged.plain() if self._paged else plain(self.folded)

    def loose(self) -> "View":
        """Return the same view with the marks of Vietnamese text taken off, too."""
        view = copy(self)
        view.text = self.without_marks()
        view.words = view._western()
        return view

    def _western(self) -> bytes:
        marked = self.text is self.folded
        return self._paged.words(marked=marked) if self._paged else spaced(self.text)

    def _heard(self) -> str | None:
        """Return the language of a text that says none, by its words, letters or script."""
        return heard(self.words, self.folded) or by_script(self.words, self.folded)

    def speaks(self, langs: Collection[str | None]) -> bool:
        """Tell whether the text is in one of these languages, as declared or as heard."""
        return self.lang in langs or not self._kin.isdisjoint(langs)

    @cached_property
    def has_signs(self) -> bool:
        """Whether the words of the text confirm its declared language."""
        return self.lang is not None and has_signs(self.lang, self.words, self.folded)

    def word_start(self, at: int) -> int:
        """Return where the word begins that holds text[at] (see `boundary.token_start`)."""
        start = self.words.rfind(b" ", 0, at + 2)
        return start if start <= at else token_start(self.text, at)

    def word_end(self, at: int) -> int:
        """Return where it ends."""
        end = self.words.find(b" ", at + 1) - 1
        return end if end > at else token_end(self.text, at)

    def ends_word(self, at: int) -> bool:
        """Tell whether a Western word ends with text[at - 1]."""
        return self.words[at] != SPACE == self.words[at + 1]

    @property
    def page(self) -> str | None:
        """All characters that the text may have, where that is known."""
        return self._paged.chars() if self._paged else None

    @cached_property
    def units(self) -> list[int]:
        """Where the words of the text begin (see `words`)."""
        return units(self.folded)

    def field_of(self, at: int) -> int:
        """Return the number in FIELDS of the field that holds this offset."""
        return 2 if at >= self._body_at else int(at >= self._summary_at)

    def original(self, start: int, end: int, field: int) -> tuple[int, int]:
        """Return the span of the field (see `field_of`) as given that text[start:end] came from."""
        if self._shifts is not None:
            return self._shifts.span(start, end, self._given_at[field])
        span = self._spans.get((start, end))
        if span is None:
            span = self._spans[start, end] = self._span(start, end, field)
        return span

    def _span(self, start: int, end: int, field: int) -> tuple[int, int]:
        if field not in self._origins:
            self._origins[field] = Origin(self.texts[field], self._parts[field])
        offset = (0, self._summary_at, self._body_at)[field]
        return self._origins[field].span(start - offset, end - offset)

    @cached_property
    def _shifts(self) -> Shifts | None:
        """What joining spaces moved, where nothing else did."""
        runs = self._paged.runs if self._paged else None
        return None if runs is None else Shifts.joined(runs)

    def written(self, start: int, end: int) -> str:
        """Return what stands at text[start:end] in the field as given."""
        field = self.field_of(start)
        a, b = self.original(start, end, field)
        return self.texts[field][a:b]

    def between(self, stop: int, start: int) -> str:
        """Return what stands, as given, between a place that ends at `stop` and one at `start`."""
        field = self.field_of(start)
        _, after = self.original(stop - 1, stop, field)
        before, _ = self.original(start, start + 1, field)
        return self.texts[field][after:before]

    def has_name(self, start: int, stop: int) -> bool:
        """Tell whether the word is written like a name: with a capital, but inside a sentence."""
        first = next(filter(str.isalpha, self.written(start, stop)), "")
        before = self.folded[max(0, start - 8) : start].rstrip(_OPENING)
        return first.isupper() and before != "" and before[-1] not in _ENDING

    def has_capital(self, start: int, stop: int) -> bool:
        """Tell whether the word is written with a capital, or stands in a text without any."""
        first = next(filter(str.isalpha, self.written(start, stop)), "")
        return not first.islower() or not self._has_capitals(self.field_of(start))

    def has_small(self, start: int) -> bool:
        """Tell whether the field at this place has small letters: then capitals mean something."""
        return any(map(str.islower, self.texts[self.field_of(start)]))

    def may_lack_marks(self, start: int, stop: int, folded: str) -> bool:
        """Tell whether what has the letters of `folded` may be written without its marks here.

        Capitals may lack them: one that a term begins with (Elysée), and in some languages all of
        a headline (L'ELYSEE).
        """
        token = self.folded[start:stop]
        if folded[0] == self.text[start] and token[1:] == folded[1:]:
            return True
        bare = self.lang in UNMARKED_CAPITALS and token == self.text[start:stop]
        return bare and self.written(start, stop).isupper()

    def _has_capitals(self, field: int) -> bool:
        """Tell whether a field has any capital; asked at each place of a name in small letters."""
        if field not in self._capitals:
            self._capitals[field] = any(map(str.isupper, self.texts[field]))
        return self._capitals[field]
