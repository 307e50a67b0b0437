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
from collections.abc import Sequence
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick

from watcher.lookalikes import unmixed
from watcher.match.text.ascii import Ascii, in_ascii
from watcher.match.text.marks import plain
from watcher.match.text.normal import fold, turkic
from watcher.match.text.odd import IN_PLACE, MOST, ODD, filled, put_back
from watcher.match.text.origin import Shifts
from watcher.match.text.vietnamese import in_old_style
from watcher.match.text.western import HOLE, spaced

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
    "абвгдежзийклмнопрстуфхцчшщъыьэюяёђѓєѕіїјљњћќўџґғқңһәөүұҗӣӯҳҷ"
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁЂЃЄЅІЇЈЉЊЋЌЎЏҐҒҚҢҺӘӨҮҰҖӢӮҲҶ№"
)
_GREEK = "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫ"
_SPACE = _SIGNS.index(" ").to_bytes()
_ODD = _SIGNS.index(ODD).to_bytes()
_RUN = re.compile(_SPACE + _SPACE + b"+")
_has_run = BytesAhoCorasick([_SPACE * 2]).find_matches_as_indexes


class _Page:
    """Up to 256 characters, and what becomes of each."""

    def __init__(self, letters: str) -> None:
        # `charmap_build` wants NUL to come first.
        chars = (_SIGNS + letters)[:256]
        folded = ["\n", *(fold(char) for char in chars[1:])]
        self.encode = charmap_build(chars.ljust(256, "\ufffe"))
        self.folded = "".join(folded)
        self.plain = plain(self.folded)
        self.is_plain = self.plain == self.folded  # no Cyrillic letter has marks
        self.words, self.marked = (
            bytes([HOLE if char == ODD else spaced(char)[1] for char in form]).ljust(256, b" ")
            for form in (self.plain, self.folded)
        )
        spaces = [_SPACE[0] if char == " " else at for at, char in enumerate(self.folded)]
        self.spaces = bytes(spaces).ljust(256, _SPACE)


_PAGES = tuple(map(_Page, (_LATIN, _VIETNAMESE, _CYRILLIC, _GREEK)))
_PAGE_OF = {
    char: page
    for letters, page in zip((_LATIN, _VIETNAMESE, _CYRILLIC, _GREEK), _PAGES, strict=True)
    for char in letters
    if char not in _LATIN
}


class Paged(NamedTuple):
    """A text at one byte a character.

    `odd` are its folded characters that the page has not. `shifts` are those of white space that
    was joined; None where a letter became two besides.
    """

    raw: bytes
    page: _Page
    folded: str
    odd: str
    shifts: Shifts | None

    def plain(self) -> str:
        """Return the folded text without marks."""
        if self.folded.isascii() or (self.page.is_plain and not self.odd):
            return self.folded
        text = charmap_decode(self.raw, "strict", self.page.plain)[0]
        return put_back(text, plain(self.odd)) if self.odd else text

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
    odd = _odd(raw, text)
    if len(odd) * MOST > len(text):
        return None
    return _settled(raw.translate(page.spaces), page, odd, steady=len(text) == len(given))


def _odd(raw: bytes, text: str) -> str:
    """Return the characters of a text, folded, that its page has not."""
    if _ODD not in raw:
        return ""
    return "".join([fold(text[place.start()]) for place in re.finditer(_ODD, raw)])


def _settled(raw: bytes, page: _Page, odd: str, *, steady: bool) -> Paged | None:
    """Apply the rules that look at more than one character."""
    moved = Shifts()
    if _has_run(raw):
        for run in _RUN.finditer(raw):
            moved.add(*run.span(), 1)
        raw = _RUN.sub(_SPACE, raw)
    shifts = moved if steady else None
    folded = charmap_decode(raw, "strict", page.folded)[0]
    if folded.isascii():
        return Paged(raw, page, folded, odd, shifts)
    if odd:
        folded = put_back(folded, odd)
    encoded = folded.encode()
    settled = unmixed(folded, encoded)
    toned = in_old_style(encoded if settled is folded else settled.encode())
    if settled is folded and toned is encoded:
        return Paged(raw, page, folded, odd, shifts)
    return _again(toned.decode(), page, shifts)


def _again(folded: str, page: _Page, shifts: Shifts | None) -> Paged | None:
    """Return a folded text of which some letters have become others."""
    text = folded.replace("\n", _SEPARATOR)
    try:
        raw = charmap_encode(text, IN_PLACE, page.encode)[0]
    except UnicodeEncodeError:
        return None
    return Paged(raw, page, folded, _odd(raw, text), shifts)
