"""What the flow tests share: one news world a test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A world whose config watches for `needle` and `thread` and tells mail and webhook."""
    with World(tmp_path) as world:
        keywords = ["needle", "golden thread"]
        world.configure(
            watchlists=[{"name": "sewing", "keywords": keywords, "notify": ["mail", "hook"]}]
        )
        yield world
