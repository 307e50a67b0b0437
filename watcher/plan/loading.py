"""A config folder -> its plan, or every mistake in it at once.

`load_plan` reads the files, checks them against each other, compiles the keywords, runs the
examples and asks whether each channel is one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from watcher.config.item import Item
from watcher.config.load import Config, load
from watcher.config.mistakes import ConfigWarning, Mistakes
from watcher.config.references import SourceNames, check_references
from watcher.config.schema.watcher_file import WatcherFile
from watcher.config.stamps import Stamp
from watcher.embed.weights import Weights, default_weights, verify
from watcher.errors import ConfigError, ConfigErrors
from watcher.match.concepts.load import Concepts
from watcher.match.engine import Matcher, WatchlistRule
from watcher.plan.channels import Problem, channel_problem, check_channels, enabled
from watcher.plan.concepts import warn_concepts
from watcher.plan.examples import check_examples
from watcher.plan.kinds import check_kinds
from watcher.plan.making import channels_of, settings_of, source_spec, watchlist_spec
from watcher.plan.rules import Pair, compiled, pairs_of
from watcher.plan.specs import ChannelSpec, Settings, SourceSpec, WatchlistSpec
from watcher.plan.warnings import warn


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
    earlier: Plan | None = None,
) -> Plan:
    """Return the plan of a config folder; raises ConfigErrors with every mistake in it.

    `channel_problem` tells why a channel URL is none (None: it is one); default: Apprise does.
    `watchlists` is a file to take the watchlists from instead of the folder's own. What `earlier`,
    the plan before an edit, has compiled already is taken from it.
    Blocking (files, CPU): call it off the event loop.
    """
    mistakes = Mistakes()
    config = load(folder, env, mistakes, watchlists)
    names = check_references(config, mistakes)
    check_kinds(config.sources, mistakes)
    check_channels(config, channel_problem, mistakes)
    concepts = _concepts(config, earlier)
    weights = _weights(config.watcher, mistakes)
    pairs = pairs_of(config.watchlists, names, concepts, mistakes)
    pairs = [pair for pair in pairs if pair[1].keywords or pair[1].query]
    pairs, matcher = compiled(pairs, concepts, mistakes, earlier.matcher if earlier else None)
    check_examples(pairs, matcher, concepts, mistakes)
    if mistakes.errors:
        raise ConfigErrors(list(mistakes.errors.values()))
    warn(config, pairs, names, mistakes)
    warn_concepts(config.concepts, concepts, mistakes)
    plan = _compiled(config, names, pairs, matcher, concepts, mistakes)
    return replace(plan, settings=replace(plan.settings, semantic=weights))


def _concepts(config: Config, earlier: Plan | None) -> Concepts:
    extra = {name: item.model.mapping() for name, item in config.concepts.items()}
    # In the same order, too: of two with the same name the first has it.
    if earlier is not None and [*earlier.concepts.extra.items()] == [*extra.items()]:
        earlier.concepts.suggest_again()
        return earlier.concepts
    return Concepts(extra)


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


def _compiled(
    config: Config,
    names: SourceNames,
    pairs: list[Pair],
    matcher: Matcher,
    concepts: Concepts,
    mistakes: Mistakes,
) -> Plan:
    top, every = config.watcher.model, enabled(config)
    watchlists = [watchlist_spec(item, names, config, every) for item in config.watchlists]
    return Plan(
        folder=config.folder,
        files=config.files,
        settings=settings_of(top),
        sources=tuple(source_spec(item, top) for item in config.sources),
        watchlists={spec.name: spec for spec in watchlists},
        channels=channels_of(config),
        matcher=matcher,
        rules=tuple(rule for item, rule in pairs if item.model.enabled),
        concepts=concepts,
        warnings=tuple(mistakes.warnings.values()),
        stamps=config.stamps,
    )
