"""Hostile input by a seed: queries, and texts to run those on that can be parsed.

Of bytes, of any characters, of what nearly is a query, and of what is one; bombs of each limit;
texts of a letter, of marks, of clitics, of names glued together, floods.
"""

import random
import re
from collections.abc import Callable, Iterator
from itertools import cycle

Random = random.Random
_LETTERS = re.compile(r"[^\W_]+")

WORDS = (
    "a", "ab", "Putin", "Путин", "путина", "Kremlin", "Лукашенко", "Минск", "普京", "クレムリン",
    "ปูติน", "بوتين", "פוטין", "푸틴", "Bê-la-rút", "Lu-ca-sen-cô", "tractor", "AT&T", "C++", "NATO",
    "İstanbul", "Weißrussland", "ፑቲን", "პუტინი", "ပူတင်", "ពូទីន", "ປູຕິນ", "पुतिन", "A.B.", "o'neil",
    "белорусский", "sanctions", "e\u0301", "\u200bx", "ß", "ﬁn", "u.s.", "1,000", "€", "😀", "-",
    "",
)  # fmt: skip
SIGNS = (
    "AND", "OR", "NOT", "-", "(", ")", '"', "“", "”", "«", "*", "?", "NEAR/5", "ONEAR/2",
    "NOT NEAR/3", "NEAR/0", "NEAR/99999", "W/3", "PRE/2", "ADJ4", "title:", "body:", "summary:",
    "site:", "lang:", "tag:", "concept:", "concept:Putin", "concept:Belarus+adj", "regex:",
    "atleast2(", "atleast9999(", "case(", "exact(", "exact(case(", ":", "/", "\\", "~", "^2", "&&",
    "NEAR(5)", "AROUND(5)", "WITHIN/5", "W5", "NEAR/99999999999999999999", "NEAR/٣",
    "atleast99999999999999999999(", "title:a NEAR/2 body:", "lang:vietnamese", "site:https://x/y",
    "||", "+", "，", "（", "）", "：", "\x00", "\ud800", "\u202e", "\t", "\n", "and", "Or",
)  # fmt: skip
# What a text may be flooded with: marks out of their order, directions, prefixes glued to names,
# entities, joiners, halves of characters.
FLOODS = (
    "\u0323\u0301", "\u0f73", "\u05b8\u05bc", "a\u0301\u0323\u0302", "\u202e\u2066",
    "kwangonamaPutin", "o'", "Bê-la-", "U.S.", "1,", "&amp;", "👨\u200d👩\u200d👧", "Iİıi",
    "وال", "וכשמה", "Ｐｕ", "ﷺ", "\ud800",
    "\xa0\u3000", "P\xad",
)  # fmt: skip
LANGS = (None, "en", "ru", "vi", "zh", "de", "tr", "zu", "ar", "he", "ko", "th", "am", "xx", "\x00")


def word(random: Random) -> str:
    """Return a word, at times with endings, stars and marks."""
    text = random.choice(WORDS)
    if random.random() < 0.2:
        text += random.choice(("*", "?", "a", "ом", "\u0301", "\u200b", "'s", ".", "**", "a?b"))
    return text


def query(random: Random, depth: int = 0) -> str:
    """Return what mostly is a query."""
    kind = random.randrange(9 if depth < 6 else 3)
    if kind < 3:
        return word(random) if kind else f'"{word(random)} {word(random)}"'
    inner = query(random, depth + 1)
    if kind == 3:
        return f"({inner})"
    if kind == 4:
        return f"{random.choice(('title', 'body', 'summary'))}:({inner})"
    if kind == 5:
        return f"{random.choice(('NOT ', '-', 'exact', 'case', 'atleast3'))}({inner})"
    joint = random.choice((" AND ", " OR ", " ", " NEAR/4 ", " ONEAR/2 ", " NOT NEAR/9 "))
    return f"({inner}){joint}({query(random, depth + 1)})" if kind < 8 else f"concept:{inner}"


def soup(random: Random) -> str:
    """Return words and signs in any order."""
    parts = (random.choice((word, lambda r: r.choice(SIGNS)))(random) for _ in range(_few(random)))
    return random.choice((" ", "", "  ")).join(parts)


def mutated(random: Random) -> str:
    """Return a query with some of it lost, doubled or put elsewhere."""
    text = query(random)
    for _ in range(random.randrange(1, 5)):
        a, b = sorted(random.randrange(len(text) + 1) for _ in range(2))
        piece = random.choice((text[a:b] * 2, "", random.choice(SIGNS), text[a:b][::-1]))
        text = text[:a] + piece + text[b:]
    return text[:5_000]


def octets(random: Random) -> str:
    """Return random bytes, decoded."""
    given = random.randbytes(random.randrange(200))
    return given.decode(random.choice(("utf-8", "utf-16", "latin-1")), "replace")


def anything(random: Random) -> str:
    """Return any characters, lone surrogates among them."""
    high = random.choice((0x80, 0x250, 0x2000, 0x10000, 0x110000))
    return "".join(chr(random.randrange(high)) for _ in range(random.randrange(80)))


def bomb(random: Random) -> str:
    """Return a query at, or over, some limit."""
    few = random.choice((60, 64, 65, 500, 9_999, 10_000, 10_001))
    one = word(random) or "x"
    kinds: tuple[Callable[[], str], ...] = (
        lambda: "(" * few + one + ")" * few,
        lambda: "NOT " * few + one,
        lambda: " OR ".join(f"{one}{number}" for number in range(few)),
        lambda: " ".join(f"{one}{number}" for number in range(few)),
        lambda: " NEAR/3 ".join([one] * min(few, 70)),
        lambda: f'"{" ".join([one] * few)}"',
        lambda: "a?b" * few,
        lambda: one * few,
        lambda: " OR ".join(one * (number + 1) for number in range(40)),
        lambda: " OR ".join(f"{'?' * number}ab{'?' * (9 - number)}" for number in range(10)),
        lambda: "title:" * few + one,
        lambda: "case(" * few + one + ")" * few,
        lambda: f"({' '.join(f'w{n}' for n in range(min(few, 400)))}) NEAR/5 " * 2 + one,
        lambda: ("(ab cd) NEAR/9 " * few) + one,
        lambda: "“" * few + one,
        lambda: one + "\u0301" * few,
    )
    return random.choice(kinds)()


def queries(random: Random) -> Iterator[str]:
    """Yield queries without end, few of them bombs."""
    kinds = (octets, anything, soup, mutated, query)
    for number, kind in enumerate(cycle(kinds)):
        yield bomb(random) if number % 400 == 399 else kind(random)


def text(random: Random, size: int, asked: str = "") -> str:
    """Return a text of about this many characters, at times of the words of a query."""
    kind = random.randrange(13)
    if kind == 0:
        return filled(random.choice(WORDS) or " ", size)
    if kind == 1:
        return filled(random.choice("aאあ\u0301\u200b\u0e40푸ወ\u17d2\x00'- .\n"), size)
    if kind == 2:
        return anything(random) * (size // 200 + 1)
    if kind == 12:
        return filled(random.choice(FLOODS) + random.choice(("", "", word(random))), size)
    between = random.choice((" ", " ", "", ". ", "\n", "\u200b", " the of "))
    few = [word(random) for _ in range(_few(random))]
    if kind > 5:
        few = random.choices(_LETTERS.findall(asked) or few, k=_few(random))
    return filled(between.join(few) + between, size)


def filled(part: str, size: int) -> str:
    """Return a text of one part over and over."""
    return (part * (size // max(1, len(part)) + 1))[:size]


def _few(random: Random) -> int:
    return random.randrange(1, 20)
