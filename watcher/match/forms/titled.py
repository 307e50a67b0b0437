"""Common words of the news, which people type with a capital, too: Выборы, Climate Change.

A keyword typed with a capital is a name, whose forms need one too: "minskade" is not Minsk. But
lists are also written like headlines, and who typed "Выборы" would miss all that is told of на
выборах, without being told. So a keyword that is such a word, or begins with one (Президент
Лукашенко), goes as if it were typed small. One in capitals of up to five letters may be an acronym
and stays a name.

Own curation: titled.txt has a language a line, each word as people type it, in the plural as well:
what its forms have in common, and their ends ("sanction//s", "войн/а/ы"). Words with a + count only
where more words follow: they are names too (`homonyms`), or other words elsewhere ("wir planen" is
no form of Plane). Nobody says in which language a keyword is, so words count in any, those of five
letters without their marks as well (Elections). Left out is what is a person, a place, a paper, a
party or a firm; of German, whose nouns have forms by their capitals, it has adjectives, and plurals
for their singulars.

Measured with 694 keywords in headline case, twenty a language, and as many sentences that have
them in small letters in another form: 7 were found before, 651 are now, 657 if typed small. Of 200
in ten languages that were thought of afterwards 162 were found at first, 194 if typed small; words
like those missing were then added. Of 230 names none is found in small look-alikes (203 would be,
typed small). Where papers write a word of the list with a capital inside a sentence, it is nearly
always part of an institution's name (the Constitution, Верховный суд), which is found as before. A
hundred thousand keywords with capitals take a hundredth longer to compile, and reading the list 10
to 20 ms.
"""

from functools import cache
from importlib.resources import files

from watcher.match.forms.homonyms import HOMONYMS
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold

_ACRONYM = 5  # letters at most
_BEGINS = "+"  # after a word that only counts before others
_UNMARKED = 5  # letters at least: Sola is no Slovene šola


def is_titled(folded: str, text: str) -> bool:
    """Tell whether a term that begins with a capital is a common word, or begins with one.

    `folded` is its normal form, `text` as it was typed.
    """
    words = everyday()
    first, more, _ = folded.partition(" ")
    if first not in words and not (more and first + _BEGINS in words):
        return False
    return folded not in HOMONYMS[None] and not (text.isupper() and len(text) <= _ACRONYM)


@cache
def everyday() -> frozenset[str]:
    """Return all such words in their normal form; those of five letters without marks, too."""
    found: list[str] = []
    for line in _lines():
        words = _words(fold(line))
        found += words
        if not line.isascii():
            pairs = zip(words, plain(" ".join(words)).split(" "), strict=True)
            found += [other for word, other in pairs if other != word and len(other) >= _UNMARKED]
    return frozenset(found)


def by_language() -> dict[str, list[str]]:
    """Return the words as they are written, by language."""
    return {line.partition(":")[0]: _words(line) for line in _lines()}


def _lines() -> list[str]:
    return (files("watcher.match.forms") / "titled.txt").read_text("utf-8").splitlines()


def _words(line: str) -> list[str]:
    """Return the words of a line: each beginning with each of its endings."""
    words: list[str] = []
    for part in line.split(" ")[1:]:
        begin, *ends = part.split("/")
        words += [begin + end for end in ends] if ends else (begin,)
    return words
