"""A mapping as in the YAML files -> Concept. Pure but for the names that CLDR gives."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from watcher.match.concepts.concept import Concept, Name, Topic
from watcher.match.concepts.packed import Kind, cldr_names

ANY = "*"
# Languages of which a name of CLDR counts in any text: papers quote them, or are declared as one.
PRESS = frozenset(
    (
        *("en", "es", "pt", "fr", "de", "it", "nl", "sv", "da", "nb", "no", "fi", "et", "lv", "lt"),
        *("pl", "cs", "sk", "sl", "hr", "bs", "sr", "sr-latn", "mk", "bg", "ro", "hu", "sq", "el"),
        *("tr", "az", "uk", "ru", "be", "kk", "hy", "ka", "ar", "fa", "he", "hi", "bn", "ta", "th"),
        *("vi", "id", "ms", "zh", "zh-hant", "ja", "ko"),
    )
)
LONG_PRESS = PRESS | {"ur"}  # short names in Urdu are other words in Arabic and Persian
_LONG, _SHORT = 7, 4  # letters
_ACRONYM, _SYLLABLES = 3, 6  # characters
_CASELESS = "\u0590"  # from Hebrew on; before it Latin, Greek, Cyrillic and Armenian
_SHARED = "\u0900"  # before it scripts of many languages, Hebrew and Arabic among them
_GREEK = "\u0370"  # where Latin letters end
_CAPITAL_NOUNS = frozenset(("de", "lb", "gsw", "nds", "ksh"))
# Keys whose values are texts by language, and what they say of a name.
_KINDS: tuple[tuple[str, dict[str, bool]], ...] = (
    ("names", {}),
    ("only", {"only": True}),
    ("acronyms", {"exact": True}),
    ("adjectives", {"adjective": True}),
)


def concept_of(name: str, mapping: Mapping[str, Any]) -> Concept:
    """Return the concept of an id and what the files say of it (see the technote for the keys).

    A name that is curated and in CLDR is one name, of the languages of both; whether it counts
    only there is what the curated one says.
    """
    found: dict[tuple[str, bool], Name] = {}
    for one in (*_written(mapping), *_cldr(mapping)):
        key = (one.text, one.adjective)
        first = found.get(key)
        found[key] = _joined(first, one) if first else one
    return Concept(
        id=name,
        about=str(mapping.get("about", "")),
        names=tuple(found.values()),
        not_in=tuple(mapping.get("not_in", ())),
        not_near=tuple(mapping.get("not_near", ())),
        not_after=tuple(mapping.get("not_after", ())),
        not_about=tuple(map(_topic, mapping.get("not_about", ()))),
        near=tuple(mapping.get("near", ())),
        given=tuple(mapping.get("given", ())),
        beside=tuple(mapping.get("beside", ())),
        compounds=bool(mapping.get("compounds")),
        country="country" in mapping,
    )


def merged(base: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """Return a mapping with another added: lists grow, texts are replaced.

    With `replace: true` the other stands alone.
    """
    if more.get("replace"):
        return dict(more)
    result = dict(base)
    for key, value in more.items():
        old = result.get(key)
        if isinstance(value, Mapping) and isinstance(old, Mapping):
            result[key] = {
                lang: [*old.get(lang, ()), *value.get(lang, ())] for lang in (*old, *value)
            }
        elif isinstance(value, list) and isinstance(old, list):
            result[key] = [*old, *value]
        else:
            result[key] = value
    return result


def _topic(mapping: Mapping[str, Any]) -> Topic:
    texts = {key: tuple(value) for key, value in mapping.items() if key != "begun"}
    return Topic(**texts, begun=bool(mapping.get("begun")))


def _written(mapping: Mapping[str, Any]) -> Iterator[Name]:
    for key, marks in _KINDS:
        for lang, texts in mapping.get(key, {}).items():
            langs = frozenset() if lang == ANY else frozenset((lang.lower(),))
            for nth, text in enumerate(texts):
                cited = not nth or lang == ANY
                yield _sure(_scoped(Name(text, langs, **marks, cited=cited)))


def _cldr(mapping: Mapping[str, Any]) -> Iterator[Name]:
    """Yield CLDR's names. A country's language gives its adjectives (belarusisk, белорусский)."""
    kinds: tuple[Kind, ...] = ("country", "city", "language")
    adjective = "country" in mapping
    unwanted = {lang.lower(): set(texts) for lang, texts in mapping.get("without", {}).items()}
    for kind in kinds:
        if kind in mapping:
            for name in _wanted(cldr_names(kind, mapping[kind]), unwanted):
                yield _scoped(_of_cldr(name, kind, adjective=adjective))


def _of_cldr(name: Name, kind: Kind, *, adjective: bool) -> Name:
    """Return how a name of CLDR counts.

    One that only languages without much of a press have is too often another word elsewhere, where
    it is short or in a script of many languages; so is the name of a language: "کرد", Kurdish in
    Urdu, is "did" in Persian. A city needs its capital.
    """
    if kind == "language" and name.langs & _CAPITAL_NOUNS:  # die belarussische Sprache
        name = replace(name, text=name.text[:1].lower() + name.text[1:])
    if adjective and kind == "language":
        return Name(name.text, name.langs, name.only, exact=name.exact, adjective=True)
    short = len(name.text) <= _SHORT
    many = short or name.text[0] < _SHARED
    press = PRESS if short else LONG_PRESS
    rare = bool(name.langs) and (kind == "language" or (many and not name.langs & press))
    if not rare and kind != "city":
        return name
    # Not `replace`: it takes five times as long, for 40,000 names.
    only, known, capital = name.only or rare, rare and short, kind == "city"
    return Name(name.text, name.langs, only, known, name.exact, name.adjective, capital, cited=True)


def _scoped(name: Name) -> Name:
    """Let a short adjective count only in its own languages: elsewhere `este`, `polaco`, `Pole` ...

    are other words. English ones are used in any language.
    """
    if not name.adjective or not name.langs or "en" in name.langs or len(name.text) >= _LONG:
        return name
    return replace(name, only=True) if name.text[0] < _GREEK else name


def _sure(name: Name) -> Name:
    """Say what counts in texts of its own languages alone, and what these must be known to be in.

    "I-ran" of Vietnamese, for English I ran; short acronyms that English has not, for its CPI is
    no court; and names that are other words elsewhere, where their languages have not much of a
    press: "Gremlin" is the Kremlin in Welsh alone.
    """
    text, langs = name.text, name.langs
    if text[0] >= _CASELESS or not langs:
        return name
    foreign = name.exact and "en" not in langs and text[0] < _GREEK and len(text) <= _ACRONYM
    syllables = langs == {"vi"} and "-" in text and text.isascii() and len(text) <= _SYLLABLES
    if not (name.only or foreign or syllables):
        return name
    return replace(name, only=True, known=not langs & PRESS)


def _wanted(names: Iterable[Name], unwanted: Mapping[str, set[str]]) -> Iterator[Name]:
    if not unwanted:
        yield from names
        return
    for name in names:
        if name.text in unwanted.get(ANY, ()):
            continue
        left = frozenset(lang for lang in name.langs if name.text not in unwanted.get(lang, ()))
        if left or not name.langs:
            yield name if left == name.langs else replace(name, langs=left)


def _joined(first: Name, other: Name) -> Name:
    anywhere = not first.langs or not other.langs
    langs = frozenset() if anywhere and not first.only else first.langs | other.langs
    return replace(
        first,
        langs=langs,
        exact=first.exact or other.exact,
        known=first.known and other.known,
        capital=first.capital and other.capital,
        cited=first.cited or other.cited,
    )
