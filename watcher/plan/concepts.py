"""Warnings about the concepts of a config: unknown names in them, and names of other concepts."""

from collections.abc import Mapping

from watcher.config.concepts import ConceptItem
from watcher.config.item import Item
from watcher.config.mistakes import Mistakes, brief
from watcher.match.concepts.load import Concepts


def warn_concepts(
    items: Mapping[str, Item[ConceptItem]], concepts: Concepts, mistakes: Mistakes
) -> None:
    """Warn of aliases that are ids of other concepts, and of unknown names in `not_of`."""
    for name, item in items.items():
        own = concepts.find(name)
        for place, alias in item.texts("aliases"):
            other = concepts.find(alias)
            if own and other and other.id != own.id:
                message = (
                    f"aliases: {brief(alias)} is the concept {brief(other.id)}, and stays that"
                )
                hint = f"write the names under {other.id}:, or take another alias"
                mistakes.warn(item.file, item.mark(*place), message, hint)
        for place, other_name in item.texts("not_of"):
            if concepts.find(other_name) is None:
                close = concepts.suggest(other_name)
                hint = f"did you mean {close}?" if close else "an id, alias or English name"
                message = f"not_of: no concept is named {brief(other_name)}"
                mistakes.warn(item.file, item.mark(*place), message, hint)
