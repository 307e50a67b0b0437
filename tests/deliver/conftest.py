"""A certificate; and Apprise loaded once, outside any test: it imports imghdr, now deprecated."""

import ssl
import warnings
from pathlib import Path

import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import watcher.deliver.apprise  # noqa: F401


@pytest.fixture
def certificate() -> ssl.SSLContext:
    """A server's TLS context with a certificate that nobody trusts."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(Path(__file__).parents[1] / "data" / "tls" / "localhost.pem")
    return context
