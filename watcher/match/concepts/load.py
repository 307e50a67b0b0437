"""Finds a concept by its id, alias or names. Concepts are made when they are asked for."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any
from unicodedata import normalize

from watcher.match.concepts import packed
from watcher.match.concepts.concept import Concept
from watcher.match.concepts.make import ANY, concept_of, merged
from watcher.match.concepts.speech import ALONE, WORDS

SUGGESTED = 100  # names that nobody has, of one config: each is compared with 2,500 in 3 ms
_LANGUAGE = " language"
_UNSPACED = "\u0e00"  # from Thai on, words need no space between


class Concepts:
    """The built-in concepts with those of the user added. Making one costs nothing."""

    def __init__(self, extra: Mapping[str, Mapping[str, Any]] | None = None) -> None:
        """`extra`: id -> mapping, as config/concepts.yaml has them."""
        self.extra = extra or {}
        self._made: dict[str, Concept] = {}
        self._suggested: dict[str, str | None] = {}
        self._by_block: dict[int, set[str]] = {}

    def find(self, name: str) -> Concept | None:
        """Return the concept with this id, alias or English name, in any case."""
        key = _key(name)
        if (found := self._by_title.get(key)) is not None:
            return self._concept(found, self._mappings[found])
        if key.endswith(_LANGUAGE) and (language := self._languages.get(key)) is not None:
            return self._concept(*language)
        return None

    def naming(self, keyword: str) -> Concept | None:
        """Return the concept that has this keyword among its names in any language.

        Adjectives and acronyms do not count, and languages are found by `find` alone. Where
        several things share a name, curated ones come before the countries of CLDR.
        """
        found = self._by_name.get(_key(keyword))
        return self._concept(found, self._mappings[found]) if found else self.find(keyword)

    def is_name(self, keyword: str) -> bool:
        """Tell whether a concept has this name; only names in its own alphabet are read for it."""
        block = _block(keyword)
        if block not in self._by_block:
            names = (name for mapping in self._mappings.values() for name in _names(mapping))
            self._by_block[block] = {_key(name) for name in names if _block(name) == block}
        return _key(keyword) in self._by_block[block]

    def beginning(self, text: str) -> Iterator[str]:
        """Yield the ids of concepts that have a name which begins with this text."""
        key = _key(text)
        yield from dict.fromkeys(id_ for name, id_ in self._by_name.items() if name.startswith(key))

    def suggest(self, name: str) -> str | None:
        """Return the id of the concept with the most similar title, if one is similar.

        None for all names after the first ones: who has thousands wrong did not misspell them.
        """
        if name not in self._suggested:
            if len(self._suggested) == SUGGESTED:
                return None
            self._suggested[name] = self._similar(name)
        return self._suggested[name]

    def suggest_again(self) -> None:
        """Let the next config have as many suggestions."""
        self._suggested.clear()

    def _similar(self, name: str) -> str | None:
        """The first word of a name was perhaps left without the quotes that the others need.

        Or a person is known by the surname.
        """
        first, last = f"{_key(name)} ", f" {_key(name)}"
        for is_part in (lambda id_: f"{id_} ".startswith(first), lambda id_: id_.endswith(last)):
            if whole := [id_ for id_ in self.ids() if is_part(_key(id_))]:
                return min(whole, key=lambda id_: (len(id_), id_))
        close = difflib.get_close_matches(_key(name), self._by_title, n=1, cutoff=0.7)
        return self._by_title[close[0]] if close else None

    def ids(self) -> tuple[str, ...]:
        """Return the id of every concept: the user's and curated ones, countries, languages."""
        languages = (name for name, _ in self._languages.values())
        return tuple(dict.fromkeys((*self._mappings, *languages)))

    def _concept(self, name: str, mapping: Mapping[str, Any]) -> Concept:
        if name not in self._made:
            made = concept_of(name, mapping)
            longer = tuple(self._longer(made, mapping.get("not_of", ())))
            self._made[name] = replace(made, not_in=made.not_in + longer) if longer else made
        return self._made[name]

    def _longer(self, concept: Concept, others: Iterable[str]) -> Iterator[str]:
        """Yield the names of others that hold one of this concept: Guinea-Bissau holds Guinea."""
        own = {_key(name.text) for name in concept.names if not name.exact}
        for other in filter(None, (self._by_title.get(_key(name)) for name in others)):
            for name in concept_of(other, self._mappings[other]).names:
                key = _key(name.text)
                has_words = " " in key or key[0] >= _UNSPACED
                if has_words and key not in own and any(map(key.__contains__, own)):
                    yield name.text

    @cached_property
    def _mappings(self) -> dict[str, Mapping[str, Any]]:
        """Curated concepts, the user's, and the countries that are in neither."""
        found: dict[str, Mapping[str, Any]] = {**packed.curated()}
        known = {mapping.get("country") for mapping in found.values()}
        for code, english in packed.codes("country").items():
            if english and code not in known:
                found[english] = {"about": english, "country": code, **found.get(english, {})}
        known_as = {_key(name): name for name in found}
        for name, mapping in self.extra.items():
            own = known_as.get(_key(name), name)
            found[own] = merged(found.get(own, {}), mapping)
        return found

    @cached_property
    def _languages(self) -> dict[str, tuple[str, Mapping[str, Any]]]:
        found: dict[str, tuple[str, Mapping[str, Any]]] = {}
        for code, english in packed.codes("language").items():
            if english:
                title = english + _LANGUAGE
                beside = () if code in ALONE else WORDS
                mapping = {"about": title, "language": code, "beside": beside}
                found[_key(title)] = title, mapping
        return found

    @cached_property
    def _by_title(self) -> dict[str, str]:
        """Ids first: no alias or name hides one."""
        found = {_key(name): name for name in self._mappings}
        for name, mapping in self._mappings.items():
            for title in _titles(mapping):
                found.setdefault(_key(title), name)
        return found

    @cached_property
    def _by_name(self) -> dict[str, str]:
        found = dict(self._by_title)
        for name, mapping in self._mappings.items():
            for text in _names(mapping):
                found.setdefault(_key(text), name)
        return found


def _key(text: str) -> str:
    """Return what makes spellings of a name equal: case, hyphens, apostrophes do not count.

    Much cheaper than the normal form of texts: 60,000 names come here at once.
    """
    text = normalize("NFC", text).casefold().strip()
    return text if text.isalpha() else text.replace("-", " ").replace("’", "'")


def _block(text: str) -> int:
    """Return a number of the alphabet that a text begins with."""
    return ord(text[:1] or " ") >> 8


def _titles(mapping: Mapping[str, Any]) -> Iterator[str]:
    """Yield what queries may call a concept besides its id."""
    yield from mapping.get("aliases", ())
    for key in ("names", "acronyms"):
        for lang in ("en", ANY):
            yield from mapping.get(key, {}).get(lang, ())
    if code := mapping.get("country"):
        english = packed.codes("country").get(code, "")
        yield from filter(None, (english, english.replace("&", "and").replace("St.", "Saint")))


def _names(mapping: Mapping[str, Any]) -> Iterator[str]:
    """Yield every name that is no adjective and no acronym."""
    for key in ("names", "only"):
        for texts in mapping.get(key, {}).values():
            yield from texts
    if code := mapping.get("country"):
        yield from packed.texts("country", code)
    if code := mapping.get("city"):
        yield from packed.texts("city", code)
