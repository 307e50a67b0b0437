"""A name of a concept -> its patterns."""

from watcher.match.concepts.concept import Concept, Name
from watcher.match.forms.endings import ENDINGS
from watcher.match.forms.inflect import is_form, stem
from watcher.match.patterns.folding import EVERY, foldings, is_proper
from watcher.match.patterns.forming import as_kind, inflecting
from watcher.match.patterns.inflected import Short
from watcher.match.patterns.needles import Needles
from watcher.match.patterns.pattern import Label, Pattern
from watcher.match.patterns.spelling import SHORT, UNKNOWN, marks_tell, other_spellings, respelled
from watcher.match.text.beginnings import variants
from watcher.match.text.languages import canonical
from watcher.match.text.marks import plain

INFLECTED = frozenset(ENDINGS)
FEW = 8  # languages
COMPOUNDED = 5  # letters of a name that begins compounds, where its concept says so
LONG = 8  # letters of an adjective that does: valkovenäläisjohtaja, belarussischstämmig


def add_name(needles: Needles, leaf: int, term: str, concept: Concept, name: Name) -> None:
    """Add the patterns of a name; the query or keyword `term` stands for its concept."""
    langs = frozenset([lang for one in name.langs if (lang := canonical(one))])
    only = langs if name.only else EVERY
    homes = frozenset() if name.capital else langs if name.only else langs | UNKNOWN
    for folded, turkic in foldings(name.text):
        spelled = plain(folded)
        counts = marks_tell(folded, spelled) and ("vi" in name.langs or len(spelled) < 6)
        if turkic and (not counts or (only and only.isdisjoint(turkic))):
            break
        pattern = Pattern(
            leaf, Label(term, concept.id, name.text, name.langs), spelled,
            folded, counts, _and_unknown(turkic or only, name),
            name.text if name.exact else None, is_proper(name.text),
            homes if langs or name.capital else None,
        )  # fmt: skip
        pattern = _put(needles, pattern, concept, name, langs)
    for form in other_spellings(pattern.spelled):
        _put(needles, respelled(pattern, form), concept, name, langs)
    for lang in langs:
        for form in {*variants(pattern.spelled, lang)} - {pattern.spelled}:
            mutated = respelled(pattern, form)  # Irish Phútain, Welsh Bwtin
            mutated.langs = frozenset((lang,))  # elsewhere Welsh Falta is a fault, not Malta
            needles.by_key[form].append(mutated)


def _put(
    needles: Needles, pattern: Pattern, concept: Concept, name: Name, langs: frozenset[str]
) -> Pattern:
    """Put one spelling of a name with its forms; return it as it finds them."""
    spelled = key = pattern.spelled
    # A name of languages without inflection has no forms anywhere ("Belarusia" of Indonesian).
    if not name.exact and (not langs or langs & INFLECTED):
        size = len(spelled)
        compounds = size >= COMPOUNDED if concept.compounds else name.adjective and size >= LONG
        pattern, key = inflecting(pattern, compounds, _own(langs))
    needles.put(key, pattern, "auto")
    if len(spelled) <= SHORT and not name.exact and not name.adjective:
        _put_short(needles, pattern, key, langs & INFLECTED)
    return pattern


def _put_short(needles: Needles, pattern: Pattern, key: str, own: frozenset[str]) -> None:
    """Put the forms of a short name (Kina, Kini; Rim, Rimu) for texts of its own languages."""
    stem_ = stem(pattern.spelled, SHORT - 1) if own else None
    if stem_ and (stem_ != key or type(pattern) is Pattern):
        word = as_kind(Short, pattern, stem_, is_form, False, own)
        word.langs = own
        needles.by_key[stem_].append(word)


def _and_unknown(langs: frozenset[str], name: Name) -> frozenset[str | None]:
    """Return the languages in whose texts a name counts, where it does not in all."""
    return langs | UNKNOWN if langs and not name.known else langs


def _own(langs: frozenset[str]) -> frozenset[str]:
    """Return the languages to inflect a name by; one that many share goes by the text's."""
    inflected = langs & INFLECTED
    return inflected if len(inflected) <= FEW else EVERY
