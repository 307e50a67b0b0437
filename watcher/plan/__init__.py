"""The plan: the config compiled and frozen. Everything that can fail fails here.

    loading   the files read and checked against each other -> Plan, or every mistake in them
    kinds     what the kind of a source allows beside it
    channels  which channel URLs are none, and whom a watchlist alerts
    rules     a watchlist -> what matching needs of it
    concepts  what the concepts of the config name
    examples  watchlists against their own examples
    making    what the config says -> the values that jobs work with
    specs     these values

It touches nothing live, so a reload is: load, then swap one reference.
"""

from watcher.plan.loading import Plan, load_plan

__all__ = ["Plan", "load_plan"]
