"""What a site says on every page: paragraphs that recur across a source's articles.

A story's own sentence stands in one article or in a few about the same event, but "Subscribe to our
newsletter" stands in all. So `watcher.reading` counts, for each source, in how many distinct
articles a paragraph's key was seen, and leaves out those seen in at least `RECURS` others and in a
third of all.
"""

import re
from collections.abc import Collection

from watcher.text import hash64

# In how many other articles of a source a paragraph must stand to be the site's, not the story's.
RECURS = 3
# Keys that one article adds at most, and so bounds what is stored for it.
MOST = 200
# A word or two recur by chance ("Photo: Reuters" does not, but a section's heading may).
_SHORTEST = 12
_NUMBERS = re.compile(r"\d+")
_NOT_WORDS = re.compile(r"[\W_]+")


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of an article's text, in order."""
    return [line for line in text.split("\n") if line.strip()]


def paragraph_keys(text: str) -> tuple[int, ...]:
    """Return a signed 64-bit key for each paragraph long enough to know, each once, in order.

    Case, punctuation and numbers do not count: "12 comments" and "7 Comments" are one.
    """
    keys = (_key(paragraph) for paragraph in paragraphs(text))
    return tuple(dict.fromkeys(key for key in keys if key is not None))[:MOST]


def without_boilerplate(text: str, recurring: Collection[int]) -> str:
    """Return the text without the paragraphs whose keys are in `recurring`.

    Where nothing would be left the text is returned as it is: a source whose articles are all the
    same says nothing else.
    """
    if not recurring:
        return text
    kept = [one for one in paragraphs(text) if _key(one) not in recurring]
    return "\n".join(kept) if kept else text


def _key(paragraph: str) -> int | None:
    words = _NOT_WORDS.sub(" ", _NUMBERS.sub("0", paragraph.casefold())).strip()
    return hash64(words) if len(words) >= _SHORTEST else None
