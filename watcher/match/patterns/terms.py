"""A keyword or a term of a query -> its patterns."""

from watcher.match.forms.inflect import changed, keys
from watcher.match.forms.stems import same_stem
from watcher.match.forms.titled import is_titled
from watcher.match.patterns.chinese import HAN, in_other_script
from watcher.match.patterns.folding import foldings, is_proper
from watcher.match.patterns.forming import as_kind, as_stem, inflecting
from watcher.match.patterns.inflected import Word
from watcher.match.patterns.needles import Needles
from watcher.match.patterns.pattern import Form, Label, Pattern
from watcher.match.patterns.spelling import SHORT, UNKNOWN, marks_tell, other_spellings, respelled
from watcher.match.patterns.way import Hyphened, Way
from watcher.match.patterns.ways import is_plain, ways
from watcher.match.patterns.wildcard import Prefix
from watcher.match.query.tree import Term
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold
from watcher.model import Marks

_NONE: frozenset[str] = frozenset()  # one for all: each takes 216 bytes
_SEVERAL = (4, 5)  # letters of common words that may have several keys


def add_term(
    needles: Needles, leaf: int, term: Term, marks: Marks, compounds: bool, *,
    named: bool = False, fixed: bool = False,
) -> None:  # fmt: skip
    """Add the patterns of a term. Raises QueryError where it could never be found.

    `named`: it is known to be a name, which in scripts without capitals it does not tell. `fixed`:
    so are the words in small letters beside one.
    """
    for folded, langs in foldings(term.text, term.at):
        spelled = plain(folded)
        counts = marks == "exact" or (marks == "auto" and marks_tell(folded, spelled))
        if langs and not counts:
            break
        proper = named or (is_proper(term.text) and not is_titled(folded, term.text))
        common = _common_words(term.text) if proper and not fixed else _NONE
        label = Label(term.written, common=common, strict=fixed or marks == "exact")
        homes = _NONE if len(spelled) <= SHORT and _is_acronym(term.text) else None
        pattern = Pattern(
            leaf, label, spelled, folded, counts, langs and langs | UNKNOWN,
            term.text if term.case else None, proper, homes,
        )  # fmt: skip
        _put(needles, term, pattern, marks, compounds)
        if term.kind in ("word", "phrase") and not is_plain(folded, term.text):
            for way in ways(folded, term.text, exact=bool(langs) or term.exact):
                _put_way(needles, way, term, pattern, marks, compounds)
        if spelled[0] >= HAN and not term.exact:
            for form in in_other_script(spelled):  # Han has no other forms
                needles.by_key[form].append(respelled(pattern, form))
        for form in other_spellings(spelled, typed=True):
            _put(needles, term, respelled(pattern, form), marks, compounds)


def _is_acronym(text: str) -> bool:
    """Tell whether a short term is so written that without a capital it is another word: LG, PiS.

    People type common words in capitals, too: WAR.
    """
    inner = text.isalpha() and any(map(str.isupper, text[1:]))
    return inner and (len(text) == 2 or not text.isupper())


def _common_words(text: str) -> frozenset[str]:
    """Return the words of a term that are typed small, as they are searched."""
    small = [word for word in text.split() if word.islower()]
    return frozenset([plain(fold(word)) for word in small]) if small else _NONE


def _put(needles: Needles, term: Term, pattern: Pattern, marks: Marks, compounds: bool) -> None:
    """Put one spelling of a term with its forms."""
    key = pattern.spelled
    if term.kind == "prefix":
        pattern = as_kind(Prefix, pattern)
    elif term.kind == "wildcard":
        needles.put_wildcard(pattern)
        return
    elif not term.exact:
        pattern, key = inflecting(pattern, compounds, typed=True)
        if len(pattern.spelled) in _SEVERAL and _has_no_shorter(pattern):
            key, *others = keys(pattern.spelled, key)
            for other in others:
                needles.by_key[other].append(pattern)
            for other in changed(pattern.spelled):
                needles.by_key[other].append(as_stem(pattern, other))
    needles.put(key, pattern, marks)


def _has_no_shorter(pattern: Pattern) -> bool:
    """Tell whether no form is shorter than the word, which was typed small."""
    return isinstance(pattern, Word) and pattern.form_of is same_stem


def _put_way(
    needles: Needles, way: Way, term: Term, pattern: Pattern, marks: Marks, compounds: bool
) -> None:
    """Put another way to write a term, with its forms if it has any."""
    kind = Hyphened if way.hyphened else Form if way.langs else Pattern
    other = as_kind(kind, pattern)
    other.spelled, other.folded = plain(way.folded), way.folded
    other.langs = way.langs or other.langs
    other.capitals = way.capitals or other.capitals
    if way.capital:
        other.homes = _NONE
    if way.stem:
        needles.put(other.spelled, as_stem(other, other.spelled), marks)
    elif way.whole:
        needles.put(other.spelled, other, marks)
    else:
        _put(needles, term, other, marks, compounds)
