"""The tables as SQLAlchemy Core sees them: `entry.c.title`. All statements are built on these.

Bulk writes through Core cost a tenth of those through a session, and Core rows are values.
"""

from watcher.store.tables import Table

_tables = Table.metadata.tables

source = _tables["source"]
host = _tables["host"]
story = _tables["story"]
entry = _tables["entry"]
entry_key = _tables["entry_key"]
revision = _tables["revision"]
match = _tables["match"]
alert = _tables["alert"]
notification = _tables["notification"]
placement = _tables["placement"]
delivery = _tables["delivery"]
notice = _tables["notice"]
