"""Where a term may begin and end: between characters that do not belong to one word.

A simplification of UAX #29 for names and phrases: characters have one of five kinds, and only
characters of the same kind hold together. Scripts without spaces may be cut between any two
syllables; a dictionary would find words there, but not the names that it does not know.
"""

import re
from unicodedata import category

from watcher.match.text.clitics import ENOUGH, LONGEST, is_particle, may_precede
from watcher.match.text.kinds import HANGUL, KATAKANA, KINDS, NONE, OTHER, UNSPACED, WESTERN

LONGEST_WORD = 2_000  # characters: a text without spaces is not asked at each place where it ends
COMMON = re.compile("[0-9a-zа-џ]+")  # letters of kind WESTERN that most texts consist of
_HOLDS = frozenset((WESTERN, OTHER, KATAKANA))
_IN_ACRONYMS = frozenset("״'")  # Hebrew צה״ל, and צ'כיה
# What follows names in one run of katakana: ソニーグループ, ウクライナメディア.
_FOLLOWERS = re.compile(
    "グループ|ホールディングス|ジャパン|チーム|メディア|フォーラム|サミット|ショック|ミサイル|ドローン|ニュース|テレビ|"
    "バンク|モーター|エナジー|ミュージック|ピクチャーズ|エンタ|テクノロジー|システム|サービス|マップ|ストア|クラウド|"
    "ファンド|ペイメント|エアライン|エアロ"
)
# Where a syllable may not be cut. Thai and Lao write some vowels before their consonant, others
# as letters after it; Khmer and Burmese stack consonants by a sign between them; a Burmese
# consonant under an asat closes the syllable before it.
_LEADING = frozenset("เแโใไເແໂໃໄ")
_TRAILING = frozenset("ะาำๅະາຳຽ")
_STACKERS = frozenset("\u17d2\u1039")
_CLOSED_BY = frozenset("\u103a\u1039")


def whole(text: str, start: int, end: int) -> bool:
    """Tell whether the span text[start:end] (not empty) begins and ends where words do."""
    return _begins_word(text, start) and ends(text, end)


def begins(text: str, start: int, lang: str | None = None) -> bool:
    """Tell whether a term may begin here: at the beginning of a word, or after its clitics.

    `lang` (BCP 47) is that of the text: Persian has the script of Arabic and not its clitics.
    """
    if _begins_word(text, start):
        return True
    kind = KINDS[text[start]]
    if kind not in (OTHER, HANGUL):
        return False
    # As far as clitics reach, for a text without spaces is one word.
    at, stop = start - 1, start + 1
    while start - at <= LONGEST and at and KINDS[text[at - 1]] == kind:
        at -= 1
    while stop - start < ENOUGH and _goes_on(text, stop, kind):
        stop += 1
    return may_precede(text[at:start], text[start:stop], lang)


def _goes_on(text: str, at: int, kind: int) -> bool:
    """Tell whether a word of this kind goes on here, perhaps behind the sign of an acronym."""
    char = text[at : at + 1]
    if char in _IN_ACRONYMS:
        char = text[at + 1 : at + 2]
    return char != "" and KINDS[char] == kind


def ends(text: str, end: int, lang: str | None = None) -> bool:
    """Tell whether a term may end here (`end` > 0): at the end of a word, or before particles."""
    if end >= len(text):
        return True
    last, after = KINDS[text[end - 1]], KINDS[text[end]]
    if not last or not after:
        return True
    if category(text[end])[0] == "M" or (last == after and last in _HOLDS):
        return last == after == KATAKANA and _FOLLOWERS.match(text, end) is not None
    if last != after:
        return True
    if last == HANGUL:
        return _ends_korean(text, end)
    return not _cuts_syllable(text, end)


def token_start(text: str, at: int) -> int:
    """Return where the word begins that holds the character text[at]; a sign stands alone.

    In scripts without spaces a word is one syllable, as far as its letters tell.
    """
    kind, least = KINDS[text[at]], max(0, at - LONGEST_WORD)
    if kind == UNSPACED:
        while at > least and KINDS[text[at - 1]] == UNSPACED and _cuts_syllable(text, at):
            at -= 1
        return at
    while kind and at > least and KINDS[text[at - 1]] == kind:
        at -= 1
    return at


def token_end(text: str, at: int) -> int:
    """Return where the word ends that holds the character text[at]; see `token_start`."""
    kind, most = KINDS[text[at]], min(len(text), at + LONGEST_WORD)
    if kind == WESTERN and (run := COMMON.match(text, at, most)):
        at = run.end()
    else:
        at += 1
    if kind == UNSPACED:
        while at < most and KINDS[text[at]] == UNSPACED and _cuts_syllable(text, at):
            at += 1
        return at
    while kind and at < most and KINDS[text[at]] == kind:
        at += 1
    return at


def is_inside(text: str, at: int) -> bool:
    """Tell whether text[at] is inside a word of a script with spaces: not its first letter."""
    kind = KINDS[text[at]]
    return at > 0 and kind not in (NONE, UNSPACED) and KINDS[text[at - 1]] == kind


def _begins_word(text: str, start: int) -> bool:
    if not start:
        return True
    first = KINDS[text[start]]
    if not first or first != KINDS[text[start - 1]]:
        return True
    return first == UNSPACED and not _cuts_syllable(text, start)


def _cuts_syllable(text: str, at: int) -> bool:
    """Tell whether text[at - 1] and text[at], both of a script without spaces, belong together."""
    before, after = text[at - 1], text[at]
    if "\u2e80" <= after <= "\u3098" or "\u3100" <= after <= "\u9fff":
        return False  # Han and hiragana, the most common case
    return (
        category(after)[0] == "M"
        or after in _TRAILING
        or before in _LEADING
        or before in _STACKERS
        or ("\u1000" <= after <= "\u109f" and text[at + 1 : at + 2] in _CLOSED_BY)
    )


def _ends_korean(text: str, end: int) -> bool:
    """Tell whether a Korean term may end inside a word; one of one syllable before particles."""
    if end > 1 and KINDS[text[end - 2]] == HANGUL:
        return True
    return is_particle(text[end : token_end(text, end)])
