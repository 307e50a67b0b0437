"""Groups repeated in regular expressions, as often as they fit, of which nothing is given back.

What hostile text cannot slow down, nor make remember each turn, must repeat so: `(?:...)*+`. Before
3.11.5 (Debian 12 has 3.11.2) Python goes wrong where the last turn fails within the group: it may
take a character less or more (CPython issue 106052). An alternative that fails at once, tried last,
puts it back to where that turn began.
"""


def possessive(alternatives: str, least: int = 0) -> str:
    """Return the pattern of these alternatives, repeated so; `least` times, 0 or 1, at least.

    No group inside may capture: what it took last is not to be trusted in any Python 3.11.
    """
    return f"(?:{alternatives}|(?!)){'+' if least else '*'}+"
