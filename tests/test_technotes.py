"""A technote that maps its room names every file of it."""

import ast
import re
from pathlib import Path

import pytest

import watcher

HOUSE = Path(watcher.__file__).parent
# One file a command, a table, a listing, a family of languages: their names say it all.
PLAIN = (
    "cli", "model", "store/tables", "store/listings", "match/forms/endings",
    "match/forms/endings/common", "match/forms/irregular",
)  # fmt: skip
ROOMS = [
    room
    for room in sorted(path.parent for path in HOUSE.rglob("__init__.py"))
    if room != HOUSE
    and str(room.relative_to(HOUSE)) not in PLAIN
    and "migrations" not in room.parts
]


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(HOUSE)))
def test_the_technote_of_a_room_names_every_file_in_it(room: Path) -> None:
    technote = ast.get_docstring(ast.parse((room / "__init__.py").read_text("utf-8"))) or ""
    files = {path.stem for path in room.glob("*.py")} - {"__init__"}
    assert {name for name in files if not re.search(rf"\b{name}\b", technote)} == set()
