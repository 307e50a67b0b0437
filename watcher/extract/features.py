"""What speaks for and against a block being part of the article, as names of features."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Sequence

from watcher.extract.blocks import Block, Place
from watcher.extract.cues import opens, says
from watcher.extract.names import names_of
from watcher.extract.prose import STOP, find_core, prose_of

_END = re.compile(r"[.!?…。！？।؟:]['\"”’»」』)\]]{0,3}$")
_WORD = re.compile(r"\w+")
_MASSES = (8, 16, 25, 40, 60, 90, 130, 200, 300, 500, 900)
_LINKS = (0.001, 0.1, 0.25, 0.4, 0.6, 0.8, 0.97)
_FEW = (0.01, 0.1, 0.3, 0.6, 0.9)
_PLAIN = frozenset(("invisible", "<div", "<p", "<html", "<body", "<ul", "<section"))
_TAGS = names_of(
    "p h1 h2 h3 h4 h5 h6 li div td th blockquote figcaption pre dd dt section article summary"
    " address cite header main center body"
)


class Page:
    """The blocks of a page, described one by one; what they have in common is asked once."""

    def __init__(self, blocks: Sequence[Block], title: str, lead: str, body: str) -> None:
        self.blocks = blocks
        self.title = _words(title)
        self.title_set = set(self.title.split())
        self.lead, self.body = _words(lead), _words(body)
        self.masses = [bisect(_MASSES, b.mass) for b in blocks]
        self.links = [bisect(_LINKS, b.linked) for b in blocks]
        self.tags = [b.place.tag if b.place.tag in _TAGS else "other" for b in blocks]
        self.good = prose_of(blocks)
        self.count = Counter(b.text for b in blocks)
        self.met: set[str] = set()
        self.around: dict[int, list[str]] = {}
        self._gather()
        self.path, self.wide, self.total = find_core(blocks, self.good)
        self.core = self.path[-1]
        self.levels = {id(place): n for n, place in enumerate(self.path)}
        inside = [
            i for i, b in enumerate(blocks) if self.good[i] and id(self.core) in _line(b.place)
        ]
        self.first, self.last = (inside[0], inside[-1]) if inside else (0, len(blocks))
        self.heading = self._heading()
        self._is_all_hidden = _is_all_hidden(blocks)

    def _gather(self) -> None:
        """Sum up what stands in each place, and how much prose has the same names."""
        self.kinds: Counter[tuple[str, str, str]] = Counter()
        for block, good in zip(self.blocks, self.good, strict=True):
            place: Place | None = block.place
            if good:
                self.kinds[_kind(block.place)] += int(block.mass)
            for _ in range(3):
                if place is None:
                    break
                place.blocks += 1
                place.mass += block.mass
                place.linked += block.mass * block.linked
                place = place.parent
        self.kinds_sum = self.kinds.total() or 1

    def _heading(self) -> int | None:
        for i, block in enumerate(self.blocks):
            if self.tags[i] == "h1" or (self.title and _words(block.text) == self.title):
                return i
        return None

    def is_out(self, i: int) -> bool:
        """Tell whether a block is out by rule, whatever else speaks for it.

        It is a short link far from the prose (half of a page's blocks are), is a long row of links,
        leads to another story ("Read also: ..."), is hidden, unless most prose is, or says the
        title again.
        """
        block = self.blocks[i]
        if block.mass < 60 and block.linked >= 0.8 and not self.first <= i <= self.last:
            return self._spot(block.place) == "out"
        if "invisible" in block.place.seen and not self._is_all_hidden:
            return True
        if block.mass >= 400 and block.linked >= 0.97:
            return True
        if block.mass < 250 and opens(block.text) == "more":
            return True
        return bool(self.title) and _words(block.text[:500]) == self.title

    def features(self, i: int) -> list[str]:
        """Return what speaks for and against block `i`."""
        block, mass, link, tag = self.blocks[i], self.masses[i], self.links[i], self.tags[i]
        place = block.place
        found = [f"mass{mass}", f"link{link}", f"mass{mass // 2},link{link // 2}", f"tag {tag}"]
        found += self._around(place.parent) if place.parent else ()
        found += [f"own {sign}" for sign in place.own - _PLAIN]
        spot = self._spot(place)
        found += (f"{spot},mass{mass // 3}", f"{spot},{tag}")
        found.append(f"here{bisect(_FEW, place.direct / self.total)}")
        kind = _kind(place)
        found.append(f"kind{bisect(_FEW, self.kinds[kind] / self.kinds_sum)},{tag == 'p'}")
        found.append(f"kind{bisect(_FEW, self.kinds[kind] / self.kinds_sum)}")
        if place.blocks > 1:
            found.append(f"herelink{bisect(_LINKS, place.linked / (place.mass or 1))}")
        where = self.where(i)
        self._around_title(i, where, found)
        found += (where, f"{where},{spot}", f"{where},mass{mass // 2}", f"{where},{tag}")
        self._words_of(i, where, found)
        self._neighbours(i, found)
        return found

    def _spot(self, place: Place) -> str:
        level, at = 0, place
        while at is not self.core:
            if at.parent is None:
                return "out"
            at, level = at.parent, level + 1
        return f"below{min(level, 5)}"

    def _around(self, place: Place) -> list[str]:
        known = self.around.get(id(place))
        if known is not None:
            return known
        found = [self._spot(place) + " parent"]
        inner: set[str] = set()
        at: Place | None = place
        up = 0
        while at is not None and id(at) not in self.levels:
            inner |= at.own
            inner.add("<" + at.tag)
            at, up = at.parent, up + 1
        rise = len(self.path) - 1 - self.levels[id(at)] if at is not None else 9
        found += (f"rise{min(rise, 6)}", f"rise{min(rise, 3)},up{min(up, 4)}")
        found.append("in wide" if id(self.wide) in _line(place) else "out of wide")
        found += [f"in {sign}" for sign in inner - _PLAIN]
        found += [f"over {sign}" for sign in place.seen - inner - _PLAIN]
        share = bisect(_FEW, (place.direct + place.inner) / self.total)
        found += (f"direct{share}", f"around{bisect((2, 3, 5, 9, 20, 50), place.blocks)}")
        found.append(f"aroundlink{bisect(_LINKS, place.linked / (place.mass or 1))}")
        found.append(f"prose{bisect(_FEW, place.prose / self.total)}")
        if place.parent is not None:
            grand = place.parent
            found.append(f"grandlink{bisect(_LINKS, grand.linked / (grand.mass or 1))}")
        self.around[id(place)] = found
        return found

    def where(self, i: int) -> str:
        """Tell whether a block stands before, within or after the surest prose."""
        return "before" if i < self.first else "after" if i > self.last else "within"

    def _around_title(self, i: int, where: str, found: list[str]) -> None:
        if self.heading is not None:
            after = i - self.heading
            found.append("above title" if after < 0 else f"title+{bisect((1, 2, 3, 5, 9), after)}")
        far = {"before": self.first - i, "after": i - self.last, "within": 0}[where]
        found.append(f"{where}{bisect((2, 3, 5, 9, 20), far)}")

    def _words_of(self, i: int, where: str, found: list[str]) -> None:
        text, mass, tag = self.blocks[i].text, self.masses[i], self.tags[i]
        end = "end" if _END.search(text) else "open"
        found += (f"{end},mass{mass // 3}", f"{end},{where}")
        found.append(f"stops{min(len(STOP.findall(text[:1000])), 4)}")
        if cue := opens(text):
            name = f"cue {cue}"
            found += (name, name, name, f"{name},mass{mass // 3}", f"{name},{where}")
            if ":" in text[:30]:
                found += (f"{name}:", f"{name}:")
        if mass < 8 and (said := says(text)):
            found += (f"says {said}", f"says {said},mass{mass // 3}")
        if self.count[text] > 1:
            copy = "copy" if text in self.met else "twice"
            self.met.add(text)
            found += (copy, f"{copy},{where}", f"{copy},mass{mass // 3}")
        words = _words(text[:300])
        if self.title_set and words:
            same = sum(word in self.title_set for word in set(words.split()))
            if same >= 0.8 * len(self.title_set) and len(words) <= 1.3 * len(self.title) + 10:
                found += ("title", f"title,{where}")
        if self.lead and len(words) > 20 and (words[:80] in self.lead or self.lead in words):
            found += ("lead", "lead", f"lead,{where}", f"lead,{where}", f"lead,{tag}")
        if self.body:
            told = "told" if words[:200] in self.body else "untold"
            found += (told, f"{told},mass{mass // 3}", f"{told},{where}")
        if text.isupper():
            found.append("upper")
        if sum(map(str.isdigit, text[:100])) * 4 > min(len(text), 100):
            found.append("digits")

    def _neighbours(self, i: int, found: list[str]) -> None:
        parent = self.blocks[i].place.parent
        for step, name in _STEPS:
            at = i + step
            if not 0 <= at < len(self.blocks):
                found.append(f"{name} none")
                continue
            same = "same" if self.blocks[at].place.parent is parent else "other"
            found += (f"{name} mass{self.masses[at] // 2}", f"{name} link{self.links[at] // 2}")
            found.append(f"{name} {same}")
            if abs(step) == 1:
                found.append(f"{name} {self.tags[at]}")


_STEPS = ((-1, "prev"), (1, "next"), (-2, "prev2"), (2, "next2"))


def _is_all_hidden(blocks: Sequence[Block]) -> bool:
    """Tell whether most long text is hidden: some sites show it only when a script has run."""
    long = [b for b in blocks if b.mass >= 80 and b.linked < 0.3]
    hidden = sum(b.mass for b in long if "invisible" in b.place.seen)
    return 2 * hidden > sum(b.mass for b in long)


def _line(place: Place) -> set[int]:
    """Return the place and its ancestors."""
    found = set()
    at: Place | None = place
    while at is not None:
        found.add(id(at))
        at = at.parent
    return found


def _kind(place: Place) -> tuple[str, str, str]:
    above = place.parent
    return (place.tag, place.names, above.names if above else "")


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
