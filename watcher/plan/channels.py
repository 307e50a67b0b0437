"""The channels of a config: which URLs cannot be used, and whom a watchlist alerts."""

from collections.abc import Callable

from watcher.config.load import Config
from watcher.config.mistakes import Mistakes
from watcher.config.schema.items import Watchlist
from watcher.deliver.console import is_console

Problem = Callable[[str], str | None]
WRONG = 1_000  # channels before no more are asked: Apprise takes 0.3 ms for each


def channel_problem(url: str) -> str | None:
    """Return why a channel URL cannot be used, without secrets, or None if it can."""
    if is_console(url):
        return None
    from watcher.deliver.apprise import valid_channel  # Apprise takes 0.3 s to import

    return valid_channel(url)


def check_channels(config: Config, problem: Problem, mistakes: Mistakes) -> None:
    """Report channels whose URLs cannot be used, and why (at most the first few of thousands)."""
    asked = [item for item in config.channels.values() if "url" not in item.wrong]
    wrong = 0
    for number, item in enumerate(asked):
        mark = item.mark("url")
        if wrong == WRONG:
            more = f"{len(asked) - number:,} more channels were not looked at"
            mistakes.add(item.file, mark, more, f"{WRONG:,} before them are wrong")
            return
        if why := problem(item.model.url):
            mistakes.add(item.file, mark, why, mistakes.hint_at(item.file, mark))
            wrong += 1


def warn_untold(config: Config, mistakes: Mistakes) -> None:
    """Warn of watchlists that alert nobody, unless they say so (`notify: []`)."""
    every = enabled(config)
    for item in config.watchlists:
        meant = item.model.notify == []
        if item.model.enabled and not meant and not notified(item.model, config, every):
            hint = "name an enabled channel in notify:"
            message = f"watchlist {item.model.name} has no channel to alert"
            mistakes.warn(item.file, item.node.mark, message, hint)


def notified(model: Watchlist, config: Config, every: tuple[str, ...]) -> tuple[str, ...]:
    """Return the enabled channels that a watchlist alerts: `every` one where it names none."""
    if model.notify is None:
        return every
    named = (name for name in model.notify if config.channels[name].model.enabled)
    return tuple(dict.fromkeys(named))


def enabled(config: Config) -> tuple[str, ...]:
    """Return the names of the channels that are enabled."""
    return tuple(name for name, item in config.channels.items() if item.model.enabled)
