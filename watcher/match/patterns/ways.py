"""How else a term is written: what one desk types, the next one writes otherwise.

With dots or none (see `dotted`; U.S., US; EE.UU.), with hyphens or none (cease-fire, F-16, F16),
apart or together (see `parted`; 155 mm, H&M), with an apostrophe or none (O'Neill, McDonald's), in
other letters (see `letters`; Müller, Mueller), as English does (see `english`; defence, air
strike), as a noun in its forms (see `forms.irregular`; woman, women), and in Korean as one word
(우크라이나 전쟁). What would be another word is not told: "re-sign" is not "resign". Marks are as
they are typed: État is not Etat.
"""

import re
from collections.abc import Iterator
from functools import cache

from watcher.match.forms.irregular import known, languages, nouns
from watcher.match.forms.joined import hyphened_beginnings
from watcher.match.forms.romanized import places
from watcher.match.patterns.dotted import dotted, may_be_dotted
from watcher.match.patterns.english import begins_two, english_words, in_english, is_joined
from watcher.match.patterns.letters import in_other_letters, is_transcribed
from watcher.match.patterns.parted import may_be_parted, parted
from watcher.match.patterns.way import Way
from watcher.match.text.normal import fold

# A hyphen that others leave out: between a letter and a figure, and behind what begins compounds.
# "Re-sign" is not "resign", nor co-op "coop".
_FIGURE = re.compile(r"(?<=[^\W\d_])-(?=\d)|(?<=\d)-(?=[^\W\d_])")
_BEGUN = re.compile(
    rf"(?<!\w)(e(?=-mail)|{'|'.join(hyphened_beginnings())})-(?=[^\W\d_]{{3}})", re.IGNORECASE
)
_NUMBERED = re.compile(r"([^\W\d_]{1,5})(\d{1,4})")  # F16, С400
_ACRONYM = re.compile(r"[A-Z]{2,4}")
_OF_DAY = ("AM", "PM")  # with dots they tell the time
_DOTTED = re.compile(r"(?:[A-Z]\.){2,5}")
_DOUBLED = re.compile(r"([A-Z])\1\.? ?([A-Z])\2\.?")  # EE.UU., JJ. OO.: Spanish plurals
_COMPOUND = re.compile(r"([^\W\d_]{4,})-([^\W\d_]{4,})")
# Not of We're, He'll, Who's: these are other words.
_APOSTROPHE = re.compile(
    r"(?!\d)[^\W_]+['’](?!(?:re|ve|ll|[sdtmln])$)[^\W\d_]+|(?!\d)[^\W_]{5,}['’]s"
)
_KANA = "\u3041"  # where the scripts of East Asia begin
_HANGUL = re.compile(r"[\uac00-\ud7a3 ]{4,}")
_DOTS = re.compile(r"(?<=\w)[\u30fb\uff65\u00b7\u2022](?=\w)")


def is_plain(folded: str, written: str) -> bool:
    """Tell, fast, whether a term is written in one way only; asked of each of 100,000 terms."""
    if folded[0] >= _KANA:
        return " " not in folded
    is_ascii = folded.isascii()
    if may_be_parted(folded, written):
        return False
    if " " in folded:
        if not _telling().isdisjoint(folded.split(" ")) or (is_ascii and is_joined(folded)):
            return False
    elif folded in _telling() or folded in known() or begins_two(folded):
        return False
    if not is_ascii and is_transcribed(folded, written):
        return False
    if written.isalpha():
        return not written.isupper()
    if written.isupper() or folded[-1].isdigit() or ("-" in written and _is_hyphened(written)):
        return False
    if "'" in folded and written[0].isupper() and _APOSTROPHE.fullmatch(written):
        return False
    return not may_be_dotted(folded, written)


@cache
def _telling() -> frozenset[str]:
    """Return the words by which alone it is seen that a term has other ways."""
    return english_words() | places().keys()


def _is_hyphened(written: str) -> bool:
    """Tell whether others leave a hyphen of a term out."""
    return bool(_FIGURE.search(written) or _BEGUN.search(written) or _compound(written))


def ways(folded: str, written: str, *, exact: bool) -> Iterator[Way]:
    """Yield the other ways to write a term, given folded and as written.

    `exact`: only those that add or leave out dots.
    """
    if may_be_dotted(folded, written):
        yield from (Way(way, whole=False) for way in dotted(folded, written))
    if not exact:
        yield from _otherwise(folded, written)


def _otherwise(folded: str, written: str) -> Iterator[Way]:
    if "-" in written:
        yield from _glued(written)
    elif numbered := _NUMBERED.fullmatch(written):  # of a single letter only with a hyphen
        yield Way(fold(" ".join(numbered.groups())), hyphened=len(numbered[1]) == 1)
    elif written[0].isupper() and _APOSTROPHE.fullmatch(written):
        yield Way(folded.replace("'", ""), whole=False, capital=True)
    if written.isupper():
        yield from _of_acronym(folded, written)
    yield from parted(folded, written)
    yield from in_english(folded, written)
    yield from in_other_letters(folded, written)
    yield from _inflected(folded, written)
    if folded[0] >= _KANA:
        yield from _in_east_asia(folded, written)


def _of_acronym(folded: str, written: str) -> Iterator[Way]:
    """Yield an acronym with dots or without them."""
    if doubled := _DOUBLED.fullmatch(written):
        one, other = doubled[1] * 2, doubled[2] * 2
        for way in (f"{one}{other}", f"{one}.{other}.", f"{one}. {other}."):
            yield Way(way.lower(), capitals=one + other)
    elif _ACRONYM.fullmatch(written) and written not in _OF_DAY:
        yield Way("".join([f"{letter}." for letter in folded]), capitals=written)
    elif _DOTTED.fullmatch(written):
        yield Way(folded.replace(".", ""), capitals=written.replace(".", ""))


def _inflected(folded: str, written: str) -> Iterator[Way]:
    """Yield the forms of a noun that no ending tells, and the stems of others; not of acronyms."""
    for noun in () if written.isupper() else nouns(folded):
        langs = languages(noun)
        yield from (Way(form, langs) for form in sorted(noun.forms - {folded}))
        yield from (Way(stem, langs, stem=True) for stem in sorted(noun.stems))


def _glued(written: str) -> Iterator[Way]:
    """Yield a term without those hyphens that others leave out."""
    glued = _compound(written) or _BEGUN.sub(r"\1", _FIGURE.sub("", written))
    if glued != written:
        yield Way(fold(glued).strip(" "), whole=False)


def _compound(written: str) -> str | None:
    """Return as one word two that both have a capital: German Ukraine-Krieg, Ukrainekrieg."""
    found = written[0].isupper() and _COMPOUND.fullmatch(written)
    return found[1] + found[2] if found and found[2][0].isupper() else None


def _in_east_asia(folded: str, written: str) -> Iterator[Way]:
    """Yield a name without its dots, Korean without its spaces."""
    if _DOTS.search(written) or (" " in folded and _HANGUL.fullmatch(folded)):
        yield Way(fold(_DOTS.sub("", written)).replace(" ", ""), whole=False)
