"""The types of the schema: who reads each text (`readers`, `addresses`, `values`), and how.

Each also brings its JSON Schema, for editors.
"""

from collections.abc import Callable, Mapping
from datetime import time, timedelta
from typing import Annotated, Any, Literal, get_args
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from watcher.config.mistakes import did_you_mean
from watcher.config.nodes import EMPTY, Quoted
from watcher.config.schema import addresses, readers, values
from watcher.config.schema.values import BadValue, Rate, When
from watcher.model import FIELDS, FieldName, FirstPoll, Marks, Priority

# What an editor's YAML takes `NO`, `2024` or `1.10` for; here they are the texts as written.
_ANY_SCALAR = {"type": ["string", "number", "boolean"]}


def _read(read: Callable[[str], Any]) -> BeforeValidator:
    """Wrap a reader of texts, so that its BadValue becomes a pydantic error with a hint."""

    def validate(value: object) -> Any:
        if not isinstance(value, str):
            raise PydanticCustomError("text", "text")
        if value == "":
            raise PydanticCustomError("watcher", "an empty text", {"hint": "write something"})
        try:
            return read(str(value) if not isinstance(value, Quoted) else value)
        except BadValue as bad:
            message = bad.message.replace("{value}", "%VALUE%")
            raise PydanticCustomError("watcher", "{told}", {"told": message, "hint": bad.hint})  # noqa: B904

    return BeforeValidator(validate)


def one_of(*choices: str, meant: Mapping[str, str] | None = None) -> BeforeValidator:
    """Return a validator for one of these words; `meant`: which of them another word stands for."""

    def read(value: str) -> str:
        if value in choices:
            return str(value)
        if meant and (choice := meant.get(value.lower())):
            raise BadValue("{value} is not known here", f"write {choice}")
        raise BadValue("{value} is not known here", did_you_mean(value, choices, _listed(choices)))

    return _read(read)


def _listed(choices: tuple[str, ...]) -> str:
    return " or ".join(filter(None, (", ".join(choices[:-1]), choices[-1])))


def _schema(pattern: str, *examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": list(examples)})


_REF = r"\$\{"  # a text that holds a reference is checked once it is filled in

Text = Annotated[str, _read(readers.text), WithJsonSchema(_ANY_SCALAR)]
Switch = Annotated[bool, _read(readers.switch), WithJsonSchema({"type": ["boolean", "string"]})]
Count = Annotated[int, _read(readers.count), WithJsonSchema({"type": "integer", "minimum": 1})]
Pages = Annotated[
    int, _read(readers.pages), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 10})
]
Duration = Annotated[timedelta, _read(values.duration), _schema(values.DURATION, "90s", "15m")]
Interval = Annotated[
    timedelta, _read(readers.interval), _schema(values.DURATION, "90s", "15m", "6h")
]
Size = Annotated[int, _read(values.size), _schema(values.SIZE, "10MB", "512KiB")]
Clock = Annotated[time, _read(values.clock), _schema(values.CLOCK, "22:00")]
RateText = Annotated[Rate, _read(values.rate), _schema(values.RATE, "20/h")]
WhenText = Annotated[When, _read(values.when), _schema(values.WHEN, "now", "daily 08:00")]
Zone = Annotated[ZoneInfo, _read(readers.zone), WithJsonSchema({"type": "string"})]
Contact = Annotated[str, _read(addresses.contact), WithJsonSchema({"type": "string"})]
WebUrl = Annotated[
    str, _read(addresses.web_url), _schema(rf"^(https?://|{_REF})", "https://example.org")
]
SourceUrl = Annotated[
    str,
    _read(addresses.source_url),
    _schema(rf"^(https?://|file:|{_REF})", "https://example.org/rss"),
]
Database = Annotated[
    str,
    _read(addresses.database),
    _schema(rf"^(sqlite:///|postgresql\+psycopg://|{_REF})", "sqlite:///data/watcher.db"),
]
ChannelUrl = Annotated[
    str,
    _read(addresses.channel_url),
    _schema(rf"^([A-Za-z][A-Za-z0-9+.-]*:/|{_REF})", "console://"),
]
Lang = Annotated[str, _read(readers.lang), _schema(readers.LANG, "vi", "be", "en")]
Sha256 = Annotated[
    str, _read(readers.sha256), WithJsonSchema({"type": "string", "pattern": readers.SHA256})
]
HeaderName = Annotated[str, _read(readers.header_name), WithJsonSchema({"type": "string"})]
Kind = Literal["auto", "feed", "page", "article", "sitemap"]
FirstPollText = Annotated[FirstPoll, one_of(*get_args(FirstPoll))]
KindText = Annotated[
    Kind,
    one_of(
        *get_args(Kind),
        meant={**dict.fromkeys(("rss", "atom", "rdf", "xml", "json", "jsonfeed"), "feed"),
               **dict.fromkeys(("html", "web", "website", "site", "list", "listing"), "page")},
    ),
]  # fmt: skip
PriorityText = Annotated[Priority, one_of(*get_args(Priority))]
FieldText = Annotated[FieldName, one_of(*FIELDS)]
MarksText = Annotated[Marks, one_of(*get_args(Marks))]
AllText = Annotated[Literal["all"], one_of("all")]


def or_empty(empty: Any) -> BeforeValidator:
    """Treat a key with nothing after it (`tags:`) as absent."""
    return BeforeValidator(lambda value: empty if value is EMPTY else value)


Texts = Annotated[list[Text], or_empty([])]
Headers = Annotated[dict[HeaderName, Text], or_empty({}), WithJsonSchema({"type": "object"})]
