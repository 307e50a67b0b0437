"""Addresses. Leaves: they know no room.

address    what they are, whose they are, absolute links, and a form of them fit for a log
canonical  the key under which an article's address is known, and a source's
tracking   parameters that say how a reader came, and choose no article
"""

from watcher.urls.address import absolute, host, is_http, owner, redact

__all__ = ["absolute", "host", "is_http", "owner", "redact"]
