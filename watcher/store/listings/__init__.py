"""What the listing commands print: plain rows in the shapes that others script against.

Every listing takes a connection of `Store.read`, so that one listing is of one instant, and
yields JSON-ready dicts, newest first, a page of rows at a time: a constant number of queries a
page, whatever the filters, and little memory however long the list. Instants are RFC 3339 UTC.
"""

from watcher.store.listings.alerts import alerts, watchlists
from watcher.store.listings.notifications import notifications
from watcher.store.listings.sources import sources
from watcher.store.listings.status import status
from watcher.store.listings.stories import stories
from watcher.store.listings.why import why

__all__ = ["alerts", "notifications", "sources", "status", "stories", "watchlists", "why"]
