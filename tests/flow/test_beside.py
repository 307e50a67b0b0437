"""Other commands on the database of a running service: `ingest`, `db backup`."""

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.support.configs import write_config
from tests.support.world import World

LINES = int(os.environ.get("WATCHER_LINES", "1500"))
EVERY = 100  # one line of so many matches


def lines(file: Path) -> Path:
    """Write lines to ingest."""
    with file.open("w") as out:
        for number in range(LINES):
            word = "needle" if number % EVERY == 0 else "hay"
            line = {"id": f"n{number}", "title": f"A {word} no{number}", "text": "lorem " * 50}
            out.write(json.dumps(line) + "\n")
    return file


def test_lines_are_taken_in_and_a_backup_is_whole_while_the_service_polls_and_sends(
    world: World,
) -> None:
    feed = world.feed("daily")
    world.configure()
    file, copy = lines(world.folder / "lines.jsonl"), world.folder / "copy.db"
    with world.service() as service:
        # Only what is stored is answered so: what comes now is news and not of the first poll.
        world.until(lambda: feed.not_modified, "the poll after the first")
        feed.publish("A golden thread")
        for news in (LINES, 0):
            done = world.run("ingest", str(file), "--json", seconds=300)
            assert done.returncode == 0, done.stderr
            assert json.loads(done.stdout)["entries"] == news
        done = world.run("db", "backup", str(copy))
        assert done.returncode == 0, done.stderr
        wanted = LINES // EVERY + 1
        world.until(lambda: len(world.hooks) >= wanted, "the webhooks", 120)
        world.until(lambda: len(world.mails) >= wanted, "the mails", 120)
        feed.publish("One more needle")
        world.until(lambda: len(world.mails) > wanted, "the mail of an entry afterwards")
        assert service.stop() == 0
    assert (len(world.mails), len(world.hooks)) == (wanted + 1, wanted + 1)
    assert "level=error" not in world.log()
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert connection.execute("select count(*) from entry").fetchone()[0] >= LINES


def test_ingest_by_another_config_stops_no_source_of_the_service(
    world: World, tmp_path: Path
) -> None:
    feed = world.feed("daily")
    world.configure()
    other = tmp_path / "other"
    other.mkdir()
    write_config(other, database=f"sqlite:///{world.folder / 'watcher.db'}")
    with world.service() as service:
        world.until(lambda: feed.told is not None, "the first poll")
        file = tmp_path / "line.jsonl"
        file.write_text('{"title": "A needle"}\n')
        done = world.run("--config", str(other), "ingest", str(file))
        assert done.returncode == 0, done.stderr
        polls = feed.polls
        world.until(lambda: feed.polls > polls + 1, "more polls")
        assert service.stop() == 0
