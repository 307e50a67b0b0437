"""JSON Schema (draft 2020-12) of each file, for editors to complete, explain and underline."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from watcher.config.concepts import ConceptItem
from watcher.config.schema.items import Channel, Source, Watchlist
from watcher.config.schema.values import When
from watcher.config.schema.watcher_file import WatcherFile

NAMES = ("watcher", "sources", "watchlists", "channels", "concepts")


class _Generator(GenerateJsonSchema):
    """Pydantic's, with defaults as one would write them into the file."""

    def encode_default(self, dft: Any) -> Any:
        match dft:
            case timedelta():
                return _written(dft)
            case ZoneInfo():
                return dft.key
            case When():
                return dft.kind
            case BaseModel():
                return {}
        return super().encode_default(dft)


def _written(length: timedelta) -> str:
    seconds = int(length.total_seconds())
    for unit, size in (("d", 86_400), ("h", 3_600), ("m", 60)):
        if seconds and seconds % size == 0:
            return f"{seconds // size}{unit}"
    return f"{seconds}s"


def json_schema(name: str) -> dict[str, Any]:
    """Return the schema of one of NAMES; raises KeyError for another name."""
    makers = {
        "watcher": _watcher,
        "sources": _sources,
        "watchlists": _lists,
        "channels": _channels,
        "concepts": _concepts,
    }
    schema = makers[name]()
    dialect = GenerateJsonSchema.schema_dialect
    return {"$schema": dialect, "title": f"{name}.yaml of Watcher", **_tidy(schema)}


def _tidy(schema: Any) -> Any:
    """Drop titles that repeat the key, and "or null": an empty value is a mistake here."""
    if isinstance(schema, list):
        return [_tidy(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _tidy(one) for key, one in schema.items() if not _noise(key, one)}
    either = [one for one in kept.get("anyOf", []) if one != {"type": "null"}]
    if len(either) == 1:
        kept.pop("anyOf")
        kept = {**either[0], **kept}
    return kept


def _noise(key: str, value: Any) -> bool:
    return (key == "title" and isinstance(value, str)) or (key == "default" and value is None)


def _watcher() -> dict[str, Any]:
    schema = WatcherFile.model_json_schema(schema_generator=_Generator)
    return {**schema, "type": ["object", "null"]}


def _sources() -> dict[str, Any]:
    item, definitions = _model(Source)
    url = {**item["properties"]["url"], "description": "Address of a feed: a bare URL is enough."}
    under = {"type": ["array", "null"], "items": {"anyOf": [url, {"$ref": "#/$defs/Source"}]}}
    return _file("sources", under, definitions)


def _lists() -> dict[str, Any]:
    _, definitions = _model(Watchlist)
    under = {"type": ["array", "null"], "items": {"$ref": "#/$defs/Watchlist"}}
    return _file("watchlists", under, definitions)


def _channels() -> dict[str, Any]:
    item, definitions = _model(Channel)
    either = {"anyOf": [item["properties"]["url"], {"$ref": "#/$defs/Channel"}]}
    under = {"type": ["object", "null"], "additionalProperties": either}
    return _file("channels", under, definitions)


def _concepts() -> dict[str, Any]:
    _, definitions = _model(ConceptItem)
    under = {"$ref": "#/$defs/ConceptItem"}
    return {"type": ["object", "null"], "additionalProperties": under, "$defs": definitions}


def _model(model: type[BaseModel]) -> tuple[dict[str, Any], dict[str, Any]]:
    _, schema = models_json_schema([(model, "validation")], schema_generator=_Generator)
    definitions = schema["$defs"]
    return definitions[model.__name__], definitions


def _file(key: str, under: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": ["object", "null"],
        "properties": {key: under},
        "additionalProperties": False,
        "$defs": definitions,
    }
