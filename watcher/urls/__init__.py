"""Addresses. Leaves: they import no other room.

address    parsing, owners, absolute links, and a form of an address fit for a log
canonical  the key that identifies an article's address, and a source's
tracking   parameters that say how a reader came, and choose no article
"""

from watcher.urls.address import absolute, host, is_http, origin, owner, redact, split

__all__ = ["absolute", "host", "is_http", "origin", "owner", "redact", "split"]
