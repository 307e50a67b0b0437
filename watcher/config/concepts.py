"""Concepts in YAML: the user's concepts.yaml, checked like the other files, and the built-in ones.

The ids stand at the top of the file and the keys are the same in both, so that a block can be
copied from the package and changed. What the keys mean is said in `watcher.match.concepts`.
"""

import re
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import available_timezones

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from watcher.config.choices import MOST, count, spelled_out
from watcher.config.codes import COUNTRIES, LANGUAGES, MEANT
from watcher.config.complaints import decode
from watcher.config.item import Item
from watcher.config.mistakes import START, Mistakes, brief, shown
from watcher.config.nodes import EMPTY, MapNode, Scalar, kind_of
from watcher.config.readers import zone_meant
from watcher.config.recover import read_all
from watcher.config.schema import Model, Texts
from watcher.config.types import Switch, Text
from watcher.config.validate import read

ANY = "*"
LONGEST = 1_000  # characters of a name; of a term, too
_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.ASCII | re.IGNORECASE)


def _wrong(message: str, hint: str) -> PydanticCustomError:
    return PydanticCustomError("watcher", "{told}", {"told": message, "hint": hint})


def _text(value: object) -> str:
    """Return a text; `{value}` of a message is filled in where the place is known."""
    if not isinstance(value, str):
        raise PydanticCustomError("text", "text")
    return str(value).strip()


def _tag(value: object) -> str:
    text = _text(value)
    language = text.partition("-")[0].lower()
    if _TAG.fullmatch(text) and (language in LANGUAGES or len(language) == 3):
        return text.lower()
    if language in MEANT:
        raise _wrong("%VALUE% is a country", f"the language is {MEANT[language]}")
    raise _wrong("%VALUE% is not a language", "an ISO 639 code like be, ru or zh-Hant")


def _tag_or_any(value: object) -> str:
    return ANY if value == ANY else _tag(value)


def _name(value: object) -> str:
    text = _text(value)
    if not text:
        raise _wrong("an empty name", "write a name or remove it")
    if sum(char.isalnum() for char in text) < 2:
        raise _wrong("%VALUE% is too short for a name", "two letters or more")
    if "|" in text and text.count("(") != text.count(")"):
        raise _wrong("a parenthesis without its partner in %VALUE%", "choices stand in (a|b)")
    if len(text) > LONGEST:
        raise _wrong(f"a name of {len(text):,} characters", f"at most {LONGEST:,}")
    if (phrases := count(text)) > MOST:
        raise _wrong(
            f"%VALUE% stands for {phrases:,} phrases", f"at most {MOST:,}: write two of it"
        )
    return " ".join(text.split())


def _country(value: object) -> str:
    text = _text(value)
    if text in COUNTRIES:
        return text
    hint = f"did you mean {text.upper()}?" if text.upper() in COUNTRIES else "ISO 3166, like BY"
    raise _wrong("%VALUE% is not a country code", hint)


def _city(value: object) -> str:
    text = _text(value)
    if text in available_timezones():
        return text
    raise _wrong("%VALUE% is not a time zone", zone_meant(text))


def _or(empty: Any) -> BeforeValidator:
    return BeforeValidator(lambda value: empty if value is EMPTY else value)


NameText = Annotated[str, BeforeValidator(_name), WithJsonSchema({"type": "string"})]
Tag = Annotated[str, BeforeValidator(_tag)]
TagOrAny = Annotated[str, BeforeValidator(_tag_or_any)]
_ByLanguage = WithJsonSchema(
    {
        "type": "object",
        "propertyNames": {"pattern": r"^(\*|[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)$"},
        "additionalProperties": {"type": "array", "items": {"type": "string"}},
    }
)
Phrases = Annotated[list[NameText], _or([])]
Names = Annotated[dict[TagOrAny, list[NameText]], _or({}), _ByLanguage]
OwnNames = Annotated[dict[Tag, list[NameText]], _or({}), _ByLanguage]
Country = Annotated[str, BeforeValidator(_country), WithJsonSchema({"type": "string"})]
City = Annotated[str, BeforeValidator(_city), WithJsonSchema({"type": "string"})]
Language = Annotated[str, BeforeValidator(_tag), WithJsonSchema({"type": "string"})]


