"""Free memory goes back to the system."""

import ctypes
from pathlib import Path

import pytest

from watcher.memory import give_back

GLIBC = hasattr(ctypes.CDLL(None), "malloc_trim")
PAGE, MB = 4096, 1 << 20


def held() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE


@pytest.mark.skipif(not GLIBC, reason="malloc is not glibc's")
def test_what_lies_free_between_what_stays_is_given_back() -> None:
    rows = [bytearray(1_000) for _ in range(60_000)]
    stays = rows[::500]
    rows.clear()
    before = held()
    give_back()
    assert before - held() > 20 * MB
    assert len(stays) == 120
