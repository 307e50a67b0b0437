"""A pattern that finds a term as it is spelled -> one that finds its inflected forms as well."""

import re
from collections.abc import Iterator, Sequence
from sys import intern
from typing import TypeVar

from watcher.match.forms.inflect import is_form, stem
from watcher.match.forms.semitic import is_semitic, is_semitic_form, semitic_stem
from watcher.match.forms.stems import SHORTEST, is_noun, same_stem
from watcher.match.patterns.folding import EVERY
from watcher.match.patterns.inflected import Word
from watcher.match.patterns.pattern import FormOf, Pattern
from watcher.match.patterns.phrase import Phrase
from watcher.match.text.kinds import KINDS, UNSPACED

P = TypeVar("P", bound=Pattern)
# Between the words of a phrase; Ukrainian and Uzbek names have apostrophes inside: Слов'янськ.
_GAP = re.compile(r" |(?<=\w)'(?=\w)")
PHRASED = 3  # letters: beside another word, a shorter one has forms too ("Белый дом")
JOINED = 2  # behind an apostrophe


def inflecting(
    pattern: Pattern, compounds: bool, langs: frozenset[str] = EVERY, *, typed: bool = False
) -> tuple[Pattern, str]:
    """Return a pattern that finds the inflected forms as well, and its key.

    `typed`: it is a keyword, which may be a common word, not a name of a concept.
    """
    spelled = pattern.spelled
    named: FormOf = is_noun if typed and pattern.proper else is_form
    common: FormOf = same_stem if typed and not pattern.proper else named
    if " " not in spelled and "'" not in spelled:
        semitic = common is same_stem and is_semitic(spelled)
        stem_ = semitic_stem(spelled) if semitic else stem(spelled)
        if stem_ is None:
            return pattern, spelled
        form_of: FormOf = common if len(spelled) >= SHORTEST else named
        form_of = is_semitic_form if semitic else form_of
        return as_kind(Word, pattern, stem_, form_of, compounds, langs), stem_
    words: list[Pattern] = []
    gaps = intern("".join(_GAP.findall(spelled)) if "'" in spelled else " " * spelled.count(" "))
    parts = zip(_parts(spelled), _parts(pattern.folded), " " + gaps, gaps + " ", strict=True)
    for word, folded, before, after in parts:
        own = (pattern.leaf, pattern.label, word, folded, pattern.marked)
        # Nothing ends before an apostrophe.
        stem_ = stem(word, PHRASED if before == " " else JOINED) if after == " " else None
        if stem_ is None:
            words.append(Pattern(*own))
            continue
        form_of = common if len(word) >= SHORTEST else named
        words.append(Word(*own, stem=stem_, form_of=form_of, compounds=compounds, own=langs))
    if all(type(word) is Pattern for word in words):
        return pattern, spelled
    known, key, follows = max(_runs(words, gaps), key=lambda run: len(run[1]))
    beside = known + 1 if follows else known - 1
    begun = _steady(words[beside]) if beside >= 0 else ""
    return as_kind(Phrase, pattern, tuple(words), gaps, known, follows, begun), key


def _parts(text: str) -> list[str]:
    return _GAP.split(text) if "'" in text else text.split(" ")


def _steady(word: Pattern) -> str:
    """Return what all forms of a word begin with."""
    return word.stem if isinstance(word, Word) else word.spelled


def _runs(words: Sequence[Pattern], gaps: str) -> Iterator[tuple[int, str, str]]:
    """Yield each part of a phrase that is the same in all its forms; `gaps` part its words.

    That is: where it begins, the part, and what follows its first word, "" where that is not told.
    It ends with a word that has forms, of which only the stem is the same, or with the phrase.
    """
    first, run = 0, ""
    for at, word in enumerate(words):
        run += gaps[at - 1] if run else ""
        if isinstance(word, Word):
            yield first, run + word.stem, _after(words, gaps, first)
            first, run = at + 1, ""
        else:
            run += word.spelled
    if run:
        yield first, run, _after(words, gaps, first)


def _after(words: Sequence[Pattern], gaps: str, at: int) -> str:
    word, following = words[at].spelled, words[at + 1].spelled if at + 1 < len(words) else ""
    # In scripts without spaces a "word" of the text is a syllable.
    is_seen = following and word.isalpha() and KINDS[word[0]] != UNSPACED
    return gaps[at] + following[:2] if is_seen else ""


def as_kind(kind: type[P], pattern: Pattern, *more: object) -> P:
    """Return what a pattern says, as a pattern of another kind."""
    return kind(
        pattern.leaf, pattern.label, pattern.spelled, pattern.folded, pattern.marked,
        pattern.langs, pattern.capitals, pattern.proper, pattern.homes, *more,
    )  # fmt: skip
