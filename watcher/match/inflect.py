"""Is this token a form of that name? By the endings of the text's language.

A name and its form share all but the name's last two letters; what follows in the form must be an
ending that the language gives to names that end so (`endings`). This is not a stemmer: names are
not in their dictionaries, and a stemmer that cuts "Путина" to "путин" also joins names with
adjectives and other words.

- Words are given folded (see `normal`), with marks or plain, both of the same kind.
- Of a word in the script of another language than the text is said to be in, all languages of that
  script are asked: feeds often declare the wrong one. In Latin script that needs more care, for
  one language's ending is the next one's other word: there only longer words and endings count.
- Vietnamese, Chinese, Thai, Indonesian and all others without a table add nothing to names.
- How words begin in Zulu, Amharic or Irish: see `beginnings`.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from unicodedata import normalize

from watcher.match.endings import ANY_LATIN, ENDINGS
from watcher.match.languages import canonical, script_of

# Scripts in which endings replace letters, those in which they only follow, and the signs at the
# end of a word that a following ending takes away (virama, chillu, anusvara).
_REPLACING = frozenset(("latin", "cyrillic", "greek", "armenian", "georgian"))
_INDIC = (
    "devanagari", "bengali", "gurmukhi", "gujarati", "oriya", "tamil", "telugu", "kannada",
    "malayalam", "sinhala",
)  # fmt: skip
_ADDING = frozenset(("arabic", "ethiopic", *_INDIC))
_SIGNS = frozenset("\u094d\u09cd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u0d02ൺൻർൽൾൿ")
_VOWELS = frozenset(
    "aeiouyæøœəıàáâãäåāăąǎèéêëēĕėęěìíîïĩīĭįòóôõöōŏőơùúûüũūŭůűųưýÿŷỳ"
    "аеёиоуыэюяіїєәөүұўӣӯ" "αεηιουωάέήίόύώϊϋΐΰ" "աեէըիոօւ" "აეიოუ"
)  # fmt: skip
_SILENT = frozenset("ьъ")  # neither vowel nor consonant
_LOST = _VOWELS | frozenset("ьъйў")  # what a word of five letters may lose
_JOINERS = str.maketrans("", "", "\u200c\u200d")
# Languages without a table whose texts are in another script than Latin.
_PLAIN_SCRIPTS = {"ar": "arabic", "tg-arab": "arabic", "sa": "devanagari"}
_LONGEST = 4  # letters of the finals that `endings` names

Ways = tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class Endings:
    """The endings of a language, ready to ask."""

    any: frozenset[str]
    consonant: frozenset[str]
    doubled: frozenset[str]  # after the last consonant written twice
    vowel: frozenset[str]
    finals: dict[str, frozenset[str]]
    scripts: frozenset[str]
    least: int = 3  # letters of a word that takes them

    def ways(self, word: str) -> Ways:
        """Return the beginnings that a word's forms have, and what may follow each."""
        found = [(word, self.any)]
        if word[-1] in _VOWELS:
            found.append((word, self.vowel))
        if word[-1] not in _VOWELS | _SILENT or word[-1] == "y":
            found += [(word, self.consonant), (word + word[-1], self.doubled)]
        for final in range(1, min(_LONGEST, len(word) - 2) + 1):
            kept, endings = word[:-final], self.finals.get(word[-final:])
            if endings:
                found.append((kept, endings))
        return tuple([way for way in found if way[1]])


def stem(word: str, *, name: bool = False) -> str | None:
    """Return what every form of a word begins with, or None where it has no forms.

    `name`: only of forms that `is_form` accepts, where it may be longer than what `same_stem`
    needs. Words under four letters (three in Ethiopic) have none, nor have words with digits.
    """
    script, size = script_of(word), len(word)
    if script in _REPLACING:
        if size < 4 or not word.isalpha():
            return None
        if size < 6:
            return word[:-1] if size == 5 and word[-1] in _LOST else word
        cut = _cut(word[-_LONGEST:])
        return word[: -min(cut if name else max(cut, 2), size - 4) or None]
    if script not in _ADDING or size < (3 if script == "ethiopic" else 4):
        return None
    if any(char.isdigit() for char in word):
        return None
    return word[:-1] if word[-1] in _SIGNS else word


