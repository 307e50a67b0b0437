import json
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from watcher.cli.input.arriving import arrivals
from watcher.cli.input.lines import BadLine, Line, read_lines


def one(value: object) -> Line | BadLine:
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    (line,) = read_lines([raw])
    return line


def test_a_full_line_is_read() -> None:
    line = one(
        {
            "id": "a1",
            "url": "https://example.org/1",
            "title": "T",
            "text": "B",
            "summary": "S",
            "published": "2026-08-30T10:00:00+03:00",
            "lang": "vi",
            "source": "Example",
        }
    )
    assert line == Line(
        number=1,
        id="a1",
        url="https://example.org/1",
        title="T",
        text="B",
        summary="S",
        published=datetime(2026, 8, 30, 7, tzinfo=UTC),
        lang="vi",
        source="Example",
    )


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (b"{", "is not JSON: Expecting property name enclosed in double quotes (column 2)"),
        (b"[1]", "is not a JSON object"),
        (b'{"title": "\xff"}', "is not UTF-8 (byte 12)"),
        ({"url": "https://example.org/"}, "has no title, text or summary"),
        ({"title": "  "}, "has no title, text or summary"),
        ({"title": 3}, 'has a "title" that is not a text'),
        ({"title": "t", "id": True}, 'has an "id" that is not a text'),
        ({"title": "t", "published": "soon"}, "has a \"published\" that is not a time: 'soon'"),
        (
            {"title": "t", "published": "9999-12-31T23:00:00Z"},
            'has a "published" of the year 9999, not of 1000 to 2999',
        ),
        (b'{"title": ' + b"[" * 100_000, "is nested too deeply"),
    ],
)
def test_a_bad_line_says_why(value: object, why: str) -> None:
    assert one(value) == BadLine(1, why)


def test_numbers_count_blank_lines_which_are_passed_over() -> None:
    lines = list(read_lines([b"\n", b'{"title": "a"}\n', b"  \n", b"x\n"]))
    assert [line.number for line in lines] == [2, 4]


def test_a_byte_order_mark_is_no_mistake() -> None:
    assert isinstance(one(b'\xef\xbb\xbf{"title": "a"}'), Line)


def test_half_a_surrogate_becomes_one_replacement_so_that_offsets_hold() -> None:
    line = one(b'{"title": "a\\ud800 Belarus"}')
    assert isinstance(line, Line)
    assert line.title == "a\ufffd Belarus"


@pytest.mark.parametrize(
    "text", ["2026-08-30T07:00:00Z", "2026-08-30T07:00:00", "Sun, 30 Aug 2026 07:00:00 GMT"]
)
def test_times_come_as_rfc_3339_or_rfc_5322_and_are_utc_without_a_zone(text: str) -> None:
    line = one({"title": "t", "published": text})
    assert isinstance(line, Line)
    assert line.published == datetime(2026, 8, 30, 7, tzinfo=UTC)


def lots(write: Callable[[int], object]) -> list[list[bytes]]:
    """Return the lots in which the lines of a pipe are given, while another thread fills it."""
    source, sink = os.pipe()

    def fill() -> None:
        write(sink)
        os.close(sink)

    with ThreadPoolExecutor(1) as threads, os.fdopen(source, "rb") as raw:
        threads.submit(fill)
        return list(arrivals(raw, 100_000))


def test_a_pipe_that_is_filled_at_once_gives_its_lines_in_few_lots() -> None:
    line = b"x" * 99 + b"\n"

    def write(sink: int) -> None:
        with os.fdopen(os.dup(sink), "wb") as file:
            file.write(line * 10_000)

    found = lots(write)
    assert sum(map(len, found)) == 10_000
    assert len(found) < 8  # a pipe holds 64 KB, so that each reading alone gives 16 lots


def test_the_last_line_of_a_pipe_needs_no_end() -> None:
    assert lots(lambda sink: os.write(sink, b"one\ntwo")) == [[b"one"], [b"two"]]


def test_lots_are_no_larger_than_what_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "lines"
    file.write_bytes(b"1\n2\n3\n")
    with file.open("rb") as raw:
        assert list(arrivals(raw, 2)) == [[b"1", b"2"], [b"3"]]
