"""Addresses in a config, read as other texts are (`readers`): of people, sources, databases."""

import re
from urllib.parse import urlsplit

from watcher.config.schema.readers import text
from watcher.config.schema.values import BadValue


def contact(value: str) -> str:
    """Return a mail or web address to be reached at; raises BadValue."""
    written = text(value)
    if re.match(r"^(mailto:\S+@\S+|https?://\S+\.\S+|\S+@\S+)$", written):
        return written
    raise BadValue("{value} is not a contact", "write mailto:you@example.org or a web address")


def web_url(value: str) -> str:
    """Return an absolute http or https URL; raises BadValue."""
    written = text(value)
    if re.search(r"\s", written):
        raise BadValue("{value} has a space in it", "write it as %20")
    try:
        parts = urlsplit(written)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise BadValue("{value} is not a URL", "check host and port") from None
    if parts.scheme.lower() not in {"http", "https"}:
        hint = "a URL begins with https:// or http://"
        raise BadValue("{value} is not an http or https URL", hint)
    if not host or host.startswith(".") or ".." in host:
        raise BadValue("{value} has no host", "write it like https://example.org/rss")
    return written


def source_url(value: str) -> str:
    """Return an http, https or file URL; raises BadValue."""
    if value[:5].lower() == "file:":
        if len(text(value)) > len("file://"):
            return text(value)
        raise BadValue("{value} names no file", "write file:///path/to/feed.xml")
    return web_url(value)


def database(value: str) -> str:
    """Return the URL of a database, SQLite or PostgreSQL; raises BadValue."""
    written = text(value)
    scheme, mark, rest = written.partition("://")
    if scheme == "sqlite" and mark:
        if rest.startswith("/") and len(rest) > 1 and rest != "/:memory:":
            return written
        raise BadValue("the database names no file", "write sqlite:///data/watcher.db")
    if scheme == "postgresql+psycopg" and mark and rest:
        # What stands behind a bare @ of a password would be taken for the host, and shown.
        place = rest.partition("?")[0]
        if "@" in place.partition("@")[2]:
            hint = "write @ of a password as %40, or ${NAME|quote}"
            raise BadValue("the database URL has two @", hint)
        return written
    hint = "sqlite:///data/watcher.db or postgresql+psycopg://user@host/name"
    if scheme in {"postgres", "postgresql"} or scheme.startswith("postgresql+"):
        hint = "begin it with postgresql+psycopg://"
    raise BadValue("the database is not SQLite or PostgreSQL", hint)


def channel_url(value: str) -> str:
    """Return what looks like the URL of a channel; raises BadValue. Apprise is asked later."""
    written = text(value)
    if re.match(r"^[A-Za-z][A-Za-z0-9+.-]*:/", written):
        return written
    raise BadValue("this is not a channel URL", "write console:// or an Apprise URL like mailto://")