class TopicItem(Model):
    """What an entry is about where a name in it is another thing."""

    words: Phrases = Field(description="One of these must stand in the entry.")
    beside: Phrases = Field([], description="And one of these.")
    but: Phrases = Field([], description="And none of these.")
    forms: Phrases = Field([], description="Forms of names that it concerns; all if left out.")
    langs: list[Tag] = Field([], description="Languages of texts; any if left out.")
    begun: Switch = Field(False, description="Only where a capital tells nothing.")


class ConceptItem(Model):
    """One thing and its names. A concept that is built in already gets these added."""

    about: Text | None = Field(None, description="What it is, for people.")
    aliases: Texts = Field([], description="Other ids by which queries may name it.")
    country: Country | None = Field(None, description="ISO 3166: CLDR's names of that country.")
    city: City | None = Field(None, description="IANA zone: CLDR's names of its example city.")
    language: Language | None = Field(
        None, description="ISO 639: CLDR's names of that language; adjectives of a country."
    )
    names: Names = Field({}, description="Language (or *) to names; they count in any text.")
    only: OwnNames = Field({}, description="Names that count only in texts of that language.")
    acronyms: Names = Field({}, description="Written in exactly these capitals, not inflected.")
    adjectives: Names = Field({}, description="Found by concept:NAME+adj.")
    without: Names = Field({}, description="Names of CLDR that are not to be taken.")
    not_in: Phrases = Field([], description="Phrases in which a name is another thing.")
    not_near: Phrases = Field([], description="Words that, two words away, make it another thing.")
    not_after: Phrases = Field([], description="Words after which it is a name: restaurant.")
    not_about: list[TopicItem] = Field(
        [], description="Topics of entries in which a name is another thing."
    )
    near: Phrases = Field([], description="One of these must stand in the same entry.")
    not_of: Texts = Field([], description="Other concepts, whose longer names are another thing.")
    given: Phrases = Field([], description="A person's given names; after another it is another.")
    compounds: Switch = Field(False, description="Names begin German or Dutch compounds too.")
    replace: Switch = Field(False, description="Instead of the built-in concept of this id.")

    def mapping(self) -> dict[str, Any]:
        """Return what was written, as matching takes it: choices spelled out."""
        return {
            key: _chosen(value) for key, value in self.model_dump(exclude_defaults=True).items()
        }


def _chosen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _chosen(texts) for key, texts in value.items()}
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return list(map(_chosen, value))
    if isinstance(value, list):
        return list(dict.fromkeys(phrase for text in value for phrase in spelled_out(text)))
    return value


def read_concepts(root: MapNode, file: str, mistakes: Mistakes) -> dict[str, Item[ConceptItem]]:
    """Return the concepts of a file by id; mistakes are told with their place."""
    found = {}
    for name, node in root.pairs.items():
        mark = root.keys[name]
        if not name.strip():
            mistakes.add(file, mark, "a concept needs a name", "write Name:, and its keys below")
        elif name == "concepts" and isinstance(node, MapNode):
            mistakes.add(file, mark, "this file has no key concepts:", "begin with the names")
        elif isinstance(node, Scalar) and node.empty:
            mistakes.add(file, mark, f"{brief(name)} has no names", "add names: {en: [...]}")
        elif item := read(ConceptItem, node, file, mistakes):
            if not item.node.pairs.keys() - {"about", "compounds", "replace"} and not item.wrong:
                told = f"{brief(name)} has no names"
                mistakes.add(file, mark, told, "add names: {en: [...]}")
            found[name] = item
    return found


def builtin(path: Path, mistakes: Mistakes) -> dict[str, dict[str, Any]]:
    """Return the mapping of each concept in one of the package's files, checked like a user's."""
    file = shown(path)
    reading = read_all(decode(path.read_bytes()), depth=0)
    for one in reading.troubles:
        mistakes.add(file, one.mark, one.message, one.hint)
    if reading.root is None:
        return {}
    if not isinstance(reading.root, MapNode):
        mistakes.add(file, START, f"expected a mapping, found {kind_of(reading.root)}")
        return {}
    concepts = read_concepts(reading.root, file, mistakes)
    return {name: item.model.mapping() for name, item in concepts.items()}