def is_form(word: str, token: str, lang: str | None) -> bool:
    """Tell whether a token is a form of the name `word` in a text of this language.

    Without a language, or where the word is in the script of another one, all languages of its
    script are asked. A token equal to the word is one of its forms.
    """
    return token == word or goes(_ways(word, lang), token)


def goes(ways: Ways, token: str) -> bool:
    """Tell whether a token is one of the forms that a word may have."""
    for kept, endings in ways:  # noqa: SIM110 (a generator takes twice as long)
        if token.startswith(kept) and token[len(kept) :] in endings:
            return True
    return False


@lru_cache(maxsize=1 << 16)
def _ways(word: str, lang: str | None) -> Ways:
    endings = _endings(script_of(word), lang)
    return endings.ways(word) if endings and len(word) >= endings.least else ()


@lru_cache(maxsize=1024)
def _endings(script: str, lang: str | None) -> Endings | None:
    """Return the endings that names in this script take in texts of this language."""
    code = canonical(lang)
    own = _TABLES.get(code) if code else None
    if own and script in own.scripts:
        return own
    if script == "latin":
        return _ANY_LATIN if code is None or own else None
    if code and _PLAIN_SCRIPTS.get(code) == script:
        return None
    return _UNIONS.get(script)


class _Bare(dict[int, str]):
    """The plain letter of each letter seen so far: marks of Latin and Greek letters are off."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        marked = script_of(char) in ("latin", "greek")
        bare = self[code] = normalize("NFD", char)[0] if marked else char
        return bare


_BARE = _Bare({ord("ł"): "l", ord("ı"): "i", ord("ø"): "o", ord("ё"): "е"})


def read(text: str) -> Endings:
    """Return the endings that lines tell, written as in `endings`."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in filter(None, text.translate(_JOINERS).splitlines()):
        finals, _, endings = line.partition(": ")
        for final in finals.split():
            for ending in endings.split():
                _add(found, final, "" if ending == "0" else ending)
    classes = {kind: found.pop(kind, set()) for kind in "*CV"}
    doubled = frozenset([ending[1:] for ending in classes["C"] if ending[0] == "@"])
    scripts = {
        script_of(ending) for some in (*classes.values(), *found.values()) for ending in some
    }
    return Endings(
        frozenset(classes["*"]), frozenset(classes["C"]), doubled, frozenset(classes["V"]),
        {final: frozenset(endings) for final, endings in found.items()}, frozenset(scripts - {""}),
    )  # fmt: skip


def _add(found: dict[str, set[str]], final: str, ending: str) -> None:
    if final not in "*CV":
        kept, _, cut = final.rpartition("-")
        final, ending = kept + cut, kept + ending
    for one, other in ((final, ending), (final.translate(_BARE), ending.translate(_BARE))):
        found[one].add(other)


def _union(tables: Iterable[Endings]) -> Endings:
    tables = tuple(tables)
    finals: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for table in tables:
        for final, endings in table.finals.items():
            finals[final] |= endings
    any_, consonant, doubled, vowel, scripts = (
        frozenset[str]().union(*(getattr(table, name) for table in tables))
        for name in ("any", "consonant", "doubled", "vowel", "scripts")
    )
    return Endings(any_, consonant, doubled, vowel, dict(finals), scripts)


def _shared(text: str, other: str) -> int:
    size = 0
    for one, two in zip(text, other, strict=False):
        if one != two:
            break
        size += 1
    return size


def _cuts() -> dict[str, int]:
    """Return for each final how many letters of it some form loses."""
    cuts: dict[str, int] = {}
    for table in (*_TABLES.values(), _ANY_LATIN):
        for final, endings in table.finals.items():
            bare = final.translate(_BARE)
            lost = max(len(final) - _shared(bare, ending.translate(_BARE)) for ending in endings)
            cuts[final] = max(lost, cuts.get(final, 0))
    return cuts


def _cut(tail: str) -> int:
    return max([_CUTS.get(tail[at:], 0) for at in range(len(tail))])


def _tables() -> dict[str, Endings]:
    done = {text: read(text) for text in set(ENDINGS.values())}
    return {code: done[text] for code, text in ENDINGS.items()}


_TABLES = _tables()
_ANY_LATIN = replace(read(ANY_LATIN), least=5)
_CUTS = _cuts()
_UNIONS = {
    script: _union(table for table in _TABLES.values() if script in table.scripts)
    for script in (_REPLACING | _ADDING) - {"latin"}
}
