"""How else a term is written: what one desk types, the next one writes otherwise.

With dots or none (see `dotted`; U.S., US; EE.UU.), with hyphens or none (cease-fire, F-16, F16),
apart or together (see `parted`; 155 mm, H&M), with an apostrophe or none (O'Neill, McDonald's), in
other letters (see `letters`; Müller, Mueller), as English does (see `english`; defence, air
strike), as a noun in its forms (see `forms.irregular`; woman, women; and `bantu`), and in Korean as
one word (우크라이나 전쟁). What would be another word is not told: "re-sign" is not "resign". Marks
are as they are typed, État is not Etat; but see `View.may_lack_marks`.
"""

import re
from collections.abc import Iterator
from functools import cache

from watcher.match.forms.irregular import known, languages, nouns
from watcher.match.forms.joined import begin_words, hyphened_beginnings
from watcher.match.forms.romanized import places
from watcher.match.patterns.bantu import in_other_classes, may_be_bantu
from watcher.match.patterns.dotted import dotted, may_be_dotted
from watcher.match.patterns.english import begins_two, english_words, in_english, is_joined
from watcher.match.patterns.letters import (
    in_other_letters,
    in_persian,
    is_transcribed,
    may_be_persian,
)
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
# Korean words that others write with a space before their last part: 유럽연합, 유럽 연합.
_KOREAN = re.compile(
    r"([\uac00-\ud7a3]{2,})("
    "연합|연맹|동맹|은행|전력|전쟁|전투|회의|위원회|협회|협의회|공사|공단|그룹|전자|자동차|모터스|정부|행정부|"
    "대통령|총리|장관|국회|의회|의원|법원|재판소|검찰|경찰|병원|대학|대학교|연구소|연구원|재단|시장|협정|조약|"
    "기구|조약기구|공격|침공|공습|지진|태풍|홍수|산불|화재|사고|사건|참사|선거|총선|대선|투표|미사일|무인기|"
    "드론|무기|핵무기|발전소|원전|산업|중공업|화학|건설|항공|항공사|해운|조선|해양|증권|보험|생명|물산|통신|텔레콤|"
    "반도체|배터리|에너지|가스|석유|정유|공항|고속도로|철도|지하철|열차|노동조합|노조|정책|제재|관세|무역|협상|"
    "회담|정상회담|정상회의|사령부|함대|군사|훈련|연합회|축구협회|월드컵|올림픽|리그|챔피언스리그|백신|바이러스|"
    "독감|감염증|질환|마약|범죄|조직|해킹|사기|인권|난민|이민|테러|인질|휴전|평화|안보|안전보장이사회|총회"
    ")"
)
_SYLLABLES = "\uac00"  # where those of Korean begin
_HANGUL = re.compile(r"[\uac00-\ud7a3 ]{4,}")
_DOTS = re.compile(r"(?<=\w)[\u30fb\uff65\u00b7\u2022](?=\w)")


def is_plain(folded: str, written: str) -> bool:
    """Tell, fast, whether a term is written in one way only; asked of each of 100,000 terms."""
    if folded[0] >= _KANA:
        return " " not in folded and (folded[0] < _SYLLABLES or _KOREAN.fullmatch(folded) is None)
    is_ascii = folded.isascii()
    if may_be_parted(folded, written):
        return False
    if " " in folded:
        if not _telling().isdisjoint(folded.split(" ")) or (is_ascii and is_joined(folded)):
            return False
    elif folded in _telling() or folded in known() or begins_two(folded):
        return False
    if not is_ascii and (is_transcribed(folded, written) or may_be_persian(written)):
        return False
    if written.isalpha():
        return not (written.isupper() or (is_ascii and may_be_bantu(written)))
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
    if may_be_bantu(written):
        yield from in_other_classes(folded)
    if folded[0] >= _KANA:
        yield from _in_east_asia(folded, written)
    elif may_be_persian(written):
        yield from in_persian(written)


def _of_acronym(folded: str, written: str) -> Iterator[Way]:
    """Yield an acronym with dots or without them."""
    if doubled := _DOUBLED.fullmatch(written):
        one, other = doubled[1] * 2, doubled[2] * 2
        for way in (f"{one}{other}", f"{one}.{other}.", f"{one}. {other}."):
            yield Way(way.lower(), capitals=one + other)
    elif _ACRONYM.fullmatch(written) and written not in _OF_DAY:
        yield Way("".join([f"{letter}." for letter in folded]), capitals=written)
        if len(written) == 2:  # MPs, EUs; longer ones have more forms
            yield Way(f"{folded}s", capitals=f"{written}s")
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
    """Return as one word two that a hyphen parts: Ukraine-Krieg, Ukrainekrieg; drone-aanval."""
    found = _COMPOUND.fullmatch(written)
    if found and (written[0].isupper() or fold(found[1]) in begin_words()):
        return found[1] + found[2]
    return None


def _in_east_asia(folded: str, written: str) -> Iterator[Way]:
    """Yield a name without its dots, Korean without its spaces or with one."""
    if _DOTS.search(written) or (" " in folded and _HANGUL.fullmatch(folded)):
        yield Way(fold(_DOTS.sub("", written)).replace(" ", ""), whole=False)
    elif two := _KOREAN.fullmatch(folded):
        yield Way(f"{two[1]} {two[2]}", whole=False)
