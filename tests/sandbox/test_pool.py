import ctypes
import os
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from watcher.errors import ParseError
from watcher.model import ParsedFeed
from watcher.parse.document import parse_slow
from watcher.sandbox.pool import Sandbox

FEED = b"<rss><channel><item><title>R&D</title></item></channel></rss>"


def spin() -> None:
    while True:
        pass


def crash() -> None:
    ctypes.string_at(0)


def refuse() -> None:
    raise ParseError("no feed")


def fail() -> None:
    raise ZeroDivisionError("a mistake of ours")


def hoard() -> int:
    return len(bytearray(4 << 30))


def pid() -> int:
    return os.getpid()


def environment() -> tuple[str, ...]:
    return tuple(os.environ)


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))  # noqa: PTH208


def smuggle() -> object:
    return threading.Thread


def nap() -> None:
    time.sleep(60)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(size=1) as made:
        yield made


def test_a_document_is_parsed_in_another_process(sandbox: Sandbox) -> None:
    feed = sandbox.run(parse_slow, FEED, None, "https://e.example/")
    assert isinstance(feed, ParsedFeed)
    assert feed.entries[0].title == "R&D"
    assert sandbox.run(pid) != os.getpid()


def test_a_refusal_keeps_the_child(sandbox: Sandbox) -> None:
    child = sandbox.run(pid)
    with pytest.raises(ParseError, match=r"^no feed$"):
        sandbox.run(refuse)
    assert sandbox.run(pid) == child


def test_work_that_does_not_end_is_killed(sandbox: Sandbox) -> None:
    started = time.monotonic()
    with pytest.raises(ParseError, match=r"longer than 0\.2 s"):
        sandbox.run(spin, seconds=0.2)
    assert time.monotonic() - started < 5
    assert sandbox.run(pid)


def test_work_that_only_waits_is_killed_too(sandbox: Sandbox) -> None:
    with pytest.raises(ParseError, match="longer than"):
        sandbox.run(nap, seconds=0.05)


def test_a_crash_is_an_error_and_the_next_document_is_read(sandbox: Sandbox) -> None:
    with pytest.raises(ParseError, match="signal 11"):
        sandbox.run(crash)
    assert sandbox.run(parse_slow, FEED, None, "https://e.example/").entries


def test_a_mistake_of_ours_is_named(sandbox: Sandbox) -> None:
    with pytest.raises(ParseError, match="ZeroDivisionError: a mistake of ours"):
        sandbox.run(fail)


def test_too_much_memory_is_refused(sandbox: Sandbox) -> None:
    with pytest.raises(ParseError, match="too much memory"):
        sandbox.run(hoard)


def test_only_plain_values_come_back(sandbox: Sandbox) -> None:
    with pytest.raises(ParseError, match="not allowed"):
        sandbox.run(smuggle)


def test_a_child_inherits_no_environment_and_no_files(sandbox: Sandbox) -> None:
    assert set(sandbox.run(environment)) <= {"PYTHONPATH", "PYTHONUTF8", "LC_CTYPE"}
    assert sandbox.run(descriptors) <= 6


def test_a_child_is_replaced_after_its_jobs_and_a_killed_one_at_once() -> None:
    with Sandbox(size=1, jobs=2) as sandbox:
        pids = [sandbox.run(pid) for _ in range(3)]
        assert pids[0] == pids[1] != pids[2]
        os.kill(pids[2], 9)
        assert sandbox.run(pid) != pids[2]


def test_threads_share_the_children() -> None:
    with Sandbox(size=2) as sandbox, ThreadPoolExecutor(8) as threads:
        pids = list(threads.map(lambda _: sandbox.run(pid), range(40)))
    assert len(pids) == 40
    assert len(set(pids)) <= 2
