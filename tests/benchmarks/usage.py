"""What this process and its children use, read from /proc (Linux)."""

import os
import resource
from pathlib import Path


def children() -> list[str]:
    """Return the process ids of this process's living children."""
    return [
        pid
        for task in Path("/proc/self/task").iterdir()
        for pid in _read(task / "children").split()
    ]


def _read(path: Path) -> str:
    """Return what a file of /proc says; nothing where its thread or process has just ended."""
    try:
        return path.read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def cpu() -> float:
    """Return user + system seconds of this process and its children, ended or alive."""
    total = sum(os.times()[:4])
    for pid in children():
        fields = _read(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split()
        if fields:
            total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


def peak_mb() -> float:
    """Return the peak resident memory of this process plus its living children's, in MB.

    VmHWM, not ru_maxrss: the latter inherits the peak of whoever forked us.
    """
    total = 0
    for pid in ("self", *children()):
        peak = _read(Path(f"/proc/{pid}/status")).partition("VmHWM:")[2].split()
        total += int(peak[0]) if peak else 0
    return max(total, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024


def resident_mb() -> float:
    """Return the resident memory of this process as it is now, in MB."""
    now = _read(Path("/proc/self/status")).partition("VmRSS:")[2].split()
    return int(now[0]) / 1024 if now else 0.0
