"""A plan of settings and sources alone, for commands that ask nothing of the rest."""

from collections.abc import Mapping
from pathlib import Path

from watcher.config.load import load
from watcher.config.mistakes import Mistakes
from watcher.config.references import check_references
from watcher.errors import ConfigErrors
from watcher.match import engine
from watcher.plan.kinds import check_kinds
from watcher.plan.loading import Plan
from watcher.plan.making import settings_of, source_spec


def load_sources(folder: Path, env: Mapping[str, str]) -> Plan:
    """Return the settings and sources of a folder; raises ConfigErrors with the mistakes in those.

    What is wrong in other files does not matter: who adds the source that a watchlist misses could
    not do so otherwise. The plan has no watchlists, channels and concepts, so nothing is compiled.
    """
    mistakes = Mistakes()
    config = load(folder, env, mistakes)
    config.watchlists, config.channels, config.concepts = [], {}, {}
    check_references(config, mistakes)
    check_kinds(config.sources, mistakes)
    asked = {config.file("watcher"), config.file("sources")}
    if wrong := [error for error in mistakes.errors.values() if error.file in asked]:
        raise ConfigErrors(wrong)
    top = config.watcher.model
    return Plan(
        folder=config.folder,
        files=config.files,
        settings=settings_of(top),
        sources=tuple(source_spec(item, top) for item in config.sources),
        watchlists={},
        channels={},
        matcher=engine.compile([]),
        stamps=config.stamps,
    )
