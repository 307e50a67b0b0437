"""Finds patterns of any script, wherever a term may begin."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from watcher.match.automata.beside import in_text
from watcher.match.automata.finding import Hits, finder
from watcher.match.automata.keyed import AFTER, BEFORE, OTHERS, WORDS, Keyed
from watcher.match.automata.known import Known
from watcher.match.automata.looking import Look, everywhere
from watcher.match.patterns.pattern import Pattern
from watcher.match.patterns.places import Places
from watcher.match.patterns.wildcard import parted
from watcher.match.text.boundary import begins, is_inside, token_end
from watcher.match.text.view import View
from watcher.match.text.western import SPACE


class Anywhere:
    """An automaton for the whole of a text."""

    def __init__(self, by_key: Mapping[str, list[Pattern]]) -> None:
        self._finder = finder(by_key)
        kinds = [parted(patterns) for patterns in by_key.values()]
        self._wildcards = {number: kind[0] for number, kind in enumerate(kinds) if kind[0]}
        self._keyed = Keyed([others for _, others in kinds], in_text)
        self._known: Known[tuple[int, str]] = Known()

    def find(
        self, view: View, words: bytes, found: defaultdict[int, Places], glued: Sequence[str] = ()
    ) -> None:
        """Add the places; with `glued`, class prefixes, only those after one of them."""
        look = Look(self._keyed, view, found)
        for hits, _ in self._finder.parts(view.text):
            self._look_at(hits, look, view, words, glued)

    def _look_at(
        self, hits: Hits, look: Look, view: View, words: bytes, glued: Sequence[str]
    ) -> None:
        text = view.text
        for number, start, end in hits if self._wildcards else ():
            for wildcard in self._wildcards.get(number, ()):
                begin, stop = wildcard.span(view, start, end)
                if stop:
                    look.add(begin, stop, wildcard)
        for number, start, _ in hits:
            if _is_prefixed(view, start, glued) if glued else begins(text, start, view.lang):
                self._look(look, view, words, number, start)

    def _look(self, look: Look, view: View, words: bytes, number: int, start: int) -> None:
        """Look at what a key leads to at the beginning of a word."""
        text, keyed = view.text, self._keyed
        kind, stop = keyed.has[number], token_end(text, start)
        if kind & WORDS:
            known, word = self._known.words(view.lang), (number, text[start:stop])
            if word not in known:
                known[word] = keyed.forms([number], word[1], view.lang)
                self._known.learned()
            look.forms(start, stop, known[word])
        if kind & AFTER:
            look.phrases(start, stop, keyed.followed(number, text[stop : stop + 3]))
        if kind & BEFORE and words[start] == SPACE:
            at = words.rfind(b" ", 0, start)
            look.phrases(start, stop, keyed.preceded(number, text[at : at + 2]))
        if kind & OTHERS:
            look.others(number, start, stop)

    def held(self, text: str) -> Iterator[int]:
        """Yield where a pattern may be found."""
        for hits, complete in self._finder.parts(text):
            if not complete:
                yield from everywhere(text)
                return
            yield from (start for _, start, _ in hits)


def _is_prefixed(view: View, start: int, glued: Sequence[str]) -> bool:
    """Tell whether a capital stands here after a class prefix: Zulu uPutin, eKremlin.

    A text may be one word of a million letters, whose beginning is not looked for.
    """
    return (
        any(
            view.text.endswith(prefix, 0, start) and not is_inside(view.text, start - len(prefix))
            for prefix in glued
            if len(prefix) <= start
        )
        and view.written(start, start + 1).isupper()
    )
