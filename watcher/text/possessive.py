"""Possessive repetition in regular expressions: `(?:...)*+`, which never backtracks.

Patterns that hostile text must not slow down need it. Before 3.11.5 (Debian 12 has 3.11.2) Python
goes wrong where the last repetition fails within the group: it may take a character less or more
(CPython issue 106052). An alternative that fails at once, tried last, puts it back to where that
repetition began.
"""


def possessive(alternatives: str, least: int = 0) -> str:
    """Return the pattern of these alternatives, repeated at least `least` (0 or 1) times.

    No group inside may capture: what it took last is not to be trusted in any Python 3.11.
    """
    return f"(?:{alternatives}|(?!)){'+' if least else '*'}+"
