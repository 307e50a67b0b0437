"""Guids that count the places of a list: `item-1` is whatever stands first today.

Taken for keys, they would make today's first item an edit of some other day's, wherever their
titles share words ("Gold price on Monday"), and a story would be lost.
"""

from collections.abc import Sequence


def counts_places(guids: Sequence[str | None]) -> bool:
    """Tell whether guids differ only by a number that is their place, from 0 or 1, either way.

    A short list whose entries were really numbered by age looks the same. It is known by addresses
    and titles, too.
    """
    last = len(guids) - 1
    if last < 1:
        return False
    for first, step in ((1, 1), (0, 1), (last + 1, -1), (last, -1)):
        start, number = guids[0], str(first)
        if start is None or not start.endswith(number):
            continue
        before = start[: -len(number)]
        if before[-1:].isdecimal():  # 10, 11, 12 ...: numbers that begin anywhere
            continue
        if all(guid == f"{before}{first + step * place}" for place, guid in enumerate(guids)):
            return True
    return False
