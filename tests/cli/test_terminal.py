"""What a person at a terminal sees: the real program on a pseudo-terminal."""

import os
import pty
import subprocess
import sys
import threading
from collections.abc import Sequence

from tests.cli.commands import Commands
from tests.cli.test_source import FEED
from tests.support.http import serve_in_thread

SECONDS = 60


def on_terminal(
    cli: Commands, arguments: Sequence[str], typed: str = "", columns: int = 100
) -> str:
    """Run a command on a terminal where a person has `typed`; return what it shows."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "watcher", "--config", str(cli.folder), *arguments]
    plain = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    environment = {**plain, "COLUMNS": str(columns), "TERM": "xterm-256color"}
    reads = theirs if typed else None
    with subprocess.Popen(
        command, stdin=reads, stdout=theirs, stderr=theirs, env=environment
    ) as process:
        os.close(theirs)
        os.write(ours, typed.encode())
        limit = threading.Timer(SECONDS, process.kill)
        limit.start()
        shown = _all_of(ours)
        process.wait()
        limit.cancel()
    os.close(ours)
    return shown.decode()


def _all_of(terminal: int) -> bytes:
    shown = b""
    while True:
        try:
            chunk = os.read(terminal, 65536)
        except OSError:  # EIO: the other end is closed
            return shown
        if not chunk:
            return shown
        shown += chunk


def test_a_listing_is_a_table_with_headings_and_links(cli: Commands) -> None:
    cli.ingest({"url": "https://e.org/1", "title": "Belarus [bold]talks[/bold]"})
    shown = on_terminal(cli, ["alerts"])
    assert "watchlist" in shown.splitlines()[0]
    assert "Belarus [bold]talks[/bold]" in shown
    assert "\x1b]8;" in shown
    assert "screen pending" in shown
    assert "\t" not in shown


def test_a_narrow_terminal_shows_entries_below_each_other_and_all_of_them(cli: Commands) -> None:
    cli.ingest({"url": "https://e.org/1", "title": "Belarus holds talks in its capital"})
    shown = on_terminal(cli, ["alerts"], columns=40).splitlines()
    assert "Belarus holds talks in its capital" in shown[0]
    assert "https://e.org/1" in shown[1]
    told = " ".join(shown)
    for heading in ("alert ", "created ", "watchlist "):
        assert heading in told
    listed = on_terminal(cli, ["notifications"], columns=80).splitlines()
    assert "channel" in listed[0]
    assert "screen" in listed[1]
    assert "[belarus] Belarus" in listed[1]  # what the message is about


def test_an_entry_on_a_narrow_terminal_begins_with_what_it_is(cli: Commands) -> None:
    cli.ingest({"url": "https://e.org/1", "title": "Nothing"})
    shown = on_terminal(cli, ["watchlist", "list"], columns=30).splitlines()
    assert shown[0] == "belarus"
    assert "channels" in shown[1]


def test_a_terminal_is_not_flooded_with_what_a_concept_is_not(cli: Commands) -> None:
    def told(shown: str) -> str:
        return next(line for line in shown.splitlines() if line.startswith("not in: "))

    shown = told(on_terminal(cli, ["concepts", "Kremlin"], columns=80))
    assert "more (in a pipe, all of them)" in shown
    assert len(told(cli.run("concepts", "Kremlin").stdout)) > 3 * len(shown)


def test_the_zone_of_the_times_is_named_once_at_the_end(cli: Commands) -> None:
    cli.configure(timezone="Asia/Ho_Chi_Minh")
    cli.ingest({"url": "https://e.org/1", "title": "Belarus"}, {"title": "Belarus Air"})
    for command in (["stories"], ["why", "https://e.org/1"], ["notifications"]):
        shown = on_terminal(cli, command)
        assert shown.count("times are in Asia/Ho_Chi_Minh") == 1
        assert "Asia/Ho_Chi_Minh" in shown.splitlines()[-1]
    assert "times are in" not in cli.run("stories").output


def test_an_empty_listing_says_so(cli: Commands) -> None:
    cli.ingest({"title": "nothing"})
    assert on_terminal(cli, ["alerts"]) == "nothing there\r\n"


def test_json_stays_json_on_a_terminal(cli: Commands) -> None:
    cli.ingest({"title": "Belarus"})
    shown = on_terminal(cli, ["alerts", "--json"])
    assert shown.startswith('{"id": 1, ')
    assert "\x1b" not in shown


def test_long_work_shows_a_bar_that_logs_do_not_cut(cli: Commands) -> None:
    with serve_in_thread({}) as site:
        cli.configure(sources=[site.url(f"/{n}") for n in range(5)])
        shown = on_terminal(cli, ["once", "--all"])
    assert "polling" in shown
    assert "/5" in shown or "0/?" in shown
    warnings = [line for line in shown.splitlines() if "poll failed" in line]
    assert len(warnings) == 5
    assert not any("polling" in line.split("poll failed")[1] for line in warnings)


def test_found_words_stand_out(cli: Commands) -> None:
    cli.ingest(
        {"url": "https://e.org/1", "title": "Talks", "text": "They met in Minsk today."},
        {"url": "https://e.org/2", "title": "Minsk again"},
    )
    shown = on_terminal(cli, ["search", "Minsk"])
    assert "They met in \x1b[1mMinsk\x1b[0m today." in shown
    assert "https://e.org/1" in shown
    assert shown.index("https://e.org/2") < shown.index("https://e.org/1")
    assert shown.count("again") == 1  # the title is the passage


def test_long_indexing_shows_a_bar_and_the_answer_stays_whole(cli: Commands) -> None:
    cli.ingest(*({"id": str(number), "title": f"Minsk {number}"} for number in range(1_100)))
    shown = on_terminal(cli, ["search", "Minsk 1099"])
    assert "indexing" in shown
    assert any("1099" in line for line in shown.splitlines()[-3:])


def test_a_person_chooses_which_feed_of_a_site_is_added(cli: Commands) -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/{}">'
    routes = {
        "/": f"<html><head>{link.format('one')}{link.format('two')}</head></html>",
        "/one": FEED.replace("Daily", "One"),
        "/two": FEED.replace("Daily", "Two"),
    }
    with serve_in_thread(routes) as site:
        shown = on_terminal(cli, ["source", "add", site.url("/")], typed="2\n")
        chosen = site.url("/two")
    assert "“One”" in shown
    assert "“Two”" in shown
    assert "added Two" in shown
    assert chosen in (cli.folder / "sources.yaml").read_text()


def test_times_are_in_the_zone_of_the_config_and_a_pipe_has_utc(cli: Commands) -> None:
    cli.configure(timezone="Asia/Kathmandu")
    line = {"url": "https://e.org/1", "title": "Belarus talks", "published": "2026-08-30T10:00:00Z"}
    cli.ingest(line)
    assert "published  2026-08-30 15:45" in on_terminal(cli, ["why", "https://e.org/1"])
    assert "2026-08-30T10:00:00Z" in cli.run("why", "https://e.org/1").stdout
