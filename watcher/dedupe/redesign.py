"""Does a page now list other things than before (a redesign), or only much later news?

If all entries of a page are new, either it was not polled for long, or we now read it differently:
a new layout, another block taken for the list, new addresses for the same articles. News keeps the
form of its addresses (`/2026/11/26/talks-in-minsk`). So we remember the shapes of a page's
addresses, counted over its good polls. A list without any known entry and with mostly unknown
shapes is another list, and its entries are held like those of a re-publication. What is new in that
list at later polls is news; but the source is shown as failing for some polls, because a person
should check that this is the list that was meant.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from watcher.model import Shapes

LEAST_POLLS = 2  # good polls before we say what a page's addresses look like
LEAST_ITEMS = 3  # a list of one or two tells no redesign
STRANGE_POLLS = 5  # after so many the new list is the one that we know
_MOST = 60  # shapes that are remembered
_WEIGHT = 1_000  # addresses that are remembered: old ones count half each time this many are
_LONG = 3  # words in a row that make a slug


def shape(url: str) -> str:
    """Return the form of an address: its site and, for each part of the path, what stands there.

    9 for a number, `a` for a word, `a-` for a slug of several words, `x` for what has both letters
    and digits; a slug that ends in a number is `a-9`. Words of the last part do not count.
    """
    parts = urlsplit(url)
    steps = [step for step in parts.path.split("/") if step]
    last, dot, suffix = (steps or [""])[-1].rpartition(".")
    ending = f".{suffix.lower()}" if dot and last and len(suffix) <= 5 else ""
    if ending:
        steps[-1] = last
    query = "?" + "&".join(sorted({p.partition("=")[0] for p in parts.query.split("&")}))
    site = (parts.hostname or "").removeprefix("www.")
    return site + "".join(f"/{_step(step)}" for step in steps) + ending + query.rstrip("?")


def is_redesign(urls: Sequence[str], known: int, shapes: Shapes) -> bool:
    """Tell whether these addresses, `known` of which are stored, are another list than before."""
    return not known and shapes.polls >= LEAST_POLLS and _is_strange(urls, shapes)


def learned(shapes: Shapes, urls: Sequence[str], *, redesigned: bool) -> Shapes:
    """Return what is remembered after a poll that listed these addresses as well.

    `strange` counts the polls for which the list is another one; after some it becomes the norm.
    """
    if (redesigned or shapes.strange) and _is_strange(urls, shapes):
        if shapes.strange < STRANGE_POLLS:
            return replace(shapes, strange=shapes.strange + 1)
        shapes = Shapes()
    counts = Counter(shapes.counts)
    counts.update(shape(url) for url in urls)
    if counts.total() > _WEIGHT:
        counts = Counter({one: n // 2 for one, n in counts.items() if n > 1})
    return Shapes(shapes.polls + 1, dict(counts.most_common(_MOST)))


def _is_strange(urls: Sequence[str], shapes: Shapes) -> bool:
    familiar = sum(shape(url) in shapes.counts for url in urls)
    return len(urls) >= LEAST_ITEMS and 2 * familiar < len(urls)


def _step(step: str) -> str:
    if step.isdecimal():
        return "9"
    words = [word for word in re.split(r"[-_,+ ]|%20", step) if word]
    tail = "9" if len(words) > 1 and words[-1].isdecimal() else ""
    plain = words[:-1] if tail else words
    if len(plain) >= _LONG or (tail and len(plain) > 1):
        return "a-" + tail
    if tail:
        return "a" + tail
    return "x" if any(c.isdecimal() for c in step) and not step.isalpha() else "a"
