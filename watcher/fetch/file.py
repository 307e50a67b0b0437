"""Documents on this machine: file:// addresses and folders of them (RFC 8089).

Whether config allows them is the plan's to check. A folder is one source of many documents.
"""

import os
import stat
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from watcher.errors import FetchError
from watcher.fetch.reasons import too_large
from watcher.model import Fetched, NotModified, Request, Validators

_TYPES = {
    ".atom": "application/atom+xml",
    ".htm": "text/html",
    ".html": "text/html",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".rdf": "application/rdf+xml",
    ".rss": "application/rss+xml",
    ".txt": "text/plain",
    ".xhtml": "application/xhtml+xml",
    ".xml": "application/xml",
}
_MOST_FILES = 10_000


def fetch_path(request: Request, max_bytes: int) -> Fetched | NotModified:
    """Read a file, or every document in a folder; raises FetchError.

    A file that cannot be read does not hold up the others: the notes name it.
    """
    if not _path(request.url).is_dir():
        return fetch_file(request, max_bytes)
    parts, notes = list[Fetched](), list[str]()
    for url in list_folder(request.url):
        try:
            part = fetch_file(Request(url), max_bytes)
        except FetchError as error:
            notes.append(f"{_path(url).name}: {error}")
        else:
            assert isinstance(part, Fetched), "asked without validators"
            parts.append(part)
    if notes and not parts:
        raise FetchError(notes[0])
    state = "\n".join(f"{part.url} {part.validators.etag}" for part in parts)
    return Fetched(request.url, 200, state.encode(), parts=tuple(parts), notes=tuple(notes))


def list_folder(url: str) -> tuple[str, ...]:
    """Return the addresses of the regular files in a folder, by name; hidden ones are left out.

    Raises FetchError where it cannot be read.
    """
    try:
        with os.scandir(_path(url)) as entries:
            found = sorted(e.path for e in entries if e.name[:1] != "." and e.is_file())
    except OSError as error:
        raise FetchError(_why(error)) from None
    if len(found) > _MOST_FILES:
        raise FetchError(f"a folder of more than {_MOST_FILES} files")
    return tuple(Path(path).absolute().as_uri() for path in found)


def fetch_file(request: Request, max_bytes: int) -> Fetched | NotModified:
    """Read one file; its time and size stand in for the validators of HTTP.

    Raises FetchError where it is missing, unreadable, too large or not a regular file.
    """
    try:
        # A FIFO would be waited for without end, were it opened as a file is.
        handle = os.open(_path(request.url), os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise FetchError("not a regular file")
            validators = _validators(status)
            if request.validators.etag == validators.etag:
                return NotModified(request.url, validators)
            body = file.read(max_bytes + 1)
    except OSError as error:
        raise FetchError(_why(error), permanent=False) from None
    if len(body) > max_bytes:
        raise FetchError(too_large(max_bytes))
    suffix = _path(request.url).suffix.lower()
    return Fetched(request.url, 200, body, _TYPES.get(suffix), validators)


def _path(url: str) -> Path:
    parts = urlsplit(url)
    if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
        raise FetchError("not a file:// address of this machine")
    path = url2pathname(parts.path)
    if "\0" in path or not path:
        raise FetchError("not a file:// address of this machine")
    return Path(path)


def _validators(status: os.stat_result) -> Validators:
    changed = datetime.fromtimestamp(status.st_mtime, UTC)
    return Validators(
        etag=f'"{status.st_ino:x}-{status.st_mtime_ns:x}-{status.st_size:x}"',
        last_modified=format_datetime(changed, usegmt=True),
    )


def _why(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "no such file"
        case PermissionError():
            return "not allowed to read this file"
        case IsADirectoryError():
            return "this is a folder"
        case _:
            return (error.strerror or "cannot be read").lower()
