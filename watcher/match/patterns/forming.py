"""The pattern of a term as it is spelled -> one that also finds its inflected forms."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from sys import intern
from typing import TypeVar

from watcher.match.forms.inflect import SHORT, TINY, is_acronym_form, is_form, stem, typed_stem
from watcher.match.forms.irregular import common_stem, known
from watcher.match.forms.romanized import given_names, is_name
from watcher.match.forms.semitic import is_semitic, is_semitic_form, semitic_stem
from watcher.match.forms.stems import (
    SHORTEST,
    has_ending,
    is_any_form,
    is_noun,
    is_tiny_name,
    same_stem,
)
from watcher.match.forms.titled import everyday
from watcher.match.patterns.folding import EVERY
from watcher.match.patterns.gaps import gaps_of, is_phrase, parts_of, stems_of
from watcher.match.patterns.inflected import Acronym, Stem, Word
from watcher.match.patterns.pattern import FormOf, Pattern
from watcher.match.patterns.phrase import Forms, Phrase
from watcher.match.text.kinds import KINDS, UNSPACED

P = TypeVar("P", bound=Pattern)
_LEAST = 3  # letters of a phrase's key, where a word has forms that no ending tells


def inflecting(
    pattern: Pattern, compounds: bool, langs: frozenset[str] = EVERY, *, typed: bool = False
) -> tuple[Pattern, str]:
    """Return a pattern that also finds the inflected forms, and its key.

    `typed`: the term is a keyword, so it may be a common word; else it is the name of a concept.
    """
    spelled = pattern.spelled
    named: FormOf = is_noun if typed and pattern.proper else is_form
    common: FormOf = same_stem if typed and not pattern.proper else named
    if " " not in spelled and not is_phrase(spelled):
        if typed and len(spelled) == TINY and _is_acronym(pattern) and stem(spelled, TINY):
            return as_kind(Acronym, pattern, spelled, is_acronym_form, False, langs), spelled
        stem_, form_of = _of_word(pattern, common, named, typed=typed)
        if stem_ is None:
            return pattern, spelled
        return as_kind(Word, pattern, stem_, form_of, compounds, langs), stem_
    gaps, parts = intern(gaps_of(spelled)), parts_of(spelled)
    stems = stems_of(parts, gaps)
    if typed and not given_names().keys().isdisjoint(parts[:-1]):
        free = _without_given(parts, stems)
        if any(free):  # else nothing would be left to look for: Alexander Li
            common, named, stems = is_name, is_name, free
    if not any(stems):
        return pattern, spelled
    first, key, follows = _longest(parts, stems, gaps)
    folded = parts if pattern.folded == spelled else parts_of(pattern.folded)
    if not known().keys().isdisjoint(folded):
        changing = _changing(folded, stems)
        told = _longest(parts, changing, gaps) if changing != stems else None
        if told and len(told[1]) >= _LEAST:
            stems, (first, key, follows) = changing, told
    beside = first + 1 if follows else first - 1
    begun = (parts[beside] if stems[beside] is None else stems[beside]) if beside >= 0 else ""
    phrased = is_any_form if common is same_stem else named
    forms = _forms(phrased, named, compounds, langs)
    return as_kind(Phrase, pattern, stems, forms, gaps, first, follows, begun), key


def _of_word(
    pattern: Pattern, common: FormOf, named: FormOf, *, typed: bool
) -> tuple[str | None, FormOf]:
    """Return the stem of a word, None where it has no forms, and the test of what is a form."""
    spelled, size = pattern.spelled, len(pattern.spelled)
    if common is same_stem and is_semitic(spelled):
        return semitic_stem(spelled), is_semitic_form
    if not typed or _is_acronym(pattern):  # NATO loses nothing
        return stem(spelled), common
    if size > SHORT:
        return typed_stem(spelled, named=False), common
    if size == SHORTEST and common is same_stem and spelled in everyday():
        return typed_stem(spelled, named=True), is_any_form
    if size == TINY and stem(spelled) is None:
        named = is_tiny_name if pattern.proper else same_stem
    return typed_stem(spelled, named=pattern.proper), common if size >= SHORTEST else named


def _is_acronym(pattern: Pattern) -> bool:
    return pattern.proper and pattern.label.term.isupper()


def as_stem(pattern: Pattern, key: str) -> Stem:
    """Return a pattern of the forms that begin with a key and end as the language's words do.

    Stemmers are not asked: they take too much for one word where its last consonant changes.
    """
    return as_kind(Stem, pattern, key, has_ending, False, EVERY)


@lru_cache(maxsize=1024)
def _forms(common: FormOf, named: FormOf, compounds: bool, langs: frozenset[str]) -> Forms:
    """Return the forms of a phrase's words: one object for all that are alike."""
    return Forms(common, named, compounds, langs)


def _without_given(parts: Sequence[str], stems: Sequence[str | None]) -> tuple[str | None, ...]:
    """Return the stems of a phrase's words, empty for given names: their spellings begin anyhow."""
    given = given_names()
    begun = ["" if part in given else stem_ for part, stem_ in zip(parts, stems, strict=True)]
    return (*begun[:-1], stems[-1])


def _changing(folded: Sequence[str], stems: Sequence[str | None]) -> tuple[str | None, ...]:
    """Return the stems of a phrase's words, shorter ones of nouns whose stem changes."""
    return tuple([_shorter(word, stem_) for word, stem_ in zip(folded, stems, strict=True)])


def _shorter(word: str, stem_: str | None) -> str | None:
    common = None if stem_ is None else common_stem(word)
    return stem_ if common is None or stem_ is None else min(stem_, common, key=len)


def _longest(parts: Sequence[str], stems: Sequence[str | None], gaps: str) -> tuple[int, str, str]:
    """Return the longest part of a phrase that is the same in all its forms (see `_runs`)."""
    return max(_runs(parts, stems, gaps), key=lambda run: len(run[1]))


def _runs(
    parts: Sequence[str], stems: Sequence[str | None], gaps: str
) -> Iterator[tuple[int, str, str]]:
    """Yield each part of a phrase that is the same in all its forms; `gaps` part its words.

    That is: where it begins, the part, and what follows its first word, "" where that is not told.
    It ends with a word that has forms, of which only the stem is the same, or with the phrase.
    """
    first, run = 0, ""
    for at, stem_ in enumerate(stems):
        run += gaps[at - 1] if run else ""
        if stem_ is not None:
            yield first, run + stem_, _after(parts, stems, gaps, first)
            first, run = at + 1, ""
        else:
            run += parts[at]
    if run:
        yield first, run, _after(parts, stems, gaps, first)


def _after(parts: Sequence[str], stems: Sequence[str | None], gaps: str, at: int) -> str:
    if at + 1 == len(parts):
        return ""
    # In scripts without spaces a "word" of the text is a syllable.
    word, stem_ = parts[at], stems[at + 1]
    if not word.isalpha() or KINDS[word[0]] == UNSPACED or (stem_ is not None and len(stem_) < 2):
        return ""  # дім, дому
    return gaps[at] + parts[at + 1][:2]


def as_kind(kind: type[P], pattern: Pattern, *more: object) -> P:
    """Return a copy of a pattern that is of another kind; `more` are the fields of that kind."""
    return kind(
        pattern.leaf, pattern.label, pattern.spelled, pattern.folded, pattern.marked,
        pattern.langs, pattern.capitals, pattern.proper, pattern.homes, *more,
    )  # fmt: skip
