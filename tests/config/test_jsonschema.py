"""The schemas for editors say what the loader does."""

import json
import re
from pathlib import Path

import pytest

from watcher.config.jsonschema import NAMES, json_schema
from watcher.config.template import starter

CONFIG = Path(__file__).parents[2] / "config"


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_beside_the_starter_is_the_one_of_the_code(name: str) -> None:
    text = json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n"
    assert (CONFIG / "schema" / f"{name}.json").read_text("utf-8") == text


@pytest.mark.parametrize("name", NAMES)
def test_each_starter_file_names_its_schema_first(name: str) -> None:
    files = starter()
    first = files[f"{name}.yaml"].decode().split("\n")[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(.+)", first)
    assert found
    assert found[1] in files


def test_the_schemas_name_every_key_of_the_readme() -> None:
    readme = (CONFIG / "README.md").read_text("utf-8")
    keys: set[str] = set()
    for name in NAMES:
        for model in [json_schema(name), *json_schema(name).get("$defs", {}).values()]:
            keys |= set(model.get("properties", {}))
    unsaid = {"user", "password", "from", "to"}
    assert {
        key for key in keys - unsaid if not re.search(rf"`([a-z]+\.)?{key}[`:]", readme)
    } == set()


def test_defaults_are_written_as_in_the_file() -> None:
    properties = json_schema("watcher")["properties"]
    assert (properties["every"]["default"], properties["timezone"]["default"]) == ("15m", "UTC")
    assert json_schema("watcher")["$defs"]["Http"]["properties"]["max_bytes"]["default"] == "10MB"
    assert json_schema("sources")["$defs"]["Source"]["required"] == ["url"]
