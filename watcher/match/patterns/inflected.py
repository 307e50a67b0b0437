"""The pattern of one word in all its forms."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from watcher.match.forms.homonyms import COMPOUNDING, HOMONYMS
from watcher.match.patterns.pattern import FormOf, Pattern
from watcher.match.text.marks import plain
from watcher.match.text.view import View
from watcher.model import Rule

_REST = 3  # letters, the least that follow a name in a compound
_FOREIGN = 6  # letters of a name that has forms in texts of languages that have it not
_LONG = 7  # letters of one that has that language's forms too: Kazakh Беларуссиядағы


@lru_cache(maxsize=1 << 15)
def _ask_once(form_of: FormOf, word: str, token: str, lang: str | None) -> bool:
    """Ask `form_of`, and remember: the same words of phrases come up again and again."""
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
        stop = view.word_end(start)
        return stop if self.stands(view, start, stop) else 0

    def stands(self, view: View, start: int, stop: int) -> bool:
        """Tell whether a whole word at this place is one of the forms, with its marks."""
        token = view.text[start:stop]
        if token != self.spelled and not self._is_other_form(token, view.lang):
            return False
        return not self.marked or self._has_marks(view, start, stop)

    def is_form(self, token: str, lang: str | None) -> bool:
        """Tell whether a whole word of a text in this language is one of the forms.

        Nothing is remembered here: `automata.known` remembers it by word.
        """
        spelled, form_of, own = self.spelled, self.form_of, self.own
        if token == spelled:
            return True
        if not own or lang in own:
            found = form_of(spelled, token, lang)
        elif self._has_none_abroad(lang):
            found = False
        else:
            found = any(form_of(spelled, token, one) for one in self._asked(token, lang))
        return found or (self.compounds and self._begins(token, lang))

    def _is_other_form(self, token: str, lang: str | None) -> bool:
        """Tell whether a word that is spelled otherwise is one of the forms; remembers answers."""
        return self._inflected(token, lang) or (self.compounds and self._begins(token, lang))

    def _begins(self, token: str, lang: str | None) -> bool:
        """Tell whether a word is a compound that begins with this one."""
        if not self.compounds or lang not in COMPOUNDING or not token.startswith(self.spelled):
            return False
        if self.homes and lang not in self.homes:
            return False  # Finnish "otanta", a sample, does not begin with the French Otan
        named = self.label.concept is not None
        return len(token) >= len(self.spelled) + _REST if named else len(self.spelled) >= 6

    def takes(self, view: View, start: int, stop: int) -> bool:
        """Tell whether a form found at this place counts, by its language, marks and capitals."""
        if self.marked and not self._has_marks(view, start, stop):
            return False
        if self.langs and not self.counts(view):
            return False
        return not (self.proper or self.capitals) or self.fits(view, start, stop)

    def _has_marks(self, view: View, start: int, stop: int) -> bool:
        """Tell whether the text has the marks of the term, as far as term and form agree."""
        token, same = view.folded[start:stop], len(self.stem)
        if len(token) != len(self.folded) and token[:same] == self.folded[:same]:
            return True
        # Latvian Vīne, Vīnē; Kārlis, Kārļa
        if token == self.folded or _ask_once(self.form_of, self.folded, token, view.lang):
            return True
        same_size = len(token) == len(self.folded)
        return same_size and self.may_lack_marks(view, start, stop, self.folded)

    def needs_capital(self, view: View, start: int, stop: int) -> bool:
        """Tell whether this would be another word without its capital: any form may be."""
        token = view.folded[start:stop]
        other = token != (self.folded if self.marked else self.spelled)
        if other and self.label.concept and self._begins(view.text[start:stop], view.lang):
            return token in HOMONYMS.get(view.lang, ())  # putinkritisch
        return other or Pattern.needs_capital(self, view, start, stop)

    def rule(self, view: View, start: int, stop: int) -> Rule:
        """Return by which rule the text at this place is the term."""
        if view.folded[start:stop] == self.folded:
            return "exact"
        token = view.text[start:stop]
        if token == self.spelled or (view.vietnamese and plain(token) == self.spelled):
            return Pattern.rule(self, view, start, stop)
        if self.compounds and self._begins(token, view.lang):
            return "inflected" if self._inflected(token, view.lang) else "compound"
        return "inflected"

    def _inflected(self, token: str, lang: str | None) -> bool:
        """Tell whether a word is an inflected form, by the text's language or the name's own."""
        if not self.own:
            return _ask_once(self.form_of, self.spelled, token, lang)
        if lang in self.own:
            return _ask_once(self.form_of, self.spelled, token, lang)
        if self._has_none_abroad(lang):
            return False
        asked = self._asked(token, lang)
        return any(_ask_once(self.form_of, self.spelled, token, one) for one in asked)

    def _asked(self, token: str, lang: str | None) -> Iterable[str | None]:
        """Return the languages whose forms a name may take in a text of another language.

        Those of the text may only add letters: Slovene "beloruski" is no form of Sorbian Běłoruska.
        """
        adds = len(self.spelled) >= _LONG and token.startswith(self.spelled)
        return (lang, *self.own) if adds else self.own

    def _has_none_abroad(self, lang: str | None) -> bool:
        """Tell whether a name takes no forms in a text of another language.

        A short one takes none: English Akram is no form of Polish Akra. Nor does any in Arabic,
        where the ending of Persian makes adjectives.
        """
        if lang == "ar":
            return True
        return self.homes is not None and lang is not None and len(self.spelled) < _FOREIGN


class Short(Word):
    """The forms of a short name; they count only in texts of its own languages."""

    __slots__ = ()

    def counts(self, view: View) -> bool:
        """Tell whether the text is known to be in one of these languages."""
        return view.speaks(self.langs)


class Acronym(Word):
    """An acronym of three letters, whose endings are written small: МИДа, ČEZu, NGOs."""

    __slots__ = ()

    def fits(self, view: View, start: int, stop: int) -> bool:
        """Tell whether it is capitals with an ending in small letters, if it has one."""
        size = len(self.spelled)
        if stop - start == size:
            return Word.fits(self, view, start, stop)
        written = view.written(start, stop)
        return written[:size].isupper() and written[size:].islower()


class Stem(Word):
    """The forms of a noun whose stem changes, by one of its stems, which itself is none of them."""

    __slots__ = ()

    def is_form(self, token: str, lang: str | None) -> bool:
        """Tell whether a word has one of the language's endings behind this stem."""
        return self.form_of(self.spelled, token, lang)

    def rule(self, view: View, start: int, stop: int) -> Rule:
        """Return that it is a form."""
        return "inflected"
