"""A service does not go on with a database that is not its own any more."""

import asyncio
from pathlib import Path

import pytest

from tests.runners.stage import PATIENCE, staged
from watcher.errors import StoreError
from watcher.runners.embedded import Service
from watcher.runners.guarding import mind_the_lock


class Looks:
    """A lock that tells one thing after another."""

    def __init__(self, *told: str | None) -> None:
        self.left = list(told)

    def lost(self) -> str | None:
        return self.left.pop(0)


async def test_a_lock_is_lost_if_two_looks_in_a_row_say_so() -> None:
    looks = Looks("moved away", None, "removed", "removed", "never asked")
    with pytest.raises(StoreError, match="removed: the service ends"):
        await mind_the_lock(looks, look_s=0.0)
    assert looks.left == ["never asked"]


async def test_a_service_whose_database_is_lost_ends_with_what_it_has_in_flight(
    tmp_path: Path,
) -> None:
    async with staged(tmp_path) as app:
        lost = Service(app, Looks("replaced", "replaced"), look_s=0.0)
        with pytest.raises(StoreError, match="replaced"):
            async with asyncio.timeout(PATIENCE):
                await lost.serve()
