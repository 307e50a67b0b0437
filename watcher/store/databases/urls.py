"""Database URLs as they may be shown: no password in any spelling."""

from urllib.parse import quote, quote_plus

from sqlalchemy.engine import URL

# Query keys that say where the server is; everything else might be a secret and is not shown.
SHOWN = ("host", "port")


def describe(url: URL) -> str:
    """Return the URL without password or private parameters."""
    shown = {key: value for key, value in url.query.items() if key in SHOWN}
    bare = URL.create(url.drivername, url.username, None, url.host, url.port, url.database, shown)
    return bare.render_as_string()


def without_secrets(text: str, url: URL) -> str:
    """Return `text` (a driver's message) with every secret of `url` taken out, on one line."""
    for secret in _secrets(url):
        for spelling in (secret, quote(secret, safe=""), quote_plus(secret)):
            text = text.replace(spelling, "***")
    return " ".join(text.split())


def _secrets(url: URL) -> list[str]:
    named = [url.query.get(key) for key in ("password", "sslpassword")]
    flat = [str(url.password or ""), *(part for v in named for part in _texts(v))]
    return sorted(filter(None, flat), key=len, reverse=True)


def _texts(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return () if value is None else (value,) if isinstance(value, str) else value
