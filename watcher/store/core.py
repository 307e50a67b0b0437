"""The tables as SQLAlchemy Core sees them: `entry.c.title`. All statements are built on these.

Bulk writes through Core cost a tenth of those through a session, and Core rows are values.
"""

from typing import Any

from sqlalchemy import Connection as Connection  # the transaction that our callers pass on
from sqlalchemy import Row

from watcher.store.tables import Table

AnyRow = Row[*tuple[Any, ...]]

tables = Table.metadata.tables

source = tables["source"]
host = tables["host"]
robots = tables["robots"]
child = tables["child"]
story = tables["story"]
entry = tables["entry"]
entry_key = tables["entry_key"]
own_key = tables["own_key"]
revision = tables["revision"]
reading = tables["reading"]
paragraph = tables["paragraph"]
feature = tables["feature"]
vector = tables["vector"]
ungrouped = tables["ungrouped"]
correction = tables["correction"]
turn = tables["turn"]
search_entry = tables["search_entry"]
search_edit = tables["search_edit"]
match = tables["match"]
alert = tables["alert"]
feedback = tables["feedback"]
notification = tables["notification"]
placement = tables["placement"]
delivery = tables["delivery"]
notice = tables["notice"]
