"""What makes a name of a concept another thing: a tractor called Belarus, a namesake."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from watcher.match.concepts.speech import TELLING
from watcher.match.evaluating.standing import stands
from watcher.match.forms.attributes import is_attribute
from watcher.match.forms.demonyms import is_demonym
from watcher.match.forms.given import is_anothers
from watcher.match.forms.inflect import is_form
from watcher.match.patterns.inflected import Word
from watcher.match.patterns.places import Covered, Found, Neighbours, Places
from watcher.match.text.languages import canonical
from watcher.match.text.view import View

NOT_NEAR = 2  # words: how close a word of `not_near` spoils a name, and one of `beside` allows it
_QUOTES = frozenset('"“”„«»')
_NONE: frozenset[str] = frozenset()
_BETWEEN = frozenset(" '‚「『")  # what may stand between "restaurant" and its name, once folded
# Languages whose names have no cases: what follows "restaurant" is its name in any form. In others
# "ресторан Минск" is named so, and "ресторан Минска" is there.
_UNCASED = frozenset(
    ("en", "de", "nl", "sv", "da", "no", "fr", "es", "pt", "it", "ca", "gl", "ro", "bg", "mk")
)


class About(NamedTuple):
    """A topic (see Topic) as matching asks it: words are leaves, forms are folded."""

    words: int | None
    beside: int | None
    but: int | None
    forms: frozenset[str]
    langs: frozenset[str]
    begun: bool

    def holds(self, found: Mapping[int, Places], view: View) -> bool:
        """Tell whether an entry is about this."""
        if self.words not in found or (self.beside is not None and self.beside not in found):
            return False
        return self.but not in found and (not self.langs or view.lang in self.langs)

    def concerns(self, place: Found, view: View) -> bool:
        """Tell whether it makes the name at this place another thing."""
        if self.forms and view.folded[place.start : place.end] not in self.forms:
            return False
        return not (self.begun and view.has_name(place.start, place.end))


class Limits(NamedTuple):
    """What makes a name of a concept another thing (see Concept). Numbers are leaves.

    `given`       numbers of the person's given names (`forms.given`); None: not asked
    `cited`       folded names in the form of dictionaries, by language; None: in any language
    `adjectives`  folded adjectives, by language, where they do not count
    `country`     it is a country: what looks like an adjective of it is not its name
    """

    not_in: int | None
    not_near: int | None
    near: int | None
    not_after: int | None = None
    not_about: tuple[About, ...] = ()
    given: frozenset[int] | None = None
    cited: Mapping[str | None, frozenset[str]] = MappingProxyType({})
    adjectives: Mapping[str | None, frozenset[str]] = MappingProxyType({})
    beside: int | None = None
    country: bool = False


def within_limits(
    places: Places, limits: Limits, found: Mapping[int, Places], view: View
) -> Places:
    """Return those places of a concept's names that its limits do not exclude (see Concept)."""
    if limits.near is not None and limits.near not in found:
        return []
    places = [place for place in places if stands(place, view)]
    places = [place for place in places if not is_other_word(view, place, limits)]
    if limits.not_in is not None and limits.not_in in found:
        names = Covered(places)  # "People's Republic of China" is no Republic of China
        phrases = (p for p in found[limits.not_in] if is_quoted_as_told(p, view))
        covered = Covered(p for p in phrases if not names.exceeds(p))
        places = [place for place in places if not covered.touches(place)]
    if limits.not_near is not None and limits.not_near in found:
        near = Neighbours(found[limits.not_near], view, NOT_NEAR)
        places = [p for p in places if not near.of(p, ordered=False)]
    if limits.beside is not None:
        near = Neighbours(found.get(limits.beside, ()), view, NOT_NEAR)
        places = [p for p in places if _tells_itself(view, p) or near.of(p, ordered=False)]
    if limits.not_after is not None and limits.not_after in found:
        ends = {place.end for place in found[limits.not_after]}
        places = [p for p in places if not _is_after(view, p, ends, limits.cited)]
    for about in limits.not_about:
        if places and about.holds(found, view):
            places = [place for place in places if not about.concerns(place, view)]
    if limits.given is not None:
        own = limits.given
        places = [place for place in places if not is_anothers(view, place.start, place.end, own)]
    return places


def is_other_word(view: View, place: Found, limits: Limits) -> bool:
    """Tell whether what was found as a form of a name is another word of the text's language.

    English "Bulgarian" is a form of Hungarian Bulgária, and Scholze, who is somebody else, one of
    Lithuanian Scholzas. A text that is plainly in its language has no forms of others.
    """
    pattern, langs = place.pattern, place.pattern.label.langs
    own = not langs or view.lang in map(canonical, langs)
    written = view.folded[place.start : place.end]
    if limits.country:
        # In Arabic with what stands before it: السورية is an adjective, سورية the country.
        begin = view.word_start(place.start) if view.lang == "ar" else place.start
        if is_demonym(view.folded[begin : place.end], pattern.spelled, view.lang, own=own):
            return True
        if is_attribute(view, place.start, place.end):
            return True
    if own:
        return False
    if written in limits.adjectives.get(view.lang, _NONE):
        return True
    token = view.text[place.start : place.end]
    if not isinstance(pattern, Word) or token == pattern.spelled or not view.has_signs:
        return False
    return not is_form(pattern.spelled, token, view.lang)


def _tells_itself(view: View, place: Found) -> bool:
    """Tell whether a name needs no word beside it, being one of the text's own language."""
    return view.lang in TELLING and view.lang in map(canonical, place.pattern.label.langs)


def is_quoted_as_told(phrase: Found, view: View) -> bool:
    """Tell whether a phrase that is told with quotation marks has some in it or around it.

    центр «Минск» is a house, and центр Минска is there.
    """
    if _QUOTES.isdisjoint(phrase.pattern.label.term):
        return True
    field = view.field_of(phrase.start)
    start, end = view.original(phrase.start, phrase.end, field)
    return not _QUOTES.isdisjoint(view.texts[field][max(0, start - 1) : end + 1])


def _is_after(
    view: View, place: Found, ends: set[int], cited: Mapping[str | None, frozenset[str]]
) -> bool:
    """Tell whether a name follows one of these words, so that it is the name of a hotel, a ship."""
    begin = start = place.start
    while begin and view.text[begin - 1] in _BETWEEN:
        begin -= 1
    if begin == start or begin not in ends:
        return False
    if view.lang in _UNCASED or not view.between(begin, start).isspace():
        return True
    name = view.folded[start : place.end]
    return any(name in cited.get(lang, ()) for lang in {view.lang, None})
