"""Concepts in YAML: the user's concepts.yaml, checked like the other files, and the built-in ones.

The ids stand at the top of the file and the keys are the same in both, so that a block can be
copied from the package and changed. What the keys mean is said in `watcher.match.concepts`.
"""

from pathlib import Path
from typing import Any

from pydantic import Field

from watcher.config.checking.validate import read
from watcher.config.item import Item
from watcher.config.mistakes import START, Mistakes, brief, shown
from watcher.config.nodes import MapNode, Scalar, kind_of
from watcher.config.schema.base import Model
from watcher.config.schema.choices import spelled_out
from watcher.config.schema.concept_types import (
    City,
    Country,
    Language,
    Names,
    OwnNames,
    Phrases,
    Tag,
)
from watcher.config.schema.types import Switch, Text, Texts
from watcher.config.syntax.complaints import decode
from watcher.config.syntax.recover import read_all


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
                message = f"{brief(name)} has no names"
                mistakes.add(file, mark, message, "add names: {en: [...]}")
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
