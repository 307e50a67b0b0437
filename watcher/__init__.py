"""Watcher polls news sources, tells which entries are new stories, matches them, sends alerts.

The map of the house is `README.md` beside this file.
"""

__version__ = "0.1.0"
