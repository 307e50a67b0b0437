"""What the config says -> the values that jobs work with."""

from watcher.config.item import Item
from watcher.config.load import Config
from watcher.config.references import SourceNames, source_name
from watcher.config.schema.items import Source, Watchlist
from watcher.config.schema.watcher_file import WatcherFile
from watcher.plan.channels import notified
from watcher.plan.rules import resolved
from watcher.plan.specs import ChannelSpec, HttpSettings, Settings, SourceSpec, WatchlistSpec
from watcher.urls.canonical import source_key


def settings_of(top: WatcherFile) -> Settings:
    """Return the settings without the weights, which still have to be verified."""
    http = HttpSettings(**dict(top.http))
    plain = {key: value for key, value in top if not key.startswith("semantic")}
    return Settings(**(plain | {"http": http}))


def source_spec(item: Item[Source], top: WatcherFile) -> SourceSpec:
    """Return a source, with the defaults of watcher.yaml filled in."""
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


def watchlist_spec(
    item: Item[Watchlist], names: SourceNames, config: Config, every: tuple[str, ...]
) -> WatchlistSpec:
    """Return a watchlist; one that names no channels gets `every` one."""
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


def channels_of(config: Config) -> dict[str, ChannelSpec]:
    """Return the channels by name, disabled ones too."""
    return {
        name: ChannelSpec(name, item.model.url, item.model.enabled)
        for name, item in config.channels.items()
    }
