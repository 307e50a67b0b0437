import pytest
from sqlalchemy import func, select

from tests.support.times import NOW
from watcher.store.bulk import AT_ONCE, insert_rows, instant
from watcher.store.core import host
from watcher.store.databases.engine import Store

MOST, SOME = (values // 2 for values in AT_ONCE)  # rows in a statement, of two values each


@pytest.mark.parametrize("many", [0, 1, SOME - 1, SOME, MOST, 2 * MOST + SOME + 7])
def test_as_many_rows_are_stored_as_are_given(store: Store, many: int) -> None:
    rows = [(f"{number}.example", instant(NOW)) for number in range(many)]
    with store.write() as connection:
        insert_rows(connection, host, ("host", "retry_at"), rows)
    with store.read() as connection:
        assert connection.execute(select(func.count()).select_from(host)).scalar() == many
        found = set(connection.execute(select(host.c.host, host.c.retry_at)).all())
    assert found == {(name, NOW) for name, _ in rows}
