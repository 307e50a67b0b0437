"""A plan of settings and sources or channels alone, for commands that ask nothing of the rest.

What is wrong in other files does not matter to them: who adds the source that a watchlist misses,
or tries out a first channel, could not do so otherwise. Nothing is compiled.
"""

from collections.abc import Mapping
from pathlib import Path

from watcher.config.load import Config, load
from watcher.config.mistakes import Mistakes
from watcher.config.references import check_references
from watcher.errors import ConfigErrors
from watcher.match import engine
from watcher.plan.channels import Problem, channel_problem, check_channels
from watcher.plan.kinds import check_kinds
from watcher.plan.loading import Plan
from watcher.plan.making import channels_of, settings_of, source_spec


def load_sources(folder: Path, env: Mapping[str, str]) -> Plan:
    """Return the settings and sources of a folder; raises ConfigErrors with the mistakes in those.

    The plan has no watchlists, channels and concepts.
    """
    mistakes = Mistakes()
    config = load(folder, env, mistakes)
    config.watchlists, config.channels, config.concepts = [], {}, {}
    check_references(config, mistakes)
    check_kinds(config.sources, mistakes)
    return _part(config, "sources", mistakes)


def load_channels(folder: Path, env: Mapping[str, str], problem: Problem = channel_problem) -> Plan:
    """Return the settings and channels of a folder, likewise."""
    mistakes = Mistakes()
    config = load(folder, env, mistakes)
    config.watchlists, config.sources, config.concepts = [], [], {}
    check_channels(config, problem, mistakes)
    return _part(config, "channels", mistakes)


def _part(config: Config, name: str, mistakes: Mistakes) -> Plan:
    asked = {config.file("watcher"), config.file(name)}
    if wrong := [error for error in mistakes.errors.values() if error.file in asked]:
        raise ConfigErrors(wrong)
    top = config.watcher.model
    return Plan(
        folder=config.folder,
        files=config.files,
        settings=settings_of(top),
        sources=tuple(source_spec(item, top) for item in config.sources),
        watchlists={},
        channels=channels_of(config),
        matcher=engine.compile([]),
        stamps=config.stamps,
    )
