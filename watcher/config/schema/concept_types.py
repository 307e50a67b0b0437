"""Types of values in a concept (names, languages, countries), and what is wrong with them."""

import re
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from watcher.config.schema.choices import MOST, count
from watcher.config.schema.codes import COUNTRIES, LANGUAGES, MEANT
from watcher.config.schema.readers import zone_meant
from watcher.config.schema.types import or_empty

ANY = "*"
LONGEST = 1_000  # characters of a name, as of a term in a query
_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.ASCII | re.IGNORECASE)


def _wrong(message: str, hint: str) -> PydanticCustomError:
    return PydanticCustomError("watcher", "{told}", {"told": message, "hint": hint})


def _text(value: object) -> str:
    """Return a text; `{value}` of a message is filled in where the place is known."""
    if not isinstance(value, str):
        raise PydanticCustomError("text", "text")
    return str(value).strip()


def _tag(value: object) -> str:
    text = _text(value)
    language = text.partition("-")[0].lower()
    if _TAG.fullmatch(text) and (language in LANGUAGES or len(language) == 3):
        return text.lower()
    if language in MEANT:
        raise _wrong("%VALUE% is a country", f"the language is {MEANT[language]}")
    raise _wrong("%VALUE% is not a language", "an ISO 639 code like be, ru or zh-Hant")


def _tag_or_any(value: object) -> str:
    return ANY if value == ANY else _tag(value)


def _name(value: object) -> str:
    text = _text(value)
    if not text:
        raise _wrong("an empty name", "write a name or remove it")
    if sum(char.isalnum() for char in text) < 2:
        raise _wrong("%VALUE% is too short for a name", "two letters or more")
    if "|" in text and text.count("(") != text.count(")"):
        raise _wrong("a parenthesis without its partner in %VALUE%", "choices stand in (a|b)")
    if len(text) > LONGEST:
        raise _wrong(f"a name of {len(text):,} characters", f"at most {LONGEST:,}")
    if (phrases := count(text)) > MOST:
        raise _wrong(
            f"%VALUE% stands for {phrases:,} phrases", f"at most {MOST:,}: write two of it"
        )
    return " ".join(text.split())


def _country(value: object) -> str:
    text = _text(value)
    if text in COUNTRIES:
        return text
    hint = f"did you mean {text.upper()}?" if text.upper() in COUNTRIES else "ISO 3166, like BY"
    raise _wrong("%VALUE% is not a country code", hint)


def _city(value: object) -> str:
    text = _text(value)
    if text in available_timezones():
        return text
    raise _wrong("%VALUE% is not a time zone", zone_meant(text))


NameText = Annotated[str, BeforeValidator(_name), WithJsonSchema({"type": "string"})]
Tag = Annotated[str, BeforeValidator(_tag)]
TagOrAny = Annotated[str, BeforeValidator(_tag_or_any)]
_ByLanguage = WithJsonSchema(
    {
        "type": "object",
        "propertyNames": {"pattern": r"^(\*|[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)$"},
        "additionalProperties": {"type": "array", "items": {"type": "string"}},
    }
)
Phrases = Annotated[list[NameText], or_empty([])]
Names = Annotated[dict[TagOrAny, list[NameText]], or_empty({}), _ByLanguage]
OwnNames = Annotated[dict[Tag, list[NameText]], or_empty({}), _ByLanguage]
Country = Annotated[str, BeforeValidator(_country), WithJsonSchema({"type": "string"})]
City = Annotated[str, BeforeValidator(_city), WithJsonSchema({"type": "string"})]
Language = Annotated[str, BeforeValidator(_tag), WithJsonSchema({"type": "string"})]
