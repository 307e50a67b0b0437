"""The pattern of several words, each in its forms."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from watcher.match.forms.inflect import is_form
from watcher.match.forms.irregular import nouns
from watcher.match.forms.stems import SHORTEST, is_any_form, is_noun_form
from watcher.match.patterns.gaps import parts_of
from watcher.match.patterns.inflected import Word
from watcher.match.patterns.pattern import FormOf, Pattern
from watcher.match.text.boundary import begins
from watcher.match.text.marks import plain
from watcher.match.text.view import View
from watcher.model import Rule

_FAR = 60  # characters: no ending is longer


class Forms(NamedTuple):
    """How the words of a phrase are inflected (see `Word`); `of_short` is asked of short ones."""

    of: FormOf
    of_short: FormOf
    compounds: bool
    own: frozenset[str]

    def of_word(self, word: str, folded: str) -> FormOf:
        """Return the test of what is a form of this word: by its length, or an irregular noun."""
        form_of = self.of if len(word) >= SHORTEST else self.of_short
        return _or_noun(form_of, folded) if nouns(folded) else form_of


@lru_cache(maxsize=1024)
def _or_noun(form_of: FormOf, noun: str) -> FormOf:
    """Return what tells the forms of a word by its endings, or as the irregular noun that it is."""
    told = noun != plain(noun)  # by its marks

    def is_noun_or(word: str, token: str, lang: str | None) -> bool:
        if form_of(word, token, lang):
            return True
        return is_noun_form(noun, token, lang, marked=told and word == noun)

    return is_noun_or


_AS_NAMES = Forms(is_form, is_form, False, frozenset())


@dataclass(slots=True, eq=False)
class Phrase(Pattern):
    """Words in this order, each with its forms where it is a `Word`.

    The key begins with `words[known]`; in front of it the words may have any length.
    """

    stems: tuple[str | None, ...] = ()  # of its words, None for those without forms
    forms: Forms = _AS_NAMES
    gaps: str = ""  # the separators of the words, each a space, an apostrophe or a dot
    known: int = 0  # the number of the word at the key
    after: str = ""  # the gap behind that word and at most two letters; "" where they may vary
    beside: str = ""  # how the next word begins; where `after` is empty, the word before
    made: tuple[Pattern, ...] = ()

    @property
    def words(self) -> tuple[Pattern, ...]:
        """Its words, made when they are first asked: of a hundred thousand phrases few ever are."""
        if not self.made:
            self.made = tuple(self._words())
        return self.made

    def _words(self) -> Iterator[Pattern]:
        parts = parts_of(self.spelled)
        folded = parts if self.folded == self.spelled else parts_of(self.folded)
        for part, marked, stem_ in zip(parts, folded, self.stems, strict=True):
            own = (self.leaf, self.label, part, marked, self.marked)
            if stem_ is None:
                yield Pattern(*own)
            else:
                forms = self.forms
                if part in self.label.common:
                    forms = forms._replace(of=is_any_form, of_short=is_any_form)
                yield Word(
                    *own, stem=stem_, form_of=forms.of_word(part, marked),
                    compounds=forms.compounds, own=forms.own,
                )  # fmt: skip

    def has_beside(self, text: str, start: int, stop: int) -> bool:
        """Tell whether beside the known word, text[start:stop], begins the one that should."""
        if self.after:
            return text.startswith(self.beside, stop + 1)
        return text.rfind(self.beside, max(0, start - len(self.beside) - _FAR), start) >= 0

    def span(self, view: View, start: int) -> tuple[int, int]:
        """Return the span of the phrase whose known word begins at `start`, (0, 0) if none is.

        It is asked only where a term may begin and the word beside is there (`has_beside`): these
        are cheap to see.
        """
        if not self.counts(view):
            return 0, 0
        begin = self._begin(view, start) if self.known else start
        found = begin == start or (begin >= 0 and begins(view.text, begin, view.lang))
        end = (self._as_spelled(view, begin) or self._stop(view, begin)) if found else 0
        return (begin, end) if end and self.fits(view, begin, end) else (0, 0)

    def _as_spelled(self, view: View, begin: int) -> int:
        """Return where the phrase ends if it stands here as it is spelled, 0 if that is not sure.

        Most phrases are found so, and their words need not be asked one by one.
        """
        end = begin + len(self.spelled)
        if not view.text.startswith(self.spelled, begin) or not view.ends_word(end):
            return 0
        return 0 if self.marked and view.folded[begin:end] != self.folded else end

    def _begin(self, view: View, at: int) -> int:
        """Return where the words before the known one begin, -1 where there are too few."""
        for number in range(self.known - 1, -1, -1):
            word = self.words[number]
            if at < 2 or view.text[at - 1] != self.gaps[number]:
                return -1
            at -= 1
            if isinstance(word, Word):
                begin = view.word_start(at - 1)
                # Before the first may stand what belongs to none: Arabic "and the United Nations".
                glued = not number and not view.text.startswith(word.stem, begin)
                at = view.text.find(word.stem, begin, at) if glued else begin
            else:
                at -= len(word.spelled)
        return at

    def _stop(self, view: View, at: int) -> int:
        """Return where the last word ends, 0 where some word is none of its forms.

        The beginnings of all words are compared first: asking for forms costs more.
        """
        text, stop, forms = view.text, 0, []
        for number, word in enumerate(self.words):
            if stop:
                if text[stop : stop + 1] != self.gaps[number - 1]:
                    return 0
                at = stop + 1
            if isinstance(word, Word):
                if not text.startswith(word.stem, at):
                    return 0
                stop = view.word_end(at)
                forms.append((word, at, stop))
            else:
                stop = at + len(word.spelled)
                if not text.startswith(word.spelled, at) or not word.stop(view, at, stop):
                    return 0
        for form, at, end in forms:
            if not form.stands(view, at, end):
                return 0
        return stop

    def needs_capital(self, view: View, start: int, stop: int) -> bool:
        """Tell whether this would be something else without a capital: any form may be."""
        return view.text[start:stop] != self.spelled or Pattern.needs_capital(
            self, view, start, stop
        )

    def rule(self, view: View, start: int, stop: int) -> Rule:
        """Return by which rule the text at this place is the term."""
        if view.folded[start:stop] == self.folded:
            return "exact"
        text = view.text[start:stop]
        same = text == self.spelled or plain(text) == plain(self.spelled)
        return Pattern.rule(self, view, start, stop) if same else "inflected"
