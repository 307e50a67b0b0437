"""Findings about the terms of watchlists, in words, for `watcher check`."""

from collections.abc import Callable

from watcher.config.mistakes import brief
from watcher.hindsight.noise import Finding, Kind

NAMED = 5  # terms of one finding


def told(found: Finding) -> str:
    """Return a finding as one line, its watchlist first."""
    return f"{found.watchlist}: {_TOLD[found.kind](found)}"


def _most(found: Finding) -> str:
    return f"{_term(found)} alone makes {found.count} of {found.total} alerts"


def _small(found: Finding) -> str:
    return (
        f"{_term(found)} is written small in {found.count} of {found.total} entries, "
        f"{_often(found)}: another word? (exclude that, or write case({brief(found.terms[0])}))"
    )


def _mixed(found: Finding) -> str:
    return (
        f"{_term(found)} is a name in some of {found.total} entries and written small in "
        f"{found.count}, {_often(found)}: another word? (write the name with its capital)"
    )


def _common(found: Finding) -> str:
    return f"{_term(found)} is in {found.count / found.total:.1%} of all entries"


def _never(found: Finding) -> str:
    named = ", ".join(f"“{brief(one)}”" for one in found.terms[:NAMED])
    more = f" and {len(found.terms) - NAMED} more" if len(found.terms) > NAMED else ""
    return f"nothing was found by {named}{more}"


def _spared(found: Finding) -> str:
    return (
        f"{_term(found)} is another word in {found.count} entries, {_often(found)}; "
        "written small there, it is left out"
    )


def _lowered(found: Finding) -> str:
    return (
        f"{_term(found)} is written small in {found.total} entries, and {found.count} more have it "
        f"in other forms, {_often(found)}: if it is no name, write it small to find them"
    )


def _unmarked(found: Finding) -> str:
    return (
        f"{found.count} entries have {_term(found)} without its marks, {_often(found)}: written "
        "without them, it finds both"
    )


def _term(found: Finding) -> str:
    return f"“{brief(found.terms[0])}”"


def _often(found: Finding) -> str:
    return f"most often “{brief(found.example)}”"


_TOLD: dict[Kind, Callable[[Finding], str]] = {
    "most": _most, "small": _small, "mixed": _mixed, "common": _common, "never": _never,
    "spared": _spared, "lowered": _lowered, "unmarked": _unmarked,
}  # fmt: skip
