"""Fields and functions, and the values of fields: almost every character in them is literal."""

import re
from difflib import get_close_matches
from unicodedata import normalize

from watcher.errors import QueryError
from watcher.match.query.chars import QUOTES, UNSEEN, dashed, shown, structure
from watcher.match.query.tree import META_FIELDS, TEXT_FIELDS

# Fields whose values are not terms.
VALUED = (*META_FIELDS, "concept")
FIELDS = (*TEXT_FIELDS, *VALUED)
# What other products call them.
_ELSEWHERE = {
    "headline": "title",
    "intitle": "title",
    "subject": "title",
    "description": "summary",
    "lead": "summary",
    "text": "body",
    "content": "body",
    "intext": "body",
    "inurl": "url",
    "link": "url",
    "domain": "site",
    "host": "site",
    "byline": "author",
    "feed": "source",
    "language": "lang",
    "tags": "tag",
    "category": "tag",
    "entity": "concept",
}
_FUNCTION = re.compile(r"case|exact|atleast(\d*)", re.IGNORECASE)
_BARE = re.compile(rf"[^\s(){QUOTES}{UNSEEN},;*+]++")
_NOT_BARE = ("AND", "OR", "NOT")


def field(written: str, at: int) -> str:
    """Return the field of that name; QueryError with a suggestion where there is none."""
    name = normalize("NFKC", written[:40]).lower()
    if name in FIELDS:
        return name
    if name in ("regex", "regexp", "re"):
        raise QueryError(
            "regex: is not supported, because one pattern could slow down every text "
            "and no evidence can explain it",
            position=at,
            hint="use word*, wo?d or a phrase",
        )
    like = _ELSEWHERE.get(name) or next(iter(get_close_matches(name, FIELDS, 1, 0.7)), "")
    if like:
        hint = f"did you mean {like}: ? Quote it where the colon belongs to the word"
    elif name in ("http", "https"):
        hint = f'url:{name}://... for an address; "{name}://..." for these characters in a text'
    else:
        hint = f"fields are {', '.join(FIELDS)}; quote it where the colon belongs to the word"
    raise QueryError(f"there is no field {shown(written)}:", position=at, hint=hint)


def function(word: str, at: int) -> bool:
    """Tell whether a word right before a parenthesis is a function; QueryError where it may be."""
    if found := _FUNCTION.fullmatch(word):
        if found[1] == "":
            raise QueryError(
                "atleast needs a number", position=at, hint="atleast3(...): in three places or more"
            )
        return True
    return False


def divided(field: str, value: str, at: int) -> tuple[str, str]:
    """Return a value and the suffix after it (of a concept); QueryError where it cannot be."""
    if dashed(value[0]):
        raise QueryError(
            f"a value of {field}: starts with -",
            position=at,
            hint=f"NOT {field}:{shown(value[1:])} excludes it; quote it where the - belongs to it",
        )
    if field == "concept":
        name, plus, suffix = value.partition("+")
        value = name
        if plus and suffix.lower() != "adj":
            raise QueryError(
                f"a concept has no +{shown(suffix)}",
                position=at + len(name),
                hint="+adj adds its adjectives; quote the name where the + belongs to it",
            )
        return value, plus + suffix
    for char in "*" if field == "url" else "*,;":
        if char in value:
            raise QueryError(
                f"{char} in a value of {field}:",
                position=at + value.index(char),
                hint=_value_hint(field, char),
            )
    return value, ""


def _value_hint(field: str, char: str) -> str:
    if char == "*":
        return "values have no wildcards; quote it where the * belongs to it"
    return f'write {field}:(one OR two); quote it where the {char} belongs to it: {field}:"a, b"'


def bare(value: str) -> bool:
    """Tell whether a value needs no quotes in any field."""
    plain = structure(value)
    return bool(_BARE.fullmatch(plain)) and not dashed(plain[0]) and plain not in _NOT_BARE
