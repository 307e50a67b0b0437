"""Writing a file so that a reader sees the old one or the new one."""

import os
import tempfile
from pathlib import Path


def replace_file(path: Path, body: bytes) -> None:
    """Write a file in one step (temporary file, fsync, rename), its mode and links kept."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(body)
            out.flush()
            os.fsync(out.fileno())
        Path(name).chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
