"""Writes curated.json from the YAML files beside it: `python -m watcher.match.concepts.pack`.

YAML is for people, and takes 0.2 s to read where JSON takes 5 ms. A test holds the two together.
"""

import json
import sys
from pathlib import Path
from typing import Any

from watcher.config.concepts import builtin
from watcher.config.mistakes import Mistakes
from watcher.match.concepts.make import merged

HERE = Path(__file__).parent
PEOPLE = "people"
OUT = HERE / "curated.json"


def packed(folder: Path, mistakes: Mistakes) -> str:
    """Return the file: id -> mapping, a line each; a concept that stands in two files is one."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.glob("*.yaml")):
        for name, mapping in builtin(path, mistakes).items():
            if path.stem == PEOPLE:  # ask for the given name, whatever it is
                mapping.setdefault("given", [name.split()[0]])
            found[name] = merged(found.get(name, {}), mapping)
    lines = (
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(mapping, ensure_ascii=False)}"
        for name, mapping in found.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main() -> None:
    """Write the file; tell mistakes and leave it as it is where there are any."""
    mistakes = Mistakes()
    text = packed(HERE, mistakes)
    if mistakes.errors:
        sys.exit("\n".join(mistakes.errors))
    OUT.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
