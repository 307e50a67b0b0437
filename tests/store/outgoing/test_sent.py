"""Notes of what went out, for the process that comes after one that could not record it."""

from pathlib import Path

import pytest

from tests.support.rows import add_told_story, seconds
from watcher.model import Notification, NotificationId
from watcher.store.databases.engine import Store
from watcher.store.outgoing import outbox
from watcher.store.outgoing.sent import SentNotes, notes_of


def claim(store: Store, at: float = 0) -> Notification:
    with store.write(exclusive=False) as connection:
        claimed = outbox.claim(connection, "desk", seconds(at), "me")
    assert claimed is not None
    return claimed


@pytest.fixture
def told(store: Store) -> NotificationId:
    with store.write() as connection:
        return NotificationId(add_told_story(connection))


def test_what_is_noted_is_recorded_by_the_next_process_and_not_sent_again(
    store: Store, told: NotificationId, tmp_path: Path
) -> None:
    claimed = claim(store)
    SentNotes(tmp_path / "sent").add(claimed.message_id, claimed.attempt)
    left = SentNotes(tmp_path / "sent").left()
    with store.write() as connection:
        assert outbox.record_noted(connection, left, seconds(1)) == 1
        assert outbox.release_leases(connection, seconds(1)) == 0
        assert outbox.due_channels(connection, seconds(99)) == []


def test_a_note_says_nothing_of_later_attempts(store: Store, told: NotificationId) -> None:
    first = claim(store)
    with store.write() as connection:
        outbox.release_leases(connection, seconds(1))
    second = claim(store, at=2)
    assert (second.id, second.attempt) == (first.id, 2)
    with store.write() as connection:
        noted = [(first.message_id, 1), ("<another@watcher.invalid>", 2)]
        assert outbox.record_noted(connection, noted, seconds(3)) == 0
        assert outbox.release_leases(connection, seconds(3)) == 1


def test_notes_are_dropped_once_all_of_them_are_recorded(tmp_path: Path) -> None:
    notes = SentNotes(tmp_path / "sent")
    assert notes.left() == []
    notes.add("<a@x>", 1)
    notes.add("<b@x>", 12)
    notes.recorded("<a@x>", 1)
    assert notes.left() == [("<a@x>", 1), ("<b@x>", 12)]
    notes.recorded("<b@x>", 12)
    assert notes.left() == []


def test_a_line_cut_short_and_a_place_that_cannot_be_written_are_no_notes(tmp_path: Path) -> None:
    path = tmp_path / "sent"
    path.write_bytes(b"\xff\n1 <a@x>\n2 <b@")
    assert SentNotes(path).left() == [("<a@x>", 1)]
    for nowhere in (tmp_path / "none" / "sent", tmp_path, None):
        notes = SentNotes(nowhere)
        notes.add("<a@x>", 1)
        notes.recorded("<a@x>", 1)
        assert notes.left() == []


def test_notes_are_beside_the_database_or_in_the_services_folder(
    store: Store, tmp_path: Path
) -> None:
    claimed = ("<a@x>", 1)
    if store.path is None:
        notes_of(store, {}).add(*claimed)
        assert notes_of(store, {}).left() == []
    here = {"STATE_DIRECTORY": f"{tmp_path}:/nowhere"}
    notes_of(store, here).add(*claimed)
    assert notes_of(store, here).left() == [claimed]
    assert len(list(tmp_path.glob("*.sent"))) == 1
