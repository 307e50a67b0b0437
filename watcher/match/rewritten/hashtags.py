"""Hashtags of several words: in #StandWithBelarus stands Belarus, though no word begins there.

Capitals and digits part the words. They are searched as a text of their own, and what is found is
placed where it stands in the hashtag; one in small letters stays one word.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from watcher.match.patterns.places import Find, Found, Places
from watcher.match.text.view import View
from watcher.model import Document

SIGN = "#"
MOST = 200  # hashtags of one text
_TAG = re.compile(r"(?<!\w)#(\w{4,100})")
_BETWEEN = " ; "  # no phrase goes on in the next hashtag


class Hashtags:
    """The words of a text's hashtags as a view, and where each character of it stands."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._at: list[int] = []
        title = ""
        for words in _tags(view):
            for start, word in words:
                between = _BETWEEN if (start, word) == words[0] and title else " " * bool(title)
                title += between + word
                self._at += [start] * len(between) + list(range(start, start + len(word)))
        self.view = View(Document(title=title, lang=view.lang)) if title else None
        if self.view and len(self.view.folded) != len(title) + 2:  # of the fields it has not
            self.view = None

    def find(self, find: Find, found: defaultdict[int, Places]) -> None:
        """Add the places of every leaf that `find` finds in the words of the hashtags."""
        if self.view is None:
            return
        own: defaultdict[int, Places] = defaultdict(list)
        find(self.view, own)
        for leaf, places in own.items():
            found[leaf] += [self._placed(place) for place in places]

    def _placed(self, place: Found) -> Found:
        start, end = self._at[place.start], self._at[place.end - 1] + 1
        return Found(start, end, 1 << self._view.field_of(start), place.pattern)


def _tags(view: View) -> Iterator[list[tuple[int, str]]]:
    """Yield the words of each hashtag that has several, as given, with their offsets."""
    for nth, tag in enumerate(_TAG.finditer(view.folded)):
        if nth == MOST:
            return
        start, end = tag.span(1)
        written = view.written(start, end)
        if len(written) != end - start:
            continue
        words = list(_words(written))
        if len(words) > 1:
            yield [(start + at, word) for at, word in words]


def _words(tag: str) -> Iterator[tuple[int, str]]:
    begun = 0
    for at in range(1, len(tag)):
        if _parts(tag[at - 1], tag[at], tag[at + 1 : at + 2]):
            yield begun, tag[begun:at]
            begun = at
    yield begun, tag[begun:]


def _parts(before: str, here: str, after: str) -> bool:
    """Tell whether a word begins `here`: EU, Belarus and 2025 in EUBelarus2025."""
    if before.isdigit() != here.isdigit():
        return True
    return here.isupper() and (before.islower() or (before.isupper() and after.islower()))
