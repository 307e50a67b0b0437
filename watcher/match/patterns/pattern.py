"""Patterns: how one spelling of a term is recognised where the automaton hits.

The automaton finds a pattern's key: the piece of text that every form of the term begins with. At
each hit the pattern decides whether the term stands there, and tells where it ends.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from watcher.match.forms.homonyms import COMMON, HOMONYMS, SHOUTED
from watcher.match.text.boundary import ends
from watcher.match.text.view import View
from watcher.model import Rule

FormOf = Callable[[str, str, str | None], bool]  # (word, token, language): one of its forms?


class Label(NamedTuple):
    """What evidence says of a pattern: the term as written, and which name of which concept.

    `langs`: the languages that have this name; empty where all may. `common`: the words that were
    typed small beside a name, and have the forms of common words: Hezbollah leader, leaders.
    `strict`: marks count in all texts and capitals.
    """

    term: str
    concept: str | None = None
    name: str | None = None
    langs: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    strict: bool = False


@dataclass(slots=True, eq=False)
class Pattern:
    """A word or phrase found as it is spelled; the other kinds build on it.

    `spelled`    folded, without marks; `folded` has them, and they count where `marked`
    `langs`      only texts in these languages count; empty: all
    `capitals`   the text must have exactly these
    `proper`     it is a name, written with a capital, so its forms need one, and so does the word
                 itself where it is a common word in small letters
    `homes`      the languages that have this name; in others it always needs its capital

    None among languages stands for a text of unknown language.
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
        return not self.langs or view.speaks(self.langs)

    def stop(self, view: View, start: int, end: int) -> int:
        """Return where it ends by its letters alone, 0 where the letters are others."""
        other = self.marked and view.folded[start:end] != self.folded
        if other and not self.may_lack_marks(view, start, end, self.folded):
            return 0
        return end if ends(view.text, end, view.lang) else 0

    def may_lack_marks(self, view: View, start: int, stop: int, folded: str) -> bool:
        """Tell whether what has the letters of `folded` and not its marks need not have them."""
        return not self.label.strict and view.may_lack_marks(start, stop, folded)

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
        return self.homes is not None and not view.speaks(self.homes)

    def needs_capital(self, view: View, start: int, stop: int) -> bool:
        """Tell whether this would be another word without its capital."""
        return view.folded[start:stop] in HOMONYMS.get(view.lang, ())

    def rule(self, view: View, start: int, stop: int) -> Rule:
        """Return by which rule the text at this place is the term."""
        return "exact" if view.folded[start:stop] == self.folded else "marks"


class Form(Pattern):
    """An irregular form of a term (woman, women), which no ending tells."""

    __slots__ = ()

    def needs_capital(self, view: View, start: int, stop: int) -> bool:
        """Tell whether this may be another word without its capital: Льва, льва.

        English keywords have one as titles do: Women.
        """
        return "en" not in self.langs or Pattern.needs_capital(self, view, start, stop)

    def rule(self, view: View, start: int, stop: int) -> Rule:
        """Return that it is a form."""
        return "inflected"


def letters(text: str) -> str:
    """Return a text's letters and digits alone, for comparing capitals."""
    return "".join(filter(str.isalnum, text))
