"""Whether a text holds any of some characters, asked of its UTF-8 form.

Most texts hold none of what a rule of the normal form is about. A character class of `re` takes
some 20 us to find that out in 2,000 characters; the first bytes of UTF-8 sort characters into
pages of 64, and whether a page occurs at all is one memchr, some 0.05 us.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator


def characters(of_class: str) -> Iterator[str]:
    """Yield the characters of the inside of a character class: single ones and ranges."""
    ends = re.findall(r"(?s)\\?(.)(?:-\\?(.))?", of_class)
    for low, high in ends:
        yield from map(chr, range(ord(low), ord(high or low) + 1))


class Seen:
    """A test for the characters of a class (the inside of `[...]`), surrogates left out."""

    def __init__(self, of_class: str) -> None:
        pages = defaultdict(list)
        for char in characters(of_class):
            if not "\ud800" <= char <= "\udfff":
                pages[char.encode()[0]].append(char.encode())
        self._ascii = bytes(page for page in pages if page < 0x80)
        self._pages = tuple(
            (page, re.compile(_pattern(forms)).search)
            for page, forms in pages.items()
            if page >= 0x80
        )

    def __call__(self, raw: bytes) -> bool:
        """Tell whether any of the characters is in the text whose UTF-8 form this is."""
        for page, search in self._pages:
            if page in raw and search(raw):
                return True
        return bool(self._ascii) and len(raw.translate(None, self._ascii)) < len(raw)


def _pattern(forms: Iterable[bytes]) -> bytes:
    """Return the pattern of these byte strings, which are of one length, as a tree.

    What they begin with in common stays literal: `re` looks for that first, and fast.
    """
    tails = defaultdict(set)
    for form in forms:
        tails[form[:1]].add(form[1:])
    if all(rest == {b""} for rest in tails.values()):
        return b"[" + b"".join(map(re.escape, tails)) + b"]"
    branches = [re.escape(head) + _pattern(rest) for head, rest in tails.items()]
    return branches[0] if len(branches) == 1 else b"(?:" + b"|".join(branches) + b")"
