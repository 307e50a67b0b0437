"""What languages call the months, from months.json (CLDR; made by `tests/benchmarks/months.py`).

Another language's name may be this one's for another month (listopad: November in Polish, October
in Croatian), so the language is asked for; where it is not told, a name counts that all agree on.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("months.json")
_SAME = {"no": "nb", "nn": "nb", "fil": "tl", "in": "id", "iw": "he", "sh": "sr"}


def month(word: str, lang: str) -> int:
    """Return the month that a word names in a language, 1 to 12, or 0.

    `lang` is a primary language, empty where it is not told.
    """
    lang = _SAME.get(lang, lang)
    if lang in ("en", "") and word.islower():
        return 0
    return _names().get(lang, {}).get(word.lower(), 0)


@cache
def _names() -> Mapping[str, Mapping[str, int]]:
    known: dict[str, dict[str, int]] = json.loads(FILE.read_text("utf-8"))
    every: dict[str, set[int]] = {}
    for names in known.values():
        for name, number in names.items():
            every.setdefault(name, set()).add(number)
    agreed = {name: min(numbers) for name, numbers in every.items() if len(numbers) == 1}
    return {**known, "": agreed}
