import io
import json
import logging
import os
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from tests.support.logs import logging_as_it_was
from watcher.logs import setup
from watcher.logs.lines import Human

log = logging.getLogger("watcher.test")


@pytest.fixture(autouse=True)
def _logging_as_it_was() -> Iterator[None]:
    with logging_as_it_was():
        yield


def logged(log_format: str, level: str = "INFO") -> io.StringIO:
    stream = io.StringIO()
    setup(log_format, level, stream)
    return stream


EAST = timezone(timedelta(hours=3))


def heard(stream: io.StringIO, seconds: float, text: str, **fields: object) -> str:
    """Return what is written of an error at this second."""
    before = stream.tell()
    made = log.makeRecord(log.name, logging.ERROR, "", 0, text, (), None, extra=fields)
    made.created = seconds
    log.handle(made)
    stream.seek(before)
    return stream.read()


def test_the_same_error_is_written_once_a_minute_and_then_how_often_it_came() -> None:
    stream = logged("logfmt")
    assert "event=gone" in heard(stream, 0, "gone", error="no route")
    assert [heard(stream, at, "gone", error="no route") for at in (1, 2, 59)] == ["", "", ""]
    assert "repeated=3" in heard(stream, 60, "gone", error="no route")
    assert "repeated" not in heard(stream, 500, "gone", error="no route")


def test_another_error_is_written_at_once() -> None:
    stream = logged("logfmt")
    assert heard(stream, 0, "gone", error="no route")
    assert heard(stream, 1, "gone", error="refused")
    assert heard(stream, 1, "lost", error="no route")


def test_what_is_no_warning_is_always_written() -> None:
    stream = logged("logfmt")
    log.info("polled")
    log.info("polled")
    assert stream.getvalue().count("event=polled") == 2


def test_a_clock_that_goes_back_silences_nothing() -> None:
    stream = logged("logfmt")
    assert heard(stream, 1_000, "gone")
    assert heard(stream, 10, "gone")


def test_logfmt_quotes_what_needs_quotes() -> None:
    stream = logged("auto")
    log.info("polled", extra={"source": "Thế giới", "new": 3, "why": 'a "b"\nc', "error": None})
    line = stream.getvalue().split(" ", 1)[1]
    assert line == (
        'level=info event=polled logger=watcher.test source="Thế giới" new=3 why="a \\"b\\"\\nc"\n'
    )


def test_json_is_one_object_a_line() -> None:
    stream = logged("json")
    log.warning("held", extra={"source": "Thế giới", "entries": 30})
    told = json.loads(stream.getvalue())
    assert told.pop("time").endswith("Z")
    assert told == {
        "level": "warning",
        "event": "held",
        "logger": "watcher.test",
        "source": "Thế giới",
        "entries": 30,
    }


def test_instants_are_rfc_3339() -> None:
    stream = logged("logfmt")
    log.info("host asked for rest", extra={"until": datetime(2026, 8, 30, 12, tzinfo=EAST)})
    assert stream.getvalue().endswith(" until=2026-08-30T09:00:00.000Z\n")


def test_a_person_reads_a_time_an_event_and_its_fields() -> None:
    stream = logged("human")
    log.error("poll failed", extra={"source": "Example"})
    assert stream.getvalue()[8:] == " error: poll failed source=Example\n"


def test_colours_are_for_terminals() -> None:
    record = logging.makeLogRecord({"msg": "late", "levelno": logging.WARNING, "levelname": "x"})
    assert "\x1b[33m" in Human(colour=True).format(record)
    assert "\x1b" not in Human(colour=False).format(record)


@pytest.mark.parametrize("log_format", ["human", "logfmt", "json"])
def test_a_password_in_an_address_is_never_logged(log_format: str) -> None:
    stream = logged(log_format)
    log.info("fetching https://me:s3cret@example.org/rss", extra={"url": "http://u:s3cret@h.org/"})
    try:
        raise ValueError("no answer from https://me:s3cret@example.org/rss")
    except ValueError:
        log.exception("failed")
    assert "s3cret" not in stream.getvalue()
    assert "example.org" in stream.getvalue()


@pytest.mark.parametrize("log_format", ["logfmt", "json"])
def test_a_traceback_stays_on_its_line(log_format: str) -> None:
    stream = logged(log_format)
    try:
        raise ValueError("odd")
    except ValueError:
        log.exception("failed")
    assert stream.getvalue().count("\n") == 1
    assert "ValueError: odd" in stream.getvalue()


def test_libraries_are_heard_only_when_they_warn() -> None:
    stream = logged("logfmt", "DEBUG")
    log.debug("ours")
    logging.getLogger("httpx").info("theirs")
    logging.getLogger("anything").info("theirs")
    logging.getLogger("aiosmtplib").warning("theirs, but important")
    logging.getLogger("apscheduler.scheduler").warning("a job is still at its last turn")
    assert [
        line.split("event=")[1].split(" logger")[0] for line in stream.getvalue().splitlines()
    ] == ["ours", '"theirs, but important"']


def test_journald_gets_priorities_and_no_second_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "journal").open("w+") as stream:
        found = os.fstat(stream.fileno())
        monkeypatch.setenv("JOURNAL_STREAM", f"{found.st_dev}:{found.st_ino}")
        setup("auto", "INFO", stream)
        log.warning("held")
        stream.seek(0)
        assert stream.read() == "<4>level=warning event=held logger=watcher.test\n"
