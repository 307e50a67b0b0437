"""The blocks of a page and what they have in common; which of them rules leave out."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Sequence

from watcher.extract.blocks import Block, Place
from watcher.extract.cues import opens
from watcher.extract.machinery import is_machinery
from watcher.extract.names import names_of
from watcher.extract.places import kind_of, line_of
from watcher.extract.prose import find_core, prose_of
from watcher.extract.teasers import ITEM_LEVELS, teasers_of

_WORD = re.compile(r"\w+")
_MASSES = (8, 16, 25, 40, 60, 90, 130, 200, 300, 500, 900)
_DATE = 40  # characters of it, with the name of an author
_ENOUGH, _PART = 120, 0.1  # of prose that is in no teasers, and how much of all
LINKS = (0.001, 0.1, 0.25, 0.4, 0.6, 0.8, 0.97)
_TAGS = names_of(
    "p h1 h2 h3 h4 h5 h6 li div td th blockquote figcaption pre dd dt section article summary"
    " address cite header main center body"
)


class Page:
    """The blocks of a page, with everything about them that is computed once per page."""

    def __init__(self, blocks: Sequence[Block], title: str, lead: str, body: str) -> None:
        self.blocks = blocks
        self.title = words_of(title)
        self.title_set = set(self.title.split())
        self.lead, self.body = words_of(lead), words_of(body)
        self.masses = [bisect(_MASSES, b.mass) for b in blocks]
        self.links = [bisect(LINKS, b.linked) for b in blocks]
        self.tags = [b.place.tag if b.place.tag in _TAGS else "other" for b in blocks]
        self.good = prose_of(blocks)
        self.heading = self._heading()
        self._teasers = teasers_of(blocks)
        self._leave_out_teasers()
        self.count = Counter(b.text for b in blocks)
        self._gather()
        self.path, self.wide, self.total = find_core(blocks, self.good)
        self.core = self.path[-1]
        self.levels = {id(place): n for n, place in enumerate(self.path)}
        inside = [
            i for i, b in enumerate(blocks) if self.good[i] and id(self.core) in line_of(b.place)
        ]
        self.first, self.last = (inside[0], inside[-1]) if inside else (0, len(blocks))
        self._is_all_hidden = _is_all_hidden(blocks)

    def _gather(self) -> None:
        """Sum up what stands in each place, and how much prose has the same names."""
        self.kinds: Counter[tuple[str, str, str]] = Counter()
        for block, good in zip(self.blocks, self.good, strict=True):
            place: Place | None = block.place
            if good:
                self.kinds[kind_of(block.place)] += int(block.mass)
            for _ in range(3):
                if place is None:
                    break
                place.blocks += 1
                place.mass += block.mass
                place.linked += block.mass * block.linked
                place = place.parent
        self.kinds_sum = self.kinds.total() or 1

    def _leave_out_teasers(self) -> None:
        """No longer count teasers as prose, if the headline is followed by other prose."""
        self._inside: set[int] = set()
        heading = self._begins_with_title() if self.heading is None else self.heading
        if heading is None or not self._teasers:
            self._teasers = frozenset()
            return
        story = self._story(heading)
        self._inside = {id(b.place) for b in self.blocks if story in line_of(b.place)}
        rest = [good and not self.is_teaser(i) for i, good in enumerate(self.good)]
        every, other = self._mass_of(self.good), self._mass_of(rest)
        if other < max(_ENOUGH, _PART * every):
            self._teasers = frozenset()
        else:
            self.good = rest

    def _story(self, heading: int) -> int:
        """Return the id of the smallest place that holds the headline and the prose after it."""
        after = (i for i in range(heading + 1, len(self.blocks)) if self.good[i])
        first = next((i for i in after if not self._in_teaser(self.blocks[i].place)), heading)
        line = line_of(self.blocks[first].place)
        place: Place | None = self.blocks[heading].place
        while place is not None and id(place) not in line:
            place = place.parent
        return id(place)

    def _mass_of(self, chosen: Sequence[bool]) -> float:
        return sum(block.mass for block, one in zip(self.blocks, chosen, strict=True) if one)

    def _heading(self) -> int | None:
        for i, block in enumerate(self.blocks):
            if self.tags[i] == "h1" or (self.title and words_of(block.text) == self.title):
                return i
        return None

    def _begins_with_title(self) -> int | None:
        """Return the short block that begins with the title: a date may follow in its line."""
        for i, block in enumerate(self.blocks if self.title else ()):
            short = len(block.text) < len(self.title) + _DATE
            if short and block.linked < 0.5 and words_of(block.text).startswith(self.title):
                return i
        return None

    def is_out(self, i: int) -> bool:
        """Tell whether a rule leaves a block out, whatever else speaks for it.

        It is if it is a short link far from the prose (as half of a page's blocks are), a long row
        of links, a line that leads to another story ("Read also: ..."), one of several teasers in a
        row, hidden (unless most prose is), the page's machinery, or the title once more.
        """
        block = self.blocks[i]
        if block.mass < 60 and block.linked >= 0.8 and not self.first <= i <= self.last:
            return self.spot(block.place) == "out"
        if "invisible" in block.place.seen and not self._is_all_hidden:
            return True
        if (block.mass >= 400 and block.linked >= 0.97) or self.is_teaser(i):
            return True
        if (block.mass < 250 and opens(block.text) == "more") or is_machinery(block.text):
            return True
        return bool(self.title) and words_of(block.text[:500]) == self.title

    def is_teaser(self, i: int) -> bool:
        """Tell whether a block stands in one of several teasers in a row, beside the story."""
        place = self.blocks[i].place
        return id(place) not in self._inside and self._in_teaser(place)

    def _in_teaser(self, place: Place | None) -> bool:
        for _ in range(ITEM_LEVELS):
            if place is None:
                return False
            if id(place) in self._teasers:
                return True
            place = place.parent
        return False

    def where(self, i: int) -> str:
        """Tell whether a block stands before, within or after the surest prose."""
        return "before" if i < self.first else "after" if i > self.last else "within"

    def spot(self, place: Place) -> str:
        """Tell how far below the core a place is, or that it is out of it."""
        level, at = 0, place
        while at is not self.core:
            if at.parent is None:
                return "out"
            at, level = at.parent, level + 1
        return f"below{min(level, 5)}"


def _is_all_hidden(blocks: Sequence[Block]) -> bool:
    """Tell whether most long text is hidden: some sites show it only when a script has run."""
    long = [b for b in blocks if b.mass >= 80 and b.linked < 0.3]
    hidden = sum(b.mass for b in long if "invisible" in b.place.seen)
    return 2 * hidden > sum(b.mass for b in long)


def words_of(text: str) -> str:
    """Return the words of a text in small letters, a space between them."""
    return " ".join(_WORD.findall(text.casefold()))
