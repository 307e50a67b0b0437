import errno
import io
import os
import re

import pytest

from tests.deliver.messages import item, message, snippet
from watcher.deliver.console import is_console, paint, show
from watcher.errors import DeliveryError


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_message_is_printed_plain_where_nobody_looks() -> None:
    out = io.StringIO()
    show(message(), out)
    printed = out.getvalue()
    assert printed.startswith("[belarus-kremlin] Tổng thống Belarus gặp Putin tại Điện Kremlin\n")
    assert "  Tổng thống *Belarus* Lukashenko đến *Điện Kremlin* chiều 21/11.\n" in printed
    assert "\x1b" not in printed
    assert printed.endswith("\n\n")


class Gone(io.StringIO):
    def flush(self) -> None:
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))


def test_a_reader_who_went_away_is_a_failed_delivery() -> None:
    with pytest.raises(DeliveryError, match="cannot print: Broken pipe"):
        show(message(), Gone())


def test_found_words_are_highlighted_on_a_terminal() -> None:
    painted = paint(message(), colour=True)
    assert "thống \x1b[1;33mBelarus\x1b[0m Lukashenko đến \x1b[1;33mĐiện Kremlin\x1b[0m" in painted
    assert "*" not in painted


def test_the_title_is_printed_once() -> None:
    assert paint(message(), colour=False).count("gặp Putin") == 1


def test_a_title_cannot_command_the_terminal() -> None:
    evil = "Belarus \x1b]0;pwned\x07\x1b[2J\x9b31m\r\nnext\x08\u202e"
    painted = paint(message(item(title=evil, snippet=snippet(evil, "Belarus"))), colour=True)
    without_ours = re.sub(r"\x1b\[(0|1|1;33)m", "", painted)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", without_ours)


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours_are_for_terminals_unless_no_color_is_set(
    environment: dict[str, str], coloured: bool
) -> None:
    out = Terminal()
    show(message(), out, environment)
    assert ("\x1b" in out.getvalue()) is coloured


@pytest.mark.parametrize(
    ("url", "known"),
    [("console://", True), ("Console:", True), ("console://x", False), ("json://h", False)],
)
def test_only_the_console_is_the_console(url: str, known: bool) -> None:
    assert is_console(url) is known
