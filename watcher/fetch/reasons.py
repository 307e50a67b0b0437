"""Why a fetch failed, in one line that a user can act on and that holds no secrets."""

import errno
import socket
import ssl
from datetime import timedelta
from http import HTTPStatus

import aiohttp

from watcher.fetch.guard import BLOCKED

BROKEN = "the connection broke in the middle of the body"
_BY_ERRNO = {
    errno.ECONNREFUSED: "connection refused",
    errno.ECONNRESET: "connection reset by the server",
    errno.EPIPE: "connection reset by the server",
    errno.ENETUNREACH: "network unreachable",
    errno.EHOSTUNREACH: "host unreachable",
    errno.ETIMEDOUT: "connection timed out",
    errno.EMFILE: "too many open files on this machine",
}

# Nothing left this machine: it has no network, or no files left to open.
_OURS = frozenset((errno.ENETUNREACH, errno.ENETDOWN, errno.EMFILE, errno.ENFILE))


def is_ours(error: BaseException) -> bool:
    """Tell whether it is this machine's fault, whatever the server: no network, no name service.

    (A name whose own servers are dead looks like the latter. They are not the publisher's.)
    """
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return error.os_error.errno == socket.EAI_AGAIN
    if isinstance(error, aiohttp.ClientConnectorError):
        return error.os_error.errno in _OURS
    return isinstance(error, OSError) and error.errno in _OURS


def why(error: BaseException) -> str:
    """Return the cause of an error raised by a library or the system."""
    match error:
        case aiohttp.ClientConnectorDNSError():
            return f"DNS failure for {error.host}{_system(error.os_error)}"
        case aiohttp.ClientConnectorCertificateError():
            return _tls(error.certificate_error)
        case aiohttp.ClientProxyConnectionError():
            return f"proxy: {_os(error.os_error)}"
        case aiohttp.ClientHttpProxyError():
            return f"proxy: {status_line(error.status)}"
        case aiohttp.ClientConnectorError():
            return _os(error.os_error)
        case aiohttp.ServerDisconnectedError():
            return "the server closed the connection without an answer"
        case aiohttp.ClientPayloadError():
            return BROKEN
        case aiohttp.ClientResponseError():
            return _not_http(error)
        case OSError():
            return _os(error)
        case aiohttp.ClientError():
            return f"connection failed ({type(error).__name__})"
        case ValueError() if "headers" in str(error):
            return "a configured header field cannot be sent"
        case _:
            return "not an address that can be fetched"


def _not_http(error: aiohttp.ClientResponseError) -> str:
    if "more than" in error.message or "Too many headers" in error.message:
        return "too large a header"
    return "the answer is not HTTP"


def _os(error: OSError) -> str:
    if BLOCKED in str(error):
        return BLOCKED
    if isinstance(error, ssl.SSLError):
        return _tls(error)
    known = _BY_ERRNO.get(error.errno or 0)
    return known or f"connection failed{_system(error)}"


def _tls(error: BaseException) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"TLS certificate error: {error.verify_message}"
    reason = getattr(error, "reason", None)
    return f"TLS error: {str(reason).lower().replace('_', ' ')}" if reason else "TLS error"


def _system(error: OSError) -> str:
    return f" ({error.strerror})" if error.strerror else ""


def status_line(status: int) -> str:
    """Return "404 Not Found"; the server's own words are not repeated."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"status {status}"


def timed_out(limit: timedelta) -> str:
    """Return that nothing came within so many seconds."""
    return f"timed out after {limit.total_seconds():g} s"


def too_large(limit: int) -> str:
    """Return which limit was exceeded; `limit` is in bytes."""
    for unit, size in (("MB", 1_000_000), ("KB", 1_000)):
        if limit >= size:
            return f"too large (over {limit / size:g} {unit})"
    return f"too large (over {limit} bytes)"
