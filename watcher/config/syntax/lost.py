"""Parts of a file that could not be read: a name in them is never reported as missing."""

import re
from collections import defaultdict
from collections.abc import Collection

ALL = "*"  # among the texts: the file could not be read at all
_WORD = re.compile(r"\w+")
_ASKED = 1_000  # texts with a word of a name that are searched for the whole name


class Lost:
    """Finds names in such texts by an index of words: there may be thousands of both."""

    def __init__(self, texts: Collection[str]) -> None:
        self._texts, self._all = texts, ALL in texts
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        for text in texts:
            for word in {*_WORD.findall(text)}:
                self._by_word[word].append(text)

    def may_hold(self, name: str) -> bool:
        """Tell whether the lost text may hold a name, as whole words."""
        holding = [self._by_word.get(word, []) for word in _WORD.findall(name)]
        texts = min(holding, key=len, default=self._texts)
        if self._all or len(texts) > _ASKED:
            return True
        found = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)").search
        return any(map(found, texts))
