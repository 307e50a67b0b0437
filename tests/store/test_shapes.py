from datetime import UTC, datetime, timedelta, timezone

import pytest

from watcher.store.listings.status import percentile
from watcher.store.shapes import instant

MOMENT = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (None, None),
        (MOMENT, "2024-05-06T07:08:09Z"),
        (MOMENT.replace(microsecond=120_000), "2024-05-06T07:08:09.120Z"),
        (MOMENT.replace(microsecond=999), "2024-05-06T07:08:09Z"),
        (MOMENT.astimezone(timezone(timedelta(hours=7))), "2024-05-06T07:08:09Z"),
    ],
)
def test_instants_are_rfc_3339_in_utc(moment: datetime | None, text: str | None) -> None:
    assert instant(moment) == text


@pytest.mark.parametrize(
    ("values", "share", "result"),
    [([], 0.5, None), ([1.0], 0.99, 1.0), ([1.0, 2.0, 3.0], 0.5, 2.0), ([1.0, 2.0], 0.5, 1.0)],
)
def test_percentiles_are_of_the_nearest_rank(
    values: list[float], share: float, result: float | None
) -> None:
    assert percentile(values, share) == result
