"""The package's own names, read when first asked for: CLDR's, and the curated ones."""

import json
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from watcher.match.concepts.concept import Name

# The key of a concept -> the file with what CLDR calls such a thing.
Kind = Literal["country", "city", "language"]
_FILES = {"country": "territories", "city": "cities", "language": "languages"}
_OWN, _ACRONYM = "!", "^"  # marks before the languages: counts only there, is an acronym


@cache
def curated() -> dict[str, dict[str, Any]]:
    """Return the mapping of each curated concept by its id, in the order of the YAML files."""
    return _read("curated")


@cache
def codes(kind: Kind) -> dict[str, str]:
    """Return the English name ("" where there is none) of everything that CLDR names."""
    return {code: forms[""] for code, forms in _table(kind).items()}


def cldr_names(kind: Kind, code: str) -> list[Name]:
    """Return what CLDR calls a country (ISO 3166), a city (IANA zone) or a language (ISO 639)."""
    forms = _table(kind).get(code, {})
    return [_name(text, tags) for text, tags in forms.items() if text]


def texts(kind: Kind, code: str) -> list[str]:
    """Return the names of `cldr_names` as texts, without the acronyms."""
    forms = _table(kind).get(code, {})
    return [text for text, tags in forms.items() if text and tags[0] != _ACRONYM]


def _name(text: str, tags: str) -> Name:
    mark = tags[0] if tags[0] in _OWN + _ACRONYM else ""
    langs = frozenset(tags.removeprefix(mark).split(" ")) - {"*"}
    return Name(text, langs, only=bool(mark), exact=mark == _ACRONYM, cited=True)


@cache
def _table(kind: Kind) -> dict[str, dict[str, str]]:
    return _read(_FILES[kind])


def _read(name: str) -> dict[str, Any]:
    text = (files("watcher.match.concepts") / f"{name}.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
