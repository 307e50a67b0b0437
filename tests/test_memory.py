"""Free memory goes back to the system, and the collector walks no more than it must."""

import ctypes
import gc
from pathlib import Path

import pytest

from watcher.memory import give_back, spare_the_collector

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


def test_what_stays_is_left_out_of_garbage_collection() -> None:
    before, stays = gc.get_threshold(), [[number] for number in range(1_000)]
    gc.set_threshold(700, 10, 10)  # as Python has it; commands run before may have changed it
    try:
        spare_the_collector(stays=False)
        assert gc.get_freeze_count() > len(stays)
        assert not any(one is stays for one in gc.get_objects())
        assert gc.get_threshold() > (700, 10, 10)
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
