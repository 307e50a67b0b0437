"""What is forgotten every hour."""

import asyncio
from datetime import timedelta
from pathlib import Path

from tests.runners.stage import rows, staged
from watcher.runners.cleaner import NOTICES_KEPT, clean
from watcher.store.ingested import notices


async def test_notices_of_a_season_ago_are_forgotten_also_where_entries_are_kept_for_ever(
    tmp_path: Path,
) -> None:
    async with staged(tmp_path) as app:
        now, long_ago = app.jobs.clock.now(), NOTICES_KEPT + timedelta(days=1)
        with app.jobs.store.write() as connection:
            notices.add(connection, "held", "A flood of last year", now - long_ago)
            notices.add(connection, "held", "A flood of today", now)
            notices.add(connection, "reload", "A refused edit", now - long_ago)
        await clean(app, asyncio.Event())
        assert [row["text"] for row in rows(app, "notice")] == [
            "A flood of today",
            "A refused edit",
        ]
