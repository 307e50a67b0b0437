"""Code pages: texts in common scripts are folded at one byte a character.

Most news is written with fewer than 256 characters. Such a text is encoded once (7 us for 2,000
characters) and decoded into each form that is asked for (3 us each): folded, without marks, its
words alone. The tables are made by the functions that do the same for any text, character by
character, so there is nothing to keep true by hand; what they do to more than one character is
left to them (`paged` returns None) or done here: runs of spaces, words in letters of two scripts,
old Vietnamese tones. Characters that a page has not are `odd`.
"""

import re
from codecs import charmap_build, charmap_decode, charmap_encode
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from watcher.match.text import vietnamese
from watcher.match.text.ascii import Ascii, in_ascii
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold, turkic
from watcher.match.text.odd import IN_PLACE, MOST, ODD, filled, put_back
from watcher.match.text.runs import Joiner, Runs
from watcher.match.text.western import HOLE, spaced
from watcher.text import lookalikes

_SEPARATOR = "\0"  # of fields, while they are bytes; then, as in every view, a line break
_AHEAD = 64  # characters among which there is one that tells the page
_SIGNS = "\0\n\t\r" + "".join(map(chr, range(0x20, 0x7F))) + "\xa0–—’‘“”„«»…•°§€" + ODD
_LATIN = (
    "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćčďđēėęěğģīįķļłńņňőœřśşšţťūůűųźżžșțə"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮĶĻŁŃŅŇŐŒŘŚŞŠŤŪŮŰŲŹŻŽȘȚ" "ı"
)  # fmt: skip
_VIETNAMESE = (
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
)
_CYRILLIC = (
    "абвгдежзийклмнопрстуфхцчшщъыьэюяёђѓєѕіїјљњћќўџґғқңһәөүұҗӣӯҳҷѝҙҡҫҥҕӑӗӳ"
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁЂЃЄЅІЇЈЉЊЋЌЎЏҐҒҚҢҺӘӨҮҰҖӢӮҲҶЍҘҠҪҤҔӐӖӲ№"
)
_GREEK = "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫ"
_SPACE = _SIGNS.index(" ").to_bytes()
_ODD = _SIGNS.index(ODD).to_bytes()
_joined = Joiner(_SPACE).join


class _Kinds(NamedTuple):
    """Tells by kinds of characters whether a text may have mixed words or tones to be mended."""

    of: Callable[[str], bytes]
    tell: Callable[[bytes], bool]


_MIXING = _Kinds(lookalikes.kinds, lookalikes.is_mixed)
_TONED = _Kinds(vietnamese.kinds, vietnamese.may_be_new)


_fold = cache(fold)  # of characters alone, which pages share


@cache
def _byte(char: str) -> int:
    return HOLE if char == ODD else spaced(char)[1]


class _Page:
    """Up to 256 characters, and what becomes of each."""

    def __init__(self, letters: str, kinds: _Kinds | None = None) -> None:
        # `charmap_build` wants NUL to come first.
        chars = (_SIGNS + letters)[:256]
        folded = ["\n", *map(_fold, chars[1:])]
        self.encode = charmap_build(chars.ljust(256, "\ufffe"))
        self.folded = "".join(folded)
        self.plain = plain(self.folded)
        self.is_plain = self.plain == self.folded  # no Cyrillic letter has marks
        self.chars = self.folded + self.plain
        self.words, self.marked = (
            bytes(map(_byte, form)).ljust(256, b" ") for form in (self.plain, self.folded)
        )
        self._kinds = kinds and kinds.of(self.folded).ljust(256, b" ")
        self._tell = kinds and kinds.tell
        spaces = [_SPACE[0] if char == " " else at for at, char in enumerate(self.folded)]
        self.spaces = bytes(spaces).ljust(256, _SPACE)

    def is_settled(self, raw: bytes) -> bool:
        """Tell whether no rule that looks at more than one character changes a folded text."""
        return self._tell is not None and not self._tell(raw.translate(self._kinds))


