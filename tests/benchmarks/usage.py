"""What this process and its children use, read from /proc (Linux)."""

import os
import resource
from pathlib import Path


def children() -> list[str]:
    """Return the process ids of this process's living children."""
    return [
        pid
        for task in Path("/proc/self/task").iterdir()
        for pid in (task / "children").read_text().split()
    ]


def cpu() -> float:
    """Return user + system seconds of this process and its children, ended or alive."""
    total = sum(os.times()[:4])
    for pid in children():
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


def peak_mb() -> float:
    """Return the peak resident memory of this process plus its living children's, in MB.

    VmHWM, not ru_maxrss: the latter inherits the peak of whoever forked us.
    """
    total = 0
    for pid in ("self", *children()):
        status = Path(f"/proc/{pid}/status").read_text()
        total += int(status.partition("VmHWM:")[2].split()[0])
    return max(total, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024
