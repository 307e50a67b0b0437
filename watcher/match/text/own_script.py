"""The language of a text by its script, where that tells it without words.

Most scripts are those of one language. Of scripts that several languages share, some languages have
letters or short words of their own.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from operator import itemgetter

from watcher.match.text.languages import script_of

LOOKED = 1_000  # bytes of the words that tell whether a text is Western
SCRIPTS = 200  # characters whose script is looked at
_BY_SCRIPT = {
    "greek": "el", "armenian": "hy", "georgian": "ka", "hebrew": "he", "thai": "th", "lao": "lo",
    "khmer": "km", "burmese": "my", "hangul": "ko", "kana": "ja", "han": "zh", "tamil": "ta",
    "telugu": "te", "kannada": "kn", "malayalam": "ml", "gujarati": "gu", "gurmukhi": "pa",
    "oriya": "or", "sinhala": "si", "thaana": "dv", "bengali": "bn", "devanagari": "hi",
}  # fmt: skip
# Languages that share a script, each with letters or words that the ones after it lack. Marathi and
# Nepali write case endings: unless they are known, no name is found in its forms.
_IN_SCRIPT: dict[str, dict[str, Sequence[str]]] = {
    "arabic": {
        "ur": "ٹڈڑںے", "sd": "ڪڀٿ", "ps": "ښږځ", "ug": "ۈې", "ckb": "ڕڵێ", "fa": "پچژگ",
        "ar": ("",),
    },
    "devanagari": {
        "hi": (" है", " के ", " में ", " को ", " से ", " ने "),
        "mr": (
            "ळ", " आहे", " आणि ", "च्या ", "ांनी ", " होते", " केली", " केला", " यांच", "याचा ", "याची ",
            "याचे ", "ांची ", "मध्ये ", "ेतील ", "ातील ", "साठी ", "कडून ", " झाला", " झाली",
            " नाही",
        ),
        "ne": (
            " छ ", " छन", "लाई ", "हरू", "हरु", " पनि ", "एको ", "एका ", " गर्न", " र ", " थियो",
            "माथि ", "सँग", "मार्फत ", " भयो", " गरे ", " गर्य", "बारे ",
        ),
    },
    "ethiopic": {"ti": ("ኣ", "ቐ", " ናይ ", " እዩ", " እዮም"), "am": ("",)},
    "bengali": {"as": "ৰৱ"},
}  # fmt: skip
# Languages that are not written in Western letters, so that their words are not in `tongues`.
OTHER_LETTERS = {*_BY_SCRIPT.values(), *chain(*_IN_SCRIPT.values()), "am", "ti"} - {"el"}


def by_script(words: bytes, folded: str) -> str | None:
    """Return the language of a text by its script; None if it is Western or that is not sure."""
    return None if is_western(words) else of_letters(folded)


def is_western(words: bytes) -> bool:
    """Tell whether a text has more Western letters than other letters and signs."""
    return words.count(b" ", 0, LOOKED) * 2 < min(len(words), LOOKED)


def of_letters(folded: str) -> str | None:
    """Return the language that most of the first letters of a text belong to, if that is one."""
    seen = Counter(filter(None, map(script_of, folded[:SCRIPTS])))
    script, count = max(seen.items(), key=itemgetter(1), default=("", 0))
    if script == "han" and seen["kana"] * 10 > count:
        script, count = "kana", count + seen["kana"]
    if count * 2 <= seen.total():
        return None
    own = _IN_SCRIPT.get(script, {}).items()
    told_by = (lang for lang, signs in own if any(sign in folded for sign in signs))
    return next(told_by, _BY_SCRIPT.get(script))
