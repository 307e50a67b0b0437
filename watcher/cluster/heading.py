"""Which of two titles a story is better told by."""

from watcher.model import Heading

LONG = 500  # characters of a body that tells the event, and not only that there was one
TIMES = 2


def better(one: Heading, than: Heading) -> bool:
    """Tell whether `one` is clearly the better title; a little better is no reason to change."""
    if not one.title or not than.title:
        return bool(one.title)
    if one.watched != than.watched:
        return one.watched
    return one.body >= LONG and one.body >= TIMES * than.body
