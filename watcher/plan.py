"""The plan: the config compiled and frozen. Everything that can fail fails here.

`load_plan` reads the files, checks them against each other, compiles the keywords, runs the
examples and asks whether each channel is one; it raises all mistakes at once or returns a plan
that runs. It touches nothing live, so a reload is: load, then swap one reference.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from watcher.canonical import source_key
from watcher.channels import (
    Problem,
    channel_problem,
    check_channels,
    enabled,
    notified,
    warn_untold,
)
from watcher.config.find import Stamp
from watcher.config.load import Config, load
from watcher.config.mistakes import ConfigWarning, Mistakes
from watcher.config.references import SourceNames, check_references, source_name
from watcher.config.schema import Source, WatcherFile, Watchlist
from watcher.config.validate import Item
from watcher.embed.weights import Weights, default_weights, verify
from watcher.errors import ConfigError, ConfigErrors
from watcher.examples import check_examples
from watcher.kinds import check_kinds
from watcher.match.concepts.load import Concepts
from watcher.match.engine import Matcher, WatchlistRule
from watcher.rules import Pair, compiled, pairs_of, resolved, warn_places, warn_terms
from watcher.specs import ChannelSpec, HttpSettings, Settings, SourceSpec, WatchlistSpec


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do, compiled. `files` are those to watch for edits, whether they exist or not.

    `stamps` are theirs as they were read. `sources`, `watchlists` and `channels` hold disabled ones
    too; `matcher` knows only enabled watchlists, whose `rules` are kept so that a change of one can
    be tried.
    """

    folder: Path
    files: tuple[Path, ...]
    settings: Settings
    sources: tuple[SourceSpec, ...]
    watchlists: Mapping[str, WatchlistSpec]
    channels: Mapping[str, ChannelSpec]
    matcher: Matcher
    rules: tuple[WatchlistRule, ...] = ()
    concepts: Concepts = field(default_factory=Concepts)
    warnings: tuple[ConfigWarning, ...] = ()
    stamps: tuple[Stamp | None, ...] = ()


def load_plan(
    folder: Path,
    env: Mapping[str, str],
    *,
    channel_problem: Problem = channel_problem,
    watchlists: Path | None = None,
) -> Plan:
    """Return the plan of a config folder; raises ConfigErrors with every mistake in it.

    `channel_problem` tells why a channel URL is none (None: it is one); default: Apprise does.
    `watchlists` is a file to take the watchlists from instead of the folder's own.
    Blocking (files, CPU): call it off the event loop.
    """
    mistakes = Mistakes()
    config = load(folder, env, mistakes, watchlists)
    names = check_references(config, mistakes)
    check_kinds(config.sources, mistakes)
    check_channels(config, channel_problem, mistakes)
    concepts = Concepts({name: item.model.mapping() for name, item in config.concepts.items()})
    weights = _weights(config.watcher, mistakes)
    pairs = pairs_of(config.watchlists, names, concepts, mistakes)
    pairs = [pair for pair in pairs if pair[1].keywords or pair[1].query]
    pairs, matcher = compiled(pairs, concepts, mistakes)
    check_examples(pairs, matcher, concepts, mistakes)
    if mistakes.errors:
        raise ConfigErrors(list(mistakes.errors.values()))
    _warn(config, pairs, names, mistakes)
    plan = _compiled(config, names, pairs, matcher, concepts, mistakes)
    return replace(plan, settings=replace(plan.settings, semantic=weights))


def _weights(item: Item[WatcherFile], mistakes: Mistakes) -> Weights | None:
    """Return the weights to embed with, None where that is off or a mistake."""
    other = item.model.semantic_weights
    if not item.model.semantic or item.wrong & {"semantic", "semantic_weights"}:
        return None
    key = "semantic" if other is None else "semantic_weights"
    try:
        weights = default_weights()  # the package brings the engine of other weights, too
        if other is not None:
            weights = Weights(Path(other.file), other.sha256)
        verify(weights)
    except ConfigError as error:
        mistakes.add(item.file, item.mark(key), error.message, error.hint)
        return None
    return weights


def _warn(config: Config, pairs: list[Pair], names: SourceNames, mistakes: Mistakes) -> None:
    for pair in pairs:
        warn_places(pair, names, mistakes)
    for item in config.watchlists:
        warn_terms(item, mistakes)
    warn_untold(config, mistakes)
    items: list[Item[Any]] = [*config.sources, *config.watchlists, *config.channels.values()]
    for one in items:
        if not one.model.enabled:
            mistakes.warn(one.file, one.mark("enabled"), "disabled")


def _compiled(
    config: Config,
    names: SourceNames,
    pairs: list[Pair],
    matcher: Matcher,
    concepts: Concepts,
    mistakes: Mistakes,
) -> Plan:
    top = config.watcher.model
    rules = tuple(rule for item, rule in pairs if item.model.enabled)
    every = enabled(config)
    watchlists = [_watchlist(item, names, config, every) for item in config.watchlists]
    channels = [
        ChannelSpec(name, item.model.url, item.model.enabled)
        for name, item in config.channels.items()
    ]
    return Plan(
        folder=config.folder,
        files=config.files,
        settings=_settings(top),
        sources=tuple(_source(item, top) for item in config.sources),
        watchlists={spec.name: spec for spec in watchlists},
        channels={spec.name: spec for spec in channels},
        matcher=matcher,
        rules=rules,
        concepts=concepts,
        warnings=tuple(mistakes.warnings.values()),
        stamps=config.stamps,
    )


def _settings(top: WatcherFile) -> Settings:
    http = HttpSettings(**dict(top.http))
    plain = {key: value for key, value in top if not key.startswith("semantic")}
    return Settings(**(plain | {"http": http}))


def _source(item: Item[Source], top: WatcherFile) -> SourceSpec:
    model = item.model
    return SourceSpec(
        name=source_name(item),
        url=model.url,
        canonical_url=source_key(model.url),
        kind=model.kind,
        enabled=model.enabled,
        headers=dict(model.headers),
        auth=(model.auth.user, model.auth.password) if model.auth else None,
        user_agent=model.user_agent,
        every=model.every or top.every,
        lang=model.lang,
        tags=frozenset(model.tags),
        first_poll=model.first_poll or top.first_poll,
        full_text=model.full_text,
        links=model.links,
        pages=model.pages,
    )


def _watchlist(
    item: Item[Watchlist], names: SourceNames, config: Config, every: tuple[str, ...]
) -> WatchlistSpec:
    model, (line, column) = item.model, item.mark("keywords")
    return WatchlistSpec(
        name=model.name,
        keywords=tuple(model.keywords),
        exclude=tuple(model.exclude),
        fields=tuple(model.fields),
        sources=resolved(model, names),
        notify=notified(model, config, every),
        when=model.when,
        priority=model.priority,
        enabled=model.enabled,
        place=f"{item.file}:{line}:{column}",
    )
