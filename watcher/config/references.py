"""Mistakes between items: duplicates, and references to names that do not exist. Pure."""

from collections.abc import Collection, Iterable
from typing import Any

from watcher.config.item import Item
from watcher.config.load import Config
from watcher.config.mistakes import Mistakes, brief
from watcher.config.schema.items import Source, Watchlist
from watcher.config.syntax.lost import Lost
from watcher.urls import redact
from watcher.urls.canonical import source_key

TAG = "tag:"


def source_name(item: Item[Source]) -> str:
    """Return the name of a source, which is its URL unless it has one.

    Credentials and the values of `${NAME}` are left out, except for one at the beginning of the URL
    (that is an address, not a secret).
    """
    if item.model.name:
        return item.model.name
    url, raw = item.model.url, item.raw("url")
    if raw.find("${", 1) > 0:
        end = raw.find("}") + 1 if raw.startswith("${") else 0
        tail = raw[end:]
        rest = raw[end:].partition("${")[0]
        head = url[: url.find(rest)] if end and rest in url else raw[:end]
        return redact(head + tail)
    return redact(url)


def check_references(config: Config, mistakes: Mistakes) -> "SourceNames":
    """Report doubles, missing sources, tags and channels, and files that may not be read.

    Return the names by which watchlists find sources.
    """
    _doubles(config, mistakes)
    _files(config, mistakes)
    names = SourceNames(config.sources)
    lost = {file: Lost(texts) for file, texts in config.lost.items()}
    for item in config.watchlists:
        _terms(item, mistakes)
        _sources(item, names, lost["sources"], mistakes)
        _notify(item, config.channels, lost["channels"], mistakes)
    return names


class SourceNames:
    """Finds sources by what a watchlist calls them: a name, a URL, or tag:NAME."""

    def __init__(self, items: Iterable[Item[Source]]) -> None:
        self.names: set[str] = set()
        self.urls: dict[str, str] = {}
        self.tags: dict[str, set[str]] = {}
        self.written: set[str] = set()  # those fit for a hint: as the file says
        self._sets: dict[tuple[str, ...], frozenset[str]] = {}
        for item in items:
            name = source_name(item)
            self.names.add(name)
            self.written |= {name} if "${" not in item.raw("name") else set()
            texts = item.texts("tags")
            self.written |= {TAG + tag for place, tag in texts if "${" not in item.raw(*place)}
            if "url" not in item.wrong:
                self.urls.setdefault(source_key(item.model.url), name)
            for tag in item.model.tags:
                self.tags.setdefault(tag, set()).add(name)

    def find(self, wanted: str) -> set[str]:
        """Return the names of the sources that this text stands for."""
        if wanted.startswith(TAG):
            return self.tags.get(wanted.removeprefix(TAG).strip(), set())
        if wanted in self.names:
            return {wanted}
        url = self.urls.get(source_key(wanted)) if "://" in wanted else None
        return {url} if url else set()

    def every(self, wanted: tuple[str, ...]) -> frozenset[str]:
        """Return the names of all sources that these texts stand for.

        Watchlists that want the same ones share a set: 2,000 names take 130 KB.
        """
        if wanted not in self._sets:
            self._sets[wanted] = frozenset().union(*map(self.find, wanted))
        return self._sets[wanted]

    def fit(self, *, tags: bool) -> list[str]:
        """Return the names that a hint may suggest (tags without their `tag:`)."""
        found = [one for one in self.written if one.startswith(TAG) == tags]
        return sorted(one.removeprefix(TAG) for one in found)


def _doubles(config: Config, mistakes: Mistakes) -> None:
    names, urls, lists = Seen(mistakes), Seen(mistakes), Seen(mistakes)
    for item in config.sources:
        name = item.model.name
        if name and name.startswith(TAG):
            mistakes.add(item.file, item.mark("name"), "a name cannot begin with tag:")
        new = "url" in item.wrong or urls.add(source_key(item.model.url), "URL", item, "url")
        if name and "name" not in item.wrong:
            names.add(name, "name", item, "name")
        elif new and not item.wrong & {"url", "name"}:
            # Two URLs that differ only in what is left out of a default name.
            names.add(source_name(item), "default name", item, "url")
    for watchlist in config.watchlists:
        if "name" not in watchlist.wrong:
            lists.add(watchlist.model.name, "name", watchlist, "name")


class Seen:
    """What has been seen on which line, to report what comes twice."""

    def __init__(self, mistakes: Mistakes) -> None:
        self.lines: dict[str, int] = {}
        self.mistakes = mistakes

    def add(self, value: str, what: str, item: Item[Any], key: str) -> bool:
        """Return whether this is new; report a double otherwise."""
        mark = item.mark(key)
        if value not in self.lines:
            self.lines[value] = mark.line
            return True
        shown = brief(item.shown((key,), value if what != "URL" else getattr(item.model, key)))
        hint = f"first on line {self.lines[value]}"
        self.mistakes.add(item.file, mark, f"duplicate {what} {shown}", hint)
        return False


def _files(config: Config, mistakes: Mistakes) -> None:
    if config.watcher.model.allow_files:
        return
    for item in config.sources:
        if item.model.url[:5].lower() == "file:" and not item.model.allow_files:
            hint = "set allow_files: true on the source or in watcher.yaml"
            mistakes.add(item.file, item.mark("url"), "file:// URLs are not allowed", hint)


def _terms(item: Item[Watchlist], mistakes: Mistakes) -> None:
    if not {"keywords", "query"} & (item.node.pairs.keys() | item.wrong):
        hint = "add keywords: [...]"
        mistakes.add(item.file, item.node.mark, "a watchlist needs keywords or a query", hint)
    elif not (item.model.keywords or item.model.query or {"keywords", "query"} & item.wrong):
        mistakes.add(item.file, item.mark("keywords"), "keywords is empty", "add a word")


def _sources(item: Item[Watchlist], names: SourceNames, lost: Lost, mistakes: Mistakes) -> None:
    for place, wanted in item.texts("sources"):
        if not names.find(wanted) and not lost.may_hold(wanted.removeprefix(TAG).strip()):
            what = "has the tag" if wanted.startswith(TAG) else "is named"
            message = f"no source {what} {brief(item.shown(place, wanted).removeprefix(TAG))}"
            hint = mistakes.meant(wanted, names.written, "add it to sources.yaml")
            mistakes.add(item.file, item.mark(*place), message, hint)


def _notify(
    item: Item[Watchlist], channels: Collection[str], lost: Lost, mistakes: Mistakes
) -> None:
    for place, wanted in item.texts("notify"):
        if wanted not in channels and not lost.may_hold(wanted):
            message = f"no channel is named {brief(item.shown(place, wanted))}"
            hint = mistakes.meant(wanted, channels, "add it to channels.yaml")
            mistakes.add(item.file, item.mark(*place), message, hint)
