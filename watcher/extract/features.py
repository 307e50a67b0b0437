"""The evidence for and against a block being part of the article, as names of features."""

import re
from bisect import bisect

from watcher.extract.blocks import Place
from watcher.extract.cues import opens, says
from watcher.extract.page import LINKS, Page, words_of
from watcher.extract.places import kind_of, line_of
from watcher.extract.prose import STOP

_END = re.compile(r"[.!?…。！？।؟:]['\"”’»」』)\]]{0,3}$")
_FEW = (0.01, 0.1, 0.3, 0.6, 0.9)
_PLAIN = frozenset(("invisible", "<div", "<p", "<html", "<body", "<ul", "<section"))
_STEPS = ((-1, "prev"), (1, "next"), (-2, "prev2"), (2, "next2"))


def described(page: Page) -> list[list[str]]:
    """Return the features of each block, none where a rule leaves it out."""
    features = _Features(page)
    return [[] if page.is_out(i) else features.of(i) for i in range(len(page.blocks))]


class _Features:
    """Describes the blocks of a page in their order; what a place says is asked once."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._met: set[str] = set()
        self._known: dict[int, list[str]] = {}

    def of(self, i: int) -> list[str]:
        """Return what speaks for and against block `i`."""
        page, place = self._page, self._page.blocks[i].place
        mass, link, tag = page.masses[i], page.links[i], page.tags[i]
        found = [f"mass{mass}", f"link{link}", f"mass{mass // 2},link{link // 2}", f"tag {tag}"]
        found += self._around(place.parent) if place.parent else ()
        found += [f"own {sign}" for sign in place.own - _PLAIN]
        spot = page.spot(place)
        found += (f"{spot},mass{mass // 3}", f"{spot},{tag}")
        found.append(f"here{bisect(_FEW, place.direct / page.total)}")
        alike = bisect(_FEW, page.kinds[kind_of(place)] / page.kinds_sum)
        found += (f"kind{alike},{tag == 'p'}", f"kind{alike}")
        if place.blocks > 1:
            found.append(f"herelink{bisect(LINKS, place.linked / (place.mass or 1))}")
        where = page.where(i)
        self._around_title(i, where, found)
        found += (where, f"{where},{spot}", f"{where},mass{mass // 2}", f"{where},{tag}")
        self._said(i, where, found)
        self._told_elsewhere(i, where, found)
        self._letters(i, found)
        self._neighbours(i, found)
        return found

    def _around(self, place: Place) -> list[str]:
        known = self._known.get(id(place))
        if known is None:
            known = self._known[id(place)] = [*self._way_to_core(place), *self._shares(place)]
        return known

    def _way_to_core(self, place: Place) -> list[str]:
        page, inner = self._page, set[str]()
        at: Place | None = place
        up = 0
        while at is not None and id(at) not in page.levels:
            inner |= at.own
            inner.add("<" + at.tag)
            at, up = at.parent, up + 1
        rise = len(page.path) - 1 - page.levels[id(at)] if at is not None else 9
        found = [page.spot(place) + " parent"]
        found += (f"rise{min(rise, 6)}", f"rise{min(rise, 3)},up{min(up, 4)}")
        found.append("in wide" if id(page.wide) in line_of(place) else "out of wide")
        found += [f"in {sign}" for sign in inner - _PLAIN]
        found += [f"over {sign}" for sign in place.seen - inner - _PLAIN]
        return found

    def _shares(self, place: Place) -> list[str]:
        page = self._page
        share = bisect(_FEW, (place.direct + place.inner) / page.total)
        found = [f"direct{share}", f"around{bisect((2, 3, 5, 9, 20, 50), place.blocks)}"]
        found.append(f"aroundlink{bisect(LINKS, place.linked / (place.mass or 1))}")
        found.append(f"prose{bisect(_FEW, place.prose / page.total)}")
        if place.parent is not None:
            grand = place.parent
            found.append(f"grandlink{bisect(LINKS, grand.linked / (grand.mass or 1))}")
        return found

    def _around_title(self, i: int, where: str, found: list[str]) -> None:
        page = self._page
        if page.heading is not None:
            after = i - page.heading
            found.append("above title" if after < 0 else f"title+{bisect((1, 2, 3, 5, 9), after)}")
        far = {"before": page.first - i, "after": i - page.last, "within": 0}[where]
        found.append(f"{where}{bisect((2, 3, 5, 9, 20), far)}")

    def _said(self, i: int, where: str, found: list[str]) -> None:
        text, mass = self._page.blocks[i].text, self._page.masses[i]
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

    def _told_elsewhere(self, i: int, where: str, found: list[str]) -> None:
        """Note what the page says a second time: in another block, in its title, lead or body."""
        page, text, mass = self._page, self._page.blocks[i].text, self._page.masses[i]
        if page.count[text] > 1:
            copy = "copy" if text in self._met else "twice"
            self._met.add(text)
            found += (copy, f"{copy},{where}", f"{copy},mass{mass // 3}")
        words = words_of(text[:300])
        if page.title_set and words:
            same = sum(word in page.title_set for word in set(words.split()))
            if same >= 0.8 * len(page.title_set) and len(words) <= 1.3 * len(page.title) + 10:
                found += ("title", f"title,{where}")
        if page.lead and len(words) > 20 and (words[:80] in page.lead or page.lead in words):
            found += ("lead", "lead", f"lead,{where}", f"lead,{where}", f"lead,{page.tags[i]}")
        if page.body:
            told = "told" if words[:200] in page.body else "untold"
            found += (told, f"{told},mass{mass // 3}", f"{told},{where}")

    def _letters(self, i: int, found: list[str]) -> None:
        text = self._page.blocks[i].text
        if text.isupper():
            found.append("upper")
        if sum(map(str.isdigit, text[:100])) * 4 > min(len(text), 100):
            found.append("digits")

    def _neighbours(self, i: int, found: list[str]) -> None:
        page, parent = self._page, self._page.blocks[i].place.parent
        for step, name in _STEPS:
            at = i + step
            if not 0 <= at < len(page.blocks):
                found.append(f"{name} none")
                continue
            same = "same" if page.blocks[at].place.parent is parent else "other"
            found += (f"{name} mass{page.masses[at] // 2}", f"{name} link{page.links[at] // 2}")
            found.append(f"{name} {same}")
            if abs(step) == 1:
                found.append(f"{name} {page.tags[at]}")
