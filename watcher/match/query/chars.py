"""Which characters mean something in a query, and what counts as a letter."""

import re
from unicodedata import category

# Full-width punctuation has the meaning of its ASCII partner. One to one, so positions hold;
# letters and digits stay, because a term keeps them as written.
_FULL = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if not chr(code).isalnum()}
_LETTERS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_STRUCTURE = _FULL | {0xFF08: "(", 0xFF09: ")", 0xFE59: "(", 0xFE5A: ")", 0xFE55: ":"}

# Opening quote -> what may close it. An autocorrected pair may end in a straight quote.
CLOSES = {
    '"': '"',
    "“": '”"',
    "„": '“”"',
    "‟": '”"',
    "”": '”"',
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
    "﹁": "﹂",
    "﹃": "﹄",
    "｢": "｣",
}
QUOTES = "".join(sorted(set("".join(CLOSES) + "".join(CLOSES.values()))))
# Characters that nobody sees: pasted along with a query, they must not hide an operator. Joiners
# are not among them; Persian and Indic words are spelled with them.
UNSEEN = "\xad\u061c\u180e\u200b\u200e\u200f\ufeff" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x2070)))
)
APOSTROPHES = "'`´‘’‚‛"
# Chinese characters, kana, bopomofo, Hangul: one is a syllable or a word.
_SYLLABIC = (
    "\u1100-\u11ff\u2e80-\u2fff\u3005-\u3007\u3021-\u9fff\ua000-\ua4cf\ua960-\ua97f"
    "\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U0001aff0-\U0001b2ff\U00020000-\U0003ffff"
)
_UNSPACED = f"[{_SYLLABIC}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
_HAS_SYLLABIC = re.compile(f"[{_SYLLABIC}]")
# Where words have no spaces between them, people leave them out around operators as well.
_GLUED = re.compile(
    f"(?:^|(?<={_UNSPACED}))(AND|OR|NOT|O?NEAR(?:/[0-9]+)?)(?={_UNSPACED})"
    f"|(?<={_UNSPACED})(AND|OR|NOT|O?NEAR(?:/[0-9]+)?)$"
)


def structure(text: str) -> str:
    """Return the text as the grammar reads it, character for character."""
    return text if text.isascii() else text.translate(_STRUCTURE)


def simple(word: str) -> bool:
    """Tell, for speed, whether a word surely has no meaning but its own: Belarus, лукашенко."""
    return word.isalpha() and (word.islower() or word.istitle()) and len(word) < 100


def shown(text: str, most: int = 40) -> str:
    """Return a text as a message may hold it: printable, and cut to so many characters."""
    cut = text if len(text) <= most else f"{text[: most - 1]}…"
    return cut if cut.isprintable() else "".join(map(visible, cut))


def visible(char: str) -> str:
    """Return a character, or a picture where it cannot be seen or printed."""
    code = ord(char)
    if code < 32:
        return chr(0x2400 + code)
    if code == 127:
        return "␡"
    kind = category(char)
    if kind in ("Zl", "Zp"):
        return "␤"
    if kind == "Zs":
        return " "
    return "�" if kind in ("Cc", "Cf", "Cs", "Cn", "Co") else char


def dashed(char: str) -> bool:
    """Tell whether this character before a term stands for NOT."""
    return char == "-" or ord(char) in _DASHES


def letters(text: str) -> int:
    """Return how many letters and digits a text has (marks of letters are not counted)."""
    return sum(map(str.isalnum, text))


def meant(text: str) -> bool:
    """Tell whether a text can be looked for: a letter, digit, currency sign or emoji."""
    return any(char.isalnum() or category(char) in ("So", "Sc") for char in text)


def syllabic(text: str) -> bool:
    """Tell whether a text has characters that are syllables or words: two of them say enough."""
    return not text.isascii() and bool(_HAS_SYLLABIC.search(text))


def glued(text: str) -> re.Match[str] | None:
    """Return an operator that stands in a word of a script without spaces (普京AND明斯克)."""
    return None if text.isascii() else _GLUED.search(text.translate(_LETTERS))


def cased(text: str) -> bool:
    """Tell whether a text is of a script with capitals."""
    return any(char.lower() != char.upper() for char in text)
