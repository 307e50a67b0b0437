"""`site:`, `url:`, `author:`, `source:`, `lang:`, `tag:`: what stands around an entry's text."""

from collections.abc import Callable, Iterable

from watcher.match.text.boundary import whole
from watcher.match.text.languages import canonical
from watcher.match.text.normal import fold
from watcher.match.text.view import View
from watcher.urls import host


def meta_holds(field: str, value: str, view: View) -> bool:
    """Tell whether a field of META_FIELDS says `value`."""
    return _HOLDS[field](value, view)


def names_source(value: str, source: str) -> bool:
    """Tell whether `source:value` means a source of this name: its words stand in it."""
    return _has_words(source, value)


def names_tag(value: str, tags: Iterable[str]) -> bool:
    """Tell whether `tag:value` is one of these tags, however its capitals are."""
    return fold(value) in map(fold, tags)


def _url(value: str, view: View) -> bool:
    return value.casefold() in (view.document.url or "").casefold()


def _site(value: str, view: View) -> bool:
    """`example.org` is the host itself and every host under it."""
    here = host(view.document.url or "")
    wanted = value.casefold().removeprefix("www.").strip(".")
    return here == wanted or here.endswith("." + wanted)


def _author(value: str, view: View) -> bool:
    return _has_words(view.document.author or "", value)


def _source(value: str, view: View) -> bool:
    return names_source(value, view.document.source)


def _lang(value: str, view: View) -> bool:
    """Both count, what it is said to be in and what it plainly speaks: either may be meant."""
    said = (view.document.lang or "").lower().replace("_", "-")
    wanted = value.lower().replace("_", "-")
    if "-" in wanted:
        return said == wanted or said.startswith(wanted + "-")
    lang = canonical(wanted)
    return lang is not None and lang in (view.said, canonical(said))


def _tag(value: str, view: View) -> bool:
    return names_tag(value, view.document.tags)


def _has_words(text: str, value: str) -> bool:
    """Tell whether the words of `value` stand somewhere in `text`, as a phrase."""
    folded, wanted = fold(text), fold(value).strip()
    at = folded.find(wanted)
    while at >= 0:
        if whole(folded, at, at + len(wanted)):
            return True
        at = folded.find(wanted, at + 1)
    return False


_HOLDS: dict[str, Callable[[str, View], bool]] = {
    "url": _url, "site": _site, "author": _author, "source": _source, "lang": _lang, "tag": _tag,
}  # fmt: skip
