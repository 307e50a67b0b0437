"""The plan: the config compiled and frozen. Everything that can fail fails here.

    loading   the files read and checked against each other -> Plan, or every mistake in them
    part      settings and sources or channels alone
    kinds     which keys the kind of a source allows
    channels  which channel URLs cannot be used, and whom a watchlist alerts
    rules     a watchlist -> the rule that matching needs
    warnings  what is no mistake but perhaps not meant; concepts: references between concepts
    examples  watchlists against their own examples
    making    what the config says -> the values that jobs work with
    specs     these values

Making a plan touches nothing live, so a reload is: load, then swap one reference.
"""

from watcher.plan.loading import Plan, load_plan
from watcher.plan.part import load_channels, load_sources

__all__ = ["Plan", "load_channels", "load_plan", "load_sources"]
