"""What watchlists find in the items of a batch."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from watcher.ingest.lots import Hit, Lot, Newcomer
from watcher.match.engine import Matcher
from watcher.model import Arrival, Document, EntryId, Known, Match, ParsedEntry, StoryId


class Matching:
    """Collects the hits of a batch."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        self.hits: list[Hit] = []

    def match_new(self, new: Sequence[Newcomer]) -> None:
        """Match new items, all of a language at once, as most match nothing (`match.sieve`)."""
        by_lang: defaultdict[str | None, list[Newcomer]] = defaultdict(list)
        for one in new:
            by_lang[one.lang].append(one)
        for lang, ones in by_lang.items():
            texts = [(one.item.title, one.item.summary, one.item.body) for one in ones]
            for position in self._matcher.sift(texts, lang):
                one = ones[position]
                self.match(one.lot, one.item, one.id, None, one.arrival, edited=False)

    def match(
        self,
        lot: Lot,
        item: ParsedEntry,
        entry_id: EntryId,
        story_id: StoryId | None,
        arrival: Arrival,
        *,
        edited: bool,
    ) -> Sequence[Match]:
        """Note and return what is found in an item."""
        found = self._found(lot, item)
        if not found:  # nearly always
            return []
        self.hits += [Hit(entry_id, story_id, one, lot, arrival, edited) for one in found]
        return found

    def match_edit(
        self, lot: Lot, item: ParsedEntry, before: Callable[[], ParsedEntry], known: Known
    ) -> None:
        """Note what is found in an edited item, by watchlists that did not fit it before.

        A watchlist that is new, renamed or changed since the entry came looks at later ones only.
        """
        if not (found := self._found(lot, item)):
            return
        fitted = {one.watchlist for one in self._found(lot, before())}
        for one in found:
            if one.watchlist not in fitted:
                self.hits.append(Hit(known.id, known.story_id, one, lot, "new", edited=True))

    def _found(self, lot: Lot, item: ParsedEntry) -> Sequence[Match]:
        lang = lot.lang_of(item)
        document = Document(
            item.title, item.summary, item.body, lang, lot.source, lot.tags, item.url, item.author
        )  # fmt: skip
        return self._matcher.match(document)