_PAGES = (_Page(_LATIN), _Page(_VIETNAMESE, _TONED), _Page(_CYRILLIC, _MIXING), _Page(_GREEK))
_PAGE_OF = {
    char: page
    for letters, page in zip((_LATIN, _VIETNAMESE, _CYRILLIC, _GREEK), _PAGES, strict=True)
    for char in letters
    if char not in _LATIN
}


class Paged(NamedTuple):
    """A text at one byte a character.

    `odd` are its folded characters that the page has not. `runs` of white space were joined; None
    where a letter became two besides.
    """

    raw: bytes
    page: _Page
    folded: str
    odd: str
    runs: Runs | None

    def plain(self) -> str:
        """Return the folded text without marks."""
        if self.folded.isascii() or (self.page.is_plain and not self.odd):
            return self.folded
        text = charmap_decode(self.raw, "strict", self.page.plain)[0]
        return put_back(text, plain(self.odd)) if self.odd else text

    def chars(self) -> str | None:
        """Return all characters that it may have, with their marks or without, where known."""
        return None if self.odd else self.page.chars

    def words(self, *, marked: bool) -> bytes:
        """Return its Western words (see `western.spaced`), with their marks or without."""
        words = self.raw.translate(self.page.marked if marked else self.page.words)
        if self.odd:
            words = filled(words, spaced(self.odd if marked else plain(self.odd))[1:-1])
        return b" %b " % words


def paged(texts: Sequence[str], lang: str | None) -> Paged | Ascii | None:
    """Return texts in one page, a line each; None where there is no such page for them.

    `folded` is what `normal.fold` makes of each.
    """
    given = _SEPARATOR.join(texts)
    text = turkic(given, lang).replace("ß", "ss")
    if text.count(_SEPARATOR) >= len(texts):
        return None
    if given.isascii() and text.isascii():
        return in_ascii(text)
    page = _PAGES[0]
    try:
        try:
            raw = charmap_encode(text, "strict", page.encode)[0]
        except UnicodeEncodeError as error:
            ahead = text[error.start : error.start + _AHEAD]
            page = next((_PAGE_OF[char] for char in ahead if char in _PAGE_OF), page)
            raw = charmap_encode(text, IN_PLACE, page.encode)[0]
    except UnicodeEncodeError:
        return None
    if raw.count(_ODD) * MOST > len(text):
        return None
    odd = _odd(raw, text)
    return _settled(raw.translate(page.spaces), page, odd, steady=len(text) == len(given))


def _odd(raw: bytes, text: str) -> str:
    """Return the characters of a text, folded, that its page has not."""
    if _ODD not in raw:
        return ""
    return "".join([fold(text[place.start()]) for place in re.finditer(_ODD, raw)])


def _settled(raw: bytes, page: _Page, odd: str, *, steady: bool) -> Paged | None:
    """Apply the rules that look at more than one character."""
    raw, joined = _joined(raw)
    runs = joined if steady else None
    folded = charmap_decode(raw, "strict", page.folded)[0]
    if folded.isascii() or (not odd and page.is_settled(raw)):
        return Paged(raw, page, folded, odd, runs)
    if odd:
        folded = put_back(folded, odd)
    encoded = folded.encode()
    settled = lookalikes.unmixed(folded, encoded)
    toned = vietnamese.in_old_style(encoded if settled is folded else settled.encode())
    if settled is folded and toned is encoded:
        return Paged(raw, page, folded, odd, runs)
    return _again(toned.decode(), page, runs)


def _again(folded: str, page: _Page, runs: Runs | None) -> Paged | None:
    """Return a folded text of which some letters have become others."""
    text = folded.replace("\n", _SEPARATOR)
    try:
        raw = charmap_encode(text, IN_PLACE, page.encode)[0]
    except UnicodeEncodeError:
        return None
    return Paged(raw, page, folded, _odd(raw, text), runs)
