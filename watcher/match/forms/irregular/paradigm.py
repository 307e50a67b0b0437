"""How the nouns of a language are told: a line of words, each with its stems and endings.

    man,men             what may be typed, each a form of the other
    рынок/рынк~1        what may be typed, then a stem with the endings of class 1
    sud~1               the stem is the word
    ház+  laki/lai+     a stem that takes the endings that the language has for all words
    rok/rok~1/lata,lat  forms as they are, with commas

A class lists endings; `0` is none. Serbian is told in Latin letters and read in both alphabets.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property

from watcher.match.text.marks import plain
from watcher.match.text.normal import fold

_CYRILLIC = str.maketrans("abcdefghijklmnoprstuvzčćšžđ", "абцдефгхијклмнопрстувзчћшжђ")
_DIGRAPHS = (("lj", "љ"), ("nj", "њ"), ("dž", "џ"))


class Noun:
    """A noun of some languages: what may be typed, its other forms, and stems with any ending."""

    def __init__(
        self, heads: list[str], told: str, classes: Mapping[str, str], langs: frozenset[str | None]
    ) -> None:
        self.heads, self.langs = heads, langs
        self._told, self._classes = told, classes
        self.cyrillic = False

    @cached_property
    def forms(self) -> frozenset[str]:
        """Its forms, folded."""
        own = self.heads if len(self.heads) > 1 else ()
        found = {*own, *(one for part in self._parts() for one in self._of(part))}
        return frozenset(map(self._written, found))

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems that take the endings of the language."""
        return frozenset(self._written(part[:-1]) for part in self._parts() if part[-1] == "+")

    @cached_property
    def plain(self) -> tuple[frozenset[str], frozenset[str]]:
        """Its forms and stems, with marks and without."""
        return self.forms.union(map(plain, self.forms)), self.stems.union(map(plain, self.stems))

    def _parts(self) -> Iterator[str]:
        first, *others = self._told.split("/")
        yield from (first, *others) if "~" in first or first[-1] == "+" else others

    def _of(self, part: str) -> Iterator[str]:
        stem, classed, name = part.partition("~")
        if classed:
            yield from (stem + ending.lstrip("0") for ending in self._classes[name].split())
        elif part[-1] != "+":
            yield from part.split(",")

    def _written(self, form: str) -> str:
        return in_cyrillic(form) if self.cyrillic else fold(form)


class Nouns:
    """The nouns of some languages, by their classes of endings."""

    def __init__(self, langs: str, classes: Mapping[str, str], told: str) -> None:
        self._langs: frozenset[str | None] = frozenset(langs.split())
        self._classes, self._told = classes, told
        self._first = langs.split()[0]

    def read(self) -> Iterator[Noun]:
        """Yield the nouns, Serbian ones once more in Cyrillic."""
        for told in fold(self._told, self._first).split():
            heads = told.partition("/")[0].partition("~")[0].rstrip("+").split(",")
            yield Noun(heads, told, self._classes, self._langs)
            if "sr" in self._langs:
                yield _in_cyrillic(Noun(heads, told, self._classes, self._langs))


def _in_cyrillic(noun: Noun) -> Noun:
    noun.heads, noun.cyrillic = list(map(in_cyrillic, noun.heads)), True
    return noun


def in_cyrillic(word: str) -> str:
    """Return a word in Serbian Cyrillic."""
    for latin, letter in _DIGRAPHS:
        word = word.replace(latin, letter)
    return word.translate(_CYRILLIC)
